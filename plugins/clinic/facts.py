"""Located YAML -> a typed model, with every mistake of the file as a finding at its line."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Annotated, Any, TypeVar, get_args

from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from plugins.clinic import codes
from plugins.core.finding import Finding
from plugins.core.located import Key, Located
from plugins.core.nearest import did_you_mean, listed
from plugins.core.source import Place

ModelT = TypeVar("ModelT", bound=BaseModel)


def read_facts(
    model: type[ModelT], located: Located, path: str, owner: str, fallbacks: dict[str, Any]
) -> tuple[ModelT, list[Finding]]:
    """Return the model for a file's values, and what is wrong with them.

    `owner` names the thing in messages: `a condition page`. With findings the model holds what
    could be read, and `fallbacks` or empty text for what it needs besides.
    """
    findings = [
        codes.YAML.at(path, mistake.place, mistake.message, mistake.help)
        for mistake in located.mistakes
    ]
    try:
        return model.model_validate(located.values), findings
    except ValidationError as error:
        for detail in error.errors(include_url=False):
            finding = _finding(model, located, detail, path, owner)
            is_there = detail["loc"][0] in located.unread
            if not (is_there and finding.code == codes.MISSING_FIELD.code):
                findings.append(finding)
        return _salvaged(model, located, fallbacks), findings


def _finding(
    model: type[BaseModel], located: Located, detail: ErrorDetails, path: str, owner: str
) -> Finding:
    key: Key = detail["loc"]
    name = str(key[-1]) if key else ""
    field = next((part for part in reversed(key) if isinstance(part, str)), name)
    inner = _model_at(model, key[:-1])
    known = list(inner.model_fields) if inner is not None else []
    parent = ".".join(str(part) for part in key[:-1] if isinstance(part, str))
    kind = detail["type"]
    if kind == "missing":
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
        within = f"an entry of '{parent}'" if parent else owner
        near = did_you_mean(name, known)
        return codes.UNKNOWN_FIELD.at(
            path,
            located.key_places.get(key) or _holder(key, located),
            f"'{name}' is not a field of {within}{near or '.'}",
            f"Known fields: {listed(sorted(known), 'and')}.",
        )
    message, help_ = _said(detail, field)
    return codes.WRONG_VALUE.at(path, _holder(key, located), message, help_)


def _said(  # noqa: PLR0911 (a table of sentences, one a kind of mistake)
    detail: ErrorDetails, field: str
) -> tuple[str, str]:
    """Return message and help for a value that its field does not take."""
    kind, value = detail["type"], detail.get("input")
    context = detail.get("ctx", {})
    if kind == "value_error":
        message, _, help_ = str(context["error"]).partition(". ")
        return (
            f"{field}: {message}.",
            f"{help_}." if help_ else f"Correct the value of '{field}'.",
        )
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
        return (
            f"{field}: '{value}' is not a list.",
            f"Type it as a list: {field}: [{value}]",
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
        if current is None:
            return None
        if isinstance(part, int):
            continue
        field = current.model_fields.get(part)
        current = next(_models_in(field.annotation), None) if field else None
    return current


def _models_in(annotation: Any) -> Iterator[type[BaseModel]]:  # noqa: ANN401 (typing's own objects)
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in get_args(annotation):
        yield from _models_in(argument)


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
