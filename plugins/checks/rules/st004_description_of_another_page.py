"""Two pages have the same description.

## Why it matters
In search results the two pages look alike, and nobody can tell which one answers the question.

## When not to use it
Never: leave no page with the words of another.
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.checks.examples import example
from plugins.checks.facts.same import shared_with
from plugins.checks.rule import Bad, Good, Hit, SiteReading, Source, site_rule
from plugins.core.finding import Severity

_OTHER = (("articles/a-worry.md", example(title="A", description="How worry works in the body.")),)


@site_rule(
    code="ST004",
    severity=Severity.WARNING,
    sources=[
        Source(
            title="Control your snippets in search results, Google Search Central",
            url="https://developers.google.com/search/docs/appearance/snippet",
        )
    ],
    good=[
        Good(
            page=example(description="How worry works in the body of a child."),
            files=_OTHER,
            at="pages/w.md",
        )
    ],
    bad=[
        Bad(
            page=example(description="How worry works in the body"),
            files=_OTHER,
            line=3,
            says="The description is that of content/articles/a-worry.md, word for word.",
        ),
    ],
)
def description_of_another_page(whole: SiteReading) -> Iterator[Hit]:
    """Yield each description that an earlier page has."""
    pages = [reading.page for reading in whole.readings.values()]
    for page, other in shared_with(pages, lambda one: one.facts.description):
        yield Hit(
            at=page.place_of("description"),
            page=page,
            message=f"The description is that of {other.path}, word for word.",
            help="Say what this page answers and the other does not.",
        )
