"""What is wrong with one line of YAML, in a sentence that tells its writer what to type."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

_PAIR = re.compile(r"^(?P<lead>\s*(?:- +)*)(?P<key>[^\s:#'\"\[{][^:]*?):(?P<gap>\s*)(?P<value>.*)$")
_SIGNS = "*&!%@`[]{}|>,?"
_CLOSERS = {"[": "]", "{": "}"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A mistake in a line; `target` is the text of the line to point at."""

    message: str
    help: str
    target: str


def told_of_line(line: str, can_be_read: Callable[[str], bool]) -> Told | None:
    """Return what is wrong with a line, or None when it is not this line by itself.

    `can_be_read` tells whether a `name: value` by itself is good YAML.
    """
    if re.match(r"[ -]*\t", line):
        return Told(
            message="The line begins with a tab.",
            help="Use spaces in place of the tab.",
            target="\t",
        )
    pair = _PAIR.match(line)
    if not pair:
        plain = line.strip()
        return None if not plain or plain.startswith(("#", "-")) else told_of_text(plain)
    key, value = pair["key"], pair["value"].strip()
    if "\t" in pair["gap"] and not can_be_read(f"{key}:{pair['gap']}{value}"):
        return Told(
            message=f"A tab stands after '{key}:'.",
            help="Use a space in place of the tab.",
            target="\t",
        )
    if value and not pair["gap"]:
        return Told(
            message=f"There is no space after '{key}:'.",
            help=f"Type it so: {key}: {value}",
            target=value,
        )
    return None if not value or can_be_read(f"{key}: {value}") else _told_of_value(key, value)


def told_of_text(text: str) -> Told:
    """Return what is wrong with a line that is no `name: value`."""
    missing_space = re.match(r"(?P<key>[a-z_]+):(?P<value>\S.*)$", text)
    if missing_space:
        key, value = missing_space.groups()
        return Told(
            message=f"There is no space after '{key}:'.",
            help=f"Type it so: {key}: {value}",
            target=text,
        )
    return Told(
        message=f"'{shortened(text)}' is not a line of the form 'name: value'.",
        help="Write a name, a colon, a space and the value, such as 'title: Therapy'.",
        target=text,
    )


def _told_of_value(key: str, value: str) -> Told | None:
    for quote, name in (('"', "double"), ("'", "single")):
        if value.startswith(quote):
            message, better = _told_of_quotes(key, value, quote, name)
            return Told(message=message, help=f"Type it so: {key}: {better}", target=value)
    closer = _CLOSERS.get(value[0])
    if closer and closer not in value:
        return Told(
            message=f"The '{value[0]}' that opens the value of '{key}' is never closed.",
            help=f"End the list with '{closer}'; or, if it is text, put it in quotes: "
            f"{key}: {quoted(value)}",
            target=value,
        )
    if value[0] in _SIGNS:
        return Told(
            message=f"The value of '{key}' begins with '{value[0]}', which has a meaning of its "
            "own here.",
            help=f"Put the value in quotes: {key}: {quoted(value)}",
            target=value,
        )
    if re.search(r":(\s|$)", value):
        return Told(
            message=f"The value of '{key}' contains a colon, so it must stand in quotes.",
            help=f"Type it so: {key}: {quoted(value)}",
            target=value,
        )
    return None


def _told_of_quotes(key: str, value: str, quote: str, name: str) -> tuple[str, str]:
    """Return the message on a quoted value, and the value as it should be typed."""
    is_closed = len(value) > 1 and value.endswith(quote)
    inner = value[1:-1] if is_closed else value[1:]
    second = value.find(quote, 1)
    if second < 0:
        return f"The {name} quote that opens the value of '{key}' is never closed.", quoted(inner)
    if second == len(value) - 1:
        return (
            f"The backslash in the value of '{key}' has a meaning of its own in double quotes.",
            quoted(inner),
        )
    ends_word = not value[second - 1].isspace() and not value[second + 1].isalnum()
    if ends_word and value[second + 1] != quote:
        return f"The value of '{key}' goes on after its closing {name} quote.", quoted(value)
    return f"The value of '{key}' has {name} quotes inside {name} quotes.", quoted(inner)


def quoted(text: str) -> str:
    """Return text in the YAML quotes that need the fewest changes."""
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    if "'" not in text:
        return f"'{text}'"
    return "'" + text.replace("'", "''") + "'"


def shortened(text: str, limit: int = 60) -> str:
    """Return text of at most `limit` characters, with an ellipsis where it is cut."""
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"
