"""Headers and redirects as a Caddyfile imports them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from urllib.parse import unquote

from plugins.discovery.headers import FRESH, KEPT, KEPT_FOLDER
from plugins.discovery.redirect import Redirect, spellings


def headers_file(headers: Mapping[str, str]) -> str:
    """Return the headers of every answer; `?` sets one that nothing else has set."""
    told = "".join(f'\t{name} "{value}"\n' for name, value in headers.items())
    return (
        "# Import this in the site's block and in handle_errors, or error pages have no headers.\n"
        f'header {{\n{told}\t?Cache-Control "{FRESH}"\n\t-Server\n}}\n'
    )


def site_file(redirects: Sequence[Redirect], manifest: str, hidden: str) -> str:
    """Return what only the site's block has: redirects, and what single files need.

    `defer` waits for the file, so that nobody keeps the page that says it is missing. `hidden` is
    the folder of these snippets, which nobody needs to see.
    """
    lines = [
        _line(source, redirect.target)
        for redirect in redirects
        for source in spellings(redirect.source)
    ]
    return (
        "# Import this in the site's block; in handle_errors, let /404.html answer.\n"
        f'header {KEPT_FOLDER}* {{\n\tdefer\n\tCache-Control "{KEPT}"\n}}\n'
        f'header {manifest} Content-Type "application/manifest+json"\n'
        f"error /{hidden}/* 404\n" + "".join(lines)
    )


def _line(source: str, target: str | None) -> str:
    path = f'"{unquote(source)}"'
    return f'redir {path} "{target}" 301\n' if target else f"error {path} 410\n"
