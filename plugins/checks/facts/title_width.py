"""How wide a title is in a search result, which is cut off by width and not by letters."""

from __future__ import annotations

import unicodedata

_UNITS = 2048
"""Units of an em, of which the font's size is one."""
_WIDTHS = {
    391: "'",
    455: "ijl\u2018\u2019",
    532: "|",
    569: " !,./:;I[\\]ft\u00a0\u00b7",
    682: "()-\u2011\u2010`r\u201c\u201d",
    684: "{}",
    717: "\u2022",
    727: '"',
    797: "*",
    819: "\u00b0",
    961: "^",
    1024: "Jcksvxyz",
    1139: "#$0123456789?L_abdeghnopqu\u2013\u00a3\u20ac",
    1196: "+<=>~\u00d7",
    1251: "FTZ\u00df\u00f8",
    1366: "&ABEKPSVXY",
    1479: "CDHNRUw",
    1509: "\u00a9\u00ae",
    1593: "GOQ\u00d8",
    1706: "Mm",
    1821: "%\u00e6",
    1933: "W\u0153",
    2048: "\u2014\u2026\u2122",
    2079: "@",
}
"""Advance widths of Arial Regular, read from Liberation Sans, whose metrics are the same."""
_OF = {letter: width for width, letters in _WIDTHS.items() for letter in letters}
_COMBINING = "Mn"
_OTHER = 1139
"""What a letter that is not in the table is taken to have: the width of a digit."""


def ems(text: str) -> float:
    """Return the width of a text in Arial, in ems: in a font of 20 px, 30 ems are 600 px."""
    letters = unicodedata.normalize("NFKD", text) if not text.isascii() else text
    total = sum(
        _OF.get(letter, _OTHER)
        for letter in letters
        if letter.isascii() or unicodedata.category(letter) != _COMBINING
    )
    return total / _UNITS


def cut(text: str, width: float) -> str:
    """Return as much of a text as stands within a width in ems, by whole words."""
    words = text.split()
    while len(words) > 1 and ems(" ".join(words)) > width:
        words.pop()
    return " ".join(words)
