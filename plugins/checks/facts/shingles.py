"""The runs of five words that a page is made of, with the names of places and numbers left out.

Pages that differ in the name of a city alone have the same runs.
"""

from __future__ import annotations

import re
from array import array
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from zlib import crc32

from plugins.checks.facts.places import STATES
from plugins.checks.facts.reading import Reading, remembered

LENGTH = 5
"""Words in a run."""
_SAMPLE = 4
"""One run in so many is used to find pairs of pages worth a whole comparison."""
_MOST_PARTNERS = 20
"""A run that more pages share than this is compared with the first of them only."""
FEWEST = 60
"""Pages of fewer runs are too short to be compared."""
_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Alike:
    """Two pages that say the same.

    `share` is that of the runs of both pages which both have (Jaccard), `contained` that of the
    shorter page's runs which the other has too. Both are 0 to 1.
    """

    first: str
    second: str
    share: float
    contained: float


@remembered
def shingles(reading: Reading) -> array[int]:
    """Return the runs of a page's own prose, as sorted numbers without repeats."""
    masked = _masked(reading.known.places)
    found: set[int] = set()
    for block in reading.seen:
        if block.is_heading:
            continue
        words = [_NUMBERS[word] for word in _WORD.findall(block.text.lower()) if word not in masked]
        found.update(map(hash, zip(*(words[start:] for start in range(LENGTH)), strict=False)))
    return array("q", sorted(found))


class _Numbers(dict[str, int]):
    """Word -> a number that is the same in each build; what is hashed of numbers is so too."""

    def __missing__(self, word: str) -> int:
        self[word] = number = crc32(word.encode())
        return number


_NUMBERS = _Numbers()


@cache
def _masked(places: tuple[str, ...]) -> frozenset[str]:
    return frozenset(_WORD.findall(" ".join((*places, *STATES.values())).lower()))


def alike(readings: Mapping[str, Reading], least: float) -> Iterator[Alike]:
    """Yield the pairs of pages whose share or containment reaches `least`, most alike first."""
    runs = {
        path: frozenset(own)
        for path, reading in readings.items()
        if len(own := shingles(reading)) >= FEWEST
    }
    found = (_compared(first, second, runs) for first, second in _candidates(runs))
    pairs = [pair for pair in found if pair.share >= least or pair.contained >= least]
    yield from sorted(pairs, key=lambda pair: (-pair.share, pair.first, pair.second))


def _candidates(runs: Mapping[str, frozenset[int]]) -> Iterator[tuple[str, str]]:
    """Yield pairs that share enough of a sample of their runs to be worth comparing."""
    holders: dict[int, list[str]] = defaultdict(list)
    sampled: dict[str, int] = defaultdict(int)
    for path, own in runs.items():
        for run in own:
            if run % _SAMPLE == 0:
                holders[run].append(path)
                sampled[path] += 1
    shared: dict[tuple[str, str], int] = defaultdict(int)
    for paths in holders.values():
        for number, first in enumerate(paths[:_MOST_PARTNERS]):
            for second in paths[number + 1 :]:
                shared[first, second] += 1
    for (first, second), count in shared.items():
        if count * 3 >= min(sampled[first], sampled[second]):
            yield first, second


def _compared(first: str, second: str, runs: Mapping[str, frozenset[int]]) -> Alike:
    one, other = runs[first], runs[second]
    both = len(one & other)
    return Alike(
        first=first,
        second=second,
        share=both / len(one | other),
        contained=both / min(len(one), len(other)),
    )
