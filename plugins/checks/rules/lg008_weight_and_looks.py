"""A word on weight, food or looks can hurt.

## Why it matters
People with an eating disorder read a clinic's pages too. Praise for thinness, moral words on food
and labels such as 'obese patients' can keep them away or make them worse.

## When not to use it
In clinical facts: weight gain as a side effect, a low weight as a sign. Those are left alone.
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
    code="LG008",
    severity=Severity.WARNING,
    sources=[Source(title=title, url=url) for _, title, url in WORDS.sources],
    good=[
        "Weight gain is a side effect to ask about.",
        "People with obesity may need another dose.",
        "There is no perfect body.",
        "Binge eating disorder is common.",
    ],
    bad=[
        Bad(
            page="Plan one cheat day a week.",
            line=1,
            says="'cheat day' is a word on weight, food or looks that can hurt.",
        ),
        Bad(
            page="Some words.\n\nShe looked anorexic to her friends.",
            line=3,
            says="'looked anorexic' is a word on weight, food or looks that can hurt.",
        ),
        Bad(
            page="Morbid obesity raises the risk.",
            line=1,
            says="'Morbid obesity' is a word on weight, food or looks that can hurt.",
        ),
    ],
)
def weight_and_looks(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield each wording on weight, food or looks."""
    for entry, _sentence, span in WORDS.find(reading):
        yield Hit(
            at=span,
            message=f"'{span.text}' is a word on weight, food or looks that can hurt.",
            help=f"Better: {entry.say}.",
            severity=entry.level,
        )
