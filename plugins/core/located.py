"""YAML as staff type it: every value stays the text they typed, and knows its line and column.

PyYAML's scanner and composer do the reading; nothing is turned into a number, a date or a truth
value, so `No`, `21:30` and `+1 555` mean what they say. What cannot be read becomes a `Mistake`
with a sentence for the writer; the rest of the file is still read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml

from plugins.core.source import Place

Value = str | list["Value"] | dict[str, "Value"]
Key = tuple[str | int, ...]

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_TOP_LEVEL = re.compile(r"[^\s#\-]")
_PAIR = re.compile(r"^(?P<lead>\s*(?:- +)*)(?P<key>[^\s:#'\"\[{][^:]*?):(?P<gap>\s*)(?P<value>.*)$")
_NO_BREAK_SPACES = re.compile(r"^[\s-]*\u00a0+|(?<=:)\u00a0+")
_SIGNS = "*&!%@`[]{}|>,?"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mistake:
    """Something in a YAML text that cannot be read as it was meant."""

    place: Place
    message: str
    help: str


@dataclass(slots=True, kw_only=True)
class Located:
    """A YAML mapping: its values, where each value and each key stands, and its mistakes."""

    values: dict[str, Value] = field(default_factory=dict)
    places: dict[Key, Place] = field(default_factory=dict)
    key_places: dict[Key, Place] = field(default_factory=dict)
    mistakes: list[Mistake] = field(default_factory=list)


def read_yaml(text: str, first_line: int = 1) -> Located:
    """Read a YAML mapping whose first line is line `first_line` of its file."""
    lines = [
        _NO_BREAK_SPACES.sub(lambda found: found[0].replace("\u00a0", " "), line)
        for line in text.split("\n")
    ]
    located = Located()
    reader = _Reader(located, lines, first_line)
    try:
        node = yaml.compose("\n".join(lines), Loader=_LOADER)
    except yaml.YAMLError:
        for start, chunk in _top_level_parts(lines):
            reader.read_part(start, chunk)
        return located
    if node is not None:
        reader.read_mapping(node, located.values, ())
    return located


def _top_level_parts(lines: list[str]) -> Iterator[tuple[int, list[str]]]:
    """Yield each top-level entry with its line index, so that one mistake does not hide others."""
    start = 0
    for index, line in enumerate(lines):
        if index > start and _TOP_LEVEL.match(line):
            yield start, lines[start:index]
            start = index
    yield start, lines[start:]


_PROBLEMS = {
    "mapping values are not allowed": (
        "The text goes on in this line and contains a colon, so it must stand in quotes.",
        "Put the whole text, from the first word to the last, in double quotes.",
    ),
    "did not find expected key": (
        "The line does not begin in the same column as the lines that it belongs to.",
        "Give it as many spaces at its beginning as the lines of the same group.",
    ),
    "did not find expected '-' indicator": (
        "The line stands between the items of a list but does not begin with '- '.",
        "Begin it with '- ', or give it as many spaces as the text of the item above.",
    ),
}
"""What PyYAML says is the problem -> what we say, and what to do."""


class _Reader:
    """Copies PyYAML's nodes into a `Located`, noting places and mistakes on the way."""

    def __init__(self, located: Located, lines: list[str], first_line: int) -> None:
        self._located = located
        self._lines = lines
        self._first_line = first_line

    def read_part(self, start: int, chunk: list[str]) -> None:
        """Read one top-level entry of a text that cannot be read as a whole."""
        padded = "\n" * start + "\n".join(chunk)
        try:
            node = yaml.compose(padded, Loader=_LOADER)
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            index = start if mark is None else min(mark.line, start + len(chunk) - 1)
            column = 0 if mark is None else mark.column
            self._located.mistakes.append(self._explain(start, index, column, error))
            return
        except yaml.YAMLError as error:
            position = getattr(error, "position", 0)
            index = min(padded.count("\n", 0, position), start + len(chunk) - 1)
            self._add(
                self._place(index, 0),
                "The line holds a character that cannot stand here.",
                "Delete the line and type it anew; the character may be invisible.",
            )
            return
        if node is not None:
            self.read_mapping(node, self._located.values, ())

    def read_mapping(self, node: yaml.Node, into: dict[str, Value], key: Key) -> None:
        """Copy a mapping; a text or list in its place is a mistake."""
        if not isinstance(node, yaml.MappingNode):
            told = _told_of_line(self._lines[node.start_mark.line].strip())
            self._add(self._start(node), told[0], told[1])
            return
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                self._add(
                    self._start(key_node),
                    "A name before a colon must be a plain word.",
                    "Put the value in quotes if it contains brackets and a colon.",
                )
                continue
            name = key_node.value
            inner = (*key, name)
            if name in into or inner in self._located.key_places:
                first = self._located.key_places[inner].line
                self._add(
                    self._start(key_node),
                    f"'{name}' stands here a second time; the first is on line {first}.",
                    "Keep one of the two lines and delete the other.",
                )
                continue
            self._located.key_places[inner] = self._start(key_node)
            value = self._value(value_node, inner)
            if value is not None:
                into[name] = value

    def _value(self, node: yaml.Node, key: Key) -> Value | None:
        """Return a node's value as text, list or mapping; None when it is left empty."""
        self._located.places[key] = self._start(node)
        if isinstance(node, yaml.ScalarNode):
            return self._text(node, key)
        if isinstance(node, yaml.SequenceNode):
            items = ((*key, index) for index in range(len(node.value)))
            values = (self._value(*pair) for pair in zip(node.value, items, strict=True))
            return ["" if value is None else value for value in values]
        mapping: dict[str, Value] = {}
        self.read_mapping(node, mapping, key)
        return mapping

    def _text(self, node: yaml.ScalarNode, key: Key) -> str | None:
        text: str = node.value
        if node.style:
            return text
        if not text:
            return None
        line = self._lines[node.end_mark.line]
        rest = line[node.end_mark.column :]
        if re.match(r"\s*#\S", rest):
            whole = line[node.start_mark.column :].rstrip()
            name = next((part for part in reversed(key) if isinstance(part, str)), "value")
            self._add(
                self._start(node),
                f"The value is cut to '{_short(text)}', because ' #' begins a comment.",
                f"Put the value in quotes: {name}: {_quoted(whole)}",
            )
        return text

    def _explain(self, start: int, index: int, column: int, error: yaml.MarkedYAMLError) -> Mistake:
        """Say what is wrong with a line in a sentence that tells what to type."""
        for number in dict.fromkeys((start, index)):
            told = _told(self._lines[number])
            if told:
                at = self._lines[number].find(told[2]) if told[2] else 0
                return Mistake(place=self._place(number, max(at, 0)), message=told[0], help=told[1])
        message, help_ = _PROBLEMS.get(
            str(error.problem).partition(" in this context")[0],
            (
                f"This line cannot be read ({error.problem}).",
                "Check the quotes, the spaces at its beginning, and that it is 'name: value'.",
            ),
        )
        return Mistake(place=self._place(index, column), message=message, help=help_)

    def _add(self, place: Place, message: str, help_: str) -> None:
        self._located.mistakes.append(Mistake(place=place, message=message, help=help_))

    def _start(self, node: yaml.Node) -> Place:
        return self._place(node.start_mark.line, node.start_mark.column)

    def _place(self, index: int, column: int) -> Place:
        return Place(self._first_line + index, column + 1)


def _told(line: str) -> tuple[str, str, str] | None:
    """Return message, help and the text to point at for the common ways to break a line."""
    if re.match(r"[ -]*\t", line):
        return "The line begins with a tab.", "Use spaces in place of the tab.", "\t"
    pair = _PAIR.match(line)
    if not pair:
        plain = line.strip()
        return None if not plain or plain.startswith(("#", "-")) else _told_of_line(plain)
    key, value = pair["key"], pair["value"].strip()
    if "\t" in pair["gap"]:
        return f"A tab stands after '{key}:'.", "Use a space in place of the tab.", "\t"
    if value and not pair["gap"]:
        return (
            f"There is no space after '{key}:'.",
            f"Type a space after the colon: {key}: {value}",
            value,
        )
    return _told_of_value(key, value)


def _told_of_line(line: str) -> tuple[str, str, str]:
    missing_space = re.match(r"(?P<key>[a-z_]+):(?P<value>\S.*)$", line)
    if missing_space:
        key, value = missing_space.groups()
        return f"There is no space after '{key}:'.", f"Type it so: {key}: {value}", line
    return (
        f"'{_short(line)}' is not a line of the form 'name: value'.",
        "Write a name, a colon, a space and the value, such as 'title: Therapy'.",
        line,
    )


def _told_of_value(key: str, value: str) -> tuple[str, str, str] | None:
    if not value:
        return None
    for quote, name in (('"', "double"), ("'", "single")):
        if not value.startswith(quote):
            continue
        inner = value[1:-1] if value.endswith(quote) and len(value) > 1 else value[1:]
        if not value.endswith(quote) and value.count(quote) == 1:
            return (
                f"The {name} quote that opens the value of '{key}' is never closed.",
                f"Close it: {key}: {_quoted(inner)}",
                value,
            )
        return (
            f"The value of '{key}' has {name} quotes inside {name} quotes.",
            f"Type it so: {key}: {_quoted(inner)}",
            value,
        )
    if value[0] in _SIGNS:
        return (
            f"The value of '{key}' begins with '{value[0]}', which has a meaning of its own here.",
            f"Put the value in quotes: {key}: {_quoted(value)}",
            value,
        )
    if re.search(r":(\s|$)", value):
        return (
            f"The value of '{key}' contains a colon, so it must stand in quotes.",
            f"Type it so: {key}: {_quoted(value)}",
            value,
        )
    return None


def _quoted(text: str) -> str:
    """Return text in the YAML quotes that need the fewest changes."""
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    if "'" not in text:
        return f"'{text}'"
    return "'" + text.replace("'", "''") + "'"


def _short(text: str, limit: int = 60) -> str:
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"
