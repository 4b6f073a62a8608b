"""The dates of a page contradict each other, or lie in the future.

## Why it matters
Readers and search engines trust the dates on a health page. A review before the page was written,
or a change next month, shows that nobody looked.

## When not to use it
Never.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from plugins.checks.facts.reading import Reading
from plugins.checks.facts.review import spoken
from plugins.checks.rule import Bad, Hit, page_rule
from plugins.checks.sources import HELPFUL_CONTENT
from plugins.core.finding import Severity
from plugins.core.site import AnyPage

_PAGE = "---\ntitle: Rest\ncreated: 2026-11-01\n{}---\n\nSome words."
_ORDER = (
    ("modified", "created", "changed", "written"),
    ("reviewed_on", "created", "reviewed", "written"),
    ("next_review", "reviewed_on", "to be reviewed again", "reviewed"),
)
"""Field, field that must not be later, and what happened on both days."""
_PAST = (("modified", "changed"), ("reviewed_on", "reviewed"))


@page_rule(
    code="GV002",
    severity=Severity.ERROR,
    sources=[HELPFUL_CONTENT],
    good=[
        _PAGE.format("modified: 2026-11-12\n"),
        _PAGE.format("reviewed_on: 2026-11-01\nnext_review: 2027-10-01\n"),
        _PAGE.format("modified: 2026-11-21\n"),
    ],
    bad=[
        Bad(
            page=_PAGE.format("modified: 2026-10-30\n"),
            line=4,
            says="The page was changed on October 30, 2026, before it was written (November 1, "
            "2026).",
        ),
        Bad(
            page=_PAGE.format("reviewed_on: 2026-12-24\n"),
            line=4,
            says="The page was reviewed on December 24, 2026, which is still to come.",
        ),
        Bad(
            page=_PAGE.format("reviewed_on: 2026-11-12\nnext_review: 2026-11-10\n"),
            line=5,
            says="The page was to be reviewed again on November 10, 2026, before it was reviewed "
            "(November 12, 2026).",
        ),
    ],
)
def dates_that_cannot_be(page: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield each date that cannot be true."""
    facts = page.facts
    help_ = "Correct the date; it is year, month and day, such as 2026-11-21."
    for field, other, done, before in _ORDER:
        day: dt.date | None = getattr(facts, field)
        first: dt.date | None = getattr(facts, other)
        if day and first and day < first:
            yield Hit(
                at=page.place_of(field),
                message=f"The page was {done} on {spoken(day)}, before it was {before} "
                f"({spoken(first)}).",
                help=help_,
            )
    for field, done in _PAST:
        day = getattr(facts, field)
        if day and day > reading.known.today:
            yield Hit(
                at=page.place_of(field),
                message=f"The page was {done} on {spoken(day)}, which is still to come.",
                help=help_,
            )
