"""Nodes -> the JSON of a script element, in which nothing can close the element."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

_ESCAPES = (
    ("<", "\\u003c"),
    (">", "\\u003e"),
    ("&", "\\u0026"),
    ("\u2028", "\\u2028"),
    ("\u2029", "\\u2029"),
)
_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def script(nodes: Iterable[Mapping[str, Any]]) -> str:
    """Return one JSON-LD object with one graph, in one line, keys in the order of the nodes."""
    text = _ENCODER.encode({"@context": "https://schema.org", "@graph": list(nodes)})
    for sign, escaped in _ESCAPES:
        text = text.replace(sign, escaped)
    return text
