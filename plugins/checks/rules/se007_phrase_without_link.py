"""A text says the phrase of another page and does not link to that page.

## Why it matters
A reader who meets a subject may want to know more at that very place, and search engines learn
from such links which page is about what.

## When not to use it
Where a link would lead readers away from what they need now, such as help in a crisis.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from plugins.checks.rule import Bad, Good, Hit, SiteReading, Source, site_rule
from plugins.core.finding import Severity
from plugins.core.front_matter import Purpose
from plugins.core.kind import Kind
from plugins.core.site import AnyPage

MOST = 3
"""Links that are proposed for one page; the report shows them all."""
_AT = "articles/evening.md"
_HEAD = "---\ntitle: Panic disorder treatment\nname: panic disorder\n"
_OWNER = (
    "conditions/panic-disorder.md",
    f"{_HEAD}keyword: panic disorder treatment\n---\n\nSome words.",
)


@site_rule(
    code="SE007",
    severity=Severity.ADVICE,
    applies_to=[kind for kind in Kind if kind not in {Kind.LIST, Kind.HOME}],
    sources=[
        Source(
            title="SEO link best practices for Google: write good link text",
            url="https://developers.google.com/search/docs/crawling-indexing/links-crawlable",
        )
    ],
    good=[
        Good(
            page="Read on [treatment for panic disorder](../conditions/panic-disorder.md).",
            at=_AT,
            files=(_OWNER,),
        )
    ],
    bad=[
        Bad(
            page="Some words.\n\nThere is more than one treatment for panic disorder.",
            at=_AT,
            files=(_OWNER,),
            line=3,
            says="'treatment for panic disorder' stands here without a link to "
            "/conditions/panic-disorder/, the page about it.",
        )
    ],
)
def phrase_without_link(site: SiteReading) -> Iterator[Hit]:
    """Yield the first places where a page could link to others."""
    proposed: Counter[str] = Counter()
    for one in site.overview.suggestions:
        page = site.readings[one.path].page
        if proposed[one.path] < MOST and not _is_for_crisis(page):
            proposed[one.path] += 1
            yield Hit(
                at=one.place,
                quote=one.sentence,
                page=page,
                message=f"'{one.sentence.words}' stands here without a link to {one.url_to}, "
                "the page about it.",
                help="Link the words, if a reader may want to know more at this place.",
            )


def _is_for_crisis(page: AnyPage) -> bool:
    return page.kind is Kind.PAGE and page.facts.purpose in {Purpose.CRISIS, Purpose.NOT_FOUND}
