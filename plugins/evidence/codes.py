"""The findings on evidence: in the library, and in what pages say on its authority.

EV001 to EV011 are those that the editorial guide numbers; the gaps are its other rules.
"""

from __future__ import annotations

from plugins.core.code import Code
from plugins.core.finding import Severity

NO_CITATION = Code("EV001", Severity.ERROR, "A statistic stands without a citation.")
WRONG_NUMBER = Code(
    "EV002", Severity.ERROR, "A number is not among the findings of the source that is cited."
)
CAUSE = Code(
    "EV006", Severity.ERROR, "A sentence says cause where its source can only show a link."
)
UNKNOWN = Code("EV020", Severity.ERROR, "A citation names a source that the library does not have.")
NOT_CITABLE = Code("EV021", Severity.ERROR, "A source is cited that is marked as not citable.")
MUST_MENTION = Code(
    "EV022", Severity.ERROR, "A citation leaves out whom or what its source is about."
)
FROM_MEMORY = Code(
    "EV023",
    Severity.WARNING,
    "A number rests on a finding that nobody has looked up yet; on the public site an error.",
)
EXPIRED = Code("EV024", Severity.ERROR, "A source is cited that no longer holds.")
NOT_READ = Code(
    "EV025", Severity.WARNING, "A citation mark stands in raw HTML, where it is printed as typed."
)
UNMARKED = Code(
    "EV026", Severity.ERROR, "The name of a source is typed in the text and is no citation."
)
UNREADABLE = Code("EV030", Severity.ERROR, "The evidence library cannot be read.")
BAD_ENTRY = Code("EV031", Severity.ERROR, "An entry of the evidence library has a mistake.")
SAME_ID = Code("EV032", Severity.ERROR, "Two entries of the evidence library have one id.")

ALL = tuple(value for value in list(globals().values()) if isinstance(value, Code))
