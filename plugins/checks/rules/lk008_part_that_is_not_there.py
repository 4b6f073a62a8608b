"""A link leads to a part of a page that the page does not have.

## Why it matters
The browser opens the page at its top, and the reader looks for what the link has promised.

## When not to use it
Never.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

from plugins.checks.facts.reading import Reading, remembered
from plugins.checks.facts.text_links import text_links
from plugins.checks.rule import Bad, Hit, SiteReading, Source, site_rule
from plugins.core.finding import Severity
from plugins.core.nearest import did_you_mean
from plugins.core.source import Place

_ID = re.compile(r"""\b(?:id|name)=["']([^"']+)["']""")
_THEME = ("main", "faq", "sources", "footer", "top")
"""Parts that the theme makes on pages that have them."""


@remembered
def _parts(reading: Reading) -> tuple[str, ...]:
    """Return the ids that a page's text has."""
    found = [one.id for one in reading.page.body.headings]
    found += _ID.findall(reading.page.body.html)
    return tuple(dict.fromkeys(found))


@remembered
def _asked(reading: Reading) -> tuple[tuple[str, str], ...]:
    """Return page and part of each link to a part of a page of this site."""
    pairs = (
        link.href.partition("#")[::2]
        for link in text_links(reading)
        if "#" in link.href and (link.is_own or link.href.startswith("#"))
    )
    return tuple(dict.fromkeys((url or reading.page.url, unquote(part)) for url, part in pairs))


@site_rule(
    code="LK008",
    severity=Severity.ERROR,
    sources=[
        Source(
            title="HTML Living Standard: scrolling to a fragment",
            url="https://html.spec.whatwg.org/multipage/browsing-the-web.html",
        )
    ],
    good=[
        "## What helps\n\nSee [what helps](#what-helps), or [questions](#faq).",
        'Go to [the top](#top) or [a note](#note).\n\n<p id="note">A note.</p>',
        "See [talk therapy](../services/therapy.md).",
    ],
    bad=[
        Bad(
            page="## What helps\n\nSee [what helps](#what-help).",
            line=3,
            says="The link to '#what-help' leads to a part that the page does not have; did you "
            "mean 'what-helps'?",
        ),
        Bad(
            page="See [fees](../services/therapy.md#fees).",
            line=1,
            says="The link to '/services/therapy/#fees' leads to a part that the page does not "
            "have.",
        ),
    ],
)
def part_that_is_not_there(site: SiteReading) -> Iterator[Hit]:
    """Yield each link to a part that no heading and no typed id makes."""
    by_url = {reading.page.url: reading for reading in site.readings.values()}
    for reading in site.readings.values():
        for url, part in _asked(reading):
            target = by_url.get(url)
            if target is None or not part or part in _THEME:
                continue
            known = _parts(target)
            if part in known:
                continue
            own = url == reading.page.url
            said = f"#{part}" if own else f"{url}#{part}"
            yield Hit(
                at=_place(reading, part),
                page=reading.page,
                message=f"The link to '{said}' leads to a part that the page does not have"
                f"{did_you_mean(part, known) or '.'}",
                help="Copy the part from the address of that heading, or link to the page alone.",
            )


def _place(reading: Reading, part: str) -> Place:
    for link in reading.page.body.links:
        if unquote(link.target).endswith(f"#{part}"):
            return Place(link.line, link.column)
    return Place(1)
