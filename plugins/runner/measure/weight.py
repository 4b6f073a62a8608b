"""What a browser must load before it can show a page, in bytes as sent."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import brotli
from lxml import html

from plugins.core.front_matter import Purpose
from plugins.core.kind import Kind
from plugins.core.site import AnyPage

BUDGET = 12 * 1024
"""Most bytes of a page's critical path. With headers of 0.8 KB it fits the first 14,600 bytes,
which a server sends before it waits for an answer (ten packets, RFC 6928)."""

FIRST_FLIGHT = 13_800
"""Most bytes of the page that lists all sources: long by nature, it must fit those packets too."""


def budget(page: AnyPage | None) -> int:
    """Return the most bytes that the critical path of a page may have."""
    lists_sources = (
        page is not None and page.kind is Kind.PAGE and page.facts.purpose is Purpose.SOURCES
    )
    return FIRST_FLIGHT if lists_sources else BUDGET


@lru_cache(maxsize=256)
def compressed(data: bytes) -> bytes:
    """Return bytes in Brotli's best compression, as a host stores them."""
    sent: bytes = brotli.compress(data)
    return sent


def critical_path(folder: Path, page: Path) -> int:
    """Return the bytes, as sent compressed, of a page and what blocks its first paint."""
    data = page.read_bytes()
    sheets = html.fromstring(data).xpath("//link[@rel='stylesheet'][not(@media='print')]/@href")
    files = [folder / str(sheet).lstrip("/") for sheet in sheets]
    return sum(len(compressed(part)) for part in (data, *(f.read_bytes() for f in files)))
