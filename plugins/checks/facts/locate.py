"""Words of a rendered page -> the line and column of its Markdown file where they were typed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plugins.checks.facts.sentence import Sentence, Span
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
    words = _pattern(_words(span.text)[:_MOST_WORDS])
    if not words:
        return start
    source = "\n".join(lines[start.line - 1 : span.block.last_line])
    above = span.block.text[: span.start]
    # The words above the span say which of two equal runs of words is meant.
    found = None
    if tail := _pattern(_words(above)[-3:]):
        found = re.search(f"{tail}{_BETWEEN}({words})", source)
    if found is None:
        runs = list(re.finditer(f"({words})", source))
        earlier = len(re.findall(words, above))
        found = runs[min(earlier, len(runs) - 1)] if runs else None
    if found is None:
        return start
    line = source.count("\n", 0, found.start(1))
    return Place(start.line + line, found.start(1) - source.rfind("\n", 0, found.start(1)))


def _words(text: str) -> list[str]:
    return re.findall(r"\w+(?:['\u2019\-\u2011]\w+)*", text)


def _pattern(words: Sequence[str]) -> str:
    """Return a pattern of words as they can stand in Markdown; empty for none."""
    return rf"\b{_BETWEEN.join(map(_spelt, words))}\b" if words else ""


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
