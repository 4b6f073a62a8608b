"""A developed picture -> files in the sizes and formats that pages offer."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from PIL import Image

from plugins.media.develop import Developed, resized
from plugins.media.flaw import Flaw, Wrong
from plugins.media.recipe import (
    AVIF,
    HEAVY,
    JPEG,
    LARGEST_STEP,
    PNG,
    WEBP,
    WEBP_DRAWING,
    WIDTHS,
)
from plugins.media.shelf import Batch

TYPES = {
    "avif": "image/avif",
    "webp": "image/webp",
    "jpg": "image/jpeg",
    "png": "image/png",
    "svg": "image/svg+xml",
}
"""Ending of a file's name -> its type, for `type` in HTML."""
_PILLOW = {"avif": "AVIF", "webp": "WEBP", "jpg": "JPEG", "png": "PNG"}


def widths(width: int) -> tuple[int, ...]:
    """Return the widths in which a picture of a given width is offered; none is wider than it."""
    widest = min(width, WIDTHS[-1])
    smaller = (one for one in WIDTHS if one * LARGEST_STEP <= widest)
    return (*(one for one in smaller if one < widest), widest)


def encoded(picture: Developed) -> Batch:
    """Return all files of a picture, named `960.avif`, with what a page must know of them.

    The facts: `width` of the file, `sizes` (width and height of each, smallest first), `formats`
    (endings, the lightest first, what every browser shows last), and `flaws`. A format that is not
    lighter than the next is left out.
    """
    images = [resized(picture.image, width) for width in widths(picture.image.width)]
    made: dict[str, list[bytes]] = {}
    for ending, options in _formats(picture):
        made[ending] = [_saved(image, ending, options) for image in images]
    formats = list(made)
    for lighter in formats[-2::-1]:
        following = formats[formats.index(lighter) + 1]
        if sum(map(len, made[lighter])) >= sum(map(len, made[following])):
            formats.remove(lighter)
    flaws = list(picture.flaws)
    heaviest = len(made[formats[0]][-1])
    if heaviest > HEAVY:
        flaws.append(Flaw(wrong=Wrong.HEAVY, detail=str(heaviest)))
    return Batch(
        facts={
            "width": picture.width,
            "sizes": [image.size for image in images],
            "formats": formats,
            "flaws": [(flaw.wrong, flaw.detail) for flaw in flaws],
        },
        files={
            f"{image.width}.{ending}": data
            for ending in formats
            for image, data in zip(images, made[ending], strict=True)
        },
    )


def _formats(picture: Developed) -> tuple[tuple[str, dict[str, Any]], ...]:
    """Return endings and options, from the format that should be lightest to the plainest."""
    if picture.is_drawing:
        return ("webp", WEBP_DRAWING), ("png", PNG)
    if picture.image.mode == "RGBA":
        return ("avif", AVIF), ("webp", WEBP), ("png", PNG)
    return ("avif", AVIF), ("webp", WEBP), ("jpg", JPEG)


def _saved(image: Image.Image, ending: str, options: dict[str, Any]) -> bytes:
    stream = BytesIO()
    image.save(stream, _PILLOW[ending], **options)
    return stream.getvalue()
