"""The search phrase of a page cannot stand in a natural sentence.

## Why it matters
A phrase of small words alone says nothing, one of nine words or more is a sentence that nobody
types, and 'near me' makes no sense in a text.

## When not to use it
Never: choose another phrase.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.checks.examples import example
from plugins.checks.facts.limits import LONGEST_PHRASE
from plugins.checks.facts.phrase import SMALL_WORDS, phrase_of
from plugins.checks.facts.reading import Reading
from plugins.checks.rule import Bad, Hit, page_rule
from plugins.checks.sources import SEO_STARTER_GUIDE
from plugins.core.finding import Severity
from plugins.core.site import AnyPage
from plugins.core.source import Place

_NEAR_ME = re.compile(r"\b(?:near|close to)[ -]me\b|\bnearby\b", re.IGNORECASE)


@page_rule(
    code="KW017",
    severity=Severity.WARNING,
    sources=[SEO_STARTER_GUIDE],
    good=[
        example(keyword="can I stop antidepressants if I am in therapy"),
        example(keyword="therapy vs medication for depression"),
        example(keyword="OCD"),
    ],
    bad=[
        Bad(
            page=example(keyword="how to do it"),
            line=5,
            says="The phrase 'how to do it' has small words alone, which say nothing.",
        ),
        Bad(
            page=example(
                keyword="best online therapy psychiatry medication management clinic Columbus "
                "Ohio accepting insurance"
            ),
            line=5,
            says="The phrase 'best online therapy psychiatry medication management clinic Columbus "
            "Ohio accepting insurance' has 11 main words; nobody types more than 8.",
        ),
        Bad(
            page=example(keyword="therapy", synonyms="[counseling, therapist near me]"),
            line=6,
            says="The phrase 'therapist near me' is how people search, and makes no sense in a "
            "text.",
        ),
    ],
)
def phrase_nobody_can_say(page: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield each phrase or synonym that no sentence can hold."""
    phrases: list[tuple[str, Place]] = []
    if page.facts.keyword:
        phrases.append((page.facts.keyword, reading.place_of("keyword")))
    for number, text in enumerate(page.facts.synonyms):
        phrases.append((text, reading.place_of("synonyms", number)))
    for text, place in phrases:
        main = phrase_of(text, reading.known).terms
        problem = None
        if not main or SMALL_WORDS.issuperset(main):
            problem = "has small words alone, which say nothing"
        elif _NEAR_ME.search(text):
            problem = "is how people search, and makes no sense in a text"
        elif len(main) > LONGEST_PHRASE:
            problem = f"has {len(main)} main words; nobody types more than {LONGEST_PHRASE}"
        if problem:
            yield Hit(
                at=place,
                message=f"The phrase '{text}' {problem}.",
                help="Choose two to five words that a person with this question would type, such "
                "as 'treatment for panic disorder'.",
            )
