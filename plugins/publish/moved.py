"""Pages that only send their readers on, as hosts without redirects need them."""

from __future__ import annotations

import re
from pathlib import Path

from plugins.core.addresses import address

_REFRESH = re.compile(
    rb"""<meta\s[^>]*http-equiv=["']?refresh["']?[^>]*content=["']?\s*\d+\s*;\s*url=([^"'>\s]+)""",
    re.IGNORECASE,
)
_HEAD = 4096
"""Bytes of a page in which its refresh stands, if it has one."""


def moved_in(folder: Path) -> dict[str, str]:
    """Return the address of each page that sends readers on -> where it leads them."""
    found = {}
    for path in sorted(folder.rglob("*.html")):
        with path.open("rb") as file:
            target = moved_to(file.read(_HEAD))
        if target:
            found[address(path.relative_to(folder).as_posix())] = target
    return found


def moved_to(html: bytes) -> str:
    """Return where a page sends its readers on at once, or nothing."""
    found = _REFRESH.search(html[:_HEAD])
    return found[1].decode("utf-8", "replace") if found else ""
