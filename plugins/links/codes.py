"""The findings on links of the built site, a code and a severity each."""

from __future__ import annotations

from plugins.core.code import Code
from plugins.core.finding import Severity

BROKEN = Code("LN001", Severity.ERROR, "A link leads to an address of the site that is not there.")
NO_PLACE = Code("LN002", Severity.ERROR, "A link leads to a part of a page that is not there.")
DETOUR = Code("LN003", Severity.WARNING, "A link leads to an address that only leads on.")
GONE = Code("LN010", Severity.ERROR, "A page of another website is gone.")
MOVED = Code("LN011", Severity.ADVICE, "A page of another website has moved for good.")
UNCLEAR = Code("LN012", Severity.ADVICE, "Another website would not say whether a page is there.")
NOT_RUN = Code("LN020", Severity.ERROR, "The links could not be checked.")

ALL = tuple(value for value in list(globals().values()) if isinstance(value, Code))
"""All codes, for the docs and for tests."""
