"""The examples of a component: what its `examples.yaml` says, and where it says it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Annotated, Any

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from plugins.core.finding import Finding
from plugins.core.nearest import did_you_mean, listed
from plugins.core.source import Place
from plugins.core.typed import Text
from plugins.styleguide import codes

Key = tuple[str | int, ...]
Places = Mapping[Key, Place]


class _Strict(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)


class Example(_Strict):
    """One use of a component: the values of its parameters. Dates are dates."""

    name: Text
    params: dict[str, Any]


class Component(_Strict):
    """What `examples.yaml` says of a component; `params` tell what each parameter means."""

    when: Text
    when_not: Text
    params: dict[str, Text]
    examples: Annotated[tuple[Example, ...], Field(min_length=1)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """A read file: the component, if it can be used, and what is wrong."""

    component: Component | None = None
    places: Places = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()


def read_examples(text: str, path: str) -> Read:
    """Return what an `examples.yaml` says; `path` is the file as findings show it."""
    loader = yaml.SafeLoader(text)
    try:
        node = loader.get_single_node()
        data = loader.construct_document(node) if node else None
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        place = Place(mark.line + 1, mark.column + 1) if mark else Place(1)
        return Read(findings=(_unreadable(path, place, f"{error.problem}"),))
    finally:
        loader.dispose()
    places = dict(_places(node, ()))
    try:
        return Read(component=Component.model_validate(data), places=places)
    except ValidationError as errors:
        found = (
            _unreadable(path, place_of(places, error["loc"]), _said(error["loc"], error["msg"]))
            for error in errors.errors()
        )
        return Read(findings=tuple(found))


def place_of(places: Places, key: Key) -> Place:
    """Return where a field stands, or else the nearest thing that holds it."""
    while key and key not in places:
        key = key[:-1]
    return places.get(key, Place(1))


def parameter_findings(
    component: Component, arguments: Sequence[str], places: Places, path: str
) -> Iterator[Finding]:
    """Yield where documented, given and real parameters differ; `arguments` are the macro's."""
    for name in component.params:
        if name not in arguments:
            yield _unknown(path, place_of(places, ("params", name)), name, arguments)
    for name in arguments:
        if name not in component.params:
            yield codes.BAD_PARAMETER.at(
                path,
                place_of(places, ("params",)),
                f"The parameter '{name}' of the macro is not explained under 'params'.",
                "Say in a few words what it means.",
            )
    for index, example in enumerate(component.examples):
        for name in example.params:
            if name not in arguments:
                place = place_of(places, ("examples", index, "params", name))
                yield _unknown(path, place, name, arguments)


def _unknown(path: str, place: Place, name: str, arguments: Sequence[str]) -> Finding:
    near = did_you_mean(name, arguments) or "."
    known = f"Parameters: {listed(sorted(arguments), 'and')}." if arguments else "It has none."
    return codes.BAD_PARAMETER.at(path, place, f"The macro has no parameter '{name}'{near}", known)


def _unreadable(path: str, place: Place, problem: str) -> Finding:
    return codes.BAD_EXAMPLES.at(
        path,
        place,
        f"The examples cannot be used: {problem}.",
        "They need 'when', 'when_not', 'params' and 'examples', each example 'name' and 'params'.",
    )


def _said(location: Key, message: str) -> str:
    name = ".".join(str(part) for part in location) or "the file"
    return f"{name}: {message[:1].lower()}{message[1:]}"


def _places(node: yaml.Node | None, key: Key) -> Iterator[tuple[Key, Place]]:
    """Yield where each key of a mapping and each item of a list begins."""
    if isinstance(node, yaml.MappingNode):
        for name, value in node.value:
            inner = (*key, str(name.value))
            yield inner, Place(name.start_mark.line + 1, name.start_mark.column + 1)
            yield from _places(value, inner)
    elif isinstance(node, yaml.SequenceNode):
        for index, value in enumerate(node.value):
            yield (*key, index), Place(value.start_mark.line + 1, value.start_mark.column + 1)
            yield from _places(value, (*key, index))
