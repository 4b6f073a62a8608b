"""Words of a page -> the line and column of its file where somebody typed them."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from plugins.core.source import Place

Lines = Callable[[str], Sequence[str]]
"""Gives the lines of a file by its path, as findings name it; none for one that is not there."""
_BETWEEN = r"(?:[^\w]|\]\([^)]*\)|<[^>]*>){1,60}?"
"""What Markdown can hold between two words that readers see side by side."""
_MOST_WORDS = 8


def no_lines(_: str) -> Sequence[str]:
    """Return nothing, for callers who have no files."""
    return ()


def place_of_words(words: str, lines: Sequence[str], first: int = 1) -> Place | None:
    """Return where words are typed, from line `first` on; None where nobody typed them."""
    found = re.findall(r"\w+", words)[:_MOST_WORDS]
    return _place(rf"\b{_BETWEEN.join(found)}\b", lines, first) if found else None


def place_of_number(number: str, lines: Sequence[str], first: int = 1) -> Place | None:
    """Return where the digits of a number are typed, with whatever signs between them."""
    digits = r"\W{0,3}".join(re.findall(r"\d", number))
    return _place(rf"(?<!\d)[+(]*{digits}(?!\d)", lines, first)


def place_of_text(text: str, lines: Sequence[str]) -> Place | None:
    """Return where a text is typed, letter by letter."""
    return _place(re.escape(text), lines, 1)


def _place(pattern: str, lines: Sequence[str], first: int) -> Place | None:
    text = "\n".join(lines[first - 1 :])
    found = re.search(pattern, text, re.IGNORECASE)
    if found is None:
        return None
    at = found.start()
    return Place(first + text.count("\n", 0, at), at - text.rfind("\n", 0, at))
