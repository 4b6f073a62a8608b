"""YAML as staff type it: every value stays the text they typed, and knows its line and column.

PyYAML's scanner and composer do the reading; nothing is turned into a number, a date or a truth
value, so `No`, `21:30` and `+1 555` mean what they say. What cannot be read becomes a `Mistake`
with a sentence for the writer; the rest of the file is still read.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

import yaml

from plugins.core.nearest import listed
from plugins.core.source import Place
from plugins.core.yaml_line import Told, shortened, told_of_text
from plugins.core.yaml_lines import LOADER, cramped_items, culprit, names_in, top_level_parts
from plugins.core.yaml_problem import problem_told
from plugins.core.yaml_quotes import StrayQuote, quoted, stray_quote

Value = str | list["Value"] | dict[str, "Value"]
Key = tuple[str | int, ...]

_NO_BREAK_SPACES = re.compile(r"^[\s-]*\u00a0+|(?<=:)\u00a0+")
_UNSEEN = re.compile(r"^[\u200b\u2060\ufeff]+")
"""Signs without a width that come with pasted text."""
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
    """Top-level names that are there, but whose values could not be read.

    A value with a mistake of which it is plain what was meant is read as that, and not among them.
    """


def read_yaml(text: str, first_line: int = 1) -> Located:
    """Read a YAML mapping whose first line is line `first_line` of its file."""
    whole = text.replace("\r\n", "\n").replace("\r", "\n").translate(_OTHER_BREAKS)
    lines = [
        _NO_BREAK_SPACES.sub(lambda found: found[0].replace("\u00a0", " "), _UNSEEN.sub("", line))
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
    reader.space_items()
    try:
        node = yaml.compose("\n".join(lines), Loader=LOADER)
    except yaml.YAMLError:
        for start, chunk in top_level_parts(lines):
            reader.read_part(start, chunk)
    else:
        if node is not None:
            reader.read_mapping(node, located.values, ())
    reader.tell_of_curly_quotes()
    return located


def _nested(place: Place) -> Mistake:
    return Mistake(
        place=place,
        message="Thirty lists or groups lie inside each other here.",
        help="Put the value in quotes if the brackets are part of its text.",
    )


class _Reader:
    """Copies PyYAML's nodes into a `Located`, noting places and mistakes on the way."""

    def __init__(self, located: Located, lines: list[str], first_line: int) -> None:
        self._located = located
        self._lines = lines
        self._first_line = first_line
        self._curly: list[Mistake] = []

    def space_items(self) -> None:
        """Put a space behind each `-` of a list that lacks it; of a list, one is a mistake."""
        for one in cramped_items(self._lines):
            self._lines[one.index] = f"{one.indent}- {one.text}"
            if one.is_first:
                self._add(
                    self._place(one.index, len(one.indent)),
                    "There is no space after the '-' that begins an item of the list.",
                    f"Type a space after each such '-': - {one.text}",
                )

    def tell_of_curly_quotes(self) -> None:
        """Say it once where many values stand in curly quotes: it is one habit."""
        if len(self._curly) < 2:  # noqa: PLR2004 (one is told as it is)
            self._located.mistakes += self._curly
            return
        first, *_ = self._curly
        lines = listed(sorted({str(one.place.line) for one in self._curly}, key=int), "and")
        self._located.mistakes.append(
            Mistake(
                place=first.place,
                message=f"Curly quotes, which do not count as quotes, stand around the values on "
                f"{'lines' if ' and ' in lines else 'line'} {lines}.",
                help=f"Type straight quotes in their place. {first.help}",
            )
        )

    def read_part(self, start: int, chunk: list[str]) -> None:
        """Read one top-level entry of a text that cannot be read as a whole.

        A line of which it is plain what was meant is read as that, so that one mistake does not
        hide the others, nor what the page says.
        """
        name = chunk[0].partition(":")[0].strip()
        mended: set[int] = set()
        while True:
            padded = "\n" * start + "\n".join(self._lines[start : start + len(chunk)])
            try:
                node = yaml.compose(padded, Loader=LOADER)
                break
            except yaml.MarkedYAMLError as error:
                mark = error.problem_mark or error.context_mark
                index = start if mark is None else min(mark.line, start + len(chunk) - 1)
                column = 0 if mark is None else mark.column
                line, told = culprit(self._lines, start, index) or (index, None)
                if told is not None and line not in mended and (told.mended or not mended):
                    self._tell(line, told)
                elif not mended:
                    self._add(self._place(index, column), *problem_told(error))
                if told is None or not told.mended or line in mended:
                    self._located.unread |= {name, *names_in(chunk)}
                    return
                mended.add(line)
                self._lines[line] = told.mended
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
            if told.mended and not key:
                self._read_mended(node.start_mark.line, told)
                return
            self._located.unread.add(str(key[0]) if key else re.split(r"[\s:]", text)[0])
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
            if re.match(r"[a-z_]+:[\"'\u201c]", name):
                told = told_of_text(self._source(key_node).strip())
                if key:
                    self._located.unread.add(str(key[0]))
                    self._tell(key_node.start_mark.line, told)
                else:
                    self._read_mended(key_node.start_mark.line, told)
                continue
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

    def _read_mended(self, index: int, told: Told) -> None:
        """Tell of a mistake in a top-level line, and read the line as it was meant."""
        self._tell(index, told)
        self._lines[index] = told.mended
        self.read_part(index, [told.mended])

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
        stray = stray_quote(text)
        if stray is not None:
            self._tell_of_stray_quote(node, key, stray)
            return stray.better
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

    def _tell_of_stray_quote(self, node: yaml.ScalarNode, key: Key, stray: StrayQuote) -> None:
        is_item = isinstance(key[-1], int)
        is_flow = is_item and not self._lines[node.start_mark.line].lstrip().startswith("-")
        start = "" if is_flow else "- " if is_item else f"{key[-1]}: "
        mistake = Mistake(
            place=self._start(node),
            message=f"{'An item' if is_item else 'The value'} of '{_name(key)}' {stray.said}",
            help=f"Type it so: {start}{quoted(stray.better)}",
        )
        (self._curly if stray.is_curly else self._located.mistakes).append(mistake)

    def _tell(self, index: int, told: Told) -> None:
        at = self._lines[index].find(told.target)
        mistake = Mistake(
            place=self._place(index, max(at, 0)), message=told.message, help=told.help
        )
        (self._curly if told.is_curly else self._located.mistakes).append(mistake)

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
