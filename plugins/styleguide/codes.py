"""The findings on the theme's components and their examples, a code and a severity each."""

from __future__ import annotations

from plugins.core.code import Code
from plugins.core.finding import Severity

BAD_EXAMPLES = Code("TH020", Severity.ERROR, "The examples of a component cannot be read.")
BAD_PARAMETER = Code(
    "TH021", Severity.ERROR, "A parameter of a component and its examples disagree."
)
BROKEN = Code("TH022", Severity.ERROR, "A component cannot print one of its examples.")

ALL = tuple(value for value in list(globals().values()) if isinstance(value, Code))
