"""The text repeats a search phrase until it sounds unnatural.

## Why it matters
Repeating a phrase does not lift a page. Search engines name it as spam, and readers notice at once
that the text was not written for them. A page may say its topic as often as somebody would who
explains it aloud; this check speaks up far beyond that.

## When not to use it
On a glossary or a list of titles, where the same words must come back.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from plugins.checks.examples import example
from plugins.checks.facts.limits import (
    IN_A_ROW,
    OFTEN_HITS,
    OFTEN_HITS_PLACE,
    OFTEN_HITS_SINGLE,
    OFTEN_WORDS,
    OFTEN_WORDS_PLACE,
    OFTEN_WORDS_SINGLE,
    STUFFED_WORDS,
    STUFFED_WORDS_SINGLE,
)
from plugins.checks.facts.phrase import Phrase, names_of
from plugins.checks.facts.phrase_use import Use, place_uses, repeated, text_words, uses
from plugins.checks.facts.reading import Reading
from plugins.checks.rule import Bad, Hit, page_rule
from plugins.checks.sources import KEYWORD_STUFFING
from plugins.core.finding import Severity
from plugins.core.site import AnyPage

_PLAIN = (
    "We ask what you want to change, and look at it with you.",
    "Some people come for a few weeks, and others stay for a year.",
    "You can bring a list of questions, or nothing at all.",
    "Nobody will push you to talk about what you are not ready for.",
    "If something does not help, say so, and we will try another way.",
    "Your notes stay with us, and you can read them when you like.",
    "Tell us if the stairs, the light or the hour make it hard to come.",
    "After four visits we look back at what has changed.",
)
_TEXT = " ".join(_PLAIN)
_LONGEST_NAME = 3
"""Words of a name such as 'binge eating disorder'."""
_STUFFED = " ".join(
    f"{before} {after}"
    for before, after in zip(
        (
            "Our anxiety therapy is here for you.",
            "Ask about anxiety therapy today.",
            "Anxiety therapy helps.",
            "With anxiety therapy you learn skills.",
            "Choose anxiety therapy that suits you.",
            "Therapy for anxiety takes time.",
        ),
        _PLAIN,
        strict=False,
    )
)
_UNSET = " ".join(f"Your Cleveland medication psychiatrist is here. {line}" for line in _PLAIN)


@page_rule(
    code="KW007",
    severity=Severity.WARNING,
    sources=[KEYWORD_STUFFING],
    good=[
        example(
            f"Anxiety therapy takes time. {_TEXT}\n\nOur therapists treat anxiety, and anxiety is "
            "common.\n\nTherapy for anxiety is no race.",
            keyword="anxiety therapy",
        ),
        example(
            "Bipolar disorder is common. Bipolar disorder has types. Bipolar disorder lasts. "
            + _TEXT,
            keyword="bipolar disorder",
        ),
        example("OCD is common. OCD has a name. OCD can be treated.", keyword="OCD"),
        example(_TEXT),
    ],
    bad=[
        Bad(
            page=example(_STUFFED, keyword="anxiety therapy"),
            line=8,
            says="The text says 'anxiety therapy' 6 times in 108 words.",
        ),
        Bad(
            page=example(
                f"{_TEXT}\n\nOnline therapy is easy. Online therapy is private. "
                f"Online therapy saves time. {_TEXT}",
                keyword="online therapy",
            ),
            line=10,
            says="3 sentences in a row say 'online therapy'.",
        ),
        Bad(
            page=example(f"{_TEXT}\n\n{_UNSET}"),
            line=9,
            says="The text says 'Cleveland medication psychiatrist' 8 times in 250 words.",
        ),
        Bad(
            page=example(
                f"Looking for help in Akron? {_PLAIN[0]} Akron has us. {_PLAIN[1]}\n\n"
                f"## Why Akron trusts us\n\nPeople in Akron like us. {_PLAIN[2]} Live in Akron? "
                f"{_PLAIN[3]} Work in Akron? {_PLAIN[4]} Begin here in Akron. {_PLAIN[5]}",
                city="Akron",
                title="Care in Akron for all who live and work there",
            ),
            at="locations/akron.md",
            line=9,
            says="The text names 'Akron' 7 times in 99 words.",
        ),
    ],
)
def phrase_too_often(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield the first use of a phrase that comes too often, or where it comes in a row."""
    words = text_words(reading)
    said = False
    for use in uses(reading):
        is_name = _is_name(use.phrase, reading)
        hit = _too_dense(use, words, is_name=is_name)
        if hit is None and not is_name:
            hit = _in_a_row(use, reading)
        if hit is not None:
            said = True
            yield hit
    if said:
        return
    others = (_too_dense(use, words) for use in repeated(reading))
    places = (_too_many_places(use, words) for use in place_uses(reading))
    yield from islice((hit for hit in (*others, *places) if hit is not None), 1)


def _too_many_places(use: Use, words: int) -> Hit | None:
    count = len(use.hits)
    if count < OFTEN_HITS_PLACE or words / count >= OFTEN_WORDS_PLACE:
        return None
    return Hit(
        at=use.hits[0][1],
        message=f"The text names '{use.phrase.text}' {count} times in {words} words.",
        help="Name the place once where it matters, and say 'here' or nothing elsewhere. What "
        "helps a reader there is facts about the place.",
    )


def _is_name(phrase: Phrase, reading: Reading) -> bool:
    """Return whether a phrase is the name of an illness, which nobody can say in other words."""
    facts = reading.page.facts
    names = (getattr(facts, "name", ""), *getattr(facts, "other_names", ()))
    if len(phrase.needed) == 1 or (
        "disorder" in phrase.needed and len(phrase.needed) <= _LONGEST_NAME
    ):
        return True
    return any(
        phrase.needed <= names_of(reading.known).terms_of(name).all for name in names if name
    )


def _too_dense(use: Use, words: int, *, is_name: bool = False) -> Hit | None:
    count = len(use.hits)
    is_single = is_name or len(use.phrase.needed) == 1
    fewest = OFTEN_HITS_SINGLE if is_single else OFTEN_HITS
    often = OFTEN_WORDS_SINGLE if is_single else OFTEN_WORDS
    stuffed = STUFFED_WORDS_SINGLE if is_single else STUFFED_WORDS
    if count < fewest or words / count >= often:
        return None
    return Hit(
        at=use.hits[0][1],
        message=f"The text says '{use.phrase.text}' {count} times in {words} words.",
        help="Read it aloud, and cut the phrase or say 'it', 'this' or 'we' wherever you would do "
        "so in a talk.",
        severity=Severity.ERROR if words / count < stuffed else Severity.WARNING,
    )


def _in_a_row(use: Use, reading: Reading) -> Hit | None:
    if len(use.phrase.needed) == 1:
        return None
    spans = {id(sentence): span for sentence, span in use.hits}
    run = 0
    for sentence in reading.prose:
        run = run + 1 if id(sentence) in spans else 0
        if run == IN_A_ROW:
            return Hit(
                at=spans[id(sentence)],
                message=f"{run} sentences in a row say '{use.phrase.text}'.",
                help="Say it once, and go on with 'it', 'this' or the next thought.",
            )
    return None
