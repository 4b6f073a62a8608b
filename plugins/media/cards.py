"""The picture that social networks show for a page: its title, its kind and the clinic's name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from io import BytesIO

from PIL import Image, ImageDraw

from plugins.media.emblem import Emblem
from plugins.media.lettering import (
    SANS,
    SERIF,
    cleared,
    fitted,
    measured,
    missing,
    sans,
    serif,
)
from plugins.media.raster import rastered
from plugins.media.recipe import content_key
from plugins.media.tokens import rgb

WIDTH, HEIGHT = 1200, 630
MOST_BYTES = 60_000
"""Bytes that a card may have; some networks show no picture that is much larger."""

NEEDED = ("accent", "accent-ink", "ink", "on-deep")
"""Colors of the theme that words on a card are written in."""

_LEFT = 80
_TEXT_WIDTH = 1040
_LABEL_TOP, _LABEL_HEIGHT, _LABEL_SIZES, _LABEL_PADDING = 72, 52, range(30, 17, -2), 24
_LABEL_STRIP = (_LEFT, _LABEL_TOP, WIDTH, _LABEL_TOP + _LABEL_HEIGHT)
_TITLE_TOP, _TITLE_TOP_ALONE, _TITLE_BOTTOM = 152, 88, 492
_TITLE_SIZES = range(92, 39, -4)
_LEADING = 1.14
_FOOT, _EMBLEM, _NAME_SIZES = 582, 60, range(34, 19, -2)
_SHADES = 16
"""Steps between the color of the title and that of its ground; the eye sees none of them."""
_COLORS = 256 - _SHADES


@dataclass(frozen=True, kw_only=True)
class Design:
    """What all cards of a site have in common; `svg` is the ground, in the theme's colors."""

    svg: str
    tokens: Mapping[str, str]
    emblem: Emblem | None
    name: str

    @cached_property
    def mark(self) -> bytes:
        """What tells this design from any other."""
        fonts = [file.stat().st_size for file in (SERIF, SANS)]
        emblem = self.emblem.mark if self.emblem else b""
        parts = (self.svg, sorted(self.tokens.items()), self.name, fonts)
        return repr(parts).encode() + emblem


class CardPress:
    """Prints cards of one design. Its theme must have all `NEEDED` colors."""

    def __init__(self, design: Design) -> None:
        self._design = design
        self._titles = measured(serif)
        self._labels = cache(self._ground)
        self._mark = design.mark

    def key(self, title: str, label: str) -> str:
        """Return the name under which a card is kept."""
        return content_key("card", self._mark, title.encode(), label.encode())

    def unprintable(self, title: str, label: str) -> tuple[str, ...]:
        """Return the signs of a card that its fonts do not have."""
        signs = missing(cleared(title), serif(40))
        return tuple(
            dict.fromkeys((*signs, *missing(cleared(label + self._design.name), sans(40))))
        )

    def card(self, title: str, label: str) -> bytes:
        """Return a card as PNG. Raises `ValueError` if the ground cannot be drawn."""
        ground = self._labels(cleared(label))
        card = ground.copy()
        top = _TITLE_TOP if label else _TITLE_TOP_ALONE
        box = (_TEXT_WIDTH, _TITLE_BOTTOM - top)
        set_ = fitted(cleared(title), self._titles, box, _TITLE_SIZES, _LEADING)
        mask = Image.new("L", (WIDTH - _LEFT, _TITLE_BOTTOM + 30 - top))
        draw = ImageDraw.Draw(mask)
        for row, line in enumerate(set_.lines):
            draw.text((0, row * set_.size * _LEADING), line, fill=255, font=serif(set_.size))
        shades = mask.point([_COLORS + level * _SHADES // 256 for level in range(256)])
        inked = mask.point([255 * (level >= 256 // _SHADES) for level in range(256)])
        card.paste(shades, (_LEFT, top), inked)
        stream = BytesIO()
        card.save(stream, "PNG", compress_level=6)
        return stream.getvalue()

    def _ground(self, label: str) -> Image.Image:
        """Return a card without its title: at most 256 colors, the last of them for the title."""
        ground = self._flat.copy()
        strip = self._unlabeled.crop(_LABEL_STRIP)
        if label:
            _draw_label(ImageDraw.Draw(strip), label, self._design.tokens)
        few = strip.quantize(palette=self._flat, dither=Image.Dither.NONE)
        ground.paste(few, _LABEL_STRIP)
        return ground

    @cached_property
    def _flat(self) -> Image.Image:
        """A ground in few colors; any label can be drawn with those of the one on it."""
        tokens = self._design.tokens
        labeled = self._unlabeled.copy()
        strip = labeled.crop(_LABEL_STRIP)
        _draw_label(ImageDraw.Draw(strip), "Articles", tokens)
        labeled.paste(strip, _LABEL_STRIP)
        flat = labeled.quantize(_COLORS, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
        palette = flat.getpalette() or []
        palette += [0] * (3 * _COLORS - len(palette))
        under = self._unlabeled.getpixel((_LEFT, _TITLE_TOP))
        assert isinstance(under, tuple)
        ink = rgb(tokens["on-deep"])
        for step in range(_SHADES):
            share = step / (_SHADES - 1)
            palette += [
                round(below + (above - below) * share)
                for below, above in zip(under[:3], ink, strict=True)
            ]
        flat.putpalette(palette)
        return flat

    @cached_property
    def _unlabeled(self) -> Image.Image:
        """The ground with the clinic's emblem and name."""
        design = self._design
        ground = rastered(design.svg, WIDTH, HEIGHT).convert("RGB")
        draw = ImageDraw.Draw(ground)
        left = _LEFT
        if design.emblem is not None:
            emblem = design.emblem.drawn(_EMBLEM)
            ground.paste(emblem, (left, _FOOT - _EMBLEM // 2), emblem)
            left += _EMBLEM + 20
        room = (WIDTH - _LEFT - left, _EMBLEM)
        name = fitted(cleared(design.name), measured(sans), room, _NAME_SIZES, 1.2)
        spacing = round(name.size * 1.2)
        top = _FOOT - spacing * (len(name.lines) - 1) // 2
        for row, line in enumerate(name.lines):
            place = (left, top + row * spacing)
            draw.text(place, line, fill=design.tokens["ink"], font=sans(name.size), anchor="lm")
        return ground


def _draw_label(draw: ImageDraw.ImageDraw, label: str, tokens: Mapping[str, str]) -> None:
    """Draw a label into the strip that it stands in, smaller if it is long."""
    room = (_TEXT_WIDTH - 2 * _LABEL_PADDING, _LABEL_HEIGHT)
    set_ = fitted(label, measured(sans), room, _LABEL_SIZES, 1.2)
    font = sans(set_.size)
    width = round(font.getlength(set_.lines[0])) + 2 * _LABEL_PADDING
    draw.rounded_rectangle((0, 0, width, _LABEL_HEIGHT - 1), radius=10, fill=tokens["accent"])
    middle = (_LABEL_PADDING, _LABEL_HEIGHT // 2)
    draw.text(middle, set_.lines[0], fill=tokens["accent-ink"], font=font, anchor="lm")
