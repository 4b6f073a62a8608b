"""The description does not say the phrase that the page is to be found by.

## Why it matters
Search results print in bold the words of the description that somebody searched for. A description
without them looks as if the page were about something else, and a passage of the text may be shown
in its place.

## When not to use it
Where a good description says the same in other words: add those to `synonyms`.
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.checks.examples import example
from plugins.checks.facts.phrase import owned_phrase, unsaid
from plugins.checks.facts.reading import Reading
from plugins.checks.facts.wording import listed
from plugins.checks.rule import Bad, Hit, Source, page_rule
from plugins.core.finding import Severity
from plugins.core.site import AnyPage


@page_rule(
    code="KW003",
    severity=Severity.ADVICE,
    sources=[
        Source(
            title="Control your snippets in search results, Google Search Central",
            url="https://developers.google.com/search/docs/appearance/snippet",
        )
    ],
    good=[
        example(
            keyword="depression treatment",
            description="How treatments for depression work, and what to ask.",
        ),
        example(description="A page without a phrase."),
    ],
    bad=[
        Bad(
            page=example(
                keyword="depression treatment",
                description="All that you need to know before a first visit.",
            ),
            line=3,
            says="The description does not say the page's phrase 'depression treatment'.",
        ),
    ],
)
def phrase_missing_from_description(page: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield the description if it lacks words of the phrase."""
    phrase = owned_phrase(reading)
    missing = unsaid(page.facts.description, reading)
    if phrase is not None and missing:
        yield Hit(
            at=reading.place_of("description"),
            message=f"The description does not say the page's phrase '{phrase.text}'.",
            help=f"Say in it what the page answers, with {listed(missing)} where it reads well.",
        )
