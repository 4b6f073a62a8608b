"""The clinic's mark: its own logo, or the icon of the theme."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256

from PIL import Image

from plugins.media.raster import rastered


@dataclass(frozen=True, slots=True, kw_only=True)
class Emblem:
    """A mark as a drawing or, where a clinic has none, as pixels.

    `ground` is the `#rrggbb` that it stands on where nothing may shine through, and `fills` tells
    that it reaches to the edges of its square and brings this ground along.
    """

    ground: str
    fills: bool
    svg: str = ""
    image: Image.Image | None = None

    @property
    def mark(self) -> bytes:
        """What tells this emblem from any other."""
        pixels = b"" if self.image is None else self.image.tobytes()
        return sha256(f"{self.ground} {self.fills} {self.svg}".encode() + pixels).digest()

    def drawn(self, side: int) -> Image.Image:
        """Return the mark in a square of pixels, on nothing. Pixels are never blown up."""
        if self.image is None:
            return rastered(self.svg, side, side)
        small = self.image.convert("RGBA")
        small.thumbnail((side, side), Image.Resampling.LANCZOS)
        square = Image.new("RGBA", (side, side))
        square.paste(small, ((side - small.width) // 2, (side - small.height) // 2))
        return square

    def grounded(self, side: int, share: float) -> Image.Image:
        """Return the mark on its ground; `share` is how much of the square it takes."""
        square = Image.new("RGBA", (side, side), self.ground)
        drawn = self.drawn(round(side * share))
        square.alpha_composite(drawn, ((side - drawn.width) // 2, (side - drawn.height) // 2))
        return square.convert("RGB")
