"""References that a reading program exports -> the library with them in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from string import ascii_lowercase
from typing import Any
from unicodedata import combining, normalize

from plugins.core.reference import Reference
from plugins.evidence.library import Entry

_OURS = frozenset(
    (
        "as_of",
        "authors_truncated",
        "caveat",
        "citable",
        "expires",
        "findings",
        "must_mention",
        "strength",
        "topics",
        "verified",
        "verified_at",
    )
)
"""Fields that no reading program knows; an import leaves them as they are."""
_TAKEN = tuple(
    name
    for name in (field.alias or key for key, field in Reference.model_fields.items())
    if name not in _OURS and name != "id"
)
"""Fields of CSL-JSON that an import takes over: those that our pages use."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """The entries of a library after an import, and the ids of those that are new or changed."""

    entries: tuple[Entry, ...]
    added: tuple[str, ...]
    changed: tuple[str, ...]


def imported(library: Iterable[Entry], items: Iterable[Mapping[str, Any]]) -> Imported:
    """Return a library with CSL-JSON items in it.

    An item is the entry with its DOI, its PubMed number or its id, in this order. A new entry gets
    an id such as `cuijpers-2020`, and is not citable until a person says so.
    """
    entries = [dict(entry) for entry in library]
    added: list[str] = []
    changed: list[str] = []
    for item in items:
        news = {name: item[name] for name in _TAKEN if name in item}
        entry = _same(entries, item)
        if entry is None:
            name = _new_id(item, {str(entry["id"]) for entry in entries})
            entries.append({"id": name, **news, "verified": "memory", "citable": False})
            added.append(name)
        elif any(entry.get(name) != value for name, value in news.items()):
            entry.update(news)
            changed.append(str(entry["id"]))
    return Imported(
        entries=tuple(entries), added=tuple(added), changed=tuple(dict.fromkeys(changed))
    )


def _same(entries: Iterable[Entry], item: Mapping[str, Any]) -> Entry | None:
    """Return the entry that an item is about, if there is one."""
    keys = {
        name: _folded(item[name]) for name in ("DOI", "PMID", "id") if item.get(name) is not None
    }
    for name, value in keys.items():
        for entry in entries:
            if entry.get(name) is not None and _folded(entry[name]) == value:
                return entry
    return None


def _folded(value: object) -> str:
    return str(value).casefold().removeprefix("https://doi.org/")


def _new_id(item: Mapping[str, Any], taken: set[str]) -> str:
    """Return an id for an item: its own if it is one, or `family-year` with a letter if need be."""
    own = str(item.get("citation-key") or item.get("id") or "")
    if re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)+", own) and own not in taken:
        return own
    stem = "-".join(filter(None, (_first_author(item), _year(item)))) or "source"
    names = [stem, *(f"{stem}-{letter}" for letter in ascii_lowercase[1:])]
    free = next((name for name in names if name not in taken), None)
    return free or f"{stem}-{len(taken)}"


def _first_author(item: Mapping[str, Any]) -> str:
    authors = item.get("author") or [{}]
    first = authors[0] if isinstance(authors, list) and isinstance(authors[0], dict) else {}
    name = str(first.get("family") or first.get("literal") or item.get("title") or "")
    words = re.findall(r"[a-z0-9]+", _plain(name))
    return "-".join(words[:2])


def _plain(text: str) -> str:
    """Return text in small letters without accents."""
    return "".join(sign for sign in normalize("NFKD", text.lower()) if not combining(sign))


def _year(item: Mapping[str, Any]) -> str:
    issued = item.get("issued")
    parts = issued.get("date-parts") if isinstance(issued, dict) else None
    found = re.search(r"\d{4}", str(parts or issued or ""))
    return found[0] if found else ""
