"""The findings on a clinic's looks and on the theme's stylesheets, a code and a severity each."""

from __future__ import annotations

from plugins.core.code import Code
from plugins.core.finding import Severity

UNREADABLE = Code("TH002", Severity.ERROR, "A stylesheet of the theme cannot be read.")
FAINT_WORDS = Code(
    "TH010", Severity.WARNING, "Words on the brand color are hard to read, black and white alike."
)
FAINT_ACCENT = Code(
    "TH011", Severity.WARNING, "The brand color cannot be told from the ground it stands on."
)
BAD_LOGO = Code("TH012", Severity.ERROR, "The clinic's logo is no picture that can be shown.")

ALL = tuple(value for value in list(globals().values()) if isinstance(value, Code))
