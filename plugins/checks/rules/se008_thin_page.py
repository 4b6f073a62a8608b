"""A page has very little text.

## Why it matters
There is no right number of words. But a page of a few lines rarely answers what somebody searched
for, and may do better as a part of another page.

## When not to use it
On pages that are short by nature, such as contact data: leave the advice, or allow it there.
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.checks.facts.reading import Reading
from plugins.checks.rule import Bad, Good, Hit, page_rule
from plugins.checks.sources import HELPFUL_CONTENT
from plugins.core.finding import Severity
from plugins.core.kind import Kind
from plugins.core.site import AnyPage
from plugins.core.source import Place

FEWEST = 150
"""Words of prose; a proposal of ours, and no goal."""
_ENOUGH = " ".join(["Each of these sentences has ten words in all, no more."] * 16)


@page_rule(
    code="SE008",
    severity=Severity.ADVICE,
    applies_to=[Kind.SERVICE, Kind.CONDITION, Kind.ARTICLE],
    sources=[HELPFUL_CONTENT],
    good=[Good(page=_ENOUGH)],
    bad=[
        Bad(
            page="---\ntitle: Rest\n---\n\nSome words.",
            line=1,
            says="The page has 2 words of text.",
        )
    ],
)
def thin_page(page: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield a page with fewer words than an answer needs."""
    count = 0
    for sentence in reading.prose:
        count += len(sentence.words)
        if count >= FEWEST:
            return
    if page.is_listed:
        yield Hit(
            at=Place(1),
            message=f"The page has {count} words of text.",
            help="Answer what its readers ask, or make it a part of another page.",
        )
