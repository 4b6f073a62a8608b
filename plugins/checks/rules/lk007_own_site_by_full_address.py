"""A link to a page of this site is written with the full address.

## Why it matters
Such a link leaves the preview for the public site, breaks when a page moves, and no check can see
that it is broken.

## When not to use it
On a handout, where people type the address.
"""

from __future__ import annotations

import os.path
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from plugins.checks.facts.text_links import host_of
from plugins.checks.rule import Bad, Hit, SiteReading, Source, site_rule
from plugins.core.finding import Severity
from plugins.core.front_matter import Purpose
from plugins.core.site import AnyPage
from plugins.core.source import Place


@site_rule(
    code="LK007",
    severity=Severity.WARNING,
    sources=[
        Source(
            title="SEO Starter Guide: help Google find your content",
            url="https://developers.google.com/search/docs/fundamentals/seo-starter-guide",
        )
    ],
    good=[
        "See [talk therapy](../services/therapy.md).",
        "See [the institute](https://www.nimh.nih.gov/).",
    ],
    bad=[
        Bad(
            page="Words.\n\nSee [talk therapy](https://willow.example.com/services/therapy/).",
            line=3,
            says="The link to 'https://willow.example.com/services/therapy/' is a page of this "
            "site, by its full address.",
        ),
        Bad(
            page="See [fees](https://www.willow.example.com/fees-2019).",
            line=1,
            says="The link to 'https://www.willow.example.com/fees-2019' is on this site, and no "
            "page is there.",
        ),
    ],
)
def own_site_by_full_address(site: SiteReading) -> Iterator[Hit]:
    """Yield each such link, with the path of the file where the page is known."""
    own = host_of(site.site.clinic.site_url).removeprefix("www.")
    if not own:
        return
    pages = {page.url: page for page in site.site.pages if page.number == 1}
    for reading in site.readings.values():
        page = reading.page
        if getattr(page.facts, "purpose", None) is Purpose.HANDOUT:
            continue
        for link in page.body.links:
            target = link.target
            if own in target and host_of(target).removeprefix("www.") == own:
                yield _hit(page, target, Place(link.line, link.column), pages)


def _hit(page: AnyPage, target: str, place: Place, pages: Mapping[str, AnyPage]) -> Hit:
    parts = urlsplit(target)
    url = f"{parts.path.rstrip('/')}/"
    known = pages.get(url)
    if known is None:
        is_file = bool(PurePosixPath(parts.path).suffix)
        return Hit(
            at=place,
            page=page,
            severity=None if is_file else Severity.ERROR,
            message=f"The link to '{target}' is on this site, and no page is there.",
            help="Link to the Markdown file of the page, such as ../services/therapy.md.",
        )
    path = os.path.relpath(known.path, PurePosixPath(page.path).parent)
    fragment = f"#{parts.fragment}" if parts.fragment else ""
    return Hit(
        at=place,
        page=page,
        message=f"The link to '{target}' is a page of this site, by its full address.",
        help=f"Write {path} in its place.",
        old=target,
        new=path + fragment,
        is_safe=not parts.query,
    )
