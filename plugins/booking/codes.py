"""The findings on calls to action, a code and a severity each."""

from __future__ import annotations

from plugins.core.code import Code
from plugins.core.finding import Severity

BAD_PHONE = Code("BK001", Severity.ERROR, "A telephone number does not exist.")
BAD_EMAIL = Code("BK002", Severity.ERROR, "An e-mail address cannot be one.")
BAD_ADDRESS = Code(
    "BK003", Severity.ERROR, "A booking address is not https, or not on an allowed host."
)
LEAK = Code(
    "BK004", Severity.ERROR, "A booking address carries more than the one neutral parameter."
)
WORDING = Code(
    "BK005",
    Severity.ERROR,
    "Words on a call to action are too long, untrue, press, boast or promise.",
)
BAD_OPTION = Code("BK006", Severity.ERROR, "A line of a '!!! booking' block cannot be used.")
UNKNOWN_ID = Code(
    "BK007", Severity.ERROR, "A '!!! booking' block names a service or location that is not there."
)
TOO_MANY = Code("BK008", Severity.ERROR, "A page has more than two calls to action.")
MISPLACED = Code("BK009", Severity.ERROR, "A '!!! booking' block stands where none may stand.")
MISSING = Code("BK010", Severity.ERROR, "A page that must have a call to action has none.")
UNWANTED = Code("BK011", Severity.ERROR, "A page that must have no call to action has one.")
OTHER_PHONE = Code("BK012", Severity.ERROR, "A page shows a telephone number that no data has.")
OTHER_EMAIL = Code("BK013", Severity.ERROR, "A page shows an e-mail address that no data has.")
OTHER_ADDRESS = Code(
    "BK014", Severity.ERROR, "A link to a booking host is not one of the booking addresses."
)
NO_NOTE = Code(
    "BK015",
    Severity.ERROR,
    "A phone, e-mail or booking link stands without the note on emergencies.",
)
UNSAFE_LINK = Code(
    "BK016", Severity.ERROR, "A booking link tells where it was clicked, or opens a new tab."
)
SAME_LABEL = Code("BK017", Severity.ERROR, "Two booking links say the same and lead elsewhere.")
OTHER_ROLE = Code("BK018", Severity.ERROR, "A text says that we have a provider whom no data has.")
OTHER_SERVICE = Code("BK019", Severity.ERROR, "A text says that we offer a service no data has.")
BROKEN_PHONE = Code(
    "BK020",
    Severity.ERROR,
    "A telephone number in a text lacks digits or its area code, or cannot exist.",
)

USE_KNOWN_PHONE = (
    "Use the number from clinic.yaml; a number of somebody else goes into 'other_phones' there."
)
"""What to do about a number that no data has."""

ALL = tuple(value for value in list(globals().values()) if isinstance(value, Code))
