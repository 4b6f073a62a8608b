"""A page whose file or front matter has mistakes, and what nobody can say of it until then."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.core.finding import Finding


@dataclass(frozen=True, slots=True, kw_only=True)
class FlawedPage:
    """A page that is not published as long as its mistakes stand.

    `path` is its file as findings show it; `url` and `aliases` are the addresses that it answers
    to once it is published.
    """

    path: str
    url: str
    aliases: tuple[str, ...]
    mistakes: tuple[Finding, ...]
    is_held_back: bool
    """Whether nothing but the mistakes keeps the page from being published."""
    is_unread: bool
    """Whether the file could not be read at all, or holds no front matter."""
    unread: frozenset[str]
    """Fields of the front matter that say less than was meant."""
    unread_lines: frozenset[int]
    """The lines of those fields; the first line and the title stand for the page as a whole."""

    @property
    def knows_addresses(self) -> bool:
        """Whether `url` and `aliases` are all the addresses that the page asks for."""
        return not self.is_unread and self.unread.isdisjoint({"slug", "aliases", "purpose"})
