"""A text gives SAMHSA's National Helpline as a line for a crisis.

## Why it matters
1-800-662-4357 gives out names of services; it does not counsel. Somebody in crisis who calls it
loses minutes, and may not call a second time.

## When not to use it
Where the text says that it is for finding care, and the crisis line stands beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.checks.facts.pattern import pattern
from plugins.checks.facts.reading import Reading
from plugins.checks.facts.sentence import Sentence
from plugins.checks.rule import Bad, Hit, Source, page_rule
from plugins.core.finding import Severity
from plugins.core.site import AnyPage

_LINE = pattern(
    r"(?:\b1[-. ]?)?\(?\b800\)?[-. \u2011]{0,2}662[-. \u2011]{0,2}(?:4357|HELP)\b"
    r"|\bSAMHSA(?:'s)?\s+(?:National\s+)?(?:Helpline|Hotline)\b",
    ("662", "samhsa"),
)
_CRISIS = re.compile(
    r"\b(?:crisis|crises|suicid\w*|emergenc(?:y|ies)|counsel(?:ing|ling|or|lor|ors)|hurt\s+yourself"
    r"|harm\s+yourself|immediate\s+help|talk\s+to\s+someone\s+now)\b",
    re.IGNORECASE,
)
_FINDS = re.compile(
    r"\b(?:referrals?|refers?|find(?:s|ing)?|locat\w+|names\s+of|information|not\s+(?:a\s+)?(?:crisis"
    r"|counsel\w*)|no\s+counsel\w*|does\s+not\s+counsel|near\s+you|where\s+you\s+live|treatment\s+"
    r"(?:cent|facilit|services|option))",
    re.IGNORECASE,
)


@page_rule(
    code="CR005",
    severity=Severity.WARNING,
    sources=[
        Source(
            title="SAMHSA's National Helpline",
            url="https://www.samhsa.gov/find-help/national-helpline",
        )
    ],
    good=[
        "To find care near you, call 1-800-662-4357.",
        "SAMHSA's National Helpline gives out names of local services and does no counseling.",
        "## In a crisis\n\nCall or text 988. To find treatment later, call 1-800-662-4357.",
    ],
    bad=[
        Bad(
            page="In a crisis call 1-800-662-4357.",
            line=1,
            says="'1-800-662-4357' is given for a crisis, and it is a line for finding care.",
        ),
        Bad(
            page="## Crisis resources\n\n- 988 Lifeline\n- SAMHSA National Helpline: day and night",
            line=4,
            says="'SAMHSA National Helpline' is given for a crisis, and it is a line for finding "
            "care.",
        ),
    ],
)
def referral_line_as_crisis_line(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield the line where its sentence or the heading above speaks of a crisis."""
    told: set[int] = set()
    for sentence, span in reading.find(_LINE):
        if sentence.number in told or _FINDS.search(sentence.block.text):
            continue
        if _CRISIS.search(sentence.text) or _CRISIS.search(_heading(reading, sentence)):
            told.add(sentence.number)
            yield Hit(
                at=span,
                message=f"'{span.text}' is given for a crisis, and it is a line for finding care.",
                help="For a crisis give the lines of clinic.yaml. Of this one say: 'It gives out "
                "names of local services and does no counseling'.",
            )


def _heading(reading: Reading, sentence: Sentence) -> str:
    above = reading.heading_above(sentence)
    return above.text if above else ""
