"""robots.txt (RFC 9309): all of the public site may be read, nothing of the preview."""

from __future__ import annotations

from plugins.core.site import Site
from plugins.discovery.sitemap import FILE


def robots_txt(site: Site, *, is_public: bool) -> str:
    """Return the file; crawlers read `Disallow:` without a path as leave for everything."""
    if not is_public:
        return "User-agent: *\nDisallow: /\n"
    return f"User-agent: *\nDisallow:\n\nSitemap: {site.absolute(f'/{FILE}')}\n"
