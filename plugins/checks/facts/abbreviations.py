"""Abbreviations of mental health care, and the names that they stand for."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import yaml

_DATA = Path(__file__).with_name("abbreviations.yaml")


class Abbreviations(NamedTuple):
    """What `abbreviations.yaml` says; there each part is explained."""

    names: dict[str, str]
    """As people type it -> the name in full."""
    known: frozenset[str]
    licenses: frozenset[str]
    pairs: tuple[tuple[str, str], ...]
    """In small letters, and a name: each way to write one; ambiguous abbreviations are left out."""


@cache
def abbreviations() -> Abbreviations:
    """Return the project's own list."""
    data: dict[str, Any] = yaml.safe_load(_DATA.read_text("utf-8"))
    names: dict[str, str] = data["names"]
    ways = ((short, name) for short, many in data["also"].items() for name in many)
    return Abbreviations(
        names=names,
        known=frozenset(data["known"]),
        licenses=frozenset(data["licenses"]),
        pairs=tuple(
            (short.lower(), name)
            for short, name in (*names.items(), *ways)
            if short not in data["ambiguous"] and short.isalpha()
        ),
    )
