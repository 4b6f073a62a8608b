"""A page that people look for has no search phrase of its own.

## Why it matters
A phrase says which question this page answers and no other page does. Without it nobody notices
when two pages compete, and no check can tell whether the title says what people look for.

## When not to use it
On pages that people reach by other ways, such as news for patients.
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.checks.examples import example
from plugins.checks.facts.reading import Reading
from plugins.checks.rule import Bad, Good, Hit, page_rule
from plugins.checks.sources import SEO_STARTER_GUIDE
from plugins.core.finding import Severity
from plugins.core.front_matter import Status
from plugins.core.kind import Kind
from plugins.core.site import AnyPage


@page_rule(
    code="KW015",
    severity=Severity.ADVICE,
    applies_to=[Kind.CONDITION, Kind.SERVICE, Kind.LOCATION, Kind.ARTICLE],
    sources=[SEO_STARTER_GUIDE],
    good=[
        example(keyword="help with worry"),
        example(status="hidden"),
        Good(page=example(title="Privacy"), at="pages/privacy.md"),
    ],
    bad=[
        Bad(page=example(), line=2, says="No search phrase is set for this article."),
        Bad(
            page=example(name="anxiety"),
            at="conditions/anxiety.md",
            line=2,
            says="No search phrase is set for this condition page.",
        ),
    ],
)
def no_phrase_set(page: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield the title if no phrase is set."""
    if page.facts.keyword is None and page.status is not Status.HIDDEN:
        kind = page.kind.label.partition(" ")[2]
        yield Hit(
            at=reading.place_of("title"),
            message=f"No search phrase is set for this {kind}.",
            help="Add a line such as 'keyword: treatment for panic disorder': the words that "
            "somebody would type who needs this page.",
        )
