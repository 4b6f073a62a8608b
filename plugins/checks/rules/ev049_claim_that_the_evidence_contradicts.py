"""A sentence says what the evidence contradicts or does not bear out.

## Why it matters
Some claims go from clinic to clinic: both treatments are better for OCD, medication restores sleep,
combined care keeps people out of hospital. The list holds what the studies found in their place.

## When not to use it
Where the text denies the claim, asks it or calls it a myth. Those are left alone. (Made from
sections 1 and 3 of the editorial guide on evidence.)
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
    code="EV049",
    gives_way_to=(
        "EV045",
        "EV046",
    ),
    severity=Severity.ERROR,
    sources=[Source(title=title, url=url) for _, title, url in WORDS.sources],
    good=[
        "For adults with OCD, both together beat medication alone [@foa-2005].",
        "For panic, both together had no long-term edge over therapy alone [@furukawa-2006].",
        "Some people sleep better as mood lifts.",
        "Myth: Antidepressants restore natural sleep.",
    ],
    bad=[
        Bad(
            page="Some words.\n\nFor OCD, combining the two works better than either alone.",
            line=3,
            says="'OCD, combining the two works better' is not what studies found.",
        ),
        Bad(
            page="Antidepressants restore natural sleep.",
            line=1,
            says="'Antidepressants restore natural sleep' is not what studies found.",
        ),
        Bad(
            page="Combined care means fewer hospitalizations.",
            line=1,
            says="'fewer hospitalizations' is not what studies found.",
        ),
        Bad(
            page="Combining the two is the standard of care.",
            line=1,
            says="'Combining the two is the standard of care' is not what studies found.",
        ),
    ],
)
def claim_that_the_evidence_contradicts(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield each claim of the list."""
    for entry, _sentence, span in WORDS.find(reading):
        yield Hit(
            at=span,
            message=f"'{span.text}' is not what studies found.",
            help=f"What may be said: {entry.say}.",
            severity=entry.level,
        )
