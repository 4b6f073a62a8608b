"""What is wrong with one line of YAML, in a sentence that tells its writer what to type."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from plugins.core.yaml_quotes import CURLY, quoted, stray_quote

_PAIR = re.compile(r"^(?P<lead>\s*(?:- +)*)(?P<key>[^\s:#'\"\[{][^:]*?):(?P<gap>\s*)(?P<value>.*)$")
_ITEM = re.compile(r"^(?P<lead>\s*(?:- +)+)(?P<value>\S.*)$")
_SIGNS = "*&!%@`[]{}|>,?"
_CLOSERS = {"[": "]", "{": "}"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A mistake in a line; `target` is the text of the line to point at.

    `mended` is the whole line as its writer meant it, or empty where that is not known. `is_curly`
    tells a value in curly quotes, which a word processor gives to all values of a file.
    """

    message: str
    help: str
    target: str
    mended: str = ""
    is_curly: bool = False


def told_of_line(  # noqa: PLR0911 (a table of sentences, one a kind of mistake)
    line: str, can_be_read: Callable[[str], bool]
) -> Told | None:
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
        item = _ITEM.match(line)
        if item and not can_be_read(item["value"]):
            return _told_of_value(item["lead"], "", item["value"].strip())
        plain = line.strip()
        if not plain or plain.startswith(("#", "-")):
            return None
        told = told_of_text(plain)
        indent = line[: len(line) - len(line.lstrip())]
        return replace(told, mended=indent + told.mended) if told.mended else told
    key, value = pair["key"], pair["value"].strip()
    lead = pair["lead"]
    if "\t" in pair["gap"] and not can_be_read(f"{key}:{pair['gap']}{value}"):
        return Told(
            message=f"A tab stands after '{key}:'.",
            help="Use a space in place of the tab.",
            target="\t",
            mended=f"{lead}{key}: {value}",
        )
    if value and not pair["gap"]:
        return Told(
            message=f"There is no space after '{key}:'.",
            help=f"Type it so: {key}: {value}",
            target=value,
            mended=f"{lead}{key}: {value}",
        )
    if not value or can_be_read(f"{key}: {value}"):
        return None
    return _told_of_value(lead, key, value)


def told_of_text(text: str) -> Told:
    """Return what is wrong with a line that is no `name: value`."""
    missing_space = re.match(r"(?P<key>[a-z_]+):(?P<value>\S.*)$", text)
    if missing_space:
        key, value = missing_space.groups()
        return Told(
            message=f"There is no space after '{key}:'.",
            help=f"Type it so: {key}: {value}",
            target=text,
            mended=f"{key}: {value}",
        )
    missing_colon = re.match(r"(?P<key>[a-z_]+) +(?P<value>[\"'\u201c].*)$", text)
    if missing_colon:
        key, value = missing_colon.groups()
        return Told(
            message=f"There is no colon after '{key}'.",
            help=f"Type it so: {key}: {value}",
            target=text,
            mended=f"{key}: {value}",
        )
    return Told(
        message=f"'{shortened(text)}' is not a line of the form 'name: value'.",
        help="Write a name, a colon, a space and the value, such as 'title: Therapy'.",
        target=text,
    )


def _told_of_value(lead: str, key: str, value: str) -> Told | None:
    """Return what is wrong with a value; without a key it is an item of a list."""
    whose, start = (f"the value of '{key}'", f"{key}: ") if key else ("the item", "- ")

    def typed(message: str, better: str, help_: str = "Type it so") -> Told:
        return Told(
            message=message,
            help=f"{help_}: {start}{better}",
            target=value,
            mended=f"{lead}{start if key else ''}{better}",
        )

    for quote, name in (('"', "double"), ("'", "single")):
        if value.startswith(quote):
            return typed(*_told_of_quotes(whose, value, quote, name))
    stray = stray_quote(value)
    if stray is not None and stray.is_curly:
        told = typed(f"{_capital(whose)} {stray.said}", quoted(stray.better))
        return replace(told, is_curly=True)
    closer = _CLOSERS.get(value[0])
    if closer and closer not in value:
        return Told(
            message=f"The '{value[0]}' that opens {whose} is never closed.",
            help=f"End the list with '{closer}'; or, if it is text, put it in quotes: "
            f"{start}{quoted(value)}",
            target=value,
        )
    if value[0] in _SIGNS:
        message = (
            f"{_capital(whose)} begins with '{value[0]}', which has a meaning of its own here."
        )
        told = typed(message, quoted(value), "Put the value in quotes")
        return replace(told, mended="") if closer else told
    if re.search(r":(\s|$)", value):
        message = f"{_capital(whose)} contains a colon, so it must stand in quotes."
        return typed(message, quoted(value))
    return None


def _told_of_quotes(whose: str, value: str, quote: str, name: str) -> tuple[str, str]:
    """Return the message on a quoted value, and the value as it should be typed."""
    is_closed = len(value) > 1 and value.endswith(quote)
    inner = value[1:-1] if is_closed else value[1:]
    second = value.find(quote, 1)
    if second < 0:
        bare = inner[:-1] if inner[-1:] in tuple(CURLY) else inner
        return f"The {name} quote that opens {whose} is never closed.", quoted(bare)
    if second == len(value) - 1:
        return (
            f"The backslash in {whose} has a meaning of its own in double quotes.",
            quoted(inner),
        )
    ends_word = not value[second - 1].isspace() and not value[second + 1].isalnum()
    if ends_word and value[second + 1] != quote:
        return f"{_capital(whose)} goes on after its closing {name} quote.", quoted(value)
    return f"{_capital(whose)} has {name} quotes inside {name} quotes.", quoted(inner)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def shortened(text: str, limit: int = 60) -> str:
    """Return text of at most `limit` characters, with an ellipsis where it is cut."""
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"
