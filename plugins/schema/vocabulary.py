"""schema.org's vocabulary: which types and properties there are, and what each property takes."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

FILE = Path(__file__).with_name("schemaorg-30.0.json")
"""The vocabulary, release 30.0; its licence is in `schemaorg-LICENSE.txt`."""
IRI = "https://schema.org/"
_FREE_TEXTS = frozenset(("Text", "CssSelectorType", "XPathType", "PronounceableText", "Distance"))
"""Kinds of text that may be any words."""
_BY_ADDRESS = frozenset(("item",))
"""Properties in which a page's address stands for the page: Google's guide on breadcrumbs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """What a property takes: kinds of text and number by name, and classes of things.

    `words` says it for a message: `Organization or Person`.
    """

    data: frozenset[str]
    classes: frozenset[str]
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """The vocabulary as its file has it: name -> what the file says about it."""

    types: Mapping[str, Mapping[str, Any]]
    properties: Mapping[str, Mapping[str, Any]]
    members: Mapping[str, Mapping[str, Any]]


@cache
def vocabulary() -> Vocabulary:
    """Return the vocabulary, read once."""
    told = json.loads(FILE.read_text("utf-8"))
    return Vocabulary(types=told["types"], properties=told["properties"], members=told["members"])


@cache
def supertypes(name: str) -> frozenset[str]:
    """Return a type with all types above it; only the name itself for one that is not known."""
    found = {name}
    for parent in vocabulary().types.get(name, {}).get("parents", ()):
        found |= supertypes(parent)
    return frozenset(found)


@lru_cache(maxsize=1024)
def is_a(types: tuple[str, ...], classes: frozenset[str]) -> bool:
    """Return whether one of the types is one of the classes, or stands below one."""
    return any(supertypes(name) & classes for name in types)


@cache
def is_data(name: str) -> bool:
    """Return whether a class is a kind of text, number or date, and no kind of thing."""
    known = vocabulary().types
    above = supertypes(name)
    return any(known.get(one, {}).get("datatype") for one in above) and "Thing" not in above


@cache
def expected(name: str) -> Expected | None:
    """Return what a property takes, or None for one that the vocabulary does not have."""
    told = vocabulary().properties.get(name)
    if told is None:
        return None
    classes = told.get("range", ())
    data = {one for one in classes if is_data(one)}
    if name in _BY_ADDRESS:
        data.add("URL")
    return Expected(
        data=frozenset(data),
        classes=frozenset(classes) - data,
        words=" or ".join(classes),
    )


@lru_cache(maxsize=4096)
def belongs(name: str, types: tuple[str, ...]) -> bool:
    """Return whether a property is one of a thing that has these types."""
    domain = frozenset(vocabulary().properties[name].get("domain", ()))
    return is_a(types, domain)


@cache
def takes(name: str, types: tuple[str, ...]) -> Expected | None:
    """Return what a property takes if it is one of these types' own and not superseded."""
    told = vocabulary().properties.get(name)
    if told is None or "superseded_by" in told or not belongs(name, types):
        return None
    return expected(name)


@cache
def are_known(types: tuple[str, ...]) -> bool:
    """Return whether all of one or more types are in the vocabulary and may be told."""
    known = vocabulary().types
    return bool(types) and all(
        name in known and "superseded_by" not in known[name] and not is_data(name) for name in types
    )


@cache
def is_free_text(name: str) -> bool:
    """Return whether a property takes any words."""
    wanted = expected(name)
    return wanted is not None and not wanted.data.isdisjoint(_FREE_TEXTS)


@cache
def has_members(name: str) -> bool:
    """Return whether a property takes members of an enumeration."""
    wanted = expected(name)
    return wanted is not None and bool(members_of(wanted.classes))


def members_of(classes: Iterable[str]) -> tuple[str, ...]:
    """Return the names of all members of these enumerations and those below them."""
    wanted = frozenset(classes)
    return tuple(
        name for name, told in vocabulary().members.items() if is_a(tuple(told["of"]), wanted)
    )


@cache
def is_member(name: str, classes: frozenset[str]) -> bool:
    """Return whether a name is a member of one of these enumerations, and not superseded."""
    told = vocabulary().members.get(name)
    return told is not None and "superseded_by" not in told and is_a(tuple(told["of"]), classes)
