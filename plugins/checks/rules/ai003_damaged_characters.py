"""Characters are damaged.

## Why it matters
'itâ€™s' in place of 'it's' happens when a text is read in the wrong encoding. Readers stumble,
screen readers spell it out, and searches do not find the word.

## When not to use it
Nowhere: no text needs them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.checks.facts.reading import Reading
from plugins.checks.facts.sentence import Span
from plugins.checks.rule import Bad, Hit, page_rule
from plugins.checks.sources import HELPFUL_CONTENT
from plugins.core.finding import Severity
from plugins.core.site import AnyPage

_HINTS = (
    "\u00e2\u20ac",
    "\u00e2\x80",
    "\u00e3",
    "\u00e2 ",
    "\u00e2\u00a0",
    "\u00e2\u00ae",
    "\u00e2\u00a9",
    "\u00e2\u00b0",
    "\u00ef\u00bb",
    "\ufffd",
    "\u00ef\u00bf",
    "\u00f0\u0178",
    "\u00e2\u017d",
    "\u00e2\u0153",
)
_DAMAGED = re.compile(
    r"\u00e2[\u20ac\u0080]"
    r"[\u0080-\u00bf\u2010-\u203a\u0152\u0153\u0160\u0161\u017d\u017e\u0178\u0192\u02c6\u02dc\u2122\u20ac]"
    r"?"
    r"|\u00c3"
    r"[\u0080-\u00bf\u0152\u0153\u0160\u0161\u017d\u017e\u0178\u0192\u02c6\u02dc\u2010-\u203a\u2122\u20ac]"
    r"|\u00c2[\s\u00a0\u00ae\u00a9\u00b0\u00bb\u00ab]|\u00ef\u00bb\u00bf|\ufffd+"
    r"|\u00ef\u00bf\u00bd|\u00f0\u0178\S{0,2}|\u00e2[\u017d\u0153]\S"
)


@page_rule(
    code="AI003",
    severity=Severity.ERROR,
    sources=[
        HELPFUL_CONTENT,
    ],
    good=[
        "It\u2019s fine.",
        "A café, a fiancée and a château.",
        "Señor Muñoz asked \u2014 and we answered.",
    ],
    bad=[
        Bad(
            page="Itâ\u20ac\u2122s fine.",
            line=1,
            says="'â\u20ac\u2122' is what damaged characters look like.",
        ),
        Bad(
            page="Some words.\n\nThe cafÃ© is near.",
            line=3,
            says="'Ã©' is what damaged characters look like.",
        ),
        Bad(page="A \ufffd sign.", line=1, says="'\ufffd' is what damaged characters look like."),
    ],
)
def damaged_characters(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield the first damaged character of each paragraph."""
    lower = reading.lower
    if not any(hint in lower for hint in _HINTS):
        return
    for block in reading.blocks:
        found = _DAMAGED.search(block.text)
        if found:
            yield Hit(
                at=Span(block=block, start=found.start(), end=found.end()),
                message=f"'{found[0]}' is what damaged characters look like.",
                help="Type the character anew: most often it was an apostrophe, a quotation mark, "
                "a dash or a letter with an accent.",
            )
