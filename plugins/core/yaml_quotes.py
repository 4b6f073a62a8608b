"""Quotes around a value: those that YAML needs, and those that it takes for text."""

from __future__ import annotations

import re
from dataclasses import dataclass

CURLY = "\u201c\u201d\u201e\u201f"
"""Double quotes as word processors make them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StrayQuote:
    """A value whose quotes do not count as such; `better` is the value that is meant.

    `said` is the end of a sentence that begins with the name of the value.
    """

    said: str
    better: str
    is_curly: bool


def quoted(text: str) -> str:
    """Return text in the YAML quotes that need the fewest changes."""
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    if "'" not in text:
        return f"'{text}'"
    return "'" + text.replace("'", "''") + "'"


def stray_quote(value: str) -> StrayQuote | None:
    """Return what is wrong with the quotes of a value that YAML reads as plain text.

    Quotes around single words of it are part of the text and stay.
    """
    first, last, inner = value[:1], value[-1:], value[1:-1]
    signs = [sign for sign in value if sign in CURLY]
    opens, closes = first in tuple(CURLY), last in tuple(CURLY)
    is_single = first == "\u2018" and last == "\u2019" and "\u2018" not in inner
    is_double = opens and (closes or last == '"') and _is_balanced(inner)
    if len(value) > 1 and (is_single or is_double):
        return StrayQuote(
            said="stands in curly quotes, which do not count as quotes.",
            better=inner,
            is_curly=True,
        )
    if len(signs) % 2 and opens:
        said = "begins with a curly quote that is never closed."
        return StrayQuote(said=said, better=value[1:], is_curly=True)
    if len(signs) % 2 and closes:
        said = "ends with a curly quote that is never opened."
        return StrayQuote(said=said, better=value[:-1], is_curly=True)
    if last == '"' and value.count('"') % 2 and not re.search(r"\d\"$", value):
        said = "ends with a double quote that is never opened."
        return StrayQuote(said=said, better=value[:-1].rstrip(), is_curly=False)
    return None


def _is_balanced(text: str) -> bool:
    """Return whether curly quotes inside a text open before they close."""
    if "\u201c" not in text:
        return text.count("\u201d") % 2 == 0
    depth = 0
    for sign in text:
        depth += (sign == "\u201c") - (sign == "\u201d")
        if depth < 0:
            return False
    return depth == 0
