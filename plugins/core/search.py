"""What readers need to find a page: the choices of the search, and all pages from A to Z."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One choice of a filter: `value` as the index knows it, `label` as readers do."""

    value: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """What the page for searching prints; a filter with less than two choices has none.

    `script` and `words` are addresses: of the page's program, and of the words that it knows the
    spelling of. `without_script` is the page that the form leads to by itself.
    """

    script: str
    words: str
    without_script: str
    crisis: tuple[str, ...]
    """Words of people who may be in danger; a `*` at the end of a word stands for any ending."""
    kinds: tuple[Choice, ...] = ()
    places: tuple[Choice, ...] = ()
    conditions: tuple[Choice, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A line of the list from A to Z; `see` is the page's own name where `label` is another."""

    label: str
    url: str
    see: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """The pages whose names begin with a letter; `name` is `A`, or `0-9` for all digits."""

    name: str
    entries: tuple[Entry, ...]
