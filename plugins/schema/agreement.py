"""The graphs of a site -> where two pages tell different facts of one thing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from plugins.core.finding import Finding
from plugins.core.graph import Graph
from plugins.schema import codes
from plugins.schema.graph import tells
from plugins.schema.places import Places


class Agreement:
    """What pages have told so far; lists apart, of which a page may tell a part."""

    def __init__(self, places: Places) -> None:
        self._places = places
        self._told: dict[str, dict[str, tuple[Any, str]]] = {}

    def findings(self, graph: Graph, url: str) -> Iterator[Finding]:
        """Yield where a page tells another fact than the pages before it."""
        for node in graph.nodes:
            name = node.properties["@id"]
            if name.startswith(url) and "#webpage" in name:
                continue
            known = self._told.setdefault(name, {})
            for key, value in node.properties.items():
                if isinstance(value, list):
                    continue
                before, where = known.setdefault(key, (value, url))
                if before is value or tells(before, value):
                    continue
                if tells(value, before):
                    known[key] = (value, url)
                    continue
                path, place = self._places.of(node, (key,))
                yield codes.TWICE.at(
                    path,
                    place,
                    f"'{name}' has the {key} '{_said(value)}' here, and '{_said(before)}' on "
                    f"{where}.",
                    "Let both pages take the fact from one place.",
                )


def _said(value: object) -> str:
    if isinstance(value, Mapping):
        return ", ".join(_said(one) for key, one in value.items() if key != "@type")
    return str(value)
