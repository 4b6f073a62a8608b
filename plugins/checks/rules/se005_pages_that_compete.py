"""Two pages are about the same, by their titles, headings and phrases.

## Why it matters
Search engines show one of two pages on one subject, and not always the better one. Readers who
find both wonder which to trust.

## When not to use it
On a page and its short form for print.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from plugins.checks.facts.phrase import SMALL_WORDS, names_of
from plugins.checks.facts.reading import Reading
from plugins.checks.rule import Bad, Good, Hit, SiteReading, Source, site_rule
from plugins.core.finding import Severity
from plugins.core.kind import Kind

OVERLAP = 0.8
"""Share of the main words of two pages that both have; a proposal of ours."""
_FEWEST = 3
"""Pages with fewer main words are not compared."""
_AT = "articles/worry-at-night.md"


def _page(title: str, keyword: str) -> str:
    return f"---\ntitle: {title}\nkeyword: {keyword}\n---\n\nSome words."


@site_rule(
    code="SE005",
    severity=Severity.WARNING,
    applies_to=[kind for kind in Kind if kind is not Kind.LIST],
    sources=[
        Source(
            title="SEO Starter Guide: reduce duplicate content",
            url="https://developers.google.com/search/docs/fundamentals/seo-starter-guide",
        )
    ],
    good=[
        Good(
            page=_page("Why worry keeps you awake", "worry at night"),
            at=_AT,
            files=(("articles/naps.md", _page("Do naps help", "naps and sleep")),),
        )
    ],
    bad=[
        Bad(
            page=_page("Sleep and worry at night", "sleep and worry"),
            at=_AT,
            files=(
                ("articles/sleep.md", _page("How to sleep with worry at night", "worry and sleep")),
            ),
            line=2,
            says="This page and content/articles/sleep.md are about the same: night, sleep, worry.",
        )
    ],
)
def pages_that_compete(site: SiteReading) -> Iterator[Hit]:
    """Yield the later page of each pair whose main words are nearly the same."""
    words = {path: _main_words(one) for path, one in site.readings.items() if one.page.is_listed}
    holders: dict[str, list[str]] = defaultdict(list)
    order = {path: number for number, path in enumerate(words)}
    for path, own in words.items():
        if len(own) < _FEWEST:
            continue
        near = {other for word in own for other in holders[word]}
        for other in sorted(near, key=order.__getitem__):
            both = own & words[other]
            if len(both) / len(own | words[other]) >= OVERLAP:
                page = site.readings[path].page
                yield Hit(
                    at=page.place_of("title"),
                    page=page,
                    message=f"This page and {other} are about the same: {', '.join(sorted(both))}.",
                    help="Make one page of the two, or give each its own question in title, "
                    "heading and 'keyword'.",
                )
                break
        for word in own:
            holders[word].append(path)


def _main_words(reading: Reading) -> frozenset[str]:
    facts = reading.page.facts
    text = " . ".join(filter(None, (facts.title, facts.heading, facts.keyword)))
    return names_of(reading.known).terms_of(text).all - SMALL_WORDS
