"""A location page has next to no text of its own and only sends readers on.

## Why it matters
A page that says the same as the others and leads to one booking link is made for search engines,
not for the people of that place. Google names such pages in its policy on doorways.

## When not to use it
Never: a place that needs no words of its own needs no page.
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.checks.facts.own_words import own_words
from plugins.checks.rule import Bad, Good, Hit, SiteReading, Source, site_rule
from plugins.core.finding import Severity
from plugins.core.kind import Kind
from plugins.core.source import Place

FEWEST = 150
"""Words in sentences that no other page has; a proposal of ours, no search engine gives one."""
_OWN = " ".join(
    f"Sentence number {number} tells what is true of this town and of no other in the state."
    for number in range(12)
)
_HEAD = "---\ntitle: Therapy in Dublin\ncity: Dublin\nstate: OH\n---\n\n"


@site_rule(
    code="SE003",
    severity=Severity.WARNING,
    applies_to=[Kind.LOCATION],
    sources=[
        Source(
            title="Spam policies for Google web search: doorway abuse",
            url="https://developers.google.com/search/docs/essentials/spam-policies",
        )
    ],
    good=[Good(page=_HEAD + _OWN, at="locations/dublin.md")],
    bad=[
        Bad(
            page=_HEAD + "We offer therapy in Dublin. Book a first visit online today.",
            at="locations/dublin.md",
            line=1,
            says="The page on Dublin has 10 words of its own; pages that only lead on to booking "
            "have fewer than 150.",
        )
    ],
)
def location_that_only_funnels(site: SiteReading) -> Iterator[Hit]:
    """Yield location pages with too few words of their own."""
    for path, count in own_words(site.readings, Kind.LOCATION).items():
        page = site.readings[path].page
        if count < FEWEST:
            yield Hit(
                at=Place(1),
                page=page,
                message=f"The page on {page.facts.city} has {count} words of its own; pages that "
                f"only lead on to booking have fewer than {FEWEST}.",
                help="Say what somebody there needs to know and finds on no other page: how visits "
                "work, who may prescribe, public help close by.",
            )
