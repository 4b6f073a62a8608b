"""Subheading after subheading repeats the page's search phrase.

## Why it matters
Subheadings are there to find a passage. When all of them say the same phrase, they stop to tell
passages apart, and search engines see them as stuffed.

## When not to use it
On a page that compares kinds of one thing, where each subheading must name its kind.
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.checks.examples import example
from plugins.checks.facts.limits import (
    HEADING_HITS,
    HEADING_HITS_SINGLE,
    HEADING_SHARE,
)
from plugins.checks.facts.phrase import hits_in, own_phrases
from plugins.checks.facts.phrase_use import subheadings
from plugins.checks.facts.reading import Reading
from plugins.checks.rule import Bad, Hit, page_rule
from plugins.checks.sources import KEYWORD_STUFFING
from plugins.core.finding import Severity
from plugins.core.site import AnyPage

_HEADINGS = "## What {0} is\n\nA.\n\n## How {0} works\n\nB.\n\n## What {0} costs\n\nC.\n\n## More\n"


@page_rule(
    code="KW009",
    severity=Severity.WARNING,
    sources=[KEYWORD_STUFFING],
    good=[
        example(_HEADINGS.format("it"), keyword="anxiety therapy"),
        example(_HEADINGS.format("OCD"), keyword="OCD"),
        example(
            "## Anxiety therapy\n\nA.\n\n## Therapy for teens with anxiety\n\nB.\n\n## Cost\n\nC.",
            keyword="anxiety therapy",
        ),
    ],
    bad=[
        Bad(
            page=example(_HEADINGS.format("anxiety therapy"), keyword="anxiety therapy"),
            line=16,
            says="3 of 4 subheadings say 'anxiety therapy'.",
        ),
    ],
)
def phrase_in_many_headings(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield the subheading that is one too many."""
    headings = subheadings(reading)
    for phrase in own_phrases(reading):
        hits = [
            block
            for block, terms in headings
            if next(hits_in(terms, phrase, is_close=True), None) is not None
        ]
        is_single = len(phrase.needed) == 1
        most = HEADING_HITS_SINGLE if is_single else HEADING_HITS
        if len(hits) < most or (is_single and len(hits) / len(headings) <= HEADING_SHARE):
            continue
        yield Hit(
            at=hits[most - 1].place,
            message=f"{len(hits)} of {len(headings)} subheadings say '{phrase.text}'.",
            help="Keep it in one of them, and let each of the others say what its passage is "
            "about: 'What it costs', 'How long it takes'.",
        )
        return
