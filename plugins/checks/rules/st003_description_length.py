"""The description is too short or too long for a search result.

## Why it matters
Search results show about 70 to 160 letters of it. What is cut off is not read, and a few words do
not help anybody to choose.

## When not to use it
On pages that search engines do not show.
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.checks.facts.reading import Reading
from plugins.checks.rule import Bad, Hit, Source, page_rule
from plugins.core.finding import Severity
from plugins.core.front_matter import Status
from plugins.core.site import AnyPage

SHORTEST, LONGEST = 70, 160
"""Letters; what search results show of a description."""
_LONG = "All that we know about the first weeks of a treatment, and what to ask at the next visit. "


@page_rule(
    code="ST003",
    severity=Severity.WARNING,
    sources=[
        Source(
            title="Control your snippets in search results, Google Search Central",
            url="https://developers.google.com/search/docs/appearance/snippet",
        )
    ],
    good=[f"---\ntitle: The first weeks\ndescription: {_LONG}\n---\n\nSome words."],
    bad=[
        Bad(
            page="---\ntitle: The first weeks\ndescription: What to expect.\n---\n\nSome words.",
            line=3,
            says="The description has 15 letters; search results show 70 to 160.",
        ),
    ],
)
def description_length(page: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield the description if it is out of bounds."""
    length = len(page.facts.description)
    if page.status is not Status.HIDDEN and not SHORTEST <= length <= LONGEST:
        much = "Say more of what" if length < SHORTEST else "Say in fewer words what"
        yield Hit(
            at=reading.place_of("description"),
            message=f"The description has {length} letters; search results show 70 to 160.",
            help=f"{much} the page answers, for somebody who has not seen it.",
        )
