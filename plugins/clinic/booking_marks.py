"""`!!! booking` blocks in Markdown: their lines are read here, and a placeholder is left.

The block goes on to the first empty line, indented or not, and beyond it as long as lines are
indented: so a line that was meant for it is never printed as text.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor
from markdown.util import AtomicString

from plugins.core.booking import MOST_MARKS, BookingMark, Option, StrayLine, placeholder_text
from plugins.core.source import Place

BOOKING = "booking"
"""The name after `!!!`."""
_OPENING = re.compile(r"(?P<indent>\s*)!!! ?booking\b:?[ \t]*(?P<rest>.*)$", re.IGNORECASE)
_OPTION = re.compile(r"(?P<name>[A-Za-z][\w-]*)[ \t]*:[ \t]*(?P<value>.*?)[ \t]*$")
_FENCE = re.compile(r"\s*(`{3,}|~{3,})")
_QUOTES = "\"'\u201c\u201d\u2018\u2019"
_INDENTED = re.compile(r"(?: {2,}|\t)[ \t]*\S")
_DEEPEST_INDENT = 3
"""With more spaces than this a line belongs to a list or to code."""
_FIRST = placeholder_text(0)
_LAST = placeholder_text(MOST_MARKS - 1)
_TOKEN = re.compile(f"^[^\n]*([{_FIRST}-{_LAST}])[^\n]*$", re.MULTILINE)


class BookingExtension(Extension):
    """Collects the blocks of a text in `marks`; `first_line` is the line that it begins on."""

    def __init__(self) -> None:
        super().__init__()
        self.first_line = 1
        self.marks: list[BookingMark] = []

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Python-Markdown's name)
        """Take the lines out before they are marked, and place the blocks before all others."""
        md.registerExtension(self)
        md.preprocessors.register(_Reader(md, self), "booking_lines", 110)
        md.parser.blockprocessors.register(_Placer(md.parser), "booking", 200)

    def reset(self) -> None:
        """Forget the blocks of the text before."""
        self.marks = []


class _Reader(Preprocessor):
    def __init__(self, md: Markdown, extension: BookingExtension) -> None:
        super().__init__(md)
        self._extension = extension

    def run(self, lines: list[str]) -> list[str]:
        lines = [re.sub(f"[{_FIRST}-{_LAST}]", "", line) for line in lines]
        fence = ""
        index = 0
        while index < len(lines):
            found = _FENCE.match(lines[index])
            if found and (not fence or found[1].startswith(fence)):
                fence = "" if fence else found[1]
            opening = None if fence else _OPENING.match(lines[index])
            if opening is None:
                index += 1
                continue
            end = _end(lines, index + 1)
            self._take(lines, index, end, opening)
            index = end
        return lines

    def _take(self, lines: list[str], start: int, end: int, opening: re.Match[str]) -> None:
        """Turn the lines of a block into a mark; leave its number, and empty lines."""
        marks, first = self._extension.marks, self._extension.first_line
        options: list[Option] = []
        stray: list[StrayLine] = []
        if opening["rest"].strip():
            place = Place(first + start, opening.start("rest") + 1)
            stray.append(StrayLine(text=opening["rest"].strip(), place=place))
        for index in range(start + 1, end):
            read = _read_line(lines[index], first + index)
            if isinstance(read, Option):
                options.append(read)
            elif read is not None:
                stray.append(read)
        mark = BookingMark(
            place=Place(first + start, len(opening["indent"]) + 1),
            options=tuple(options),
            stray=tuple(stray),
            is_nested=len(opening["indent"].expandtabs(4)) > _DEEPEST_INDENT,
        )
        has_room = not mark.is_nested and len(marks) < MOST_MARKS
        lines[start:end] = [""] * (end - start)
        if has_room:
            lines[start] = placeholder_text(len(marks))
        marks.append(mark)


def _end(lines: list[str], index: int) -> int:
    """Return the index after the last line of a block whose lines begin at `index`."""
    while index < len(lines) and lines[index].strip() and not lines[index].startswith("#"):
        index += 1
    end = index
    while index < len(lines) and (not lines[index].strip() or _INDENTED.match(lines[index])):
        index += 1
        if lines[index - 1].strip():
            end = index
    return end


def _read_line(line: str, number: int) -> Option | StrayLine | None:
    text = line.strip()
    if not text:
        return None
    indent = len(line) - len(line.lstrip())
    found = _OPTION.match(text)
    if not found:
        return StrayLine(text=text, place=Place(number, indent + 1))
    value = found["value"]
    quoted = len(value) > 1 and value[0] in _QUOTES and value[-1] in _QUOTES
    return Option(
        name=found["name"].casefold(),
        value=value[1:-1].strip() if quoted else value,
        place=Place(number, indent + 1),
        value_place=Place(number, indent + found.start("value") + 1),
    )


class _Placer(BlockProcessor):
    """Makes an element of a line that holds a block's number, and parses what is around it."""

    def test(self, parent: Element, block: str) -> bool:  # noqa: ARG002 (the base class passes it)
        return _TOKEN.search(block) is not None

    def run(self, parent: Element, blocks: list[str]) -> None:
        block = blocks.pop(0)
        found = _TOKEN.search(block)
        assert found is not None
        before, after = block[: found.start()].rstrip("\n"), block[found.end() :].lstrip("\n")
        if before.strip():
            self.parser.parseBlocks(parent, [before])
        mark = SubElement(parent, "booking-mark")
        mark.text = AtomicString(found[1])
        if after.strip():
            blocks.insert(0, after)
