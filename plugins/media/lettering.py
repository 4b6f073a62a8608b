"""Words that must fit a box: broken into lines, and set smaller until they do."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import fontpkg_source_sans_3
import fontpkg_source_serif_4
from PIL import ImageFont

_SPACES = re.compile(r"[ \t\r\n]+")
"""Where a line may end; a no-break space is none of these."""
_UNSEEN = ("Cf", "Cc", "Mn", "Zs")
"""Categories of signs that have no ink of their own, or lie on top of another."""
_NOBODYS = "\U0010ffff"
"""A sign that no font has: its drawing is the box for missing signs."""

Measure = Callable[[str], float]
"""Returns the width of words in font sizes."""
_MEASURED_AT = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """Lines at the font size, in pixels, in which they fit."""

    lines: tuple[str, ...]
    size: int


SERIF = Path(fontpkg_source_serif_4.ROOT, "files", "SourceSerif4[opsz,wght].ttf")
SANS = Path(fontpkg_source_sans_3.ROOT, "files", "SourceSans3[wght].ttf")


@cache
def serif(size: int) -> ImageFont.FreeTypeFont:
    """Return the font of titles: Source Serif 4, semibold, cut for large sizes."""
    font = ImageFont.truetype(str(SERIF), size)
    font.set_variation_by_axes([600, 60])
    return font


@cache
def sans(size: int) -> ImageFont.FreeTypeFont:
    """Return the font of all else: Source Sans 3, semibold."""
    font = ImageFont.truetype(str(SANS), size)
    font.set_variation_by_axes([600])
    return font


def cleared(text: str) -> str:
    """Return a text as fonts want it: composed letters, no soft hyphens, no double spaces."""
    composed = unicodedata.normalize("NFC", text).replace("\u00ad", "")
    return _SPACES.sub(" ", composed).strip()


def missing(text: str, font: ImageFont.FreeTypeFont) -> tuple[str, ...]:
    """Return the signs of a text that a font cannot draw, each once."""
    return tuple(sign for sign in dict.fromkeys(text) if not _has(font, sign))


@cache
def _has(font: ImageFont.FreeTypeFont, sign: str) -> bool:
    is_unseen = unicodedata.category(sign) in _UNSEEN
    return is_unseen or bytes(font.getmask(sign)) != bytes(font.getmask(_NOBODYS))


def measured(font: Callable[[int], ImageFont.FreeTypeFont]) -> Measure:
    """Return what measures words in a font; each word is measured once."""

    @cache
    def word(text: str) -> float:
        return font(_MEASURED_AT).getlength(text) / _MEASURED_AT

    space = word("n n") - 2 * word("n")

    def measure(text: str) -> float:
        words = text.split(" ")
        return sum(map(word, words)) + space * (len(words) - 1)

    return measure


def fitted(
    text: str, measure: Measure, box: tuple[int, int], sizes: Sequence[int], leading: float
) -> Setting:
    """Return a text at the largest of `sizes` (falling) at which it fits a box.

    No line ends within a word as long as any size is left. What does not fit at the smallest size
    is broken within words and, last of all, cut with an ellipsis. `leading` is the height of a
    line in font sizes.
    """
    width, height = box
    for size in sizes:
        lines = wrapped(text, measure, width / size)
        if lines is not None and len(lines) <= int(height / (size * leading)):
            return Setting(lines=balanced(lines, text, measure, width / size), size=size)
    size = sizes[-1]
    rows = max(1, int(height / (size * leading)))
    lines = wrapped(_broken(text, measure, width / size), measure, width / size) or ()
    if len(lines) > rows:
        lines = (*lines[: rows - 1], _cut(lines[rows - 1], measure, width / size))
    return Setting(lines=lines, size=size)


def wrapped(text: str, measure: Measure, width: float) -> tuple[str, ...] | None:
    """Return a text in lines no wider than `width`; None if one word is wider."""
    lines: list[str] = []
    for word in text.split(" "):
        if measure(word) > width:
            return None
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and measure(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return tuple(lines)


def balanced(lines: tuple[str, ...], text: str, measure: Measure, width: float) -> tuple[str, ...]:
    """Return as many lines as given, as even in width as can be."""
    narrow, wide = 0.0, width
    for _ in range(10):
        middle = (narrow + wide) / 2
        tried = wrapped(text, measure, middle)
        if tried is not None and len(tried) <= len(lines):
            lines, wide = tried, middle
        else:
            narrow = middle
    return lines


def _broken(text: str, measure: Measure, width: float) -> str:
    """Return a text whose words all fit a line; longer ones are broken with a hyphen."""
    words = []
    for word in text.split(" "):
        rest = word
        while measure(rest) > width and len(rest) > 1:
            end = next(
                (at for at in range(len(rest) - 1, 0, -1) if measure(f"{rest[:at]}-") <= width), 1
            )
            words.append(f"{rest[:end]}-")
            rest = rest[end:]
        words.append(rest)
    return " ".join(words)


def _cut(line: str, measure: Measure, width: float) -> str:
    while line and measure(f"{line}…") > width:
        line = line[:-1]
    return f"{line.rstrip(' ,.;:-')}…"
