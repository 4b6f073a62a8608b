"""When Pelican asks: pictures are made ready before any page is written."""

from __future__ import annotations


def register() -> None:
    """Connect this room to Pelican."""
