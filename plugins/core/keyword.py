"""The search phrases of the site: which page owns one, and where else it stands."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.core.finding import Quote
from plugins.core.source import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class KeywordUse:
    """A place where a phrase stands in the text of a page; `sentence` shows its words."""

    path: str
    place: Place
    sentence: Quote


@dataclass(frozen=True, slots=True, kw_only=True)
class Keyword:
    """A phrase with the pages that own it, by path: more than one of them compete for it.

    `uses` are places on pages that do not own it, by path and from top to bottom.
    """

    phrase: str
    owners: tuple[str, ...]
    uses: tuple[KeywordUse, ...] = ()
