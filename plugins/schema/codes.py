"""The findings on structured data, a code and a severity each."""

from __future__ import annotations

from plugins.core.code import Code
from plugins.core.finding import Severity

MALFORMED = Code("SD001", Severity.ERROR, "A part of the structured data is not well formed.")
UNKNOWN_TYPE = Code("SD002", Severity.ERROR, "A type is not in schema.org's vocabulary.")
UNKNOWN_PROPERTY = Code("SD003", Severity.ERROR, "A property is not in schema.org's vocabulary.")
FOREIGN_PROPERTY = Code("SD004", Severity.ERROR, "A type does not have a property.")
SUPERSEDED = Code("SD005", Severity.ERROR, "A type or property has been replaced by another.")
WRONG_VALUE = Code("SD006", Severity.ERROR, "A value is none that its property takes.")
NOWHERE = Code("SD007", Severity.ERROR, "A reference leads to nothing on the page.")
TWICE = Code("SD008", Severity.ERROR, "One thing is described twice, or with different facts.")
SHAPE = Code("SD009", Severity.ERROR, "A graph, or a thing in it, lacks a part that it needs.")
NOT_HONEST = Code("SD010", Severity.ERROR, "The structured data claims what no clinic may claim.")
INCOMPLETE = Code(
    "SD011", Severity.WARNING, "A thing is left out of the structured data: it is not complete."
)
UNTOLD = Code(
    "SD012", Severity.WARNING, "A fact is left out of the structured data: it cannot be told so."
)
NOT_SHOWN = Code("SD013", Severity.ERROR, "The structured data says what the page does not show.")
ASKED_TWICE = Code("SD014", Severity.ADVICE, "Two pages answer the same question.")

ALL = tuple(value for value in list(globals().values()) if isinstance(value, Code))
