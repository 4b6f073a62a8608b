"""`references.json` -> the evidence library, with every mistake of the file at its place."""

from __future__ import annotations

import json
from typing import Any, NoReturn, cast

from pydantic import ValidationError

from plugins.core.finding import Finding
from plugins.core.reference import Library, Reference
from plugins.core.source import Place
from plugins.evidence import codes
from plugins.evidence.json_places import json_places
from plugins.evidence.library_mistakes import entry_findings

LIBRARY_FILE = "references.json"
"""The library's name in the content folder."""
Entry = dict[str, Any]
"""A reference as it stands in the file."""


def read_library(text: str, path: str) -> tuple[Library, list[Finding]]:
    """Return the library that a file's text holds; an entry with a mistake is left out of it.

    `path` is the file as findings show it.
    """
    text = text.removeprefix("\ufeff")
    try:
        entries = parsed(text)
    except _RepeatedNameError:
        entries = parsed(text, strict=False)
        found = [_repeated(name, place, path) for name, place in json_places(text).repeated]
    except json.JSONDecodeError as error:
        return Library(path=path, is_known=False), [_unreadable(error, path)]
    else:
        found = []
    if not isinstance(entries, list):
        message = "The evidence library is not a list of references."
        help_ = "Begin the file with '[' and end it with ']', with the references between them."
        return (
            Library(path=path, is_known=False),
            [*found, codes.UNREADABLE.at(path, Place(1), message, help_)],
        )
    references: dict[str, Reference] = {}
    mistakes: list[tuple[int, ValidationError]] = []
    twice: list[tuple[int, str]] = []
    for index, entry in enumerate(entries):
        try:
            reference = Reference.model_validate(entry)
        except ValidationError as error:
            mistakes.append((index, error))
            continue
        if reference.id in references:
            twice.append((index, reference.id))
        references.setdefault(reference.id, reference)
    if mistakes or twice:
        places = json_places(text)
        for index, mistake in mistakes:
            found += entry_findings(mistake, entries[index], path, places, (index,))
        found += [_same_id(name, places.of((index, "id")), path) for index, name in twice]
    broken = frozenset(entries[index]["id"] for index, _ in mistakes if _has_id(entries[index]))
    return Library(references=references, broken=broken, path=path), found


def _has_id(entry: object) -> bool:
    return isinstance(entry, dict) and isinstance(entry.get("id"), str)


class _RepeatedNameError(ValueError):
    """An object of the file has one name twice; `json` alone would drop the first in silence."""


def parsed(text: str, *, strict: bool = True) -> object:
    """Return what a JSON text holds; raise `JSONDecodeError` for one that is none."""

    def pairs(items: list[tuple[str, object]]) -> dict[str, object]:
        values = dict(items)
        if strict and len(values) != len(items):
            raise _RepeatedNameError
        return values

    def constant(name: str) -> NoReturn:
        position = text.find(name)
        raise json.JSONDecodeError(f"'{name}' is no JSON number", text, position)

    return json.loads(text, object_pairs_hook=pairs, parse_constant=constant)


def _unreadable(error: json.JSONDecodeError, path: str) -> Finding:
    return codes.UNREADABLE.at(
        path,
        Place(error.lineno, error.colno),
        f"The evidence library cannot be read: here {_WORDS.get(error.msg, error.msg)}.",
        "Look at this line and the end of the one above: each name and text stands in double "
        "quotes, a comma stands between two fields, and none after the last.",
    )


_WORDS = {
    "Expecting ',' delimiter": "a comma or a closing bracket is missing",
    "Expecting property name enclosed in double quotes": "a name in double quotes is missing",
    "Illegal trailing comma before end of object": "a comma stands after the last field",
    "Illegal trailing comma before end of array": "a comma stands after the last item",
    "Expecting ':' delimiter": "a colon is missing",
    "Expecting value": "a value is missing",
    "Extra data": "the text goes on after its last bracket",
    "Invalid control character at": "a text goes on in the next line, or a quote is missing",
    "Unterminated string starting at": "a text begins whose closing quote is missing",
}
"""What Python says of broken JSON -> what we say."""


def _repeated(name: str, place: Place, path: str) -> Finding:
    return codes.BAD_ENTRY.at(
        path,
        place,
        f"'{name}' stands a second time in one group, so the first is not read.",
        "Keep one of the two and delete the other.",
    )


def _same_id(name: str, place: Place, path: str) -> Finding:
    return codes.SAME_ID.at(
        path,
        place,
        f"'{name}' is the id of an earlier entry too, so this entry is not used.",
        "Give it an id of its own, such as the name with a letter behind the year.",
    )


def entries_of(text: str) -> list[Entry]:
    """Return the entries of a library that is known to be readable, as they stand there."""
    return cast("list[Entry]", parsed(text, strict=False))
