"""The cards of a site: which pages get one, and which of them are new."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from plugins.core.finding import Finding
from plugins.core.nearest import listed
from plugins.core.site import AnyPage, Site
from plugins.core.source import Place
from plugins.media import codes
from plugins.media.cards import CardPress
from plugins.media.shelf import Batch, Kept, Shelf

FOLDER = "static/cards"
_HASH = 10
_CARD = "card.png"


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedCards:
    """Page path -> address of its card; the files by output path; what could not be printed."""

    urls: dict[str, str] = field(default_factory=dict)
    copies: dict[str, Path] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()


def shared_cards(
    site: Site, press: CardPress, shelf: Shelf, most_new: int | None = None
) -> SharedCards:
    """Return the cards of all pages that lists show; at most `most_new` of them are printed now.

    Raises `ValueError` if the ground of the cards cannot be drawn.
    """
    made = SharedCards()
    findings = []
    new = 0
    for page in site.pages:
        if not page.is_listed or page.number > 1:
            continue
        label = _label(site, page)
        key = press.key(page.heading, label)
        kept = shelf.find(key)
        if kept is None:
            if new == most_new:
                continue
            new += 1
            kept = _printed(press, shelf, key, page.heading, label)
        if kept.files:
            name = f"{FOLDER}/{key[:_HASH]}.png"
            made.copies[name] = kept.files[_CARD]
            made.urls[page.path] = f"/{name}"
        else:
            findings.append(_no_card(page, kept.facts["missing"]))
    return SharedCards(urls=made.urls, copies=made.copies, findings=tuple(findings))


def _printed(press: CardPress, shelf: Shelf, key: str, title: str, label: str) -> Kept:
    lacking = press.unprintable(title, label)
    if lacking:
        return shelf.put(key, Batch(facts={"missing": lacking}))
    return shelf.put(key, Batch(files={_CARD: press.card(title, label)}))


def _label(site: Site, page: AnyPage) -> str:
    """Return what kind of page it is, in the clinic's own words: the name of its list."""
    above = site.breadcrumbs(page)[1:]
    return above[-1].label if above else ""


def _no_card(page: AnyPage, signs: list[str]) -> Finding:
    shown = listed([f"'{sign}'" for sign in signs[:5]], "and")
    field_ = "heading" if page.facts.heading else "title"
    return codes.NO_CARD.at(
        page.path,
        page.place_of(field_) if page.places else Place(1),
        f"The page has no social card, because its font has no {shown}.",
        "The page itself is well. For a card, write the heading without these signs.",
    )
