"""Where each value and each name of a JSON text stands; asked only when something is wrong."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from json.decoder import scanstring  # type: ignore[attr-defined] # typeshed leaves it out

from plugins.core.source import Place

Key = tuple[str | int, ...]
_SPACE = re.compile(r"[ \t\n\r]*")
_PLAIN = re.compile(r"[^\s,\]}]+")


@dataclass(slots=True, kw_only=True)
class Places:
    """Places in a JSON text. A name that stands a second time in one object is in `repeated`."""

    values: dict[Key, Place] = field(default_factory=dict)
    names: dict[Key, Place] = field(default_factory=dict)
    repeated: list[tuple[str, Place]] = field(default_factory=list)

    def of(self, key: Key) -> Place:
        """Return where a value stands, or else the nearest thing that holds it."""
        while key and key not in self.values:
            key = key[:-1]
        return self.values.get(key, Place(1))


def json_places(text: str) -> Places:
    """Return the places in a text that is known to be JSON."""
    walker = _Walker(text)
    walker.value(0, ())
    return walker.places


class _Walker:
    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = [0, *(found.end() for found in re.finditer(r"\n", text))]
        self.places = Places()

    def value(self, at: int, key: Key) -> int:
        """Note the value that begins at or after `at`, and return where it ends."""
        at = self._skip(at)
        self.places.values[key] = self._place(at)
        sign = self._text[at]
        if sign == "{":
            return self._object(at + 1, key)
        if sign == "[":
            return self._array(at + 1, key)
        if sign == '"':
            return self._text_at(at)[1]
        found = _PLAIN.match(self._text, at)
        return found.end() if found else at + 1

    def _object(self, at: int, key: Key) -> int:
        at = self._skip(at)
        while self._text[at] != "}":
            place = self._place(at)
            name, at = self._text_at(at)
            inner = (*key, name)
            if inner in self.places.names:
                self.places.repeated.append((name, place))
            self.places.names[inner] = place
            at = self._next(self.value(self._skip(at) + 1, inner))
        return at + 1

    def _array(self, at: int, key: Key) -> int:
        at = self._skip(at)
        index = 0
        while self._text[at] != "]":
            at = self._next(self.value(at, (*key, index)))
            index += 1
        return at + 1

    def _text_at(self, at: int) -> tuple[str, int]:
        """Return the text whose opening quote stands at `at`, and where it ends."""
        text, end = scanstring(self._text, at + 1, False)  # noqa: FBT003 (it takes no names)
        return str(text), int(end)

    def _next(self, at: int) -> int:
        """Return where the next item begins, or the bracket that closes."""
        at = self._skip(at)
        return self._skip(at + 1) if self._text[at] == "," else at

    def _skip(self, at: int) -> int:
        found = _SPACE.match(self._text, at)
        return found.end() if found else at

    def _place(self, at: int) -> Place:
        line = bisect_right(self._starts, at)
        return Place(line, at - self._starts[line - 1] + 1)
