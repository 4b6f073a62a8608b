"""What hosts that know no file types are told: the type of each file, and how long it keeps."""

from __future__ import annotations

import mimetypes
from pathlib import PurePosixPath

from plugins.core.addresses import is_page
from plugins.publish.release import is_fingerprinted

_TYPES = {
    ".atom": "application/atom+xml",
    ".avif": "image/avif",
    ".conf": "text/plain",
    ".ico": "image/x-icon",
    ".js": "text/javascript",
    ".json": "application/json",
    ".mjs": "text/javascript",
    ".svg": "image/svg+xml",
    ".wasm": "application/wasm",
    ".webmanifest": "application/manifest+json",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
}
"""Types that Python's own table lacks, or that differ from machine to machine."""
_TEXT = ("text/", "application/json", "application/manifest+json", "image/svg+xml")
_XML = ("application/xml", "application/atom+xml")
_PLAIN = ("_headers", "_redirects", "CNAME")


def content_type(name: str) -> str:
    """Return the value of the header Content-Type for a file of the site."""
    path = PurePosixPath(name)
    if path.name in _PLAIN:
        return "text/plain; charset=utf-8"
    guessed = mimetypes.types_map.get(path.suffix.lower(), "application/octet-stream")
    kind = _TYPES.get(path.suffix.lower(), guessed)
    return f"{kind}; charset=utf-8" if kind.startswith((*_TEXT, *_XML)) else kind


def cache_control(name: str) -> str:
    """Return the value of the header Cache-Control: a year for what never changes its bytes."""
    if is_fingerprinted(name):
        return "public, max-age=31536000, immutable"
    return "public, max-age=0, must-revalidate" if is_page(name) else "public, max-age=3600"
