"""Whether a page speaks of what it is to be found by, though it never says the phrase as such."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from plugins.checks.facts.blocks import Block, Part
from plugins.checks.facts.limits import OPENING_WORDS
from plugins.checks.facts.phrase import Phrase, own_phrases
from plugins.checks.facts.phrase_use import TEXT, word_counts
from plugins.checks.facts.reading import Reading, measure
from plugins.checks.facts.terms import page_terms

_LONG = 3
"""Words of a phrase that are seldom said in one breath: `suicidal thoughts in teens`."""


@measure
def is_spoken_of(reading: Reading) -> bool:
    """Return whether a sentence has all words of a phrase, or a paragraph those of a long one."""
    return any(True for _ in _speaking(reading))


@measure
def is_spoken_of_early(reading: Reading) -> bool:
    """Return whether the opening does so."""
    opening = {id(block) for block in _opening(reading)}
    return any(id(block) in opening for block in _speaking(reading))


def _speaking(reading: Reading) -> Iterator[Block]:
    """Yield the blocks that speak of one of the page's phrases, with the heading over them."""
    terms = page_terms(reading)
    for phrase in own_phrases(reading):
        for number in terms.sentences_with(phrase.needed):
            if reading.sentences[number].block.part in TEXT:
                yield reading.sentences[number].block
        if len(phrase.needed) >= _LONG:
            yield from _paragraphs(reading, phrase)


def _paragraphs(reading: Reading, phrase: Phrase) -> Iterator[Block]:
    """Yield the blocks that have all words of a phrase; one word alone may be the heading's."""
    where = page_terms(reading).where
    held: dict[int, set[str]] = defaultdict(set)
    for word in phrase.needed:
        for at in where.get(word, ()):
            held[reading.sentences[at].number].add(word)
    over: set[str] = set()
    for number, block in enumerate(reading.blocks):
        own = held.get(number, set())
        if block.part in TEXT and block.is_heading:
            over = own
        elif block.part in TEXT and len(phrase.needed - own) <= 1 and phrase.needed <= own | over:
            yield block


def _opening(reading: Reading) -> Iterator[Block]:
    words = 0
    counts = word_counts(reading)
    for number, sentence in enumerate(reading.sentences):
        if sentence.block.part not in {Part.SUMMARY, Part.BODY}:
            continue
        if words >= OPENING_WORDS:
            return
        yield sentence.block
        words += counts[number]
