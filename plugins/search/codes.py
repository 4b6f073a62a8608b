"""The findings on the search of the site, a code and a severity each."""

from __future__ import annotations

from plugins.core.code import Code
from plugins.core.finding import Severity

NOT_MADE = Code("SR001", Severity.ERROR, "The index of the search could not be made.")
NO_LIST = Code("SR002", Severity.ERROR, "There is a search page, and no page from A to Z.")
TWICE = Code("SR003", Severity.WARNING, "Two pages are for searching, or list all from A to Z.")
NO_PROGRAM = Code("SR004", Severity.ERROR, "The theme has no program for the search page.")

ALL = tuple(value for value in list(globals().values()) if isinstance(value, Code))
