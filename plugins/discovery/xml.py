"""XML as text: every value escaped, and never a character that XML forbids."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape

_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""XML 1.0, production 2."""


def leaf(name: str, text: str = "", **attributes: str) -> str:
    """Return an element that holds text."""
    return f"<{name}{_told(attributes)}>{escape(_plain(text), quote=False)}</{name}>\n"


def empty(name: str, **attributes: str) -> str:
    """Return an element that holds nothing but its attributes."""
    return f"<{name}{_told(attributes)}/>\n"


def group(name: str, *inside: str, attributes: Mapping[str, str] | None = None) -> str:
    """Return an element that holds other elements."""
    return f"<{name}{_told(attributes or {})}>\n{''.join(inside)}</{name}>\n"


def document(root: str) -> bytes:
    """Return a whole document."""
    return f'<?xml version="1.0" encoding="utf-8"?>\n{root}'.encode()


def _told(attributes: Mapping[str, str]) -> str:
    return "".join(f' {name}="{escape(_plain(value))}"' for name, value in attributes.items())


def _plain(text: str) -> str:
    return _FORBIDDEN.sub("", text)
