"""How much of a page stands on no other page of the site."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from zlib import crc32

from plugins.checks.facts.reading import Reading, remembered
from plugins.core.kind import Kind

_FEWEST = 4
"""Sentences of fewer words, such as 'Call us.', are nobody's own."""


@remembered
def sentence_prints(reading: Reading) -> tuple[tuple[int, int], ...]:
    """Return each sentence of a page's prose as a number and how many words it has.

    The names of places are left out, so that a sentence repeated for another city is the same.
    """
    places = frozenset(place.lower() for place in reading.known.places)
    prints = []
    for sentence in reading.prose:
        words: Sequence[str] = sentence.words
        if not places.isdisjoint(words):
            words = [word for word in words if word not in places]
        if len(words) >= _FEWEST:
            prints.append((crc32(" ".join(words).encode()), len(words)))
    return tuple(prints)


def own_words(readings: Mapping[str, Reading], kind: Kind) -> dict[str, int]:
    """Return how many words each page of a kind has in sentences that no other page has."""
    prints = {path: sentence_prints(reading) for path, reading in readings.items()}
    pages: Counter[int] = Counter()
    for own in prints.values():
        pages.update({number for number, _ in own})
    return {
        path: sum(length for number, length in prints[path] if pages[number] == 1)
        for path, reading in readings.items()
        if reading.page.kind is kind
    }
