"""A line in bold stands where a heading belongs.

## Why it matters
Bold words look like a heading and are none: people who listen to the page cannot jump to them, and
the list of contents leaves them out.

## When not to use it
On a sentence that shall stand out by itself.
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.checks.facts.outline import bold_paragraphs
from plugins.checks.facts.reading import Reading
from plugins.checks.rule import Bad, Hit, Source, page_rule
from plugins.core.finding import Severity
from plugins.core.site import AnyPage

_MOST_WORDS = 12


@page_rule(
    code="ST014",
    severity=Severity.WARNING,
    sources=[
        Source(
            title="Formatting and punctuation, NHS content guide",
            url="https://service-manual.nhs.uk/content/formatting-and-punctuation",
        )
    ],
    good=[
        "**Call 911 if somebody is in danger.**\n\nText.",
        "- **One**\n- **Two**\n\nText with **bold** words.",
        "**Note:** this is a sentence.",
    ],
    bad=[
        Bad(
            page="Text.\n\n**What to expect**\n\nText.",
            line=3,
            says="'What to expect' is typed in bold where a heading belongs.",
        ),
        Bad(
            page="__Who can come?__\n\nText.",
            line=1,
            says="'Who can come?' is typed in bold where a heading belongs.",
        ),
        Bad(
            page="Text.\n\n<b>Fees:</b>\n\nText.",
            line=1,
            says="'Fees:' is typed in bold where a heading belongs.",
        ),
    ],
)
def bold_line_for_a_heading(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield each paragraph of a few bold words that is no sentence."""
    for place, text in bold_paragraphs(reading):
        if len(text.split()) <= _MOST_WORDS and not text.endswith((".", "!", ",", ";")):
            yield Hit(
                at=place,
                message=f"'{text}' is typed in bold where a heading belongs.",
                help="Take the stars away and begin the line with '## ', or '### ' below a "
                "heading.",
            )
