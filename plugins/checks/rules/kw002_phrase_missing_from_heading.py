"""The first heading does not say the phrase that the page is to be found by.

## Why it matters
A visitor who comes from a search looks at the first heading to see whether this is the right page.
If it speaks of something else than the search result did, many go back.

## When not to use it
Where the heading greets somebody on purpose, such as on a page for people who are in distress.
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.checks.examples import example
from plugins.checks.facts.phrase import has_main_word, owned_phrase, unsaid
from plugins.checks.facts.reading import Reading
from plugins.checks.facts.wording import listed
from plugins.checks.rule import Bad, Hit, page_rule
from plugins.checks.sources import TITLE_LINKS
from plugins.core.finding import Severity
from plugins.core.site import AnyPage


@page_rule(
    code="KW002",
    severity=Severity.ADVICE,
    sources=[TITLE_LINKS],
    good=[
        example(
            title="Anxiety treatment at our clinic",
            heading="How we treat anxiety: the treatments",
            keyword="anxiety treatment",
        ),
        example(title="Anxiety treatment", keyword="anxiety treatment"),
    ],
    bad=[
        Bad(
            page=example(
                title="Anxiety treatment at our clinic",
                heading="You are not alone",
                keyword="anxiety treatment",
            ),
            line=5,
            says="The first heading does not say the page's phrase 'anxiety treatment'.",
        ),
    ],
)
def phrase_missing_from_heading(page: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield the first heading, where it is not the title, if it lacks words of the phrase."""
    phrase, heading = owned_phrase(reading), page.facts.heading
    if phrase is None or not heading or heading == page.facts.title:
        return
    missing = unsaid(heading, reading)
    if missing and has_main_word(f"{page.facts.title} {heading}", reading):
        yield Hit(
            at=reading.place_of("heading"),
            message=f"The first heading does not say the page's phrase '{phrase.text}'.",
            help=f"Bring in {listed(missing)} where it reads well, or delete 'heading' so that the "
            "title stands there.",
        )
