"""Telephone numbers in the text of a built page, whole ones alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

_NUMBER = re.compile(r"\d[\d().\-\u2011\u2013\s]{8,}\d(?![\w@-])")
"""The digits of a telephone number, from the first on; it begins so that a search is quick."""
_BEFORE = re.compile(r"(?:^|[^\w.@/-])(?P<sign>\+?\(?)$")
"""What may stand before the digits of a number."""
_DIGITS = re.compile(r"\d+")


def numbers_in(text: str) -> Iterator[str]:
    """Yield what can be a telephone number in a text, as typed."""
    start = 0
    while found := _NUMBER.search(text, start):
        before = _BEFORE.search(text[max(0, found.start() - 3) : found.start()])
        if before:
            yield before["sign"] + found[0]
            start = found.end()
        else:
            digits = _DIGITS.match(text, found.start())
            start = digits.end() if digits else found.end()
