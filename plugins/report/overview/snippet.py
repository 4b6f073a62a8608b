"""How a page looks among search results, and how much of the room it takes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from plugins.core.site import AnyPage

TITLE_EM = 30.0
"""Room for a title in widths of a letter's height: 600 px at 20 px, as results show it."""
SHORTEST, LONGEST = 70, 160
"""Letters that search results show of a description."""

WidthOf = Callable[[str], float]
"""A line of Arial -> its width in em."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """How much of its room a text takes. `share` is in percent; `verdict` says it in words."""

    share: int
    is_good: bool
    verdict: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Snippet:
    """A search result: title and description as far as they are shown, and how they fit."""

    title: str
    description: str
    title_bar: Bar
    description_bar: Bar


def snippet_of(page: AnyPage, width_of: WidthOf) -> Snippet:
    """Return how a page looks among search results."""
    title, description = page.facts.title, page.facts.description
    return Snippet(
        title=_cut_to_width(title, width_of),
        description=_cut_to_length(description),
        title_bar=_title_bar(width_of(title)),
        description_bar=_description_bar(len(description)),
    )


def _title_bar(width: float) -> Bar:
    share = round(100 * width / TITLE_EM)
    fits = width <= TITLE_EM
    said = (
        f"fits ({share}% of the room)"
        if fits
        else f"too long by {max(share - 100, 1)}%: it is cut off"
    )
    return Bar(share=share, is_good=fits, verdict=f"Title: {said}")


def _description_bar(length: int) -> Bar:
    is_good = SHORTEST <= length <= LONGEST
    said = f"fits ({length} of {LONGEST} letters)"
    if length > LONGEST:
        said = f"too long by {length - LONGEST} letters: it is cut off"
    elif length < SHORTEST:
        said = f"short ({length} letters; {SHORTEST} to {LONGEST} are shown)"
    return Bar(share=round(100 * length / LONGEST), is_good=is_good, verdict=f"Description: {said}")


def _cut_to_width(text: str, width_of: WidthOf) -> str:
    if width_of(text) <= TITLE_EM:
        return text
    words = text.split(" ")
    while len(words) > 1 and width_of(" ".join(words) + " \u2026") > TITLE_EM:
        words.pop()
    return " ".join(words) + " \u2026"


def _cut_to_length(text: str) -> str:
    return text if len(text) <= LONGEST else text[:LONGEST].rpartition(" ")[0] + " \u2026"
