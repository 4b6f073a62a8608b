"""A percentage of a trial does not say of whom, or compared with what.

## Why it matters
'81% improved' sounds like a promise. '81% of children, compared with 24% on placebo' is what was
found: of whom, and how much of it came from the treatment.

## When not to use it
Where the paragraph has said both just before, in words that are not recognized. Silence it with
that reason. (Rule EV-007 of the editorial guide.)
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.checks.facts.pattern import pattern
from plugins.checks.facts.reading import Reading
from plugins.checks.facts.sentence import Sentence
from plugins.checks.rule import Bad, Hit, page_rule
from plugins.checks.sources import FTC_HEALTH_CLAIMS
from plugins.core.finding import Severity
from plugins.core.reference import Strength
from plugins.core.site import AnyPage

_PERCENT = pattern(r"\b\d{1,3}(?:\.\d+)?\s?(?:%|percent\b|per\s+cent\b)", "% percent cent")
_TRIALS = frozenset(
    (
        Strength.RCT,
        Strength.CLUSTER_RCT,
        Strength.META_ANALYSIS,
        Strength.NETWORK_META_ANALYSIS,
        Strength.OBSERVATIONAL,
    )
)
_WHO = re.compile(
    r"\b(?:adults?|child(?:ren)?|kids|teens?|teenagers|adolescents?|youth"
    r"|young\s+people|people|persons?|veterans?|patients?|men|women|participants"
    r"|mothers|parents|students|families|members|those\s+(?:who|with))\b",
    re.IGNORECASE,
)
_COMPARED = re.compile(
    r"\b(?:than|versus|vs\.?|alone|placebo|compared|comparison|against"
    r"|instead\s+of|rather\s+than|while|and\s+\d+%|by\s+itself|either\s+one"
    r"|waiting\s+list|usual\s+care|control|each\s+treatment)\b|%[^.]*\d%",
    re.IGNORECASE,
)


@page_rule(
    code="EV047",
    severity=Severity.WARNING,
    sources=[
        FTC_HEALTH_CLAIMS,
    ],
    good=[
        (
            "After 12 weeks, 81% of children improved with both, compared with 24% on "
            "placebo [@walkup-2008]."
        ),
        (
            "In one trial in adults with chronic depression, 73% responded to both "
            "[@keller-2000]. With one alone it was 48% [@keller-2000]."
        ),
        "Sessions fill up 80% of Fridays.",
    ],
    bad=[
        Bad(
            page="After 12 weeks, 81% improved [@walkup-2008].",
            line=1,
            says=(
                "'81%' is a trial's figure, and the sentence does not say of whom or compared "
                "with what."
            ),
        ),
        Bad(
            page="Some words.\n\nIn the trial, 73% of adults responded to both [@keller-2000].",
            line=3,
            says="'73%' is a trial's figure, and the sentence does not say compared with what.",
        ),
        Bad(
            page="With both, 73% responded, versus 48% with one [@keller-2000].",
            line=1,
            says="'73%' is a trial's figure, and the sentence does not say of whom.",
        ),
    ],
)
def percentage_of_whom(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield the first percentage of each sentence that leaves out whom or the comparison."""
    for sentence, span in reading.find(_PERCENT):
        if span.start != _first(sentence):
            continue
        if not any(source.strength in _TRIALS for source in reading.cited(sentence)):
            continue
        heading = reading.heading_above(sentence)
        around = f"{sentence.block.text} {heading.text if heading else ''}"
        missing = [] if _WHO.search(around) else ["of whom"]
        missing += [] if _COMPARED.search(sentence.block.text) else ["compared with what"]
        if missing:
            yield Hit(
                at=span,
                message=f"'{span.text}' is a trial's figure, and the sentence does not say "
                f"{' or '.join(missing)}.",
                help="Name the people who were treated, and the figure of those they were "
                "compared with.",
            )


def _first(sentence: Sentence) -> int:
    found = _PERCENT.regex.search(sentence.text)
    return sentence.start + found.start() if found else -1
