"""Many readable stylesheets -> one minified file, and the other static files of a theme."""

from __future__ import annotations

import hashlib
from pathlib import Path

import lightningcss

from plugins.core.clinic import Brand

FOLDER = "static"
"""Folder of the output whose files never change under one name, so that browsers may keep them."""


class StylesheetError(ValueError):
    """A stylesheet of the theme that cannot be read."""


def bundled(main: Path, brand: Brand) -> bytes:
    """Return the stylesheet that `main` imports, with the clinic's own colors at its end."""
    try:
        css: str = lightningcss.bundle_css(str(main))
    except Exception as error:
        raise StylesheetError(str(error)) from error
    return (css + brand_css(brand)).encode("utf-8")


def brand_css(brand: Brand) -> str:
    """Return the custom properties that carry a clinic's colors; empty without colors."""
    colors = brand.colors
    if colors is None:
        return ""
    return (
        f":root{{--accent:{colors.accent}}}"
        f"@media (prefers-color-scheme:dark){{:root{{--accent:{colors.accent_dark}}}}}"
    )


def hashed_name(data: bytes) -> str:
    """Return the stylesheet's name, relative to the output folder."""
    return f"{FOLDER}/site.{hashlib.sha256(data).hexdigest()[:10]}.css"


def static_files(folder: Path) -> dict[str, bytes]:
    """Return a theme's static files, apart from its stylesheets, by output path."""
    return {
        f"{FOLDER}/{path.relative_to(folder).as_posix()}": path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
        and not path.name.startswith(".")
        and path.relative_to(folder).parts[0] != "css"
    }
