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
from plugins.core.yaml_line import quoted, shortened, told_of_line, told_of_text

Value = str | list["Value"] | dict[str, "Value"]
Key = tuple[str | int, ...]

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_TOP_LEVEL = re.compile(r"[^\s#\-]")
_NO_BREAK_SPACES = re.compile(r"^[\s-]*\u00a0+|(?<=:)\u00a0+")
_OTHER_BREAKS = str.maketrans(dict.fromkeys("\x85\u2028\u2029", " "))
"""Signs that YAML takes for the end of a line, and editors do not; they come with pasted text."""
_TOO_DEEP = re.compile(r"(?:[\[{]\s*|- +){30}")
"""Nesting that no page needs and no parser should try."""


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
    unread: set[str] = field(default_factory=set)
    """Top-level names that are there, but whose values could not be read."""


def read_yaml(text: str, first_line: int = 1) -> Located:
    """Read a YAML mapping whose first line is line `first_line` of its file."""
    whole = text.replace("\r\n", "\n").replace("\r", "\n").translate(_OTHER_BREAKS)
    lines = [
        _NO_BREAK_SPACES.sub(lambda found: found[0].replace("\u00a0", " "), line)
        for line in whole.split("\n")
    ]
    located = Located()
    deep = _TOO_DEEP.search("\n".join(lines))
    if deep:
        located.mistakes.append(
            _nested(Place(first_line + deep.string.count("\n", 0, deep.start())))
        )
        return located
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


def _nested(place: Place) -> Mistake:
    return Mistake(
        place=place,
        message="Thirty lists or groups lie inside each other here.",
        help="Put the value in quotes if the brackets are part of its text.",
    )


def _top_level_parts(lines: list[str]) -> Iterator[tuple[int, list[str]]]:
    """Yield each top-level entry with its line index, so that one mistake does not hide others."""
    start = 0
    for index, line in enumerate(lines):
        if index > start and _TOP_LEVEL.match(line):
            yield start, lines[start:index]
            start = index
    yield start, lines[start:]


_NO_COLUMN = (
    "The line does not begin in the same column as the lines that it belongs to.",
    "Give it as many spaces at its beginning as the lines of the same group.",
)
_PROBLEMS = {
    "mapping values are not allowed": (
        (
            "The line begins with more spaces than its neighbors, so it counts as text of the line "
            "above, and such text cannot hold a colon."
        ),
        (
            "If it is a field of its own, begin it in the same column as the others; if not, "
            "put the whole text, from its first word to its last, in double quotes."
        ),
    ),
    "did not find expected key": _NO_COLUMN,
    "did not find expected '-' indicator": (
        "The line stands between the items of a list but does not begin with '- '.",
        "Begin it with '- ', or give it as many spaces as the text of the item above.",
    ),
    "did not find expected ',' or ']'": (
        "The list that '[' opens is not closed before this spot.",
        (
            "Put a comma between its items and a ']' at its end, or put each item on a line of its "
            "own that begins with '- '."
        ),
    ),
    "did not find expected ',' or '}'": (
        "The group that '{' opens is not closed before this spot.",
        "Put each 'name: value' on a line of its own in place of the curly brackets.",
    ),
    "block sequence entries are not allowed": (
        "A list item begins here, in the line of its name.",
        "Put each item on a line of its own below, indented and with '- ' before it.",
    ),
    "could not find expected ':'": (
        "The line is neither of the form 'name: value' nor text of the line above.",
        (
            "Begin it with spaces if it belongs to the text above; else write a name and a colon "
            "before it."
        ),
    ),
    "but found another document": (
        "A line '---' stands inside the fields.",
        "Delete it; only one such line stands above the fields and one below.",
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
        name = chunk[0].partition(":")[0].strip()
        padded = "\n" * start + "\n".join(chunk)
        try:
            node = yaml.compose(padded, Loader=_LOADER)
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            index = start if mark is None else min(mark.line, start + len(chunk) - 1)
            column = 0 if mark is None else mark.column
            self._located.mistakes.append(self._explain(start, index, column, error))
            self._located.unread.add(name)
            return
        except yaml.YAMLError as error:
            position = getattr(error, "position", 0)
            index = min(padded.count("\n", 0, position), start + len(chunk) - 1)
            self._located.unread.add(name)
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
            text = self._source(node).strip()
            told = told_of_text(text)
            self._located.unread.add(str(key[0]) if key else text.partition(":")[0])
            self._add(self._start(node), told.message, told.help)
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
        if self._source(node).startswith(("&", "!")):
            self._refuse_label(node, key)
            return None
        if isinstance(node, yaml.ScalarNode):
            return self._text(node, key)
        if isinstance(node, yaml.SequenceNode):
            items = ((*key, index) for index in range(len(node.value)))
            values = (self._value(*pair) for pair in zip(node.value, items, strict=True))
            return ["" if value is None else value for value in values]
        mapping: dict[str, Value] = {}
        self.read_mapping(node, mapping, key)
        return mapping

    def _refuse_label(self, node: yaml.Node, key: Key) -> None:
        """Refuse YAML's anchors and tags: with them a word would vanish, or a list hold itself."""
        sign = self._source(node)
        self._located.unread.add(str(key[0]))
        self._add(
            self._start(node),
            f"The value of '{_name(key)}' begins with '{sign[0]}', which has a meaning of its own "
            "here.",
            f"Put the value in quotes: {_name(key)}: {quoted(sign.rstrip())}",
        )

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
            self._add(
                self._start(node),
                f"The value is cut to '{shortened(text)}', because ' #' begins a comment.",
                f"Put the value in quotes: {_name(key)}: {quoted(whole)}",
            )
        return text

    def _explain(self, start: int, index: int, column: int, error: yaml.MarkedYAMLError) -> Mistake:
        """Say what is wrong with a line in a sentence that tells what to type."""
        for number in dict.fromkeys((start, index)):
            told = told_of_line(self._lines[number], _can_be_read)
            if told:
                at = self._lines[number].find(told.target)
                return Mistake(
                    place=self._place(number, max(at, 0)), message=told.message, help=told.help
                )
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
        index = min(node.start_mark.line, len(self._lines) - 1)
        return self._place(index, node.start_mark.column)

    def _source(self, node: yaml.Node) -> str:
        """Return what is typed from a node on in its line; an empty node may begin past the end."""
        mark = node.start_mark
        return self._lines[mark.line][mark.column :] if mark.line < len(self._lines) else ""

    def _place(self, index: int, column: int) -> Place:
        return Place(self._first_line + index, column + 1)


def _name(key: Key) -> str:
    """Return the name of the field that holds a value."""
    return next((part for part in reversed(key) if isinstance(part, str)), "value")


def _can_be_read(line: str) -> bool:
    """Return whether a line by itself is good YAML, so that its neighbors must be the trouble."""
    try:
        yaml.compose(line.strip(), Loader=_LOADER)
    except yaml.YAMLError:
        return False
    return True
