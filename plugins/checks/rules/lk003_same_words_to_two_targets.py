"""Two links of a page have the same words and lead to different places.

## Why it matters
In a list of links nobody can tell them apart, and a reader who has seen one thinks the other known.

## When not to use it
Never: add what differs, such as the name of the place.
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.checks.facts.reading import Reading
from plugins.checks.facts.text_links import WordLink, text_links
from plugins.checks.rule import Bad, Hit, page_rule
from plugins.checks.rules.lk002_empty_words_as_link import empty_words
from plugins.checks.sources import WCAG_LINK_PURPOSE
from plugins.core.finding import Severity
from plugins.core.site import AnyPage


@page_rule(
    code="LK003",
    severity=Severity.WARNING,
    sources=[WCAG_LINK_PURPOSE],
    good=[
        (
            "[Talk therapy](../services/therapy.md) helps many. More on [talk therapy]"
            "(../services/therapy.md#start)."
        ),
        "[Call](tel:+16145550134) us, or in a crisis [call](tel:988) 988.",
    ],
    bad=[
        Bad(
            page="Read on [talk therapy](../services/therapy.md).\n\n"
            "The institute has a page on [talk therapy](https://www.nimh.nih.gov/therapy).",
            line=3,
            says="Two links say 'talk therapy', and they lead to '/services/therapy/' and "
            "'https://www.nimh.nih.gov/therapy'.",
        )
    ],
)
def same_words_to_two_targets(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield the second link of each such pair; empty words have a rule of their own."""
    seen: dict[str, WordLink] = {}
    told: set[str] = set()
    for link in text_links(reading):
        if not link.is_web or not link.plain or link.plain in empty_words():
            continue
        first = seen.setdefault(link.plain, link)
        if _bare(first) != _bare(link) and link.plain not in told:
            told.add(link.plain)
            yield Hit(
                at=link.span,
                message=f"Two links say '{link.words}', and they lead to '{first.target}' and "
                f"'{link.target}'.",
                help="Say in the words of each what is different about it.",
            )


def _bare(link: WordLink) -> str:
    return link.target.rstrip("/").removeprefix("https://").removeprefix("http://")
