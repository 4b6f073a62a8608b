"""Two pages have nearly the same title, or nearly the same description.

## Why it matters
In a list of search results, or of tabs, readers cannot tell such pages apart, and pick neither.

## When not to use it
On pages of one series whose titles must differ in a number alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from rapidfuzz import fuzz, process

from plugins.checks.rule import Bad, Good, Hit, SiteReading, site_rule
from plugins.checks.sources import TITLE_LINKS
from plugins.core.finding import Severity

NEAR = 90
"""Likeness of two texts in percent, by edits of letters, from which people mix them up."""
_AT = "articles/sleep.md"


def _page(title: str, description: str) -> str:
    return f"---\ntitle: {title}\ndescription: {description}\n---\n\nSome words."


@site_rule(
    code="SE006",
    severity=Severity.WARNING,
    sources=[TITLE_LINKS],
    good=[
        Good(
            page=_page("Sleep and worry", "Why worry keeps people awake, and what to try first."),
            at=_AT,
            files=(
                (
                    "articles/rest.md",
                    _page("Rest after a hard week", "Small ways to rest when the week was long."),
                ),
            ),
        )
    ],
    bad=[
        Bad(
            page=_page("Sleep and worry at nights", "Why worry keeps people awake."),
            at=_AT,
            files=(
                (
                    "articles/rest.md",
                    _page("Sleep and worry at night", "What to try when sleep does not come."),
                ),
            ),
            line=2,
            says="The title is nearly that of content/articles/rest.md: 'Sleep and worry at "
            "night'.",
        )
    ],
)
def titles_nearly_alike(site: SiteReading) -> Iterator[Hit]:
    """Yield the later page of each pair; texts that are the very same are another rule's."""
    pages = [one.page for one in site.readings.values() if one.page.is_listed]
    for name in ("title", "description"):
        texts = [getattr(page.facts, name).casefold() for page in pages]
        for number, text in enumerate(texts):
            best = process.extractOne(text, texts[:number], scorer=fuzz.ratio, score_cutoff=NEAR)
            if best is None or best[0] == text:
                continue
            other = pages[best[2]]
            yield Hit(
                at=pages[number].place_of(name),
                page=pages[number],
                message=f"The {name} is nearly that of {other.path}: "
                f"'{getattr(other.facts, name)}'.",
                help=f"Say in the {name} what this page has and the other has not.",
            )
