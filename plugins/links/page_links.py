"""A built page as links see it: where it leads, and which of its parts can be led to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, urljoin, urlsplit

from lxml import etree
from lxml import html as lxml_html

from plugins.core.addresses import address

_ATTRIBUTES = ("href", "src", "action", "poster", "data")
_SETS = ("srcset", "imagesrcset")
_META = {"og:image", "og:url"}
"""Properties whose content is an address."""
_OTHER_MEANS = ("http:", "https:")
_KEPT = "/%:?=&;@+,!$'()*~#[]"


@dataclass(frozen=True, slots=True, kw_only=True)
class PageLinks:
    """One page: its address on the site, its links, and the ids in it.

    `own` maps each link within the site, as `/path/#part`, to how the page writes it; `outside` are
    the addresses of other websites.
    """

    file: str
    address: str
    own: dict[str, str]
    outside: frozenset[str]
    ids: frozenset[str]


def links_of_pages(folder: Path, site_url: str) -> tuple[PageLinks, ...]:
    """Return all pages below a folder, by path."""
    return tuple(
        links_of(path.relative_to(folder).as_posix(), path.read_bytes(), site_url)
        for path in sorted(folder.rglob("*.html"))
    )


def links_of(file: str, html: bytes, site_url: str) -> PageLinks:
    """Return what links see of a page; of one that is no HTML, nothing."""
    here = address(file)
    own: dict[str, str] = {}
    outside: set[str] = set()
    ids: set[str] = set()
    try:
        root = lxml_html.document_fromstring(html)
    except (etree.ParserError, ValueError):
        return PageLinks(file=file, address=here, own={}, outside=frozenset(), ids=frozenset())
    base = site_url.rstrip("/")
    for element in root.iter(etree.Element):
        ids.update(filter(None, (element.get("id"), _name(element))))
        for written in _written(element):
            full = _joined(base + here, written)
            if full is None:
                own.setdefault(written, written)
            elif full == base or full.startswith(f"{base}/"):
                own.setdefault(quote(full.removeprefix(base) or "/", safe=_KEPT), written)
            elif full.startswith(_OTHER_MEANS):
                outside.add(full)
    return PageLinks(
        file=file, address=here, own=own, outside=frozenset(outside), ids=frozenset(ids)
    )


def _name(element: lxml_html.HtmlElement) -> str | None:
    return element.get("name") if element.tag == "a" else None


def _joined(base: str, written: str) -> str | None:
    """Return the whole address; None for one that cannot be read."""
    try:
        full = urljoin(base, written.strip())
        urlsplit(full)
    except ValueError:
        return None
    return full


def _written(element: lxml_html.HtmlElement) -> Iterator[str]:
    """Yield the addresses that an element names, as it writes them."""
    for name in _ATTRIBUTES:
        value = element.get(name)
        if value is not None:
            yield value
    for name in _SETS:
        for part in (element.get(name) or "").split(","):
            if part.strip():
                yield part.split()[0]
    if element.tag == "meta" and element.get("property") in _META:
        yield element.get("content") or ""
