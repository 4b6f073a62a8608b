"""A pattern of words that a rule looks for, quick to rule out on pages that have none of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from plugins.checks.facts.sentence import Sentence, Span

_LETTERS = re.compile(r"[a-z]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pattern:
    """What to look for within a sentence.

    One of `hints`, in small letters, stands in every match: looking for those is a hundred times
    as fast. In a sentence in which `unless` is found nothing matches.
    """

    source: str
    hints: tuple[str, ...]
    unless: re.Pattern[str] | None
    grams: tuple[frozenset[str], ...]
    """For each hint its runs of four letters: a page that lacks one of them lacks the hint."""
    small: re.Pattern[str] | None
    """The pattern for text in small letters, which is twice as fast; None where capitals matter."""

    @property
    def regex(self) -> re.Pattern[str]:
        """The pattern for text as it was typed."""
        return _as_typed(self.source)

    def hints_in(self, grams: frozenset[str]) -> list[str]:
        """Return the hints that a page with these runs of four letters can have."""
        return [hint for hint, own in zip(self.hints, self.grams, strict=True) if own <= grams]

    def may_match(self, sentence: Sentence) -> bool:
        """Return whether a sentence can have a match: one quick look, without making spans."""
        lower = sentence.lower
        return self.small is None or lower is None or self.small.search(lower) is not None

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


def pattern(regex: str, hints: str | Sequence[str], unless: str | None = None) -> Pattern:
    """Return a pattern that takes small and capital letters for the same.

    `hints` are separated by spaces, or a sequence where a hint has a space. Apostrophes in the
    pattern match the straight and the curly one.
    """
    looked_up = tuple(hints.split() if isinstance(hints, str) else hints)
    source = _apostrophes(regex)
    return Pattern(
        source=source,
        hints=looked_up,
        unless=re.compile(_apostrophes(unless), re.IGNORECASE) if unless else None,
        grams=tuple(grams_of(_LETTERS.findall(hint)) for hint in looked_up),
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


def grams_of(words: Iterable[str]) -> frozenset[str]:
    """Return each run of four letters that words have."""
    return frozenset(word[at : at + 4] for word in words for at in range(len(word) - 3))


_APOSTROPHE = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|'", re.DOTALL)


def _apostrophes(regex: str) -> str:
    """Return a pattern whose apostrophes match the curly one too, also within brackets."""

    def either(found: re.Match[str]) -> str:
        part = found[0]
        if part[0] == "[" and "'" in part and "\u2019" not in part and "\\u2019" not in part:
            return part.replace("'", "'\u2019", 1)
        return "['\u2019]" if part == "'" else part

    return _APOSTROPHE.sub(either, regex)
