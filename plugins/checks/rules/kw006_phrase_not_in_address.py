"""The address of the page has no word of the phrase that the page is to be found by.

## Why it matters
People see the address in the search result, in messages and on paper. An address such as
`/conditions/page-2/` tells them nothing. For the place in the results it matters hardly at all.

## When not to use it
On pages that are linked from elsewhere: a good old address is worth more than a better new one.
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.checks.examples import example
from plugins.checks.facts.phrase import has_main_word, owned_phrase
from plugins.checks.facts.reading import Reading
from plugins.checks.rule import Bad, Good, Hit, page_rule
from plugins.checks.sources import SEO_STARTER_GUIDE
from plugins.core.finding import Severity
from plugins.core.kind import Kind
from plugins.core.site import AnyPage


@page_rule(
    code="KW006",
    severity=Severity.ADVICE,
    applies_to=[kind for kind in Kind if kind not in {Kind.HOME, Kind.LIST}],
    sources=[SEO_STARTER_GUIDE],
    good=[
        Good(page=example(name="OCD", keyword="OCD treatment"), at="conditions/ocd.md"),
        Good(page=example(keyword="panic attacks", slug="attacks-of-panic"), at="articles/x17.md"),
    ],
    bad=[
        Bad(
            page=example(keyword="panic attacks"),
            at="articles/x17.md",
            line=5,
            says="The address '/articles/x17/' has no word of the page's phrase 'panic attacks'.",
        ),
        Bad(
            page=example(keyword="panic attacks", slug="help-for-you"),
            line=6,
            says="The address '/articles/help-for-you/' has no word of the page's phrase "
            "'panic attacks'.",
        ),
    ],
)
def phrase_not_in_address(page: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield the slug, or else the phrase, if the address has no main word of it."""
    phrase = owned_phrase(reading)
    if phrase is None or has_main_word(page.url.replace("/", " ").replace("-", " "), reading):
        return
    yield Hit(
        at=reading.place_of("slug" if page.facts.slug else "keyword"),
        message=f"The address '{page.url}' has no word of the page's phrase '{phrase.text}'.",
        help="On a new page, rename the file or set 'slug'. On a page that people know, add its "
        "old address to 'aliases' as well.",
    )
