"""The pictures in the HTML of a text: where their tags stand, and what their writer gave them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import unescape
from urllib.parse import unquote, urlsplit

_TAG = r"<img\b(?:[^>\"']|\"[^\"]*\"|'[^']*')*>"
PICTURES = re.compile(
    rf"<!--.*?-->|<picture\b(?:(?!</picture).)*?(?P<inner>{_TAG}).*?</picture\s*>|(?P<tag>{_TAG})",
    re.DOTALL | re.IGNORECASE,
)
"""Pictures in HTML; a comment is matched whole, so that nothing in it is taken for one."""
LINKS = re.compile(r'(?P<before>\s(?:href|src|poster)=")(?P<target>/[^"]*)(?=")')
_ATTRIBUTE = re.compile(r"([^\s=/>\"'<]+)(?:\s*=\s*(\"[^\"]*\"|'[^']*'|[^\s>\"']+))?")
_OURS = (
    *("src", "srcset", "sizes", "alt", "width", "height"),
    *("loading", "decoding", "fetchpriority", "data-line"),
)
_DIGITS = re.compile(r"\d{1,5}")
DECORATIVE = "decorative"
"""The one word in place of a picture's words that tells that it is mere decoration."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag:
    """An `<img>` as its writer typed it."""

    attributes: Mapping[str, str]

    @property
    def target(self) -> str:
        """The address that it shows."""
        return self.attributes.get("src", "").strip()

    @property
    def file(self) -> str:
        """The path below `content/` that the address would have if it is one of our files."""
        return content_file(self.target)

    @property
    def words(self) -> str | None:
        """The words for people who cannot see it; empty if decorative, None if there are none."""
        alt = " ".join(self.attributes.get("alt", "").split())
        return "" if alt.casefold() == DECORATIVE else alt or None

    @property
    def width(self) -> int | None:
        """The width in CSS pixels that the writer asks for."""
        typed = self.attributes.get("width", "")
        return int(typed) or None if _DIGITS.fullmatch(typed) else None

    @property
    def others(self) -> dict[str, str]:
        """The attributes that are the writer's own affair, such as `class`, `id` and `title`."""
        return {name: value for name, value in self.attributes.items() if name not in _OURS}


def read_tag(html: str) -> Tag:
    """Return the attributes of a tag; of two with one name the first holds, as in browsers."""
    attributes: dict[str, str] = {}
    for name, value in _ATTRIBUTE.findall(html.removeprefix(html[:4]).rstrip("/>")):
        typed = value[1:-1] if value[:1] in {'"', "'"} else value
        attributes.setdefault(name.lower(), unescape(typed))
    return Tag(attributes=attributes)


def content_file(address: str) -> str:
    """Return the path below `content/` for an address on this site; empty for any other."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    is_ours = not parts.scheme and not parts.netloc and parts.path.startswith("/")
    return unquote(parts.path).removeprefix("/") if is_ours else ""
