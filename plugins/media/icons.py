"""One emblem -> the icons that browsers, phones and installed web apps ask for."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO

from PIL import Image

from plugins.core.icon import Icon, IconPurpose
from plugins.media.emblem import Emblem
from plugins.media.recipe import content_key
from plugins.media.shelf import Batch, Shelf

FAVICON = "favicon.ico"
FOLDER = "static/icons"
_FAVICON_SIDES = (16, 32, 48)
_APPLE, _SMALL, _LARGE = 180, 192, 512
_WITH_MARGIN = 0.8
"""Share of the square for a logo that does not fill it."""
_SAFE = 0.6
"""Share of a maskable icon. The circle that is never cut has 0.8 of its width (W3C, Web
Application Manifest, icon masks); a square in it has 0.57, and the corners of emblems are empty."""
_HASH = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class IconSet:
    """The icons of a site, and their files by output path."""

    icons: tuple[Icon, ...]
    files: dict[str, bytes]


def icon_set(emblem: Emblem, shelf: Shelf) -> IconSet:
    """Return all icons of an emblem. Raises `ValueError` if it cannot be drawn."""
    key = content_key("icons", emblem.mark)
    kept = shelf.find(key) or shelf.put(key, _drawn(emblem))
    icons, files = [], {}
    for name, sizes, type_, purpose in _KINDS:
        if name not in kept.files:
            continue
        stem, _, ending = name.rpartition(".")
        hashed = f"{FOLDER}/{stem}.{key[:_HASH]}.{ending}"
        path = FAVICON if purpose is IconPurpose.FAVICON else hashed
        files[path] = kept.files[name].read_bytes()
        icons.append(Icon(url=f"/{path}", sizes=sizes, type=type_, purpose=purpose))
    return IconSet(icons=tuple(icons), files=files)


_KINDS = (
    (FAVICON, "16x16 32x32 48x48", "image/x-icon", IconPurpose.FAVICON),
    ("icon.svg", "any", "image/svg+xml", IconPurpose.SVG),
    (f"icon-{_APPLE}.png", f"{_APPLE}x{_APPLE}", "image/png", IconPurpose.APPLE),
    (f"icon-{_SMALL}.png", f"{_SMALL}x{_SMALL}", "image/png", IconPurpose.ANY),
    (f"icon-{_LARGE}.png", f"{_LARGE}x{_LARGE}", "image/png", IconPurpose.ANY),
    ("maskable.png", f"{_LARGE}x{_LARGE}", "image/png", IconPurpose.MASKABLE),
)
"""Name of the file, sizes, type and purpose of each icon."""


def _drawn(emblem: Emblem) -> Batch:
    small, middle, large = (emblem.drawn(side) for side in _FAVICON_SIDES)
    favicon = BytesIO()
    large.save(
        favicon,
        "ICO",
        sizes=[(side, side) for side in _FAVICON_SIDES],
        append_images=[small, middle],
    )
    files = {
        FAVICON: favicon.getvalue(),
        f"icon-{_APPLE}.png": _png(emblem.grounded(_APPLE, 1 if emblem.fills else _WITH_MARGIN)),
        f"icon-{_SMALL}.png": _png(emblem.drawn(_SMALL)),
        f"icon-{_LARGE}.png": _png(emblem.drawn(_LARGE)),
        "maskable.png": _png(emblem.grounded(_LARGE, _SAFE)),
    }
    if emblem.svg:
        files["icon.svg"] = emblem.svg.encode("utf-8")
    return Batch(files=files)


def _png(image: Image.Image) -> bytes:
    stream = BytesIO()
    image.save(stream, "PNG", optimize=True)
    return stream.getvalue()
