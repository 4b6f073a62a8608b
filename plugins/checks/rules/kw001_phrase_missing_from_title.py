"""The title does not say the phrase that the page is to be found by.

## Why it matters
The title is the blue line of a search result. People scan it for the words that they typed, and
pass over a page that does not seem to be about them. One time is enough, anywhere in the title, in
any order and form.

## When not to use it
On pages that nobody should find by a search phrase: leave `keyword` out there.
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.checks.examples import example
from plugins.checks.facts.phrase import has_main_word, owned_phrase, unsaid
from plugins.checks.facts.reading import Reading
from plugins.checks.facts.wording import listed
from plugins.checks.rule import Bad, Good, Hit, page_rule
from plugins.checks.sources import TITLE_LINKS
from plugins.core.finding import Severity
from plugins.core.site import AnyPage


@page_rule(
    code="KW001",
    severity=Severity.WARNING,
    sources=[TITLE_LINKS],
    good=[
        example(title="Treatments for anxiety that help", keyword="anxiety treatment"),
        example(
            title="What helps with OCD", keyword="what helps with obsessive-compulsive disorder"
        ),
        example(title="Counseling for couples", keyword="couples counselling"),
        example(
            title="Talk therapy in plain words",
            keyword="psychotherapy",
            synonyms="[talk therapy]",
        ),
        example(
            title="How soon do antidepressants begin to work?",
            keyword="how long do antidepressants take to work",
            synonyms="[antidepressants begin to work]",
        ),
        Good(
            page=example(title="Therapy in Dublin", keyword="therapy in Dublin Ohio"),
            at="locations/dublin.md",
        ),
        example(title="A page that no search phrase is set for"),
    ],
    bad=[
        Bad(
            page=example(
                title="Medical care for anxiety",
                heading="Anxiety and its medications",
                keyword="anxiety medication",
            ),
            line=2,
            says="The title does not say the page's phrase 'anxiety medication'.",
        ),
        Bad(
            page=example(title="Panic and its signs", keyword="treatment for panic disorder"),
            line=2,
            says="The title does not say the page's phrase 'treatment for panic disorder'.",
        ),
    ],
)
def phrase_missing_from_title(page: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield the title if it lacks words of the phrase."""
    phrase = owned_phrase(reading)
    if phrase is None:
        return
    missing = unsaid(page.facts.title, reading)
    if missing and has_main_word(f"{page.facts.title} {page.heading}", reading):
        yield Hit(
            at=reading.place_of("title"),
            message=f"The title does not say the page's phrase '{phrase.text}'.",
            help=f"Bring in {listed(missing)}, in any order and form that reads well, or add the "
            "words that the title does use to 'synonyms'.",
        )
