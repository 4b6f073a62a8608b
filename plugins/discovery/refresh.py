"""A page at an old address that leads on by itself, for hosts that only serve files."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from plugins.core.finding import Finding
from plugins.core.site import Site
from plugins.discovery import codes
from plugins.discovery.redirect import Redirect, page_file


def refresh_files(redirects: Sequence[Redirect], site: Site) -> dict[str, bytes]:
    """Return the pages by output path; an address such as `/old.php` cannot be one."""
    files = {
        page_file(redirect.source): refresh_page(site, redirect.target)
        for redirect in redirects
        if redirect.target
    }
    return {name: html.encode("utf-8") for name, html in files.items() if name}


def refresh_page(site: Site, target: str) -> str:
    """Return a page that leads to `target` at once, by a link where a browser does not."""
    whole = escape(target if target.startswith("https://") else site.absolute(target))
    link = escape(target)
    name = escape(site.clinic.name)
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(site.clinic.language)}">\n<head>\n'
        '<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>This page has moved &ndash; {name}</title>\n"
        f'<link rel="canonical" href="{whole}">\n'
        '<meta name="robots" content="noindex">\n'
        f'<meta http-equiv="refresh" content="0; url={link}">\n'
        '<meta name="color-scheme" content="light dark">\n'
        "</head>\n<body>\n<main>\n<h1>This page has moved</h1>\n"
        f'<p><a href="{link}">Go to the new page</a></p>\n</main>\n</body>\n</html>\n'
    )


def without_a_page(redirects: Sequence[Redirect]) -> Iterator[Finding]:
    """Yield a finding for each redirect that a host which only serves files cannot follow."""
    for redirect in redirects:
        if redirect.target and page_file(redirect.source) is None:
            yield codes.NO_PAGE_OF_ITS_OWN.at(
                redirect.path,
                redirect.place,
                f"The old address '{redirect.source}' is no page's, so a host that only serves "
                "files cannot forward it.",
                "Use a host that takes redirects (docs/found.md), or delete the line.",
            )
