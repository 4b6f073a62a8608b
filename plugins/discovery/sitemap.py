"""The sitemap: each page that search engines may show, when it changed, and its pictures.

The format is that of sitemaps.org, with Google's extension for pictures.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import unescape

from plugins.core.front_matter import Purpose
from plugins.core.kind import Kind
from plugins.core.site import AnyPage, Site
from plugins.discovery.xml import document, group, leaf

LIMIT = 50_000
"""Most addresses of one file (sitemaps.org)."""
PICTURES = 1_000
"""Most pictures of one address (Google's extension)."""
FILE = "sitemap.xml"
_SPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
_PICTURE_SPACE = "http://www.google.com/schemas/sitemap-image/1.1"
_PICTURE = re.compile(r"<img\b[^>]*?\ssrc=\"([^\"]+)\"")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An address of the sitemap; `changed` is None where nobody wrote down a day."""

    address: str
    changed: dt.date | None
    pictures: tuple[str, ...] = ()


def is_indexable(page: AnyPage) -> bool:
    """Return whether search engines may show a page: published, listed, and with an address."""
    return page.is_listed and getattr(page.facts, "purpose", None) is not Purpose.NOT_FOUND


def entries(site: Site) -> Iterator[Entry]:
    """Yield an entry for each page that search engines may show, in the order of the site.

    A list changes with the pages that it lists and has no day of its own.
    """
    for page in filter(is_indexable, site.pages):
        facts = page.facts
        yield Entry(
            address=site.absolute(page.url),
            changed=None if page.kind is Kind.LIST else facts.modified or facts.created,
            pictures=tuple(site.absolute(url) for url in _pictures(page)),
        )


def _pictures(page: AnyPage) -> tuple[str, ...]:
    """Return the addresses of a page's pictures that lie on the site, each once."""
    if page.number > 1:
        return ()
    texts = (page.body.html, *(answer.html for answer in page.answers))
    shown = (unescape(url) for text in texts for url in _PICTURE.findall(text))
    first = [page.picture.url] if page.picture else []
    addresses = dict.fromkeys([*first, *shown])
    return tuple(url for url in addresses if re.match("/(?!/)", url))[:PICTURES]


def sitemap_files(site: Site, limit: int = LIMIT) -> dict[str, bytes]:
    """Return the sitemap by output path: one file, or an index and parts of `limit` addresses."""
    told = tuple(entries(site))
    parts = [told[start : start + limit] for start in range(0, len(told), limit)]
    if not parts:
        return {}
    if len(parts) == 1:
        return {FILE: _urlset(parts[0])}
    names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    listed = (
        group("sitemap", leaf("loc", site.absolute(f"/{name}")), *_lastmod(_last(part)))
        for name, part in zip(names, parts, strict=True)
    )
    index = group("sitemapindex", *listed, attributes={"xmlns": _SPACE})
    files = {name: _urlset(part) for name, part in zip(names, parts, strict=True)}
    return {FILE: document(index), **files}


def _urlset(part: Sequence[Entry]) -> bytes:
    urls = (
        group("url", leaf("loc", entry.address), *_lastmod(entry.changed), *_images(entry))
        for entry in part
    )
    spaces = {"xmlns": _SPACE, "xmlns:image": _PICTURE_SPACE}
    return document(group("urlset", *urls, attributes=spaces))


def _images(entry: Entry) -> Iterator[str]:
    for picture in entry.pictures:
        yield group("image:image", leaf("image:loc", picture))


def _lastmod(day: dt.date | None) -> Iterator[str]:
    if day:
        yield leaf("lastmod", day.isoformat())


def _last(part: Sequence[Entry]) -> dt.date | None:
    return max((entry.changed for entry in part if entry.changed), default=None)
