"""How pictures are made: sizes, qualities, limits, and the name that all of this goes by."""

from __future__ import annotations

from functools import cache
from hashlib import blake2b

import resvg_py
from PIL import __version__ as pillow

WIDTHS = (480, 960, 1600)
"""Widths in pixels: a phone, a phone with a sharp screen, the column on a sharp large screen."""
LARGEST_STEP = 1.25
"""A width is left out if the next one is less than this times as wide."""
COLUMN = 672
"""Width in CSS pixels of the column that text and pictures stand in; the theme's `--measure`."""

AVIF = {"quality": 50, "speed": 6}
WEBP = {"quality": 80, "method": 4}
WEBP_DRAWING = {"lossless": True, "quality": 80, "method": 4}
JPEG = {"quality": 80, "optimize": True, "progressive": True}
PNG = {"optimize": True}

MOST_PIXELS = 50_000_000
"""Pixels that are opened at most: twice those of a usual phone's picture, 200 MB in memory."""
MOST_BYTES = 50_000_000
"""Bytes of a file that is opened at most."""
HEAVY_FILE = 10_000_000
"""Bytes from which a file is a burden to everybody who keeps a copy of the content."""
HEAVY = 300_000
"""Bytes that the largest size in the lightest format may have."""
HEAVY_DRAWING = 100_000
"""Bytes that an SVG may have after it was cleaned."""
FEWEST_COLORS = 4096
"""A picture without loss that has fewer colors than this is a drawing, not a photo."""

_VERSION = 1
"""Counts up when the code makes other pictures from the same file."""


def content_key(kind: str, *parts: bytes) -> str:
    """Return the name of what is made from some bytes: the same bytes and recipe, the same name."""
    digest = _recipe(kind).copy()
    for part in parts:
        digest.update(len(part).to_bytes(8, "big") + part)
    return digest.hexdigest()


@cache
def _recipe(kind: str) -> blake2b:
    """Return the beginning of a key; programs that encode are part of the recipe."""
    recipe = (kind, _VERSION, WIDTHS, AVIF, WEBP, WEBP_DRAWING, JPEG, PNG)
    return blake2b(repr((recipe, pillow, resvg_py.__version__)).encode(), digest_size=16)
