"""A pattern of words that a rule looks for, quick to rule out on pages that have none of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from ahocorasick import Automaton

from plugins.checks.facts.sentence import Sentence, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Pattern:
    """What to look for within a sentence.

    One of `hints`, in small letters, stands in every match: looking for those is a hundred times
    as fast. In a sentence in which `unless` is found nothing matches.
    """

    source: str
    hints: tuple[str, ...]
    unless: re.Pattern[str] | None
    small: re.Pattern[str] | None
    """The pattern for text in small letters, which is twice as fast; None where capitals matter."""

    @property
    def regex(self) -> re.Pattern[str]:
        """The pattern for text as it was typed."""
        return _as_typed(self.source)

    def matches(self, sentence: Sentence) -> Iterator[Span]:
        """Yield each match within a sentence."""
        lower = sentence.lower
        if self.small is not None and lower is not None:
            matches = self.small.finditer(lower)
        else:
            matches = self.regex.finditer(sentence.text)
        for found in matches:
            if self.unless is not None and self.unless.search(sentence.text):
                return
            first, last = found.span()
            yield Span(
                block=sentence.block, start=sentence.start + first, end=sentence.start + last
            )

    def search(self, text: str) -> bool:
        """Return whether the pattern holds in a text that is no sentence of a page."""
        return bool(self.regex.search(text)) and not (self.unless and self.unless.search(text))


class Hints:
    """The hints of all patterns, which are looked up in a text in one pass (Aho and Corasick)."""

    def __init__(self) -> None:
        self._all: set[str] = set()
        self._automaton: Automaton | None = None

    def __len__(self) -> int:
        """Return how many hints there are; lists of words bring theirs when they are first read."""
        return len(self._all)

    def add(self, hints: Iterable[str]) -> None:
        """Look these up too from now on."""
        if not self._all.issuperset(hints):
            self._all.update(hints)
            self._automaton = None

    def lines_with(self, lines: Sequence[str]) -> dict[str, set[int]]:
        """Return for each hint that stands in lines of small letters the numbers of these lines."""
        if self._automaton is None:
            self._automaton = Automaton()
            for hint in self._all:
                self._automaton.add_word(hint, hint)
            self._automaton.make_automaton()
        found: dict[str, set[int]] = {}
        number, end = 0, len(lines[0]) if lines else 0
        for last, hint in self._automaton.iter("\n".join(lines)):
            while last >= end:
                number += 1
                end += 1 + len(lines[number])
            found.setdefault(hint, set()).add(number)
        return found


HINTS = Hints()


def pattern(regex: str, hints: str | Sequence[str], unless: str | None = None) -> Pattern:
    """Return a pattern that takes small and capital letters for the same.

    `hints` are separated by spaces, or a sequence where a hint has a space. Apostrophes in the
    pattern match the straight and the curly one.
    """
    looked_up = tuple(hints.split() if isinstance(hints, str) else hints)
    source = _apostrophes(regex)
    HINTS.add(looked_up)
    return Pattern(
        source=source,
        hints=looked_up,
        unless=re.compile(_apostrophes(unless), re.IGNORECASE) if unless else None,
        small=None if "(?-i" in source else re.compile(_in_small_letters(source)),
    )


@cache
def _as_typed(source: str) -> re.Pattern[str]:
    return re.compile(source, re.IGNORECASE)


_KEPT = re.compile(r"\\.|\(\?P|[^\\(A-Z]+|.", re.DOTALL)


def _in_small_letters(source: str) -> str:
    """Return a pattern with its letters small; signs behind a backslash stay as they are."""
    return "".join(
        part if part[0] == "\\" or part == "(?P" else part.lower() for part in _KEPT.findall(source)
    )


_APOSTROPHE = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|'", re.DOTALL)


def _apostrophes(regex: str) -> str:
    """Return a pattern whose apostrophes match the curly one too, also within brackets."""

    def either(found: re.Match[str]) -> str:
        part = found[0]
        if part[0] == "[" and "'" in part and "\u2019" not in part and "\\u2019" not in part:
            return part.replace("'", "'\u2019", 1)
        return "['\u2019]" if part == "'" else part

    return _APOSTROPHE.sub(either, regex)
