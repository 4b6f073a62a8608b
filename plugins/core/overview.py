"""What only somebody who has read the whole site can see: links to add, and pages alike."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.core.finding import Quote
from plugins.core.source import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkSuggestion:
    """Words on the page `path` that could lead to the page at `url_to`, which owns `phrase`."""

    path: str
    url_to: str
    phrase: str
    place: Place
    sentence: Quote


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """What two pages say alike, in the words of each."""

    first: str
    second: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NearDuplicate:
    """Two pages, by path, that say much the same; `share` of their words, from 0 to 1."""

    first: str
    second: str
    share: float
    passages: tuple[Passage, ...] = ()
