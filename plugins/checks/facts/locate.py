"""Words of a rendered page -> the line and column of its Markdown file where they were typed."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache

from plugins.checks.facts.sentence import Sentence, Span
from plugins.core.finding import Quote
from plugins.core.source import Place

_BETWEEN = r"(?:[^\w]|\\.|\]\([^)]*\)|\[@[^\]]*\]|<[^>]*>){0,60}?"
"""What can stand between two words of a text in its source: spaces, signs, links, marks, tags."""
_MOST_WORDS = 12
"""Words of a span that are looked for; where a span begins is known by fewer."""
_MOST_LETTERS = 60
_LETTERS = {"\u2019": "['\u2019]", "'": "['\u2019]", "\u2011": "[-\u2011]", "-": "[-\u2011]"}
_AS_TYPED = str.maketrans("\u2018\u2019\u201c\u201d\u2010\u2011", "''\"\"--")
"""Letters that typography puts in place of those on the keyboard."""
_MARK = re.compile(
    r"\\(?=[^\w\s])|\*+|`+|(?<!\w)_+|_+(?!\w)|\s*\[@[^\]]*\]|\]\([^()\n]*\)|\[|<[^<>\n]*>"
    r"|(?P<line>\s*\n[\s>]*)"
)
"""What Markdown puts between the words that readers see; the end of a line is a space to them."""
_WORD = re.compile(r"\w+(?:['\u2019\-\u2011]\w+)*")


def located(span: Span, lines: Sequence[str]) -> Place:
    """Return where a span begins in its file; the block's own place where it cannot be found.

    `lines` are the lines of the file, from the first on.
    """
    start = span.block.place
    source = "\n".join(lines[start.line - 1 : span.block.last_line])
    at = _literally(span, source)
    if at is None:
        at = _between_marks(span, source)
    if at is None:
        return start
    return Place(start.line + source.count("\n", 0, at), at - source.rfind("\n", 0, at))


def _literally(span: Span, source: str) -> int | None:
    """Return where the words begin if the source has them, but for its marks, and as often.

    This saves making a pattern of them, which takes a hundred times as long.
    """
    first = _WORD.search(span.text)
    if first is None:
        return None
    text = span.block.text.translate(_AS_TYPED)
    begin = span.start + first.start()
    wanted = text[begin : min(span.end, begin + _MOST_LETTERS)]
    typed, starts, sources = _without_marks(source)
    times = typed.count(wanted)
    if not times or times != text.count(wanted):
        return None
    at = typed.find(wanted)
    for _ in range(text.count(wanted, 0, begin)):
        at = typed.find(wanted, at + len(wanted))
    run = bisect_right(starts, at) - 1
    return sources[run] + at - starts[run]


@lru_cache(maxsize=64)
def _without_marks(source: str) -> tuple[str, list[int], list[int]]:
    """Return a source without its marks, and for each run between two of them where it begins.

    First come the offsets into the bare text, then those into the source.
    """
    runs, starts, sources = [], [0], [0]
    at = size = 0
    for mark in _MARK.finditer(source):
        first, end = mark.span()
        runs.append(source[at:first])
        size += first - at
        if mark["line"]:
            runs.append(" ")
            size += 1
        starts.append(size)
        sources.append(end)
        at = end
    runs.append(source[at:])
    return "".join(runs).translate(_AS_TYPED), starts, sources


def _between_marks(span: Span, source: str) -> int | None:
    """Return where the words begin if marks of Markdown may stand between them."""
    words = _pattern(_words(span.text)[:_MOST_WORDS])
    if not words:
        return None
    above = span.block.text[: span.start]
    # The words above the span say which of two equal runs of words is meant.
    found = None
    if tail := _pattern(_words(above)[-3:]):
        found = re.search(f"{tail}{_BETWEEN}({words})", source)
    if found is None:
        runs = list(re.finditer(f"({words})", source))
        earlier = len(re.findall(words, above))
        found = runs[min(earlier, len(runs) - 1)] if runs else None
    return None if found is None else found.start(1)


def _words(text: str) -> list[str]:
    return _WORD.findall(text)


def _pattern(words: Sequence[str]) -> str:
    """Return a pattern of words as they can stand in Markdown; empty for none."""
    return rf"\b{_BETWEEN.join(map(_spelt, words))}\b" if words else ""


def _spelt(word: str) -> str:
    return "".join(_LETTERS.get(letter, re.escape(letter)) for letter in word)


def quote_of(at: Span | Sentence) -> Quote:
    """Return words with what stands around them; a sentence is quoted by itself."""
    if isinstance(at, Sentence):
        return Quote(before="", words=at.text, after="")
    return Quote.around(at.block.text, at.start, at.end)
