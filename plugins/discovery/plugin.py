"""When Pelican asks: files for machines are made from the finished site."""

from __future__ import annotations


def register() -> None:
    """Connect this room to Pelican."""
