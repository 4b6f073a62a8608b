"""A paragraph is so long that few will read it.

## Why it matters
On a phone a paragraph of 120 words fills the screen. Short paragraphs with one thought each are
easier for everybody, and above all for people who find it hard to concentrate.

## When not to use it
In quoted legal wording.
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.checks.facts.limits import PARAGRAPH_WORDS
from plugins.checks.facts.phrase_use import TEXT, word_counts
from plugins.checks.facts.reading import Reading
from plugins.checks.facts.sentence import Span
from plugins.checks.rule import Bad, Hit, Source, page_rule
from plugins.core.finding import Severity
from plugins.core.site import AnyPage

_TEN = "We tell you plainly what may help and what may not."


@page_rule(
    code="ST009",
    severity=Severity.WARNING,
    sources=[
        Source(
            title="Rules of clear writing, National Institute for Health and Care Excellence",
            url="https://nice.org.uk/corporate/ecd2/chapter/rules-of-clear-writing",
        )
    ],
    good=[f"{' '.join([_TEN] * 9)}\n\n{' '.join([_TEN] * 9)}"],
    bad=[
        Bad(
            page=f"Text.\n\n{' '.join([_TEN] * 13)}",
            line=3,
            says="A paragraph has 143 words: 'We tell you plainly what may\u2026'.",
        ),
    ],
)
def long_paragraph(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield each paragraph and list item that is too long."""
    words: dict[int, int] = {}
    for sentence, count in zip(reading.sentences, word_counts(reading), strict=True):
        if sentence.block.part in TEXT and sentence.block.is_prose:
            words[sentence.number] = words.get(sentence.number, 0) + count
    for number, count in words.items():
        if count > PARAGRAPH_WORDS:
            block = reading.blocks[number]
            first = " ".join(block.text.split()[:6])
            yield Hit(
                at=Span(block=block, start=0, end=len(first)),
                message=f"A paragraph has {count} words: '{first}\u2026'.",
                help="Begin a new paragraph where the thought changes, or make a list of what can "
                "be counted.",
            )
