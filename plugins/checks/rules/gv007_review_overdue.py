"""A page has not been read again for too long, or soon must be.

## Why it matters
Evidence, rules and fees change. Pages on medication, crisis help, the law and fees are read again
within a year, pages on conditions and on research within two years, all others within three.

## When not to use it
Never. Read the page again, and set 'reviewed_on' (a clinician) or 'modified' (you changed it).
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.checks.facts.reading import Reading
from plugins.checks.facts.review import SOON, review_of, spoken
from plugins.checks.rule import Bad, Hit, page_rule
from plugins.checks.sources import HELPFUL_CONTENT
from plugins.core.finding import Severity
from plugins.core.site import AnyPage

_PAGE = "---\ntitle: {}\ncreated: {}\n{}---\n\nSome words."
_DONE = {"reviewed_on": "reviewed", "modified": "changed", "created": "written"}


@page_rule(
    code="GV007",
    severity=Severity.WARNING,
    sources=[HELPFUL_CONTENT],
    good=[
        _PAGE.format("Antidepressants", "2026-01-10", ""),
        _PAGE.format("Rest", "2024-11-21", ""),
        _PAGE.format("Antidepressants", "2023-01-10", "modified: 2026-06-01\n"),
        _PAGE.format("Rest", "2026-01-10", "next_review: 2027-06-01\n"),
    ],
    bad=[
        Bad(
            page=_PAGE.format("Antidepressants", "2025-11-10", ""),
            line=3,
            says="The page was written on November 10, 2025; pages on medication are read again "
            "within 12 months.",
        ),
        Bad(
            page=_PAGE.format("Rest", "2020-01-10", "modified: 2023-11-10\n"),
            line=4,
            says="The page was changed on November 10, 2023; pages on other things are read again "
            "within 36 months.",
        ),
        Bad(
            page=_PAGE.format("Medication", "2025-12-10", ""),
            line=3,
            says="The page must be read again by December 10, 2026.",
        ),
        Bad(
            page=_PAGE.format(
                "Rest", "2026-01-10", "reviewed_on: 2026-01-10\nnext_review: 2026-11-01\n"
            ),
            line=5,
            says="The page says that its next review is due by November 1, 2026, and that day is "
            "past.",
        ),
        Bad(
            page=_PAGE.format("Medication", "2026-11-10", "next_review: 2028-01-01\n"),
            line=4,
            says="The next review is set for January 1, 2028; pages on medication are read again "
            "within 12 months, by November 10, 2027.",
        ),
    ],
)
def review_overdue(page: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield a page that is overdue; soon due is advice, a broken promise on the page an error."""
    review = review_of(reading)
    today, promised = reading.known.today, page.facts.next_review
    help_ = "Read the page against its sources, and set 'reviewed_on' or 'modified' and the next."
    if promised is not None and promised < today:
        shown = page.facts.reviewed_by is not None
        yield Hit(
            at=page.place_of("next_review"),
            severity=Severity.ERROR if shown else None,
            message=f"The page says that its next review is due by {spoken(promised)}, and that "
            "day is past.",
            help=help_,
        )
        return
    if review is None:
        return
    if review.due < today:
        yield Hit(
            at=page.place_of(review.field),
            message=f"The page was {_DONE[review.field]} on {spoken(review.since)}; pages on "
            f"{review.topic} are read again within {review.months} months.",
            help=help_,
        )
        return
    if promised is not None and promised > review.due:
        yield Hit(
            at=page.place_of("next_review"),
            message=f"The next review is set for {spoken(promised)}; pages on {review.topic} are "
            f"read again within {review.months} months, by {spoken(review.due)}.",
            help="Set an earlier day.",
        )
    due = min(review.due, promised or review.due)
    if due - today <= SOON:
        yield Hit(
            at=page.place_of("next_review" if promised == due else review.field),
            severity=Severity.ADVICE,
            message=f"The page must be read again by {spoken(due)}.",
            help=help_,
        )
