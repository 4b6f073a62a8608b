"""Lines of YAML beside each other: which of them keeps an entry from being read as it is meant."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

import yaml

from plugins.core.yaml_line import Told, told_of_line

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_TOP_LEVEL = re.compile(r"[^\s#\-]")
_CRAMPED = re.compile(r"(?P<indent>\s*)-(?P<text>[\"'\u201c\u2018]\S.*|[A-Za-z].*)$")
_ITEM = re.compile(r"(?P<indent>\s*)- ")
_QUOTED = re.compile(r"(?P<indent>\s*)(?:- +)*(?:[\w-]+: +)?(?P<value>[\"'].*)$")
_STARTS_ANEW = re.compile(r"\s*(?:- |[\w-]+:(?:\s|$))")


@dataclass(frozen=True, slots=True, kw_only=True)
class CrampedItem:
    """An item with no space behind its `-`; `is_first` tells the first such item of a list."""

    index: int
    indent: str
    text: str
    is_first: bool


def top_level_parts(lines: list[str]) -> Iterator[tuple[int, list[str]]]:
    """Yield each top-level entry with its line index, so that one mistake does not hide others."""
    start = 0
    for index, line in enumerate(lines):
        if index > start and _TOP_LEVEL.match(line):
            yield start, lines[start:index]
            start = index
    yield start, lines[start:]


def names_in(lines: Sequence[str]) -> set[str]:
    """Return the names that stand before a colon in lines, however they are indented."""
    found = (re.match(r"\s*([a-z_]{2,}):", line) for line in lines)
    return {name[1] for name in found if name}


def cramped_items(lines: Sequence[str]) -> Iterator[CrampedItem]:
    """Yield the items that lack a space: below a bare `name:`, or beside another item."""
    indent: str | None = None
    is_known = False
    for index, line in enumerate(lines):
        found = _CRAMPED.match(line)
        above = lines[index - 1].rstrip() if index else ""
        opens = re.match(r"\s*(?:- +)*[\w-]+:$", above) is not None
        if found and (opens or found["indent"] == indent):
            is_known = is_known and not opens
            yield CrampedItem(
                index=index,
                indent=found["indent"],
                text=found["text"].rstrip(),
                is_first=not is_known,
            )
            indent, is_known = found["indent"], True
        elif item := _ITEM.match(line):
            is_known = is_known and indent == item["indent"]
            indent = item["indent"]
        elif not line[:1].isspace():
            indent, is_known = None, False


def culprit(lines: Sequence[str], start: int, index: int) -> tuple[int, Told] | None:
    """Return the line that keeps the entry at `start` from being read, and what is wrong with it.

    PyYAML stops at line `index`; a quote that is never closed stands on a line before.
    """
    for number in dict.fromkeys((start, *_unclosed(lines, start, index), index)):
        told = told_of_line(lines[number], can_be_read)
        if told:
            return number, told
    return None


def _unclosed(lines: Sequence[str], start: int, index: int) -> Iterator[int]:
    """Yield the lines whose value begins with a quote that nothing below closes."""
    for number in range(start, index + 1):
        found = _QUOTED.match(lines[number])
        if found and not can_be_read(found["value"]):
            more = _text_of(lines[number + 1 :], len(found["indent"]))
            if not can_be_read("\n ".join((found["value"], *more))):
                yield number


def _text_of(lines: Sequence[str], indent: int) -> Iterator[str]:
    """Yield the lines, without their indentation, that go on with a value above them."""

    def goes_on(line: str) -> bool:
        return line[: indent + 1].isspace() and not _STARTS_ANEW.match(line)

    return (line.strip() for line in takewhile(goes_on, lines))


def can_be_read(line: str) -> bool:
    """Return whether a line by itself is good YAML, so that its neighbors must be the trouble."""
    try:
        yaml.compose(line.strip(), Loader=LOADER)
    except yaml.YAMLError:
        return False
    return True
