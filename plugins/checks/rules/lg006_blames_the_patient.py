"""A sentence blames the patient for how care goes.

## Why it matters
'Non-compliant' or 'failed two antidepressants' puts on the person what the treatment did not do.
Patients read it as: my fault.

## When not to use it
On rules and laws that a clinic complies with, on insurers that refuse to pay, and where the text
denies it: self-harm is not attention-seeking. Those are left alone.
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
    code="LG006",
    severity=Severity.WARNING,
    sources=[Source(title=title, url=url) for _, title, url in WORDS.sources],
    good=[
        "Some people stop a medication because of side effects.",
        "Noncompliance with the privacy law has a price.",
        "Treatment-resistant depression has several meanings.",
        "Self-harm is not attention-seeking.",
        "If a treatment has failed, ask what else there is.",
    ],
    bad=[
        Bad(
            page="Non-compliant patients are hard to help.",
            line=1,
            says="'Non-compliant' blames the patient.",
        ),
        Bad(
            page="Some words.\n\nPatients who failed two antidepressants may try a third.",
            line=3,
            says="'Patients who failed two antidepressants' blames the patient.",
        ),
        Bad(
            page="He refused medication for years.",
            line=1,
            says="'refused medication' blames the patient.",
        ),
    ],
)
def blames_the_patient(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield each wording that blames."""
    for entry, _sentence, span in WORDS.find(reading):
        yield Hit(
            at=span,
            message=f"'{span.text}' blames the patient.",
            help=f"Better: {entry.say}.",
            severity=entry.level,
        )
