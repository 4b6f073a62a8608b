"""A sentence tells of one study and does not say which.

## Why it matters
'A 2024 study found' was used for a study of heart patients as if it were about everyone with
anxiety. With the name, editor and reader can look.

## When not to use it
Where the sentence cites the study, or the next one does; the last is a warning. (Rule EV-008 of
the editorial guide.)
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.checks.facts.pattern import pattern
from plugins.checks.facts.reading import Reading
from plugins.checks.facts.sourced import Sourced, sourced
from plugins.checks.facts.stance import is_asked, is_denied
from plugins.checks.rule import Bad, Hit, page_rule
from plugins.checks.sources import HELPFUL_CONTENT
from plugins.core.finding import Severity
from plugins.core.site import AnyPage

SAYS = pattern(
    r"\b(?:an?|one|another|this|that|the\s+same|the\s+largest"
    r"|the\s+latest)\s+(?:(?:recent|large|largest|major|landmark|famous|well-known"
    r"|new|small|big|important|pivotal|long-term|key)\s+){0,2}(?:(?:19"
    r"|20)\d{2}\s+)?(?:(?:observational|systematic|cohort|clinical|randomi[sz]ed"
    r"|controlled|large[- ]scale|national|retrospective|longitudinal"
    r"|placebo-controlled|peer-reviewed|Harvard|Stanford|Yale)[\s,]+){0,4}"
    r"(?:study|trial|(?:systematic\s+|umbrella\s+|literature\s+)?review"
    r"|(?:network\s+)?meta[- \u2010\u2011]?analysis|survey)(?:\s+(?!(?:not|whether"
    r"|that)\b)[\w,-]+){0,7}?\s+(?:found|finds?|reported|reports|showed|shows"
    r"|describes?d?|suggests?|suggested|concluded|demonstrated|revealed|followed"
    r"|confirmed|confirms|states?|stated|notes|noted|indicates?|indicated|proves|proved|determined"
    r"|discovered|established|observed|concludes)\b",
    "study trial review analysis survey",
)
_OPEN = re.compile(r"\b(?:whether|if|when|until|before|unless|why|how)\s+$", re.IGNORECASE)


@page_rule(
    code="EV044",
    severity=Severity.ERROR,
    sources=[
        HELPFUL_CONTENT,
    ],
    good=[
        "A review of 101 trials found gains [@cuijpers-2020].",
        "Is there a study that shows this?",
        "No single study found more.",
        "Ask whether a study found it.",
    ],
    bad=[
        Bad(
            page="A 2024 observational study reported fewer hospital stays.",
            line=1,
            says=(
                "'A 2024 observational study reported' tells of a study that the sentence does "
                "not name."
            ),
        ),
        Bad(
            page="Some words.\n\nOne large trial showed better results.",
            line=3,
            says="'One large trial showed' tells of a study that the sentence does not name.",
        ),
        Bad(
            page="A recent meta-analysis published in a journal found gains.",
            line=1,
            says=(
                "'A recent meta-analysis published in a journal found' tells of a study that "
                "the sentence does not name."
            ),
        ),
    ],
)
def one_study_without_a_name(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield each study without a name."""
    for sentence, span in reading.find(SAYS):
        near = sourced(reading, sentence)
        if near is Sourced.CITED or is_asked(sentence) or is_denied(sentence, span):
            continue
        if _OPEN.search(sentence.text[: span.start - sentence.start]):
            continue
        severity = {Sourced.LINKED: Severity.ADVICE, Sourced.NEARBY: Severity.WARNING}.get(near)
        yield Hit(
            at=span,
            message=f"'{span.text}' tells of a study that the sentence does not name.",
            help="Cite the study in the same sentence, such as [@cuijpers-2020], or take it out.",
            severity=severity,
        )
