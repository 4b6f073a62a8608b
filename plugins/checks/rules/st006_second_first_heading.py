"""The text has a heading of the first level, and the page has one already.

## Why it matters
The page's title is its first heading. People who listen to a page jump to it to learn where they
are; with two of them, the page looks like two pages.

## When not to use it
Never: a text begins with headings of the second level.
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.checks.facts.outline import sections
from plugins.checks.facts.reading import Reading
from plugins.checks.rule import Bad, Hit, Source, page_rule
from plugins.core.finding import Severity
from plugins.core.site import AnyPage


@page_rule(
    code="ST006",
    severity=Severity.WARNING,
    sources=[
        Source(
            title="H42: Using h1-h6 to identify headings, Techniques for WCAG, W3C",
            url="https://www.w3.org/TR/2007/WD-WCAG20-TECHS-20071211/H42.html",
        )
    ],
    good=["Text.\n\n## What helps\n\nText.", "    # no heading but code\n\nText."],
    bad=[
        Bad(
            page="Text.\n\n# What helps\n\nText.",
            line=3,
            says="'What helps' is a second first heading; the title is the first.",
        ),
        Bad(
            page="What helps\n==========\n\nText.",
            line=1,
            says="'What helps' is a second first heading; the title is the first.",
        ),
    ],
)
def second_first_heading(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield each heading of the first level in the text."""
    for section in sections(reading):
        if section.level == 1:
            yield Hit(
                at=section.place,
                message=f"'{section.heading}' is a second first heading; the title is the first.",
                help="Type '##' in place of '#', or delete the line if it repeats the title.",
            )
