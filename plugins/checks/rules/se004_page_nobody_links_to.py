"""No text, menu or list leads to a page.

## Why it matters
Readers find a page through links, and so do search engines. A page that only its address leads to
is as good as not written.

## When not to use it
On a page that is handed out on paper or by e-mail alone: give it 'status: hidden'.
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.checks.facts.targets import targets
from plugins.checks.rule import Bad, Good, Hit, SiteReading, Source, site_rule
from plugins.core.finding import Severity
from plugins.core.front_matter import Purpose
from plugins.core.kind import Kind
from plugins.core.source import Place

_LEFT = (Kind.HOME, Kind.LIST)
_AT = "pages/records.md"
_PAGE = "---\ntitle: Your records\n---\n\nHow to get a copy."
_LINK = "Ask for [your records](../pages/records.md) first."


@site_rule(
    code="SE004",
    severity=Severity.WARNING,
    applies_to=[kind for kind in Kind if kind not in _LEFT],
    sources=[
        Source(
            title="SEO Starter Guide: help Google find your content",
            url="https://developers.google.com/search/docs/fundamentals/seo-starter-guide",
        )
    ],
    good=[
        Good(
            page=_PAGE,
            at=_AT,
            files=(("articles/moving.md", _LINK),),
        )
    ],
    bad=[
        Bad(
            page=_PAGE,
            at=_AT,
            line=1,
            says="No menu and no other page leads to 'Your records'.",
        ),
        Bad(
            page="---\ntitle: Rest\n---\n\nSome words.",
            line=1,
            says="The text of no other page links to 'Rest'; only its list does.",
        ),
    ],
)
def page_nobody_links_to(site: SiteReading) -> Iterator[Hit]:
    """Yield pages that no text links to; those that a list shows are advice alone."""
    linked = {
        target
        for path, reading in site.readings.items()
        for target in targets(reading)
        if target != site.readings[path].page.url
    }
    clinic = site.site.clinic
    paths = [*clinic.navigation.header, f"pages/{clinic.crisis.page}"]
    paths += [path for group in clinic.navigation.footer for path in group.links]
    paths += [f"pages/{clinic.editorial.policy_page}"] if clinic.editorial.policy_page else []
    linked |= {page.url for path in paths if (page := site.site.at(path)) is not None}
    for reading in site.readings.values():
        page = reading.page
        own_way = page.kind is Kind.PAGE and page.facts.purpose is Purpose.NOT_FOUND
        if page.kind in _LEFT or page.url in linked or not page.is_listed or own_way:
            continue
        is_lost = page.kind is Kind.PAGE
        yield Hit(
            at=Place(1),
            page=page,
            severity=None if is_lost else Severity.ADVICE,
            message=f"No menu and no other page leads to '{page.short_title}'."
            if is_lost
            else f"The text of no other page links to '{page.short_title}'; only its list does.",
            help="Link to it where a reader of another page would want it.",
        )
