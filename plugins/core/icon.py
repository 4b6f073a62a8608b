"""An icon of the site, at the size and for the purpose it was drawn for."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class IconPurpose(StrEnum):
    """Where an icon is shown."""

    FAVICON = "favicon"
    """`/favicon.ico`: browsers and other programs ask for it without being told."""
    SVG = "svg"
    """The drawing itself, sharp at any size, for browsers that can show it."""
    APPLE = "apple"
    """On the home screen of an iPhone or iPad; its corners are rounded there."""
    ANY = "any"
    """In the web app manifest, shown as it is."""
    MASKABLE = "maskable"
    """In the web app manifest; cut to a circle or another shape, so it has a wide margin."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Icon:
    """An icon file. `sizes` is as in HTML and manifests: `180x180`, `16x16 32x32`, `any`."""

    url: str
    sizes: str
    type: str
    purpose: IconPurpose
