"""The size of a picture as a visitor sees it, so that a page does not jump while it loads."""

from __future__ import annotations

import re
from pathlib import Path

from PIL import Image, UnidentifiedImageError

_TURNED = frozenset((5, 6, 7, 8))
"""EXIF orientations that swap width and height."""
_ORIENTATION = 0x0112
_SVG_SIZE = re.compile(
    r'<svg\b[^>]*?\sviewBox="[\d.+-]+[\s,]+[\d.+-]+[\s,]+([\d.]+)[\s,]+([\d.]+)"'
)


def picture_size(path: Path) -> tuple[int, int] | None:
    """Return width and height in pixels, or None when the file is no picture that we can open."""
    if path.suffix.lower() == ".svg":
        found = _SVG_SIZE.search(path.read_text("utf-8", errors="replace"))
        return (round(float(found[1])), round(float(found[2]))) if found else None
    try:
        with Image.open(path) as image:
            width, height = image.size
            turned = image.getexif().get(_ORIENTATION) in _TURNED
    except (UnidentifiedImageError, OSError, Image.DecompressionBombError):
        return None
    return (height, width) if turned else (width, height)
