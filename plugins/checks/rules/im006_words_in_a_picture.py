"""A picture seems to be made of words: a flyer, a screenshot, an infographic.

## Why it matters
Words in a picture cannot be enlarged well, translated, searched or read aloud. On a phone they are
too small for everybody.

## When not to use it
For a logo, or where all that the picture says stands in the text beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.checks.facts.alt_text import alt_texts
from plugins.checks.facts.reading import Reading
from plugins.checks.rule import Bad, Hit, Source, page_rule
from plugins.core.finding import Severity
from plugins.core.site import AnyPage

_WORDS = re.compile(
    r"\b(?:infographics?|screen\s?shots?|flyers?|flier|posters?|brochures?|price\s+list|word\s+cloud"
    r"|quote\s+(?:card|graphic|image)|text\s+(?:saying|that\s+says|reading|that\s+reads)"
    r"|(?:that|which)\s+(?:says|reads)|table\s+(?:of|with)|checklist|cheat\s?sheet)\b",
    re.IGNORECASE,
)


@page_rule(
    code="IM006",
    severity=Severity.ADVICE,
    sources=[
        Source(
            title="Web Content Accessibility Guidelines 2.1: 1.4.5 Images of Text",
            url="https://www.w3.org/TR/WCAG21/#images-of-text",
        )
    ],
    good=["![Two chairs by a window](/images/chairs.jpg)"],
    bad=[
        Bad(
            page="Words.\n\n![Infographic on sleep](/images/sleep.png)",
            line=3,
            says="The picture seems to be made of words: 'Infographic'.",
        ),
        Bad(
            page="![A poster that says rest is care](/images/poster.png)",
            line=1,
            says="The picture seems to be made of words: 'poster'.",
        ),
    ],
)
def words_in_a_picture(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield each picture whose words tell of words."""
    for alt in alt_texts(reading):
        found = _WORDS.search(alt.words)
        if found:
            yield Hit(
                at=alt.place,
                message=f"The picture seems to be made of words: '{found[0]}'.",
                help="Write those words as text, with headings and lists, and leave the picture "
                "out or make it decorative.",
            )
