"""The words of a picture are too long.

## Why it matters
Words of a picture cannot be stopped, gone back in or read in parts. What takes more than 150
letters belongs into the text, where everybody can read it.

## When not to use it
Never. Say the main thing, and the rest below the picture.
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.checks.facts.alt_text import alt_texts
from plugins.checks.facts.reading import Reading
from plugins.checks.rule import Bad, Hit, Source, page_rule
from plugins.core.finding import Severity
from plugins.core.site import AnyPage

MOST = 150
"""Letters; a rule of thumb of the W3C's tutorial on images is two sentences at most."""
_LONG = "Two chairs stand by a window and wait. " * 4


@page_rule(
    code="IM005",
    severity=Severity.WARNING,
    sources=[
        Source(
            title="Images Tutorial: Complex Images, W3C Web Accessibility Initiative",
            url="https://www.w3.org/WAI/tutorials/images/complex/",
        )
    ],
    good=["![Two chairs by a window](/images/chairs.jpg)"],
    bad=[
        Bad(
            page=f"Words.\n\n![{_LONG}](/images/chairs.jpg)",
            line=3,
            says="The words of the picture have 155 letters.",
        )
    ],
)
def alt_too_long(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield each picture with more letters than can be listened to."""
    for alt in alt_texts(reading):
        if len(alt.words) > MOST:
            yield Hit(
                at=alt.place,
                message=f"The words of the picture have {len(alt.words)} letters.",
                help=f"Say the main thing in at most {MOST} letters, and the rest in the text.",
            )
