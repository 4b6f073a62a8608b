"""Two pages have the same title.

## Why it matters
Tabs, bookmarks, search results and people who hear the page read out tell pages apart by the title
alone. Two pages of one title cannot be told apart at all.

## When not to use it
Never.
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.checks.examples import example
from plugins.checks.facts.same import shared_with
from plugins.checks.rule import Bad, Good, Hit, SiteReading, Source, site_rule
from plugins.core.finding import Severity

_OTHER = (("articles/a-worry.md", example(title="When worry stays")),)


@site_rule(
    code="ST005",
    severity=Severity.ERROR,
    sources=[
        Source(
            title="Understanding Success Criterion 2.4.2: Page Titled, W3C",
            url="https://w3.org/WAI/WCAG22/Understanding/page-titled",
        )
    ],
    good=[Good(page=example(title="When worry stays away"), files=_OTHER)],
    bad=[
        Bad(
            page=example(title="When Worry Stays"),
            files=_OTHER,
            line=2,
            says="The title 'When Worry Stays' is that of content/articles/a-worry.md too.",
        ),
    ],
)
def title_of_another_page(whole: SiteReading) -> Iterator[Hit]:
    """Yield each title that an earlier page has."""
    pages = [reading.page for reading in whole.readings.values()]
    for page, other in shared_with(pages, lambda one: one.facts.title):
        yield Hit(
            at=page.place_of("title"),
            page=page,
            message=f"The title '{page.facts.title}' is that of {other.path} too.",
            help="Say in the title what this page answers and the other does not, or make one page "
            "of both.",
        )
