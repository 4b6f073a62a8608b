"""The findings that writing pages can give; a code never means another mistake."""

from __future__ import annotations

from plugins.core.code import Code
from plugins.core.finding import Severity

TEMPLATE = Code("TH001", Severity.ERROR, "A template of the theme cannot print a page.")
CRASH = Code("OU002", Severity.ERROR, "A check of the program itself broke on a page.")
UNKNOWN_FILE = Code("OU001", Severity.ERROR, "The output folder holds a file that no source makes.")

ALL = (TEMPLATE, CRASH, UNKNOWN_FILE)
