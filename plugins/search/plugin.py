"""When Pelican asks: an index of the built pages is made."""

from __future__ import annotations


def register() -> None:
    """Connect this room to Pelican."""
