"""The text asks for more years of school than many patients have.

## Why it matters
Half of all adults read best at the level of grade 8 or below, and less well when they are unwell.
Guidance on health texts asks for grade 6 to 8. The grade is counted from the length of sentences
and words. Headings, tables, sources, names and numbers are left out, and so are the words that a
page cannot do without: those of its search phrases and of the conditions that the clinic treats.

## When not to use it
On pages for professionals, and on wording that a law prescribes.
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.checks.facts.grade import grade
from plugins.checks.facts.limits import GRADE, HIGHEST_GRADE
from plugins.checks.facts.reading import Reading
from plugins.checks.rule import Bad, Hit, Source, page_rule
from plugins.core.finding import Severity
from plugins.core.site import AnyPage

_PLAIN = "We listen first. Then we tell you what may help. You choose what to try. "
_HARD = (
    "Integrated psychiatric interventions necessitate longitudinal collaboration between "
    "prescribing professionals and psychotherapists. "
)
_RATHER = (
    "A therapist and a prescriber who share their notes can see whether a medication makes the "
    "work of a therapy easier or harder for you. "
)
_WORST = 3


@page_rule(
    code="ST011",
    severity=Severity.WARNING,
    sources=[
        Source(
            title="How we write, NHS content guide",
            url="https://service-manual.nhs.uk/content/how-we-write",
        ),
        Source(
            title="Not So Patient-Friendly: Patient Education Materials in Rheumatology and "
            "Internal Medicine Fall Short of Nationally Recommended Readability Benchmarks",
            url="https://doi.org/10.1002/acr.25473",
        ),
    ],
    good=[_PLAIN * 4, f"{_PLAIN * 6}{_HARD}", _HARD * 3],
    bad=[
        Bad(
            page=f"{_PLAIN}\n\n{_HARD * 6}",
            line=3,
            says="The text reads at grade 26.1; patients need grade 8 or lower.",
        ),
        Bad(
            page=f"{_PLAIN}\n\n{_RATHER * 8}",
            line=3,
            says="The text reads at grade 9.6; patients need grade 8 or lower.",
        ),
    ],
)
def hard_to_read(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield the sentence that weighs most, if the text is hard as a whole."""
    measured = grade(reading)
    if measured is None or measured.value <= GRADE:
        return
    worst = measured.hardest[:_WORST]
    starts = [f"'{' '.join(one.sentence.text.split()[:5])}\u2026'" for one in worst]
    yield Hit(
        at=worst[0].sentence,
        message=f"The text reads at grade {measured.value:.1f}; patients need grade "
        f"{GRADE:.0f} or lower.",
        help="Split sentences and take shorter words, first in those that weigh most: "
        f"{'; '.join(dict.fromkeys(starts))}.",
        severity=Severity.ERROR if measured.value > HIGHEST_GRADE else None,
    )
