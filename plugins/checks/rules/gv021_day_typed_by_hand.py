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
from plugins.checks.rule import Bad, Hit, Source, page_rule
from plugins.core.finding import Severity
from plugins.core.site import AnyPage

_STAMP = pattern(
    r"(?:^|\|\s*|[\u2022\u2013\u2014]\s*)(?:this\s+(?:page|article|post)\s+was\s+)?(?:last\s+)?(?:medically\s+)?"
    r"(?:updated|reviewed|published|posted|modified|revised|edited)(?:\s+on|\s*:)?\s+"
    r"(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+(?:\d{1,2},?\s+)?\d{4}"
    r"|\d{1,2}/\d{1,2}/\d{2,4}|\d{4}-\d{2}-\d{2})",
    "updated reviewed published posted modified revised edited",
)


@page_rule(
    code="GV021",
    severity=Severity.WARNING,
    sources=[
        Source(
            title="Creating helpful, reliable, people-first content, Google Search Central",
            url="https://developers.google.com/search/docs/fundamentals/creating-helpful-content",
        )
    ],
    good=[
        "The guideline was updated in 2023.",
        "We updated our hours on March 3, 2026.",
        "Updated hours are on the door.",
    ],
    bad=[
        Bad(
            page="*Last updated: March 3, 2024*\n\nSome words.",
            line=1,
            says="'Last updated: March 3, 2024' is typed by hand.",
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
        words = re.sub(r"^[|\u2022\u2013\u2014\s]+", "", span.text)
        yield Hit(
            at=span,
            message=f"'{words}' is typed by hand.",
            help="Delete it, and set 'modified' or 'reviewed_on' in the front matter; the page "
            "shows them.",
        )
