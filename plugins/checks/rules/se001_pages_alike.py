"""Two pages say the same in the same words.

## Why it matters
Readers who see both learn nothing from the second, and search engines show one of them at most.
Pages that differ in the name of a city alone are what Google calls doorway pages, and it may take
the whole site down for them. Names of places, numbers and contact lines are left out before pages
are compared, five words at a time.

## When not to use it
On a page that must repeat another word by word, such as a form of consent: allow it there.
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.checks.facts.overview import LEAST_ALIKE
from plugins.checks.rule import Bad, Good, Hit, SiteReading, Source, site_rule
from plugins.core.finding import Severity
from plugins.core.source import Place

SAME = 0.8
"""Share of the five-word runs of two pages that both have: from here on an error.

Google gives no number. These are ours: city pages with swapped names reach 0.88, different
articles on one topic stay below 0.1.
"""
CONTAINED = 0.7
"""Share of the shorter page's runs that the other page has too."""

_TEXT = (
    "Our office in Dublin is for adults who feel low, worried or worn out for weeks on end. At the "
    "first visit you tell us what brought you here, and what you have tried so far. You and your "
    "therapist then choose one goal for the next month. Some people come every week, others every "
    "second week. If medication may help, a nurse practitioner talks with you about what it can do "
    "and what it cannot do. You decide together, and you can change your mind later on."
)
_OTHER = (
    "Parking behind the library is free for two hours, and the bus stops across the street. Bring "
    "a list of what you take, with the doses, and the name of your family doctor. Minors come with "
    "a parent or guardian the first time. We answer calls from the front desk and return messages "
    "within a day. Ask us about evening times, because they go quickly when school begins, and "
    "about the steps to move your records here from another clinic in the county or the state."
)


def _place(city: str, text: str) -> str:
    head = f"---\ntitle: Therapy in {city}\ncity: {city}\nstate: OH\n---\n\n"
    return head + text.replace("Dublin", city)


@site_rule(
    code="SE001",
    severity=Severity.WARNING,
    sources=[
        Source(
            title="Spam policies for Google web search: doorway abuse, scaled content abuse",
            url="https://developers.google.com/search/docs/essentials/spam-policies",
        )
    ],
    good=[
        Good(
            page=_place("Dublin", _TEXT),
            at="locations/dublin.md",
            files=(("locations/akron.md", _place("Akron", _OTHER)),),
        )
    ],
    bad=[
        Bad(
            page=_place("Dublin", _TEXT),
            at="locations/dublin.md",
            files=(("locations/akron.md", _place("Akron", _TEXT)),),
            line=1,
            says="100% of what this page and content/locations/akron.md say is the same, word for "
            "word, but for names of places.",
        )
    ],
)
def pages_alike(site: SiteReading) -> Iterator[Hit]:
    """Yield the later page of each pair that is alike; each page is named once."""
    named: set[str] = set()
    order = {path: number for number, path in enumerate(site.readings)}
    for pair in site.overview.pairs:
        if pair.share < LEAST_ALIKE and pair.contained < CONTAINED:
            continue
        first, second = sorted((pair.first, pair.second), key=order.__getitem__)
        if second in named:
            continue
        named.add(second)
        share = f"{pair.share:.0%}"
        said = f"{share} of what this page and {first} say is the same, word for word"
        if pair.share < LEAST_ALIKE:
            said = f"{pair.contained:.0%} of the shorter of this page and {first} stands in both"
        yield Hit(
            at=Place(1),
            page=site.readings[second].page,
            severity=Severity.ERROR if pair.share >= SAME else None,
            message=f"{said}, but for names of places.",
            help="Write what is true of this page alone, or make one page of the two and list the "
            "address that goes under 'aliases' of the page that stays.",
        )
