"""When Pelican asks: pages are judged before and after they are written."""

from __future__ import annotations


def register() -> None:
    """Connect this room to Pelican."""
