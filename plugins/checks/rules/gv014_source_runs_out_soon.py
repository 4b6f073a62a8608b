"""A page cites a source that holds for a short time only from now on.

## Why it matters
Some rules end on a date. When the day has come the page is an error and stops a publish (EV024).
With some weeks left there is time to look up what comes next.

## When not to use it
Never: it goes away when the page is written anew.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from plugins.checks.facts.reading import Reading
from plugins.checks.facts.review import spoken
from plugins.checks.rule import Bad, Hit, Source, page_rule
from plugins.core.finding import Severity
from plugins.core.site import AnyPage
from plugins.core.source import Place

SOON = dt.timedelta(days=60)


@page_rule(
    code="GV014",
    severity=Severity.ADVICE,
    sources=[
        Source(
            title="Fourth Temporary Extension of COVID-19 Telemedicine Flexibilities for "
            "Prescription of Controlled Medications, 90 FR 61301",
            url="https://www.govinfo.gov/content/pkg/FR-2025-12-31/html/2025-24123.htm",
        )
    ],
    good=["The line is free [@988-lifeline]."],
    bad=[
        Bad(
            page="Words.\n\nAs of November 21, 2026, a rule covers this [@dea-2025-telehealth].",
            line=3,
            says="The source 'dea-2025-telehealth' holds until December 31, 2026.",
        )
    ],
)
def source_runs_out_soon(page: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield each source near its end, where the page cites it first."""
    today = reading.known.today
    for entry in page.sources:
        expires = entry.reference.expires
        if expires is None or not today <= expires <= today + SOON:
            continue
        yield Hit(
            at=_first(page, entry.reference.id),
            message=f"The source '{entry.reference.id}' holds until {spoken(expires)}.",
            help="Look up what comes after it, and change text and source before that day.",
        )


def _first(page: AnyPage, reference: str) -> Place:
    marks = [
        *(mark for one in page.takeaways for mark in one.marks),
        *page.body.marks,
        *(mark for one in page.answers for mark in one.marks),
    ]
    places = [mark.place for mark in marks if any(one.reference == reference for one in mark.cited)]
    return min(places, default=Place(1))
