"""A drawing -> pixels. Nothing outside the drawing is read but one font, the one of titles.

The program that draws would open a file that an `<image>` names, so each drawing is cleaned first.
"""

from __future__ import annotations

from io import BytesIO

import resvg_py
from PIL import Image

from plugins.media.drawing import cleaned
from plugins.media.lettering import SERIF

_FAMILY = "Source Serif 4"
"""The family of `SERIF`; letters of every other family are drawn in it, too."""


def rastered(svg: str, width: int, height: int) -> Image.Image:
    """Return a drawing as RGBA, as large as fits and in the middle of an empty ground.

    Raises `ValueError` if it cannot be drawn, or refers to anything outside it.
    """
    svg = cleaned(svg.encode("utf-8"))[0].decode("utf-8")
    natural = _drawn(svg)
    scale = min(width / natural.width, height / natural.height)
    drawn = _drawn(svg, max(1, round(natural.width * scale)))
    drawn.thumbnail((width, height))
    ground = Image.new("RGBA", (width, height))
    ground.paste(drawn, ((width - drawn.width) // 2, (height - drawn.height) // 2))
    return ground


def _drawn(svg: str, width: int | None = None) -> Image.Image:
    png = resvg_py.svg_to_bytes(
        svg_string=svg,
        width=width,
        skip_system_fonts=True,
        font_files=[str(SERIF)],
        font_family=_FAMILY,
        serif_family=_FAMILY,
    )
    return Image.open(BytesIO(bytes(png))).convert("RGBA")
