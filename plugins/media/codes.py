"""The findings on pictures, cards and icons, a code and a severity each."""

from __future__ import annotations

from plugins.core.code import Code
from plugins.core.finding import Severity

NO_WORDS = Code("MD001", Severity.ERROR, "A picture has no words for people who cannot see it.")
ELSEWHERE = Code(
    "MD002", Severity.ERROR, "A picture does not come from the content folder, so nobody sees it."
)
UNREADABLE = Code("MD003", Severity.ERROR, "A picture cannot be opened.")
UNKNOWN_FORMAT = Code("MD004", Severity.ERROR, "A picture has a format that browsers do not show.")
TOO_LARGE = Code("MD005", Severity.ERROR, "A picture is too large to be opened safely.")
UNSAFE_DRAWING = Code(
    "MD006", Severity.ERROR, "A drawing holds a program, a photo or a reference to something else."
)
MOVES = Code("MD007", Severity.WARNING, "A picture moves; readers get its first frame.")
TOO_SMALL = Code("MD008", Severity.WARNING, "A picture has fewer pixels than its place on a page.")
HEAVY = Code("MD009", Severity.WARNING, "A picture is heavy even after it was made small.")
HEAVY_FILE = Code(
    "MD010", Severity.WARNING, "The file of a picture is far larger than any page needs."
)
PRINT_COLORS = Code("MD011", Severity.ADVICE, "A picture has colors that are made for print.")
NO_CARD = Code(
    "MD012", Severity.WARNING, "A page has no social card: the font lacks signs of its title."
)
BAD_DRAWING = Code("MD013", Severity.ERROR, "The drawing of the icons or of the cards is unusable.")
NO_DRAWING = Code("MD014", Severity.ERROR, "The theme has no drawing of the name that was typed.")

ALL = tuple(value for value in list(globals().values()) if isinstance(value, Code))
