"""A text says when it was last changed or reviewed, and the front matter says otherwise.

## Why it matters
The page shows its dates by itself. A day that was typed into the text stays when the page changes,
and then the page contradicts itself.

## When not to use it
Where the day is that of something else, such as a guideline.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.checks.facts.pattern import pattern
from plugins.checks.facts.reading import Reading
from plugins.checks.facts.sentence import Span
from plugins.checks.rule import Bad, Hit, page_rule
from plugins.checks.sources import HELPFUL_CONTENT
from plugins.core.finding import Severity
from plugins.core.kind import Kind
from plugins.core.site import AnyPage

_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
_DATE = (
    rf"(?:{_MONTH}\s+(?:\d{{1,2}}(?:st|nd|rd|th)?,?\s+)?\d{{4}}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH},?\s+\d{{4}}"
    r"|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\d{1,2}/\d{4}|\d{4}-\d{2}-\d{2})\b"
)
_STAMP = pattern(
    r"(?:^[\[(*]?|\|\s*|[\u2022\u2013\u2014]\s*)(?:(?:this\s+)?(?:page|article|post|information"
    r"|content|text)\s+)?"
    r"(?:(?:was|has\s+been)\s+)?(?:last\s+)?(?:medically\s+|clinically\s+)?"
    r"(?:(?:updated|reviewed|published|posted|modified|revised|edited|written)"
    r"(?:\s+by\s+(?:admin|staff|the\s+team|[\w.]+\s+team))?"
    rf"(?:\s+on|\s+in|\s*:)?|(?:next\s+)?review(?:\s+(?:due|date))\s*:?|last\s+(?:update|review)"
    rf"\s*:)\s+{_DATE}",
    "updated reviewed published posted modified revised edited written review update",
)
_BARE = re.compile(
    rf"^(?:date\s*:\s*)?(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satur|sun)(?:day)?,?"
    rf"\s+)?{_DATE}"
    r"(?:\s*[|\u2022\u2013\u2014-]\s*[\w\s]{0,24})?$",
    re.IGNORECASE,
)
_FIRST = 2
"""Blocks of a text among which a day that stands alone is that of the text."""


@page_rule(
    code="GV021",
    severity=Severity.WARNING,
    sources=[HELPFUL_CONTENT],
    good=[
        "The guideline was updated in 2023.",
        "We updated our hours on March 3, 2026.",
        "Updated hours are on the door.",
        "The group begins on January 5, 2027.",
        "Some words.\n\nMore words.\n\nMarch 14, 2026",
    ],
    bad=[
        Bad(
            page="*Last updated: March 3, 2024*\n\nSome words.",
            line=1,
            says="'Last updated: March 3, 2024' is typed by hand.",
        ),
        Bad(
            page="[Updated March 2022]\n\nSome words.",
            line=1,
            says="'Updated March 2022' is typed by hand.",
        ),
        Bad(
            page="Some words.\n\nPage last reviewed: 12 May 2023",
            line=3,
            says="'Page last reviewed: 12 May 2023' is typed by hand.",
        ),
        Bad(
            page="Sep 25, 2023 \u2022 4 min read\n\nSome words.",
            line=1,
            says="'Sep 25, 2023 \u2022 4 min read' is typed by hand.",
        ),
        Bad(
            page="Words.\n\nReviewed on 3/14/2025",
            line=3,
            says="'Reviewed on 3/14/2025' is typed by hand.",
        ),
    ],
)
def day_typed_by_hand(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield each such stamp."""
    for _sentence, span in reading.find(_STAMP):
        words = re.sub(r"^[|\u2022\u2013\u2014\s\[(*]+", "", span.text)
        yield Hit(
            at=span,
            message=f"'{words}' is typed by hand.",
            help="Delete it, and set 'modified' or 'reviewed_on' in the front matter; the page "
            "shows them.",
        )
    for block in reading.body[:_FIRST]:
        if reading.page.kind is Kind.ARTICLE and _BARE.match(block.text):
            yield Hit(
                at=Span(block=block, start=0, end=len(block.text)),
                message=f"'{block.text}' is typed by hand.",
                help="Delete it, and set 'created' in the front matter; the page shows it.",
            )
