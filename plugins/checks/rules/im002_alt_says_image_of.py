"""The words of a picture begin with 'image of' or the like.

## Why it matters
A screen reader says 'image' by itself. 'Image of' makes people hear it twice before they learn what
matters.

## When not to use it
Where the kind matters, such as a drawing by a child or an X-ray.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.checks.facts.alt_text import alt_texts
from plugins.checks.facts.reading import Reading
from plugins.checks.rule import Bad, Hit, Source, page_rule
from plugins.core.finding import Severity
from plugins.core.site import AnyPage

_KIND = r"(?:image|picture|photo|photograph|pic|graphic|icon|illustration|stock\s+(?:photo|image))"
_BEGINS = re.compile(
    rf"(?:(?:an?|this|the)\s+)?(?:(?:close-?up|stock|black\s+and\s+white)\s+)?{_KIND}\s+(?:of|showing|"
    rf"that\s+shows|depicting|with)\s+|{_KIND}\s*:\s*",
    re.IGNORECASE,
)


@page_rule(
    code="IM002",
    severity=Severity.WARNING,
    sources=[
        Source(
            title="Images Tutorial: Tips and Tricks, W3C Web Accessibility Initiative",
            url="https://www.w3.org/WAI/tutorials/images/tips/",
        )
    ],
    good=[
        "![Two chairs by a window](/images/chairs.jpg)",
        "![A child's drawing of a house](/images/house.jpg)",
        "![Imaging of the brain in three slices](/images/slices.jpg)",
    ],
    bad=[
        Bad(
            page="Words.\n\n![Image of two chairs by a window](/images/chairs.jpg)",
            line=3,
            says="The words of the picture begin with 'Image of'.",
        ),
        Bad(
            page="![A stock photo of a calm lake](/images/lake.jpg)",
            line=1,
            says="The words of the picture begin with 'A stock photo of'.",
        ),
    ],
)
def alt_says_image_of(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield each picture whose words begin so, with the words that would be left."""
    for alt in alt_texts(reading):
        found = _BEGINS.match(alt.words)
        if found and found.end() < len(alt.words):
            rest = alt.words[found.end() :]
            yield Hit(
                at=alt.place,
                message=f"The words of the picture begin with '{found[0].strip()}'.",
                help=f"Write '{rest[0].upper()}{rest[1:]}'.",
            )
