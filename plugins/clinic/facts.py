"""Located YAML -> a typed model, with every mistake of the file as a finding at its line."""

from __future__ import annotations

import re
from functools import cache
from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from plugins.clinic import codes
from plugins.clinic.field_names import misnamed_findings, model_of, renamed, unknown_field
from plugins.core.finding import Finding
from plugins.core.kind import FOLDERS, LINK_FIELDS, Kind
from plugins.core.located import Key, Located
from plugins.core.nearest import did_you_mean, listed
from plugins.core.source import Place
from plugins.core.yaml_line import shortened
from plugins.core.yaml_quotes import quoted

ModelT = TypeVar("ModelT", bound=BaseModel)
_FIRST = ("file", "question")
"""Fields of a group that a text in place of the group was most likely meant for."""
_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def read_facts(
    model: type[ModelT], located: Located, path: str, owner: str, fallbacks: dict[str, Any]
) -> tuple[ModelT, list[Finding]]:
    """Return the model for a file's values, and what is wrong with them.

    `owner` names the thing in messages: `a condition page`. With findings the model holds what
    could be read, and `fallbacks` or empty text for what it needs besides; `located.unread` then
    holds the names of all top-level fields that say less than was meant.
    """
    findings = [
        codes.YAML.at(path, mistake.place, mistake.message, mistake.help)
        for mistake in located.mistakes
    ]
    misnamed = renamed(model, located)
    findings += misnamed_findings(misnamed, located, path, owner)
    read_as = {one.read_as for one in misnamed}
    try:
        return model.model_validate(located.values), findings
    except ValidationError as error:
        details = error.errors(include_url=False)
        gone = frozenset(located.unread)
        told_lines = {finding.place.line for finding in findings}
        for detail in details:
            key: Key = detail["loc"]
            is_told = str(key[0]) in gone and detail["type"] == "missing"
            is_told = is_told or _holder(key, located).line in told_lines
            # A value under a wrong name may not have been meant for the field that it was read as.
            if not is_told and not any(key[:size] in read_as for size in range(1, len(key) + 1)):
                findings.append(_finding(model, located, detail, path, owner))
            if detail["type"] != "extra_forbidden" or len(key) > 1:
                located.unread.add(str(key[0]))
        return _salvaged(model, located, fallbacks), findings


def _finding(
    model: type[BaseModel], located: Located, detail: ErrorDetails, path: str, owner: str
) -> Finding:
    key: Key = detail["loc"]
    name = str(key[-1]) if key else ""
    field = next((part for part in reversed(key) if isinstance(part, str)), name)
    kind = detail["type"]
    if kind == "missing":
        parent = ".".join(str(part) for part in key[:-1] if isinstance(part, str))
        place = located.key_places.get(key) or _holder(key[:-1], located)
        within = f"An entry of '{parent}'" if parent else _capital(owner)
        if key in located.key_places:
            message, help_ = "it is empty", f"Write its value behind '{name}:'."
        else:
            message, help_ = "it is not here", f"Add a line '{name}: ' with its value."
        return codes.MISSING_FIELD.at(
            path, place, f"{within} needs '{name}', and {message}.", help_
        )
    if kind == "extra_forbidden":
        return unknown_field(_model_at(model, key[:-1]) or model, located, key, path, owner)
    message, help_ = _said_of_entry(model, detail, field) or _said(detail, field)
    return codes.WRONG_VALUE.at(path, _holder(key, located), message, help_)


def _said_of_entry(
    model: type[BaseModel], detail: ErrorDetails, field: str
) -> tuple[str, str] | None:
    """Return message and help where the field tells more than the kind of its mistake."""
    kind, value = detail["type"], detail.get("input")
    inner = model_of(model, field)
    if kind in {"model_type", "model_attributes_type", "dict_type"} and inner is not None:
        names = [
            f"'{name}: {value if name in _FIRST else '…'}'"
            for name, one in inner.model_fields.items()
            if one.is_required()
        ]
        begin = "with '- ' before the first" if isinstance(detail["loc"][-1], int) else "indented"
        help_ = f"Type {listed(names, 'and')} in its place, each on a line of its own, {begin}."
        message = f"{field}: '{value}' stands where a group of 'name: value' lines is expected."
        return (message, help_) if names else None
    if kind == "value_error" and field in (*LINK_FIELDS, "reviewed_by"):
        return _said_of_page(field, str(value))
    return None


def _said_of_page(field: str, value: str) -> tuple[str, str]:
    """Return message and help for a text that should be the name of a page's file."""
    kind = LINK_FIELDS.get(field, Kind.CLINICIAN)
    folder = next(name for name, one in FOLDERS.items() if one is kind)
    plain = re.sub(r"[^a-z0-9]+", "-", value.lower()).strip("-") or "name"
    parts = value.split()
    if field in LINK_FIELDS and len(parts) > 1 and all(map(_NAME.fullmatch, parts)):
        return (
            f"{field}: '{value}' has a space in it, and no page has such a name.",
            (
                f"Put a comma between two pages: [{', '.join(parts)}]. Of one page, type the name "
                f"of its file: {plain}."
            ),
        )
    return (
        f"{field}: '{value}' is not the name of a page.",
        f"Type the name of a file in '{folder}' without '.md', such as {plain}.",
    )


def _said(  # noqa: PLR0911 (a table of sentences, one a kind of mistake)
    detail: ErrorDetails, field: str
) -> tuple[str, str]:
    """Return message and help for a value that its field does not take."""
    kind, value = detail["type"], detail.get("input")
    context = detail.get("ctx", {})
    if kind == "value_error":
        message, stop, help_ = str(context["error"]).rpartition(". ")
        if not stop:
            return f"{field}: {help_}.", f"Correct the value of '{field}'."
        return f"{field}: {message}.", f"{help_}."
    if kind == "enum":
        choices = [part.strip("'") for part in _choices(str(context["expected"]))]
        near = did_you_mean(str(value), choices)
        return (
            f"{field}: '{value}' is not one of {listed(choices)}{near or '.'}",
            f"Type one of: {listed(choices)}.",
        )
    if kind == "string_too_short":
        return f"{field}: the text is empty.", f"Write the text, or delete the line '{field}:'."
    if kind == "tuple_type":
        is_text = field not in LINK_FIELDS and " " in str(value)
        return (
            f"{field}: '{shortened(str(value))}' is not a list.",
            f"Type each item on a line of its own below '{field}:', such as - {quoted(str(value))}"
            if is_text
            else f"Type it as a list: {field}: [{value}]",
        )
    if kind == "string_type" and isinstance(value, dict) and len(value) == 1:
        text = ": ".join(str(part) for part in next(iter(value.items())))
        start = "- " if isinstance(detail["loc"][-1], int) else f"{field}: "
        return (
            f"{field}: '{shortened(text)}' contains a colon, so it must stand in quotes.",
            f"Type it so: {start}{quoted(text)}",
        )
    if kind == "string_type":
        return (
            f"{field}: here stands a list or a group, where text is expected.",
            "If the text begins with '[' or '{', put it in quotes; else delete what is indented.",
        )
    if kind in {"model_type", "model_attributes_type", "dict_type"}:
        return (
            f"{field}: '{value}' stands where a group of 'name: value' lines is expected.",
            "Put each fact on a line of its own below, indented by two spaces.",
        )
    if kind == "string_pattern_mismatch":
        return f"{field}: '{value}' does not have the form it needs.", _FORMS.get(
            str(context["pattern"]), f"The form is {context['pattern']}."
        )
    return _said_of_size(detail, field)


def _said_of_size(detail: ErrorDetails, field: str) -> tuple[str, str]:
    kind, value = detail["type"], detail.get("input")
    context = detail.get("ctx", {})
    if kind == "too_short":
        return f"{field}: the list is empty.", "Put at least one item into it."
    if kind in {"less_than_equal", "greater_than_equal"}:
        bound = f"at most {context['le']:g}" if "le" in context else f"at least {context['ge']:g}"
        return f"{field}: '{value}' is out of range.", f"Type a number that is {bound}."
    if kind in {"int_parsing", "float_parsing", "int_from_float"}:
        return f"{field}: '{value}' is not a number.", "Type digits only, such as 20 or 39.75895."
    return f"{field}: '{value}' is not right: {detail['msg']}.", "Correct the value."


_FORMS = {
    r"^\S+$": "Type one word without spaces, such as OH for a state.",
    r"^\d{10}$": "Type the ten digits without spaces.",
    r"[1-9]|[Ff]ree|[Nn]o charge": "Type what a visit costs, such as $150, or leave it out.",
    r"^#[0-9a-fA-F]{6}$": "Type a color as # and six digits, in quotes, such as '#005f73'.",
}
"""Pattern of a field type -> what to type."""


def _choices(expected: str) -> list[str]:
    return expected.replace(" or ", ", ").split(", ")


def _capital(text: str) -> str:
    return text if text.endswith(".yaml") else text[:1].upper() + text[1:]


def _holder(key: Key, located: Located) -> Place:
    """Return where the value stands, or the nearest thing around it."""
    while key:
        place = located.places.get(key) or located.key_places.get(key)
        if place:
            return place
        key = key[:-1]
    return Place(1)


def _model_at(model: type[BaseModel], key: Key) -> type[BaseModel] | None:
    """Return the model of the entry that a path of keys leads to."""
    current: type[BaseModel] | None = model
    for part in key:
        if current is not None and isinstance(part, str):
            current = model_of(current, part)
    return current


@cache
def _adapter(model: type[BaseModel], name: str) -> TypeAdapter[Any]:
    field: FieldInfo = model.model_fields[name]
    annotation: Any = field.annotation
    return TypeAdapter(Annotated[annotation, *field.metadata] if field.metadata else annotation)


def _salvaged(model: type[ModelT], located: Located, fallbacks: dict[str, Any]) -> ModelT:
    """Return a model of the fields that are right, each read by itself."""
    values: dict[str, Any] = {}
    for name, field in model.model_fields.items():
        if name in located.values:
            try:
                values[name] = _adapter(model, name).validate_python(located.values[name])
                continue
            except ValidationError:
                pass
        if field.is_required():
            values[name] = fallbacks.get(name, "")
    return model.model_construct(**values)
