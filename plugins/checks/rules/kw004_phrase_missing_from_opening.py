"""The opening does not say what the page is to be found by.

## Why it matters
People decide in the first lines whether they are in the right place, and somebody who is unwell
reads no further. Say early what the page is about, in the words that its readers use.

## When not to use it
On pages that must begin with something else, such as help in a crisis.
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.checks.examples import example
from plugins.checks.facts.limits import OPENING_WORDS
from plugins.checks.facts.phrase import owned_phrase
from plugins.checks.facts.phrase_near import is_spoken_of_early
from plugins.checks.facts.phrase_use import is_said, is_said_early
from plugins.checks.facts.reading import Reading
from plugins.checks.rule import Bad, Hit, page_rule
from plugins.checks.sources import HELPFUL_CONTENT
from plugins.core.finding import Severity
from plugins.core.site import AnyPage
from plugins.core.source import Place

_LONG = " ".join(["We listen first, and we tell you plainly what may help."] * 12)


@page_rule(
    code="KW004",
    severity=Severity.WARNING,
    sources=[HELPFUL_CONTENT],
    good=[
        example("Most treatments for anxiety are talks.", keyword="anxiety treatment"),
        example(
            f"{_LONG}\n\nAnxiety treatment is a large word.",
            keyword="anxiety treatment",
            summary="How anxiety treatment works.",
        ),
        example("Words.\n\nMore.\n\n## Anxiety treatment", keyword="anxiety treatment"),
        example(f"{_LONG} Obsessive-compulsive disorder is common.", keyword="OCD"),
    ],
    bad=[
        Bad(
            page=example(
                f"{_LONG}\n\nThere are treatments for anxiety.", keyword="anxiety treatment"
            ),
            line=8,
            says="The opening does not say the page's phrase 'anxiety treatment'.",
        ),
    ],
)
def phrase_missing_from_opening(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield the first block of the text if the phrase comes only later."""
    phrase = owned_phrase(reading)
    if phrase is None or is_said_early(reading) or not is_said(reading):
        return
    if is_spoken_of_early(reading):
        return
    first = next((block.place for block in reading.body if block.is_prose), None)
    yield Hit(
        at=first or (reading.body[0].place if reading.body else Place(1)),
        message=f"The opening does not say the page's phrase '{phrase.text}'.",
        help=f"Say within the first {OPENING_WORDS} words, in a sentence that you would say aloud, "
        "what the page is about.",
    )
