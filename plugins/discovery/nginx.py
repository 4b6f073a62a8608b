"""Headers and redirects as an nginx configuration includes them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from urllib.parse import unquote

from plugins.discovery.headers import FRESH, KEPT, KEPT_FOLDER
from plugins.discovery.redirect import Redirect, spellings

_SHORT = 40
"""Longest old address that nginx's own size of a hash bucket takes on any machine."""
_GONE = "gone"


def http_file(redirects: Sequence[Redirect], site: str) -> str:
    """Return the maps, which stand outside of any `server`; `site` tells sites of a machine apart.

    nginx looks `$uri` up, in which percent signs are decoded; anew (`volatile`) for an error page,
    so that nobody keeps it for a year because it stands in for a file below `/static/`.
    """
    name = _name(site)
    lines = [
        (unquote(source), redirect.target or _GONE)
        for redirect in redirects
        for source in spellings(redirect.source)
    ]
    longest = max((len(source.encode()) for source, _ in lines), default=0)
    told = "".join(f"    {_quoted(source)} {_quoted(target)};\n" for source, target in lines)
    return (
        "# Include this in the http block, above the server.\n"
        f"{_bucket_size(longest)}"
        f"map $uri ${name}_moved {{\n    volatile;\n    default '';\n{told}}}\n"
        f"map $uri ${name}_cache {{\n"
        f"    volatile;\n    default '{FRESH}';\n    '~^{KEPT_FOLDER}' '{KEPT}';\n}}\n"
    )


def server_file(headers: Mapping[str, str], site: str, manifest: str, hidden: str) -> str:
    """Return what stands inside the `server`: headers, redirects, the page for what is not there.

    No `location` of the configuration may have an `add_header` of its own: it would drop all these.
    `hidden` is the folder of these snippets, which nobody needs to see.
    """
    name = _name(site)
    told = "".join(f'add_header {key} "{value}" always;\n' for key, value in headers.items())
    return (
        "# Include this in the server block. A location with its own add_header loses these.\n"
        f"{told}"
        f"add_header Cache-Control ${name}_cache always;\n"
        "charset utf-8;\n"
        f"if (${name}_moved = {_GONE}) {{ return 410; }}\n"
        f"if (${name}_moved) {{ return 301 ${name}_moved; }}\n"
        "error_page 404 410 /404.html;\n"
        "location = /404.html { internal; }\n"
        f"location = {manifest} {{ types {{ }} default_type application/manifest+json; }}\n"
        f"location ^~ /{hidden}/ {{ return 404; }}\n"
    )


def _name(site: str) -> str:
    """Return the beginning of the site's variables; nginx has no name that begins with a digit."""
    return "site_" + re.sub(r"[^a-z0-9]+", "_", site.lower())


def _quoted(text: str) -> str:
    """Return text in nginx's quotes."""
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"


def _bucket_size(longest: int) -> str:
    """Return the line that long addresses need, and nothing where nginx's own size does."""
    if longest <= _SHORT:
        return ""
    size = 1 << (longest + 23).bit_length()
    return f"# If it is set elsewhere already, keep the larger one.\nmap_hash_bucket_size {size};\n"
