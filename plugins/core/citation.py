"""A citation mark such as `[@cuijpers-2020, p. 12]`, and how it travels through HTML.

The reader of Markdown leaves a placeholder where a mark stood; the evidence room prints it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from plugins.core.source import Place

_FIRST_NUMBER = 0xF0200
"""The number of a mark is one private-use character, so that it is no word of a heading."""

PLACEHOLDER = re.compile(r"<cite-mark>(?P<number>.)</cite-mark>")
"""A mark in rendered HTML; the space before it is gone already."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """A reference that a mark names, and the spot within it, such as `p. 12`."""

    reference: str
    locator: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CitationMark:
    """A mark as typed and where; `cited` is empty when the mark cannot be read."""

    typed: str
    place: Place
    cited: tuple[Cited, ...]


def placeholder_text(number: int) -> str:
    """Return what stands inside the placeholder of a text's mark `number`, counted from 0."""
    return chr(_FIRST_NUMBER + number)


def mark_number(placeholder: re.Match[str]) -> int:
    """Return which mark of its text a placeholder stands for, counted from 0."""
    return ord(placeholder["number"]) - _FIRST_NUMBER
