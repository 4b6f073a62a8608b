"""Which line of the Markdown file each block of the rendered page begins on.

Python-Markdown forgets lines while it parses. So before it parses, each line gets a mark after its
block syntax (`- `, `## `, `> `, `| ` …), where it is ordinary text; and when the blocks stand, but
before inline syntax is read, the marks are taken out again and become `data-line` attributes.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

_FIRST, _DIGIT_ZERO, _LAST = 0xF0000, 0xF0100, 0xF0001
"""Private-use characters: no syntax, no word, no space, and in nobody's text."""
_MARK = re.compile(f"{chr(_FIRST)}([{chr(_DIGIT_ZERO)}-{chr(_DIGIT_ZERO + 9)}]+){chr(_LAST)}")
_PRIVATE = re.compile(f"[{chr(_FIRST)}-{chr(0xF01FF)}]")
_BLOCK_SYNTAX = re.compile(
    r"\s*(?:(?:>|[-*+](?=\s)|\d+\.(?=\s)|:(?=\s)|\||\[\^[^\]]+\]:|#{1,6}|!!![^\"]*(?:\"|$))\s*)*"
)
_QUOTE = re.compile(r"(?:\s*>)*")
_FENCE = re.compile(r"\s*(`{3,}|~{3,})")
_UNMARKED = re.compile(
    r"""\s*(
        $                                   # empty
      | [-=*_|:\s+]+$                       # underline, rule, row of a table's head
      | <(?!https?:|mailto:)                # raw HTML
      | \{                                  # attribute list
      | !!![^"]*$                           # block without a title
      | \[TOC\]
    )""",
    re.VERBOSE,
)

_DEFINITION = re.compile(r"\s*\*?\[(?!\^)[^\]]*\]:")
"""An abbreviation, or the address of a reference link: it leaves no text where it stands."""

LINE_BLOCKS = frozenset(
    ("p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "td", "th", "dt", "dd", "code")
)
"""Elements that carry `data-line`; `code` stands for a block of code."""


class LineExtension(Extension):
    """Adds `data-line` to block elements; `first_line` is the line that the text begins on."""

    def __init__(self) -> None:
        super().__init__()
        self.first_line = 1

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Python-Markdown's name)
        """Put the two halves where they belong: before all else, and before inline syntax."""
        md.preprocessors.register(_Marker(md, self), "lines", 100)
        md.treeprocessors.register(_Unmarker(md), "lines", 25)


class _Marker(Preprocessor):
    def __init__(self, md: Markdown, extension: LineExtension) -> None:
        super().__init__(md)
        self._extension = extension

    def run(self, lines: list[str]) -> list[str]:
        fence = ""
        marked = []
        for number, line in enumerate(lines, self._extension.first_line):
            text = _PRIVATE.sub("", line)
            found = _FENCE.match(text)
            if found and (not fence or found[1].startswith(fence)):
                fence = "" if fence else found[1]
            elif not fence and not _UNMARKED.match(text, _quote_end(text)):
                syntax = _BLOCK_SYNTAX.match(text)
                end = syntax.end() if syntax else 0
                if end < len(text) and not _DEFINITION.match(text, end):
                    text = f"{text[:end]}{_mark(number)}{text[end:]}"
            marked.append(text)
        return marked


class _Unmarker(Treeprocessor):
    def run(self, root: Element) -> None:
        for element in root.iter():
            if element.text and chr(_FIRST) in element.text:
                found = _MARK.search(element.text)
                if found and element.tag in LINE_BLOCKS:
                    element.set("data-line", _number(found[1]))
                element.text = _without_marks(element.text)
            if element.tail and chr(_FIRST) in element.tail:
                element.tail = _without_marks(element.tail)
        for row in root.iter("tr"):
            line = row[0].get("data-line", "") if len(row) else ""
            for cell in row if line else ():
                cell.set("data-line", line)
        stash = self.md.htmlStash.rawHtmlBlocks
        for index, block in enumerate(stash):
            if isinstance(block, str) and chr(_FIRST) in block:
                stash[index] = _MARK.sub("", block)


def _quote_end(line: str) -> int:
    """Return where the text of a line begins behind its signs of a quote."""
    quote = _QUOTE.match(line)
    return quote.end() if quote else 0


def _mark(number: int) -> str:
    digits = "".join(chr(_DIGIT_ZERO + int(digit)) for digit in str(number))
    return f"{chr(_FIRST)}{digits}{chr(_LAST)}"


def _number(digits: str) -> str:
    return "".join(str(ord(digit) - _DIGIT_ZERO) for digit in digits)


def _without_marks(text: str) -> str:
    plain = _MARK.sub("", text)
    return AtomicString(plain) if isinstance(text, AtomicString) else plain
