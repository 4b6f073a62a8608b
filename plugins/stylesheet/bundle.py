"""Many readable stylesheets -> a few minified files, and the other static files of a theme."""

from __future__ import annotations

import hashlib
from pathlib import Path

import lightningcss

FOLDER = "static"
"""Folder of the output whose files never change under one name, so that browsers may keep them."""
SHEETS = "sheets"
"""Folder beside `main.css` with the stylesheets that not every page needs."""


class StylesheetError(ValueError):
    """A stylesheet of the theme that cannot be read."""


def bundled(main: Path, own: str = "") -> bytes:
    """Return the stylesheet that `main` imports, with a clinic's own rules at its end."""
    try:
        css: str = lightningcss.bundle_css(str(main))
    except Exception as error:
        raise StylesheetError(str(error)) from error
    return (css + own).encode("utf-8")


def hashed_name(data: bytes, name: str = "site") -> str:
    """Return a stylesheet's path, relative to the output folder."""
    return f"{FOLDER}/{name}.{hashlib.sha256(data).hexdigest()[:10]}.css"


def static_files(folder: Path) -> dict[str, bytes]:
    """Return a theme's static files by output path, without its stylesheets and programs.

    Those get names that change with their content, from the rooms that use them.
    """
    return {
        f"{FOLDER}/{path.relative_to(folder).as_posix()}": path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
        and not path.name.startswith(".")
        and path.relative_to(folder).parts[0] not in {"css", "js"}
    }
