"""A pattern of words that a rule looks for, quick to rule out on pages that have none of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
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
    return Pattern(
        regex=re.compile(_apostrophes(regex), re.IGNORECASE),
        hints=tuple(hints.split() if isinstance(hints, str) else hints),
        unless=re.compile(_apostrophes(unless), re.IGNORECASE) if unless else None,
    )


def _apostrophes(regex: str) -> str:
    return regex.replace("'", "['\u2019]")
