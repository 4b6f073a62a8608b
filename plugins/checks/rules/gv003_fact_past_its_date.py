"""A local fact or a fact on licenses must be read again.

## Why it matters
Crisis teams move, centers close, laws change. Each such fact carries the day until which it may be
trusted; after it the page may send somebody to a locked door.

## When not to use it
Never. Read the source again, and set 'checked' and 'review_by' anew.
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.checks.facts.reading import Reading
from plugins.checks.facts.review import SOON, spoken
from plugins.checks.rule import Bad, Good, Hit, page_rule
from plugins.checks.sources import HELPFUL_CONTENT
from plugins.core.finding import Severity
from plugins.core.kind import Kind
from plugins.core.site import AnyPage

_AT = "locations/dublin.md"


def _page(checked: str, review_by: str, field: str = "local_facts") -> str:
    return (
        f"---\ntitle: Dublin\ncity: Dublin\nstate: OH\n{field}:\n"
        "  - fact: The county has a walk-in center.\n    kind: crisis help\n"
        "    source: Notice of the county\n    source_url: https://example.org/notice\n"
        f"    checked: {checked}\n    review_by: {review_by}\n---\n\nSome words."
    )


@page_rule(
    code="GV003",
    severity=Severity.ERROR,
    applies_to=[Kind.LOCATION],
    sources=[HELPFUL_CONTENT],
    good=[Good(page=_page("2026-11-01", "2027-05-01"), at=_AT)],
    bad=[
        Bad(
            page=_page("2026-05-01", "2026-11-01"),
            at=_AT,
            line=11,
            says="The fact 'The county has a walk-in center.' had to be read again by November 1, "
            "2026.",
        ),
        Bad(
            page=_page("2026-06-01", "2026-12-01", "licence_facts"),
            at=_AT,
            line=11,
            says="The fact 'The county has a walk-in center.' must be read again by December 1, "
            "2026.",
        ),
        Bad(
            page=_page("2026-11-30", "2027-12-01"),
            at=_AT,
            line=10,
            says="The fact 'The county has a walk-in center.' is said to be checked on November "
            "30, 2026, which is still to come.",
        ),
    ],
)
def fact_past_its_date(page: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield facts that are past their date, and as advice those that soon are."""
    today = reading.known.today
    for field in ("licence_facts", "local_facts"):
        for number, one in enumerate(getattr(page.facts, field)):
            words = " ".join(one.fact.split())
            said = f"'{words if len(words) <= _LONGEST else words[:_LONGEST].rpartition(' ')[0]}"
            said += "'" if len(words) <= _LONGEST else " \u2026'"
            again = f"Open {one.source_url}, correct the fact, and set 'checked' and 'review_by'."
            if one.checked > today:
                yield Hit(
                    at=page.place_of(field, number, "checked"),
                    message=f"The fact {said} is said to be checked on {spoken(one.checked)}, "
                    "which is still to come.",
                    help="Type the day on which a person read the source.",
                )
            if one.review_by < today:
                yield Hit(
                    at=page.place_of(field, number, "review_by"),
                    message=f"The fact {said} had to be read again by {spoken(one.review_by)}.",
                    help=again,
                )
            elif one.review_by - today <= SOON:
                yield Hit(
                    at=page.place_of(field, number, "review_by"),
                    severity=Severity.ADVICE,
                    message=f"The fact {said} must be read again by {spoken(one.review_by)}.",
                    help=again,
                )


_LONGEST = 70
"""Letters of a fact in a message."""
