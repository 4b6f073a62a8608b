"""Structured data: the things that a page describes to machines, and how they hang together."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Source:
    """The field that a value comes from: of a page's front matter, or of `clinic.yaml`."""

    field: tuple[str | int, ...] = ()
    of_clinic: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A thing that a page describes.

    `properties` are as in JSON-LD, `@type` and `@id` first. `path` is the page whose facts they
    are; `sources` tell for a property which field its value comes from. Without one of the
    `required` properties a node is left out of its graph, and so is each reference to it.
    """

    properties: Mapping[str, Any]
    path: str
    sources: Mapping[str, Source]
    required: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Graph:
    """The structured data of one page. `script` is its JSON, safe to print in a script element."""

    nodes: tuple[Node, ...]
    script: str

    @property
    def data(self) -> dict[str, Any]:
        """The JSON-LD as data."""
        return {
            "@context": "https://schema.org",
            "@graph": [dict(node.properties) for node in self.nodes],
        }

    def pretty(self) -> str:
        """Return the JSON-LD as a person reads it."""
        return json.dumps(self.data, ensure_ascii=False, indent=2) + "\n"

    def tree(self) -> Iterator[str]:
        """Yield lines that show each thing, and by `→` the thing that a property leads to."""
        names = {node.properties["@id"]: _title(node.properties) for node in self.nodes}
        for node in self.nodes:
            yield names[node.properties["@id"]]
            yield from _branches(node.properties, names, "  ")


def _title(thing: Mapping[str, Any]) -> str:
    """Return `Article "The heading"`."""
    types = thing.get("@type", "thing")
    kind = " and ".join(types) if isinstance(types, list) else str(types)
    name = thing.get("name") or thing.get("headline")
    return f'{kind} "{name}"' if name else kind


def _branches(thing: Mapping[str, Any], names: Mapping[str, str], indent: str) -> Iterator[str]:
    for key, value in thing.items():
        if key.startswith("@") or key in {"name", "headline"}:
            continue
        for one in value if isinstance(value, list) else [value]:
            if not isinstance(one, Mapping):
                yield f"{indent}{key}: {one}"
            elif set(one) == {"@id"}:
                yield f"{indent}{key} → {names.get(one['@id'], one['@id'])}"
            else:
                yield f"{indent}{key}: {_title(one)}"
                yield from _branches(one, names, f"{indent}  ")
