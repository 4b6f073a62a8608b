"""A punctuation mark is doubled or stands apart from its word.

## Why it matters
Marks that float or pile up are signs of a cut that went wrong, and two exclamation marks shout at
readers who came for calm.

## When not to use it
In a quotation that keeps the marks of its source.
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

_STRAY = re.compile(
    r"(?<=\w)\s+[,;:?!](?=\s|$)|(?<=\w)\s+\.(?=\s|$)|,[ ]*,|;;|::|(?<![.\s])\.\.(?!\.)"
    r"|[!?]*(?:!!|\?\?)[!?]*|\.,|,\."
)
_HINTS = (" ,", " .", " ;", " :", " !", " ?", ",,", ", ,", "!!", "??", "..", ";;", "::", ".,", ",.")
_ABBREVIATED = re.compile(
    r"(?:\b(?:[a-z]|etc|inc|jr|sr|co|al|vs|st|ph\.d|m\.d)|[ap]\.m)$", re.IGNORECASE
)


@page_rule(
    code="LG012",
    severity=Severity.ADVICE,
    gives_way_to=["AI002"],
    sources=[HELPFUL_CONTENT],
    good=[
        "Sleep, food and rest... all of it counts.",
        "At 9 a.m., call us.",
        "One review found gains [@cuijpers-2020]. Another did not.",
        "A dose of .5 is small.",
    ],
    bad=[
        Bad(page="Call us , please.", line=1, says="' ,' is a stray mark after 'us'."),
        Bad(page="One line.\n\nCall now!!", line=3, says="'!!' is a stray mark after 'now'."),
        Bad(page="Sleep,, food and rest.", line=1, says="',,' is a stray mark after 'Sleep'."),
    ],
)
def stray_punctuation(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield each mark that is doubled or stands apart."""
    lower = reading.lower
    if not any(hint in lower for hint in _HINTS):
        return
    for block in reading.blocks:
        if block.tag in {"tr", "pre"}:
            continue
        for found in _STRAY.finditer(block.text):
            start, end = found.span()
            before = block.text[:start]
            cited = any(start - 1 <= at <= end + 1 for at, _ in block.cites)
            if cited or (found[0] == ".," and _ABBREVIATED.search(before)):
                continue
            words = before.split()
            if not words:
                continue
            yield Hit(
                at=Span(block=block, start=start, end=end),
                message=f"'{found[0]}' is a stray mark after '{words[-1]}'.",
                help="Leave one mark, right behind the word.",
            )
