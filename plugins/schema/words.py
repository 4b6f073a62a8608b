"""What a reader of HTML reads, so that structured data can be held against it."""

from __future__ import annotations

import re
from html import unescape

_UNREAD = re.compile(
    r"<!--.*?-->|<(script|style|svg|template|head)\b.*?</\1>|<sup class=\"c-citation\".*?</sup>",
    re.DOTALL | re.IGNORECASE,
)
_INLINE = re.compile(
    r"</?(?:a|abbr|b|cite|code|del|em|i|ins|mark|q|small|span|strong|sub|sup|time|wbr)\b[^>]*>"
)
_TAG = re.compile(r"<[^>]*>")
_SIGNS = (
    ("\u2018", "'"),
    ("\u2019", "'"),
    ("\u201c", '"'),
    ("\u201d", '"'),
    ("\u2010", "-"),
    ("\u2011", "-"),
    ("\u2013", "-"),
    ("\u2014", "-"),
    ("\u2026", "..."),
    ("\u00ad", ""),
)
"""Signs that a typesetter changes, and what stands for them when words are compared."""
_DASHES = re.compile(r"-{2,3}")


def read(html: str) -> str:
    """Return the text of HTML in one line; marks of citations and what nobody sees are left out."""
    text = _TAG.sub(" ", _INLINE.sub("", _UNREAD.sub("", html) if "<" in html else html))
    return " ".join(unescape(text).split())


def folded(text: str) -> str:
    """Return text as it is compared: small letters, single spaces, plain quotes and dashes."""
    if not text.isascii():
        for sign, plain in _SIGNS:
            text = text.replace(sign, plain)
    return _DASHES.sub("-", " ".join(text.casefold().split()))


def stands_in(phrase: str, text: str) -> bool:
    """Return whether whole words stand in a text; both are `folded`."""
    start = text.find(phrase) if phrase else -1
    while start >= 0:
        end = start + len(phrase)
        before, after = text[start - 1 : start], text[end : end + 1]
        cut = (phrase[0].isalnum() and before.isalnum()) or (
            phrase[-1].isalnum() and after.isalnum()
        )
        if not cut:
            return True
        start = text.find(phrase, start + 1)
    return False
