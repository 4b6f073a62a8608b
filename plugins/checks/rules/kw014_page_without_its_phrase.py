"""Neither title nor first heading has a single word of the phrase that the page owns.

## Why it matters
The page is down for a phrase, and what it calls itself speaks of something else. Either the phrase
stands on the wrong page, or nobody who looks for it will know that this page answers it.

## When not to use it
On a page whose readers know it by a name of its own, such as a program.
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.checks.examples import example
from plugins.checks.facts.phrase import has_main_word, own_phrases, owned_phrase
from plugins.checks.facts.reading import Reading
from plugins.checks.facts.wording import listed
from plugins.checks.rule import Bad, Hit, page_rule
from plugins.checks.sources import TITLE_LINKS
from plugins.core.finding import Severity
from plugins.core.site import AnyPage


@page_rule(
    code="KW014",
    severity=Severity.WARNING,
    sources=[TITLE_LINKS],
    good=[
        example(title="Living with panic attacks", keyword="panic attack treatment"),
        example(title="You are not alone", heading="Panic and how it ends", keyword="panic help"),
        example(title="You are not alone"),
    ],
    bad=[
        Bad(
            page=example(title="You are not alone", keyword="panic attack treatment"),
            line=2,
            says="The title has no word of the page's phrase 'panic attack treatment'.",
        ),
        Bad(
            page=example(
                title="Welcome to our clinic", heading="We listen", keyword="anxiety medication"
            ),
            line=2,
            says="Neither the title nor the first heading has a word of the page's phrase "
            "'anxiety medication'.",
        ),
    ],
)
def page_without_its_phrase(page: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield the title if title and heading have no main word of the phrase."""
    phrase = owned_phrase(reading)
    if phrase is None or has_main_word(f"{page.facts.title} {page.heading}", reading):
        return
    where = "Neither the title nor the first heading has a" if page.facts.heading else None
    yield Hit(
        at=reading.place_of("title"),
        message=f"{where or 'The title has no'} word of the page's phrase '{phrase.text}'.",
        help=f"Bring {listed(own_phrases(reading)[0].typed)} into the title, or set a phrase that "
        "this page does answer.",
    )
