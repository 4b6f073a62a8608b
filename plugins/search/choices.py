"""What the index knows of a page apart from its words, and the choices that readers get of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from plugins.core.front_matter import Purpose, Status
from plugins.core.kind import FOLDERS, Kind
from plugins.core.search import Choice
from plugins.core.site import AnyPage, Site

_NEVER_FOUND = (Purpose.SEARCH, Purpose.A_TO_Z, Purpose.NOT_FOUND)
"""Purposes of pages that only lead to others."""
_OTHERS = Choice(value=Kind.PAGE.value, label="Other pages")
_LABELS = {
    Kind.SERVICE: "Services",
    Kind.CONDITION: "Conditions",
    Kind.LOCATION: "Places",
    Kind.CLINICIAN: "People",
    Kind.ARTICLE: "Articles",
}
"""What a kind is called on a site whose list page does not say."""
_LEAST = 2
"""A filter with a single choice filters nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Traits:
    """By what a page can be filtered: its kind, and ids of places and of conditions."""

    kind: str
    places: tuple[str, ...]
    conditions: tuple[str, ...]


def purpose_of(page: AnyPage) -> Purpose | None:
    """Return what a plain page is for; None for every other kind of page."""
    return getattr(page.facts, "purpose", None)


def with_purpose(site: Site, purpose: Purpose) -> tuple[AnyPage, ...]:
    """Return the pages with a purpose, in the order of the site."""
    return tuple(page for page in site.pages if purpose_of(page) is purpose)


def searched(site: Site) -> tuple[AnyPage, ...]:
    """Return the pages that the search finds: no hidden ones, and a long list only once.

    Drafts are among them where the site has any, which is in the preview.
    """
    return tuple(
        page
        for page in site.pages
        if page.status is not Status.HIDDEN
        and page.number == 1
        and purpose_of(page) not in _NEVER_FOUND
    )


def traits_of(page: AnyPage) -> Traits:
    """Return by what a page can be filtered; a list counts as one of what it lists."""
    kind = FOLDERS[page.folder] if page.kind is Kind.LIST else page.kind
    own = {kind: page.id} if page.kind is not Kind.LIST else {}
    return Traits(
        kind=kind.value if kind in _LABELS else _OTHERS.value,
        places=_ids(own.get(Kind.LOCATION), page.facts.locations),
        conditions=_ids(own.get(Kind.CONDITION), page.facts.conditions),
    )


def _ids(own: str | None, named: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*((own,) if own else ()), *named)))


def kinds(site: Site) -> tuple[Choice, ...]:
    """Return the kinds of page that the site has, called as its list pages are called."""
    present = {traits_of(page).kind for page in searched(site)}
    found = [
        Choice(value=kind.value, label=_label(site, kind))
        for kind in _LABELS
        if kind.value in present
    ]
    return _usable((*found, *((_OTHERS,) if _OTHERS.value in present else ())))


def _label(site: Site, kind: Kind) -> str:
    folder = next(folder for folder, other in FOLDERS.items() if other is kind)
    above = site.get(Kind.LIST, folder)
    return above.short_title if above and above.is_listed else _LABELS[kind]


def pages_as_choices(site: Site, kind: Kind) -> tuple[Choice, ...]:
    """Return the pages of a kind by name, for places and conditions."""
    found = (Choice(value=page.id, label=page.short_title) for page in site.of_kind(kind))
    return _usable(sorted(found, key=lambda choice: choice.label.casefold()))


def _usable(choices: Iterable[Choice]) -> tuple[Choice, ...]:
    known = tuple(choices)
    return known if len(known) >= _LEAST else ()
