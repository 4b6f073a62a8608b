"""A text says that antidepressants work at once or within days.

## Why it matters
They may take six weeks or more. Who expects relief in days stops in the second week, in the very
time in which side effects are worst and care is most needed.

## When not to use it
For one of the few newer medications that were shown to act in days, with its source.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.checks.facts.medicine import names_of
from plugins.checks.facts.pattern import pattern
from plugins.checks.facts.reading import Reading
from plugins.checks.facts.stance import is_claimed
from plugins.checks.rule import Bad, Hit, page_rule
from plugins.checks.sources import MAYO_ANTIDEPRESSANTS
from plugins.core.finding import Severity
from plugins.core.site import AnyPage

_DRUG = (
    r"(?:anti-?depressants?|SSRIs?|SNRIs?|(?:depression|psychiatric)\s+medications?|"
    + names_of("antidepressant")
    + ")"
)
_FAST = (
    r"(?:immediately|instantly|right\s+away|at\s+once|overnight|straight\s+away"
    r"|(?:with)?in\s+(?:just\s+|only\s+)?(?:a\s+(?:few|couple\s+of)\s+|\d+\s+|a\s+matter\s+of\s+|the\s+"
    r"first\s+)?(?:hours?|days?|minutes?))"
)
_WORKS = (
    r"(?:work|help|act|ease|relieve|calm|relax|improve|change|fix|boost|bring|give|take\s+effect|kick\s+in|lift|make\s+you\s+feel"
    r"|feel\s+better|reduce|provide)"
)
_SAYS = pattern(
    rf"\b{_DRUG}\b[^.;]{{0,60}}\b{_WORKS}(?:s|ing)?\b[^.;]{{0,40}}\b{_FAST}"
    rf"|\b{_FAST}\b[^.;]{{0,30}}\b{_DRUG}\b[^.;]{{0,30}}\b{_WORKS}(?:s|ing)?\b",
    "immediately instantly away once overnight day hour minute",
)

_OTHERWISE = re.compile(
    r"\b(?:not|never|cannot|side\s+effects?|call|get\s+help|tell|ask|contact|report|see)\b|n['\u2019]t\b"
)


@page_rule(
    code="RX012",
    severity=Severity.WARNING,
    sources=[MAYO_ANTIDEPRESSANTS],
    good=[
        "Antidepressants do not work right away.",
        "It can take six weeks until an antidepressant works.",
        "Do antidepressants work immediately?",
        "If you feel worse on an antidepressant, call for help right away.",
        "An antidepressant can bring side effects within days, and they often pass.",
    ],
    bad=[
        Bad(
            page="Antidepressants work within a few days.",
            line=1,
            says="'Antidepressants work within a few days' promises too much: they may take six "
            "weeks or more.",
        ),
        Bad(
            page="Words.\n\nAn SSRI can lift your mood almost overnight.",
            line=3,
            says="'SSRI can lift your mood almost overnight' promises too much: they may take six "
            "weeks or more.",
        ),
    ],
)
def antidepressant_at_once(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield each such sentence without a source."""
    for sentence, span in reading.find(_SAYS):
        lower = span.text.lower()
        if sentence.cites or _OTHERWISE.search(lower):
            continue
        if is_claimed(reading, sentence, span):
            yield Hit(
                at=span,
                message=f"'{span.text}' promises too much: they may take six weeks or more.",
                help="Say 'It may take six weeks or more', and what to do until then.",
            )
