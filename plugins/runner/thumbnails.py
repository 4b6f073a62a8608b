"""Social cards small enough to stand inside the report, as data addresses."""

from __future__ import annotations

import base64
import io
from collections.abc import Iterator
from pathlib import Path

from PIL import Image

from plugins.core.build import Build

_SIZE = (320, 168)
ROOM = 1_000_000
"""Bytes that all cards of a report may take; pages after that are shown with a drawn one."""


def thumbnails(build: Build) -> dict[str, str]:
    """Return page path -> its card, for as many pages as there is room for."""
    found: dict[str, str] = {}
    left = ROOM
    for path, data in _cards(build):
        address = f"data:image/webp;base64,{base64.b64encode(_small(data)).decode('ascii')}"
        left -= len(address)
        if left < 0:
            break
        found[path] = address
    return found


def _cards(build: Build) -> Iterator[tuple[str, bytes]]:
    """Yield the pages in the order of the site, each with the file of its card."""
    for page in build.site.pages if build.site else ():
        name = build.cards.get(page.path, "").lstrip("/")
        file: Path | None = build.copies.get(name)
        data = build.assets.get(name) if file is None else file.read_bytes()
        if name and data is not None and page.number == 1:
            yield page.path, data


def _small(data: bytes) -> bytes:
    made = io.BytesIO()
    with Image.open(io.BytesIO(data)) as image:
        image.convert("RGB").resize(_SIZE, Image.Resampling.LANCZOS).save(
            made, "WEBP", quality=60, method=4
        )
    return made.getvalue()
