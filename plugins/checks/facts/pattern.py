"""A pattern of words that a rule looks for, quick to rule out on pages that have none of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from plugins.checks.facts.sentence import Sentence, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Pattern:
    """What to look for within a sentence.

    One of `hints`, in small letters, stands in every match: looking for those is a hundred times
    as fast. In a sentence in which `unless` is found nothing matches.
    """

    regex: re.Pattern[str]
    hints: tuple[str, ...]
    unless: re.Pattern[str] | None = None
    grams: tuple[str, ...] = ()
    """For each hint four letters in a row of it, or none: a page that lacks them lacks the hint."""

    def hints_in(self, grams: frozenset[str]) -> Iterator[str]:
        """Yield the hints that a page with these runs of four letters can have."""
        if not self.grams:
            yield from self.hints
        for hint, gram in zip(self.hints, self.grams, strict=False):
            if not gram or gram in grams:
                yield hint

    def matches(self, sentence: Sentence) -> Iterator[Span]:
        """Yield each match within a sentence."""
        found = None
        for found in self.regex.finditer(sentence.text):
            if self.unless is not None and self.unless.search(sentence.text):
                return
            start = sentence.start + found.start()
            yield Span(block=sentence.block, start=start, end=start + len(found[0]))

    def search(self, text: str) -> bool:
        """Return whether the pattern holds in a text that is no sentence of a page."""
        return bool(self.regex.search(text)) and not (self.unless and self.unless.search(text))


def pattern(regex: str, hints: str | Sequence[str], unless: str | None = None) -> Pattern:
    """Return a pattern that takes small and capital letters for the same.

    `hints` are separated by spaces, or a sequence where a hint has a space. Apostrophes in the
    pattern match the straight and the curly one.
    """
    looked_up = tuple(hints.split() if isinstance(hints, str) else hints)
    return Pattern(
        regex=re.compile(_apostrophes(regex), re.IGNORECASE),
        hints=looked_up,
        unless=re.compile(_apostrophes(unless), re.IGNORECASE) if unless else None,
        grams=tuple(map(_gram, looked_up)),
    )


def grams_of(words: Iterable[str]) -> frozenset[str]:
    """Return each run of four letters that words have."""
    return frozenset(word[at : at + 4] for word in words for at in range(len(word) - 3))


def _gram(hint: str) -> str:
    longest = max(re.findall(r"[a-z]+", hint), key=len, default="")
    return longest[:4] if len(longest) > 3 else ""  # noqa: PLR2004 (four letters)


_APOSTROPHE = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|'", re.DOTALL)


def _apostrophes(regex: str) -> str:
    """Return a pattern whose apostrophes match the curly one too, also within brackets."""

    def either(found: re.Match[str]) -> str:
        part = found[0]
        if part[0] == "[" and "'" in part and "\u2019" not in part and "\\u2019" not in part:
            return part.replace("'", "'\u2019", 1)
        return "['\u2019]" if part == "'" else part

    return _APOSTROPHE.sub(either, regex)
