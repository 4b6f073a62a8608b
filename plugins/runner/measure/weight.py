"""What a browser must load before it can show a page, in bytes as sent."""

from __future__ import annotations

from pathlib import Path

import brotli
from lxml import html

BUDGET = 12 * 1024
"""Most bytes of a page's critical path. With headers of 0.8 KB it fits the first 14,600 bytes,
which a server sends before it waits for an answer (ten packets, RFC 6928)."""


def critical_path(folder: Path, page: Path) -> int:
    """Return the bytes, in Brotli's best compression, of a page and what blocks its first paint."""
    data = page.read_bytes()
    sheets = html.fromstring(data).xpath("//link[@rel='stylesheet'][not(@media='print')]/@href")
    files = [folder / str(sheet).lstrip("/") for sheet in sheets]
    return sum(len(brotli.compress(part)) for part in (data, *(f.read_bytes() for f in files)))
