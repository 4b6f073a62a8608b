"""Words of a rendered page -> the line and column of its Markdown file where they were typed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plugins.checks.facts.sentence import WORD, Sentence, Span
from plugins.core.finding import Quote
from plugins.core.source import Place

_BETWEEN = r"(?:[^\w]|\\.|\]\([^)]*\)|\[@[^\]]*\]|<[^>]*>){0,60}?"
"""What can stand between two words of a text in its source: spaces, signs, links, marks, tags."""
_MOST_WORDS = 40
_LETTERS = {"\u2019": "['\u2019]", "'": "['\u2019]", "\u2011": "[-\u2011]", "-": "[-\u2011]"}


def located(span: Span, lines: Sequence[str]) -> Place:
    """Return where a span begins in its file; the block's own place where it cannot be found.

    `lines` are the lines of the file, from the first on.
    """
    start = span.block.place
    text = "\n".join(lines[start.line - 1 : span.block.last_line])
    offset = 0
    above = span.block.text[: span.start]
    # The words above the span say which of two equal runs of words is meant.
    for wanted in (_tail(above), None):
        pattern = _pattern(span.text)
        if pattern is None:
            return start
        whole = f"(?:{wanted}){_BETWEEN}({pattern})" if wanted else f"({pattern})"
        found = re.search(whole, text[offset:])
        if found:
            before = text[: found.start(1)]
            line = before.count("\n")
            return Place(start.line + line, found.start(1) - (before.rfind("\n") + 1) + 1)
    return start


def _tail(text: str) -> str | None:
    """Return a pattern of the last words of a text."""
    words = WORD.findall(text)[-3:]
    return _BETWEEN.join(map(_spelt, words)) if words else None


def _pattern(text: str) -> str | None:
    words = re.findall(r"\w+(?:['\u2019\-\u2011]\w+)*|[^\w\s]", text)[:_MOST_WORDS]
    first = next((number for number, word in enumerate(words) if word[0].isalnum()), None)
    if first is None:
        return None
    return _BETWEEN.join(_spelt(word) for word in words[first:] if word[0].isalnum())


def _spelt(word: str) -> str:
    return "".join(_LETTERS.get(letter, re.escape(letter)) for letter in word)


_AROUND = 80
"""How many letters of a block stand around the words of a quote, at most."""


def quote_of(at: Span | Sentence) -> Quote:
    """Return words with what stands around them; a sentence is quoted by itself."""
    if isinstance(at, Sentence):
        return Quote(before="", words=at.text, after="")
    text = at.block.text
    before, after = text[: at.start], text[at.end :]
    if len(before) > _AROUND:
        before = "\u2026" + before[-_AROUND:].partition(" ")[2]
    if len(after) > _AROUND:
        after = after[:_AROUND].rpartition(" ")[0] + "\u2026"
    return Quote(before=before, words=at.text, after=after)
