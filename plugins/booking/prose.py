"""The text of a page with its booking links made private, and cut where blocks stand."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Collection
from functools import partial
from urllib.parse import urlsplit

from plugins.booking.marks import cut
from plugins.core.booking import PLACEHOLDER
from plugins.core.site import AnyPage

_LINK = re.compile(r'<a\b(?P<before>[^>]*?)\shref="(?P<url>https?://[^"]+)"(?P<after>[^>]*)>')


def finished(page: AnyPage, hosts: Collection[str], blocks: int) -> AnyPage:
    """Return a page whose text is ready to print, with the first `blocks` blocks placed."""
    private = partial(private_links, hosts=hosts)
    body = cut(page.body, blocks) if page.body.bookings else page.body
    body = dataclasses.replace(
        body,
        html=private(body.html),
        marked_html=private(body.marked_html),
        parts=tuple(private(part) for part in body.parts) or (private(body.html),),
    )
    answers = tuple(
        dataclasses.replace(answer, html=PLACEHOLDER.sub("", private(answer.html)))
        for answer in page.answers
    )
    takeaways = tuple(
        dataclasses.replace(takeaway, html=PLACEHOLDER.sub("", private(takeaway.html)))
        for takeaway in page.takeaways
    )
    return dataclasses.replace(page, body=body, answers=answers, takeaways=takeaways)


def private_links(html: str, hosts: Collection[str]) -> str:
    """Return HTML in which links to booking hosts say nothing of the page they are on."""
    if not any(host in html for host in hosts):
        return html

    def replace(found: re.Match[str]) -> str:
        tag = found[0]
        if urlsplit(found["url"]).netloc.casefold() not in hosts:
            return tag
        added = "" if "data-cta" in tag else " data-cta"
        added += "" if "rel=" in tag else ' rel="noreferrer"'
        return f"{tag[:-1]}{added}>"

    return _LINK.sub(replace, html)
