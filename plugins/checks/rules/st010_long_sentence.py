"""A sentence is so long that readers lose its thread, or too many are long.

## Why it matters
Long sentences are the first thing that makes a text hard, more than long words. Who is unwell, or
reads in a second language, has to begin again.

## When not to use it
In a sentence that names a list of things which cannot be set as a list.
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.checks.facts.limits import (
    FEWEST_SENTENCES,
    LONG_SENTENCE_SHARE,
    LONG_SENTENCE_WORDS,
    SENTENCE_WORDS,
)
from plugins.checks.facts.phrase_use import TEXT, word_counts
from plugins.checks.facts.reading import Reading
from plugins.checks.rule import Bad, Hit, Source, page_rule
from plugins.core.finding import Severity
from plugins.core.site import AnyPage

_LONG = (
    "When you call us for the first time somebody asks for your name and for a number where we can "
    "reach you, and then we look together for a day on which you can come to see one of our "
    "therapists."
)
_RATHER = (
    "When you call us for the first time, somebody asks for your name and for a number where we "
    "can reach you, and then we look for a day."
)
_SHORT = "We listen. We ask. We tell you what may help. You choose. "


@page_rule(
    code="ST010",
    severity=Severity.WARNING,
    sources=[
        Source(
            title="Rules of clear writing, National Institute for Health and Care Excellence",
            url="https://nice.org.uk/corporate/ecd2/chapter/rules-of-clear-writing",
        )
    ],
    good=[_SHORT * 4, f"{_RATHER} {_SHORT * 3}", f"| {_LONG[:-1]} |\n|---|\n| Text. |"],
    bad=[
        Bad(
            page=f"{_SHORT}\n\n{_SHORT} {_LONG}",
            line=3,
            says="A sentence has 41 words: 'When you call us for the\u2026'.",
        ),
        Bad(
            page=f"{_SHORT * 2}{_RATHER}\n\n{_RATHER}\n\n{_RATHER}",
            line=1,
            says="3 of 11 sentences have more than 25 words.",
        ),
    ],
)
def long_sentence(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield each very long sentence, and the longest one where many are long."""
    rows = [
        (sentence, count)
        for sentence, count in zip(reading.sentences, word_counts(reading), strict=True)
        if sentence.block.part in TEXT and sentence.block.is_prose
    ]
    for sentence, count in rows:
        if count > SENTENCE_WORDS:
            yield Hit(
                at=sentence,
                message=f"A sentence has {count} words: '{' '.join(sentence.text.split()[:6])}"
                "\u2026'.",
                help="Make two or three sentences of it, each with one thought.",
            )
    long = [(sentence, count) for sentence, count in rows if count > LONG_SENTENCE_WORDS]
    if len(rows) >= FEWEST_SENTENCES and len(long) > LONG_SENTENCE_SHARE * len(rows):
        yield Hit(
            at=max(long, key=lambda row: row[1])[0],
            message=f"{len(long)} of {len(rows)} sentences have more than "
            f"{LONG_SENTENCE_WORDS} words.",
            help="Begin with the one that is marked: make two of it. Aim at 15 to 20 words.",
            severity=Severity.ADVICE,
        )
