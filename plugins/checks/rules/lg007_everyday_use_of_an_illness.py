"""A word of illness is used for something everyday.

## Why it matters
'Crazy busy' and 'a bit OCD' make light of what readers live with, and 'normal people' tells them
that they are none.

## When not to use it
Where the text takes a fear up, such as 'you may feel that you are going crazy', or denies it.
Those are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from plugins.checks.facts.reading import Reading
from plugins.checks.facts.word_list import word_list
from plugins.checks.rule import Bad, Hit, Source, page_rule
from plugins.core.finding import Severity
from plugins.core.site import AnyPage

WORDS = word_list(Path(__file__).with_suffix(".yaml"))


@page_rule(
    code="LG007",
    severity=Severity.WARNING,
    sources=[Source(title=title, url=url) for _, title, url in WORDS.sources],
    good=[
        "You are not crazy.",
        "During a panic attack you may feel that you are going crazy.",
        "It is normal to feel sad after a loss.",
        "OCD takes up hours of the day.",
    ],
    bad=[
        Bad(
            page="December is crazy for most families.",
            line=1,
            says=(
                "'crazy' uses a word of illness for something else, or sets people apart as normal."
            ),
        ),
        Bad(
            page="Some words.\n\nWe are all a bit OCD about our desks.",
            line=3,
            says=(
                "'a bit OCD' uses a word of illness for something else, or sets people apart as "
                "normal."
            ),
        ),
        Bad(
            page="Normal people worry as well.",
            line=1,
            says=(
                "'Normal people' uses a word of illness for something else, or sets people "
                "apart as "
                "normal."
            ),
        ),
        Bad(
            page="You need no diagnosis to see a shrink.",
            line=1,
            says=(
                "'a shrink' uses a word of illness for something else, or sets people apart as "
                "normal."
            ),
        ),
    ],
)
def everyday_use_of_an_illness(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield each everyday use."""
    for entry, _sentence, span in WORDS.find(reading):
        yield Hit(
            at=span,
            message=(
                f"'{span.text}' uses a word of illness for something else, or sets people apart as "
                f"normal."
            ),
            help=f"Better: {entry.say}.",
            severity=entry.level,
        )
