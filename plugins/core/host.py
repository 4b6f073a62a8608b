"""The kinds of web host that a site's files can be made for."""

from __future__ import annotations

from enum import StrEnum


class Host(StrEnum):
    """What a host reads to send headers and to forward old addresses."""

    NETLIFY = "netlify"
    """Netlify and Cloudflare Pages: the files `_headers` and `_redirects`."""
    NGINX = "nginx"
    """Snippets that an nginx configuration includes."""
    CADDY = "caddy"
    """Snippets that a Caddyfile imports."""
    PAGES = "pages"
    """Any host that only serves files: each old address is a page that leads on."""
