"""What pydantic says of an entry of the library -> findings that a person can act on."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from plugins.core.finding import Finding
from plugins.core.nearest import did_you_mean, listed
from plugins.core.reference import OTHER_CSL_FIELDS, CslDate, Name, Reference, StudyFinding
from plugins.evidence import codes
from plugins.evidence.json_places import Key, Places


def entry_findings(
    error: ValidationError, entry: object, path: str, places: Places, above: Key = ()
) -> Iterator[Finding]:
    """Yield what is wrong with an entry, each at its place; `above` leads to the entry."""
    name = entry.get("id") if isinstance(entry, dict) else None
    owner = f"'{name}'" if isinstance(name, str) else f"entry {int(above[0]) + 1 if above else 1}"
    for detail in error.errors(include_url=False):
        key: Key = tuple(part for part in detail["loc"] if not _is_type_choice(part))
        message, help_ = _said(detail, key)
        whole = (*above, *key)
        is_name = detail["type"] == "extra_forbidden"
        place = places.names[whole] if is_name and whole in places.names else places.of(whole)
        yield codes.BAD_ENTRY.at(path, place, f"{owner}: {message}", help_)


def _is_type_choice(part: str | int) -> bool:
    """Return whether a part of pydantic's path names the type that it tried, not a field."""
    return isinstance(part, str) and (part in {"bool", "str"} or part.startswith("function-"))


def _said(  # noqa: PLR0911 (a table of sentences, one a kind of mistake)
    detail: ErrorDetails, key: Key
) -> tuple[str, str]:
    """Return message and help for one mistake."""
    kind, value, context = detail["type"], detail.get("input"), detail.get("ctx", {})
    name = ".".join(str(part) for part in key if isinstance(part, str))
    if kind == "missing":
        return f"'{name}' is missing.", f"Add '{key[-1]}' with its value."
    if kind == "extra_forbidden":
        near = did_you_mean(str(key[-1]), _known_fields(key[:-1]))
        return f"'{name}' is not a field that we know{near or '.'}", "Correct or delete it."
    if kind == "value_error":
        message, _, help_ = str(context["error"]).partition(". ")
        lead = f"{name}: " if name else ""
        return f"{lead}{message}.", f"{help_}." if help_ else "Correct the value."
    if kind == "enum":
        choices = [
            part.strip("'") for part in str(context["expected"]).replace(" or ", ", ").split(", ")
        ]
        near = did_you_mean(str(value), choices)
        return (
            f"{name}: '{value}' is not one of the words that can stand here{near or '.'}",
            f"Type one of: {listed(choices)}.",
        )
    if kind == "string_too_short":
        return f"{name}: the text is empty.", "Write the text, or delete the field."
    if kind == "string_pattern_mismatch":
        return (
            f"{name}: '{value}' cannot be written in a citation mark.",
            "Use letters, digits and hyphens only, such as cuijpers-2020.",
        )
    if kind in {"model_type", "model_attributes_type"} and not key:
        return "this is no reference.", 'Write it as { "id": …, "title": …, and so on }.'
    if kind in _EXPECTED:
        return f"{name}: here belongs {_EXPECTED[kind]}.", "Correct the value."
    return f"{name}: {json.dumps(value, ensure_ascii=False)} is not right: {detail['msg']}.", (
        "Correct the value."
    )


_EXPECTED = {
    "string_type": "a text in double quotes",
    "tuple_type": "a list between '[' and ']'",
    "model_type": "a group between '{' and '}'",
    "model_attributes_type": "a group between '{' and '}'",
    "bool_type": "true or false, without quotes",
    "bool_parsing": "true or false, without quotes",
    "int_parsing": "a whole number",
    "int_type": "a whole number",
}
"""Kind of mistake -> what belongs in its place."""


def _known_fields(key: Key) -> tuple[str, ...]:
    """Return the names that a group of an entry may have."""
    field = next((part for part in reversed(key) if isinstance(part, str)), "")
    return _names(
        {"author": Name, "issued": CslDate, "findings": StudyFinding}.get(field, Reference)
    )


@cache
def _names(model: type[BaseModel]) -> tuple[str, ...]:
    own = [field.alias or name for name, field in model.model_fields.items()]
    return tuple(sorted({*own, *(OTHER_CSL_FIELDS if model is Reference else ())}))
