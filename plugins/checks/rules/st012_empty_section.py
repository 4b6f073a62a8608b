"""A heading stands over nothing, or has no words.

## Why it matters
Who goes by headings jumps to a promise that the page does not keep. A heading without words is read
out as 'heading', and nothing else.

## When not to use it
Never: delete the heading or write its text.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from plugins.checks.facts.outline import sections
from plugins.checks.facts.reading import Reading
from plugins.checks.rule import Bad, Hit, Source, page_rule
from plugins.core.finding import Severity
from plugins.core.site import AnyPage


@page_rule(
    code="ST012",
    severity=Severity.WARNING,
    sources=[
        Source(
            title="H42: Using h1-h6 to identify headings, Techniques for WCAG, W3C",
            url="https://www.w3.org/TR/2007/WD-WCAG20-TECHS-20071211/H42.html",
        )
    ],
    good=[
        "## One\n\n### Two\n\nText.",
        "## One\n\n![A chair](a.png)\n\n## Two\n\n| a | b |\n|---|---|\n| c | d |",
        "## Begin\n\n!!! booking\n    label: Book a first visit\n\n## More\n\nText.",
    ],
    bad=[
        Bad(
            page="## One\n\n## Two\n\nText.",
            line=1,
            says="Nothing stands below the heading 'One'.",
        ),
        Bad(page="Text.\n\n## One\n", line=3, says="Nothing stands below the heading 'One'."),
        Bad(page="Text.\n\n##\n\nMore.", line=1, says="A heading has no words."),
    ],
)
def empty_section(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield each heading without words, and each without text or deeper headings below it."""
    parts = sections(reading)[1:]
    for section, below in zip_longest(parts, parts[1:]):
        if not section.heading:
            yield Hit(
                at=section.place,
                message="A heading has no words.",
                help="Somewhere below this line stand '#' signs with no words behind them: write "
                "the heading, or delete the line.",
            )
        elif section.is_empty and (below is None or below.level <= section.level):
            yield Hit(
                at=section.place,
                message=f"Nothing stands below the heading '{section.heading}'.",
                help="Write its text, or delete the heading.",
            )
