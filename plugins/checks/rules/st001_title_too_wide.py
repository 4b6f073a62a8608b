"""The title is too wide for a search result.

## Why it matters
Search results cut a title off at a width, not at a number of letters. What is cut off is not read,
and a search engine may put a title of its own in its place.

## When not to use it
Where the first half of the title stands well alone. The clinic's name is not counted: it comes
last and may be cut.
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.checks.examples import example
from plugins.checks.facts.limits import TITLE_EMS
from plugins.checks.facts.reading import Reading
from plugins.checks.facts.title_width import cut, ems
from plugins.checks.rule import Bad, Hit, page_rule
from plugins.checks.sources import TITLE_LINKS
from plugins.core.finding import Severity
from plugins.core.front_matter import Status
from plugins.core.site import AnyPage


@page_rule(
    code="ST001",
    severity=Severity.WARNING,
    sources=[TITLE_LINKS],
    good=[
        example(title="Why therapy and medication can work together in depression"),
        example(title="Illicit lilli illicit lilli illicit lilli illicit lilli illicit lilli il"),
        example(title="How a therapist and a prescriber work together for you - Willow Clinic"),
    ],
    bad=[
        Bad(
            page=example(
                title="How Therapy with Medication Improves Treatment Outcomes and Recovery Rates"
            ),
            line=2,
            says="The title is too wide for a search result, which ends after 'How Therapy with "
            "Medication Improves Treatment Outcomes and'.",
        ),
    ],
)
def title_too_wide(page: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield the title if search results cut it off."""
    title = page.facts.title.strip()
    name = reading.known.clinic.name
    if title.casefold().endswith(name.casefold()):
        title = title[: -len(name)].rstrip(" -|\u2013\u2014\u00b7:,") or title
    if page.status is not Status.HIDDEN and ems(title) > TITLE_EMS:
        yield Hit(
            at=reading.place_of("title"),
            message="The title is too wide for a search result, which ends after "
            f"'{cut(title, TITLE_EMS)}'.",
            help="Put what matters first and leave out what the page says anyway. A longer "
            "version can stand in 'heading'.",
        )
