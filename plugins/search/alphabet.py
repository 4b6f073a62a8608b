"""All listed pages from A to Z, by the names that people look for them under."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator

from plugins.core.front_matter import ConditionFacts, Purpose
from plugins.core.search import Entry, Letter
from plugins.core.site import AnyPage, Site
from plugins.search.choices import purpose_of

_DIGITS = "0-9"
_ARTICLES = ("a ", "an ", "the ")
"""First words that nobody looks a page up by."""


def alphabet(site: Site) -> tuple[Letter, ...]:
    """Return the site's listed pages by first letter; the list itself is not among them.

    A condition stands under its other names and its abbreviation too.
    """
    letters: dict[str, list[Entry]] = defaultdict(list)
    for page in site.pages:
        if page.is_listed and page.number == 1 and purpose_of(page) is not Purpose.A_TO_Z:
            for entry in _entries(page):
                letters[_letter(entry.label)].append(entry)
    return tuple(
        Letter(name=name, entries=tuple(sorted(letters[name], key=lambda one: order(one.label))))
        for name in sorted(letters)
    )


def _entries(page: AnyPage) -> Iterator[Entry]:
    label = page.short_title
    yield Entry(label=label, url=page.url)
    if not isinstance(page.facts, ConditionFacts):
        return
    known = {label.casefold()}
    for name in (page.facts.abbreviation, page.facts.name, *page.facts.other_names):
        if name and name.casefold() not in known:
            known.add(name.casefold())
            yield Entry(label=name[0].upper() + name[1:], url=page.url, see=label)


def order(label: str) -> str:
    """Return what a name is sorted by: without accents, capitals, and a leading `the`."""
    parts = unicodedata.normalize("NFKD", label)
    plain = "".join(sign for sign in parts if not unicodedata.combining(sign)).casefold()
    plain = re.sub(r"^\W+", "", plain)
    return next((plain.removeprefix(word) for word in _ARTICLES if plain.startswith(word)), plain)


def _letter(label: str) -> str:
    first = order(label)[:1]
    return first.upper() if first.isalpha() else _DIGITS
