"""The words that the search knows: how the site spells them, and what people say for them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import yaml

from plugins.core.kind import Kind
from plugins.core.site import AnyPage, Site
from plugins.search.choices import searched

_WORD = re.compile(r"[^\W\d_]{3,}")
_FIRST = (Kind.CONDITION, Kind.SERVICE, Kind.LOCATION)
"""Kinds whose words are the likeliest to be meant; a tie goes to the first."""
_EVERYDAY = Path(__file__).with_name("everyday_words.yaml")

_BRANDS = Path(__file__).with_name("brand_names.yaml")


def vocabulary(site: Site) -> tuple[str, ...]:
    """Return the words in small letters, each once, the likeliest to be looked for first."""
    pages = searched(site)
    first = [page for kind in _FIRST for page in pages if page.kind is kind]
    rest = [page for page in pages if page.kind not in _FIRST]
    texts = (
        *(text for page in first for text in _names(page)),
        *(text for page in rest for text in _names(page)),
        *(heading.text for page in pages for heading in page.body.headings),
        *(answer.question for page in pages for answer in page.answers),
    )
    words = (word for text in texts for word in _WORD.findall(text.casefold()))
    return tuple(dict.fromkeys(words))


def _names(page: AnyPage) -> Iterator[str]:
    facts = page.facts
    for field in ("name", "abbreviation", "city", "keyword"):
        yield getattr(facts, field, None) or ""
    yield from getattr(facts, "other_names", ())
    yield from (page.short_title, page.heading, facts.title, *facts.synonyms)
    for modality in getattr(facts, "modalities", ()):
        yield from (modality.name, modality.abbreviation or "")


def everyday_words(words: tuple[str, ...], file: Path = _EVERYDAY) -> dict[str, str]:
    """Return what people type -> the word among `words` that stands for it."""
    listed: dict[str, list[str]] = yaml.safe_load(file.read_text("utf-8"))
    known = set(words)
    return {typed: ours for ours, many in listed.items() if ours in known for typed in many}


def brand_names(words: Iterable[str], file: Path = _BRANDS) -> dict[str, str]:
    """Return names of medications -> the substance or group among `words` that stands for it.

    A name of which the site has neither is left out: nothing would be found.
    """
    known = {word.casefold() for word in words}
    told: dict[str, str] = {}
    for group in _groups(file):
        usable = (one for one in group["words"] if known.issuperset(one.casefold().split()))
        ours = next(usable, None)
        for substance, brands in group["names"].items():
            meant = substance if substance in known else ours
            told |= {name: meant for name in (substance, *brands) if meant and name not in known}
    return told


def medication_words(site: Site, file: Path = _BRANDS) -> tuple[str, ...]:
    """Return the words for medications, and the names of them, that texts of the site hold."""
    wanted = {
        word.casefold()
        for group in _groups(file)
        for name in (*group["words"], *group["names"])
        for word in name.split()
    }
    text = "\n".join(page.body.html for page in searched(site)).casefold()
    return tuple(sorted(word for word in wanted if re.search(rf"\b{word}\b", text)))


def _groups(file: Path) -> list[dict[str, Any]]:
    groups: list[dict[str, Any]] = yaml.safe_load(file.read_text("utf-8"))
    return groups


def as_json(words: tuple[str, ...], medication: tuple[str, ...] = ()) -> bytes:
    """Return the file that the page for searching reads.

    `medication` are words for medications that stand in texts alone.
    """
    everyday = {**everyday_words(words), **brand_names((*words, *medication))}
    told = {"words": words, "everyday": everyday}
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode("utf-8")
