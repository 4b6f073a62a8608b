"""How nodes are made: empty values left out, and for each value the field that it comes from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from plugins.core.graph import Node, Source
from plugins.core.site import AnyPage

Properties = dict[str, Any]
"""Properties of a thing; a value may be a `Node`, which becomes a reference to it."""


def of_page(*keys: str | int) -> Source:
    """Return a field of the page's front matter as a source."""
    return Source(keys)


def of_clinic(*keys: str | int) -> Source:
    """Return a field of `clinic.yaml` as a source."""
    return Source(keys, of_clinic=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Spec:
    """A kind of node. Without a `required` property a node is left out of the graph."""

    type: str
    required: Mapping[str, Source]
    sources: Mapping[str, Source] = field(default_factory=dict)

    def node(self, page: AnyPage, name: str, properties: Properties) -> Node:
        """Return a node of this kind that tells facts of a page; `name` is its `@id`."""
        told = {"@type": self.type, "@id": name}
        told.update((key, value) for key, value in properties.items() if not _is_empty(value))
        return Node(
            properties=told,
            path=page.path,
            sources={**self.sources, **self.required},
            required=tuple(self.required),
        )


def reference(name: str) -> Properties:
    """Return a reference to the node with this `@id`, for the way back to a node above."""
    return {"@id": name}


def thing(kind: str, properties: Properties) -> Properties | None:
    """Return a thing without an `@id`, to stand inside a node; None if nothing is said of it."""
    told = {key: value for key, value in properties.items() if not _is_empty(value)}
    return {"@type": kind, **told} if told else None


def _is_empty(value: object) -> bool:
    if isinstance(value, str):
        return not value.strip()
    return value is None or (isinstance(value, list | tuple | dict) and not value)
