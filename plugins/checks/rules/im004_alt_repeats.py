"""The words of a picture repeat what stands beside it.

## Why it matters
People who listen to the page hear the same twice: the caption and the picture, or two pictures in a
row. The words of a picture say what the text does not.

## When not to use it
Never. If the text says it all, type 'decorative' as the picture's words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.checks.facts.alt_text import alt_texts
from plugins.checks.facts.reading import Reading
from plugins.checks.rule import Bad, Hit, Source, page_rule
from plugins.core.finding import Severity
from plugins.core.site import AnyPage

_BESIDE = 3
"""Lines between a picture and a block that counts as beside it, at most."""


@page_rule(
    code="IM004",
    severity=Severity.WARNING,
    sources=[
        Source(
            title="Images Tutorial: Decorative Images, W3C Web Accessibility Initiative",
            url="https://www.w3.org/WAI/tutorials/images/decorative/",
        )
    ],
    good=[
        "![Two chairs by a window](/images/chairs.jpg)\n\nThe room where we talk.",
        "![A](/images/a.jpg)\n\nWords.\n\n![B](/images/b.jpg)",
    ],
    bad=[
        Bad(
            page="Words.\n\n![The room where we talk](/images/chairs.jpg)\n\nThe room where we "
            "talk.",
            line=3,
            says="The words of the picture, 'The room where we talk', stand beside it as well.",
        ),
        Bad(
            page="![A calm lake](/images/lake.jpg)\n\nWords.\n\n![A calm lake](/images/lake-2.jpg)",
            line=5,
            says="Two pictures have the same words: 'A calm lake'.",
        ),
    ],
)
def alt_repeats(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield pictures whose words another picture or a block beside them has."""
    alts = alt_texts(reading)
    if not alts:
        return
    blocks = {(_plain(block.text), block.place.line) for block in reading.seen}
    seen: set[str] = set()
    for alt in alts:
        plain = _plain(alt.words)
        beside = any(
            text == plain and abs(line - alt.place.line) <= _BESIDE for text, line in blocks
        )
        if beside:
            message = f"The words of the picture, '{alt.words}', stand beside it as well."
            help_ = "Say what the text does not, or type 'decorative'."
        elif plain in seen:
            message = f"Two pictures have the same words: '{alt.words}'."
            help_ = "Say what differs in this one, or type 'decorative'."
        else:
            seen.add(plain)
            continue
        yield Hit(at=alt.place, message=message, help=help_)


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))
