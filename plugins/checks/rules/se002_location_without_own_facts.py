"""A location page has too few facts that no other page has.

## Why it matters
A page for a place is worth its address only if somebody who lives there learns something from it:
an address, opening hours, who treats people there, local help with its source. Pages made for the
name of a city alone are doorway pages, which search engines punish.

## When not to use it
Never: a place without facts needs no page. List it on the page of all locations.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from plugins.checks.rule import Bad, Good, Hit, SiteReading, Source, site_rule
from plugins.core.finding import Severity
from plugins.core.kind import Kind
from plugins.core.site import AnyPage
from plugins.core.source import Place

FEWEST = 3
"""Facts that no other page has."""


def _fact(text: str) -> str:
    return (
        f"  - fact: {text}\n    kind: public help\n    source: Public notice of the county\n"
        "    source_url: https://example.org/notice\n    checked: 2026-11-01\n"
        "    review_by: 2027-05-01\n"
    )


_HEAD = "---\ntitle: Therapy in {0}\ncity: {0}\nstate: OH\n"
_FACTS = "local_facts:\n" + "".join(
    _fact(f"The county runs a {what} of its own.") for what in ("walk-in center", "line", "team")
)


@site_rule(
    code="SE002",
    severity=Severity.WARNING,
    applies_to=[Kind.LOCATION],
    sources=[
        Source(
            title="Spam policies for Google web search: doorway abuse",
            url="https://developers.google.com/search/docs/essentials/spam-policies",
        )
    ],
    good=[
        Good(page=_HEAD.format("Dublin") + _FACTS + "---\n\nWords.", at="locations/dublin.md"),
    ],
    bad=[
        Bad(
            page=_HEAD.format("Dublin") + _FACTS + "---\n\nWords.",
            at="locations/dublin.md",
            files=(("locations/akron.md", _HEAD.format("Akron") + _FACTS + "---\n\nWords."),),
            line=1,
            says="The page on Dublin has no fact that no other page has.",
        ),
        Bad(
            page=_HEAD.format("Dublin")
            + "local_facts:\n"
            + _fact("A bus goes there.")
            + "---\n\nHi.",
            at="locations/dublin.md",
            line=1,
            says="The page on Dublin has 1 fact that no other page has; a page needs 3.",
        ),
    ],
)
def location_without_own_facts(site: SiteReading) -> Iterator[Hit]:
    """Yield location pages with fewer facts of their own than a page needs."""
    pages = [one.page for one in site.readings.values() if one.page.kind is Kind.LOCATION]
    facts = {page.path: _facts_of(page, site) for page in pages}
    holders: Counter[str] = Counter()
    for held in facts.values():
        holders.update(held)
    for page in pages:
        own = [fact for fact in facts[page.path] if holders[fact] == 1]
        if len(own) >= FEWEST:
            continue
        said = f"has {len(own)} fact{'s' * (len(own) > 1)} that no other page has; a page needs 3."
        yield Hit(
            at=Place(1),
            page=page,
            severity=None if own else Severity.ERROR,
            message=f"The page on {page.facts.city} "
            f"{said if own else 'has no fact that no other page has.'}",
            help="Add what only people there need: address, hours, clinicians, or 'local_facts' "
            "with their source. If there is nothing, delete the page.",
        )


def _facts_of(page: AnyPage, site: SiteReading) -> set[str]:
    """Return what a page knows of its place, each fact as a text."""
    facts = page.facts
    found = {
        " ".join(one.fact.lower().split()) for one in (*facts.local_facts, *facts.licence_facts)
    }
    if facts.address is not None:
        found.add(f"address {facts.address.street} {facts.address.city}")
    if facts.hours:
        found.add(f"hours {page.path}")
    if facts.parking:
        found.add(facts.parking.lower())
    found |= {f"clinician {one.path}" for one in site.site.linking(page, Kind.CLINICIAN)}
    return found
