"""The text never says the phrase that the page is to be found by.

## Why it matters
A page cannot be found by words that it does not have, and a reader who searched for them does not
find them on the page. Say it once where it belongs; more is not better.

## When not to use it
Where the text says the same in other words: add those to `synonyms`.
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.checks.examples import example
from plugins.checks.facts.phrase import owned_phrase
from plugins.checks.facts.phrase_near import is_spoken_of
from plugins.checks.facts.phrase_use import is_said
from plugins.checks.facts.reading import Reading
from plugins.checks.rule import Bad, Hit, page_rule
from plugins.checks.sources import SEO_STARTER_GUIDE
from plugins.core.finding import Severity
from plugins.core.kind import Kind
from plugins.core.site import AnyPage


@page_rule(
    code="KW016",
    severity=Severity.WARNING,
    applies_to=[kind for kind in Kind if kind is not Kind.LIST],
    sources=[SEO_STARTER_GUIDE],
    good=[
        example("Our team reviews medications for anxiety often.", keyword="anxiety medication"),
        example("O.C.D. is treatable.", keyword="OCD"),
        example("Posttraumatic stress is common.", keyword="post-traumatic stress"),
        example("Ask your psychiatrist about medicines.", keyword="medication"),
        example("Counseling is open to all.", keyword="counselling"),
        example("Talk therapy helps.", keyword="psychotherapy", synonyms="[talk therapy]"),
    ],
    bad=[
        Bad(
            page=example("Medical care for anxiety is available.", keyword="anxiety medication"),
            line=5,
            says="The text never says the page's phrase 'anxiety medication'.",
        ),
        Bad(
            page=example("Therapy helps many people.", keyword="therapist"),
            line=5,
            says="The text never says the page's phrase 'therapist'.",
        ),
        Bad(
            page=example("Panic is loud. Attacks end. We help.", keyword="panic attacks"),
            line=5,
            says="The text never says the page's phrase 'panic attacks'.",
        ),
    ],
)
def phrase_never_said(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield the phrase if no sentence or subheading says it or a synonym."""
    phrase = owned_phrase(reading)
    if phrase is not None and not is_said(reading) and not is_spoken_of(reading):
        yield Hit(
            at=reading.place_of("keyword"),
            message=f"The text never says the page's phrase '{phrase.text}'.",
            help="Say it once where the text speaks of it, in any form; or set the phrase that the "
            "text does answer; or add the text's own words to 'synonyms'.",
        )
