"""A text gives a line for finding care as a line for a crisis, or names no other at any hour.

## Why it matters
1-800-662-4357 gives out names of services; it does not counsel. Somebody in crisis who calls it
loses minutes, and may not call a second time. 'Our helpline is open 24/7' sounds like such help,
too, and is often the number of a sales desk.

## When not to use it
Where the text says that it is for finding care, and the crisis line stands beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.checks.facts.pattern import pattern
from plugins.checks.facts.reading import Reading
from plugins.checks.facts.sentence import Sentence, Span
from plugins.checks.facts.stance import is_claimed
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
_AT_ANY_HOUR = (
    r"(?:24\s?/\s?7|24-7|24\s*hours?(?:\s+a\s+day)?|24-hour|around[\s-]the[\s-]clock|round[\s-]the[\s-]clock|day\s+(?:and|or)"
    r"\s+night|at\s+any\s+(?:hour|time)|any\s?time|all\s+hours|every\s+day\s+of\s+the\s+year)"
)
_HELPLINE = (
    r"(?:(?:help|hot)[\s-]?lines?|(?:call|phone|recovery|addiction|treatment|admissions|intake|support)"
    r"\s+(?:line|center)s?)"
)
_OPEN = pattern(
    rf"\b{_HELPLINE}\b[^.;]{{0,60}}?\b{_AT_ANY_HOUR}(?!\w)"
    rf"|\b{_AT_ANY_HOUR}[,\s]+(?:[\w,-]+\s+){{0,4}}?{_HELPLINE}\b",
    (
        *("helpline", "hotline", "help line", "hot line", "help-line", "hot-line"),
        *("call line", "phone line", "recovery line", "addiction line", "treatment line"),
        *("admissions line", "intake line", "support line", "call center", "recovery center"),
        *("treatment center", "intake center", "admissions center"),
    ),
)
_ANSWERS = re.compile(
    r"\b(?:988|9-?8-?8|9-?1-?1|999|112|116\s?123|741\s?-?741|lifeline|samaritans|trevor|emergency\s+(?:room"
    r"|department|services))\b|\b(?:crisis|suicide|domestic|violence|sexual|rape|RAINN|child|elder|maternal"
    r"|postpartum|veterans?|poison|runaway|trafficking|nurse|warm)\b[\s\w'&-]{0,24}\b(?:line|hotline|helpline)s?\b",
    re.IGNORECASE,
)
_FINDS = re.compile(
    r"\b(?:referrals?|refers?|find(?:s|ing)?|locat\w+|names\s+of|information|not\s+(?:a\s+)?(?:crisis"
    r"|counsel\w*)|no\s+counsel\w*|does\s+not\s+counsel|near\s+you|where\s+you\s+live|treatment\s+"
    r"(?:cent|facilit|services|option))",
    re.IGNORECASE,
)


_REFERS = re.compile(
    r"\b(?:referrals?|refers?|names\s+of|not\s+(?:a\s+)?(?:crisis|counsel\w*)|no\s+counsel\w*|not\s+for"
    r"\s+(?:a\s+)?(?:cris[ie]s|emergenc\w+)|does\s+not\s+counsel|bookings?)\b",
    re.IGNORECASE,
)
_HOURS = re.compile(_AT_ANY_HOUR, re.IGNORECASE)
_HELP = (
    "For a crisis give the lines of clinic.yaml. Of this one say whom it reaches and when: 'It "
    "gives out names of local services and does no counseling'."
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
        "Our line is open 24/7 for bookings. It is no crisis line: in a crisis call or text 988.",
        "The National Domestic Violence Hotline is open 24/7.",
        "The referral helpline is open 24 hours a day and gives out names of clinics.",
        "Our treatment center is open on Mondays, and the helpline from nine to five.",
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
        Bad(
            page="Words.\n\nOur helpline is open 24/7: (888) 555-0134.",
            line=3,
            says="'helpline is open 24/7' is given as help at any hour, and the page names no "
            "crisis line.",
        ),
        Bad(
            page="The SAMHSA Helpline gives support around the clock.",
            line=1,
            says="'SAMHSA Helpline' is given as help at any hour, and the page names no crisis "
            "line.",
        ),
    ],
)
def referral_line_as_crisis_line(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield the line where its sentence or heading speaks of a crisis, or nothing else answers."""
    told: set[int] = set()
    at_any_hour = []
    for sentence, span in reading.find(_LINE):
        if sentence.number in told or _FINDS.search(sentence.block.text):
            continue
        if _CRISIS.search(sentence.text) or _CRISIS.search(_heading(reading, sentence)):
            told.add(sentence.number)
            yield Hit(
                at=span,
                message=f"'{span.text}' is given for a crisis, and it is a line for finding care.",
                help=_HELP,
            )
        elif _HOURS.search(sentence.text):
            at_any_hour.append((sentence, span))
    for sentence, span in reading.find(_OPEN):
        if sentence.number not in told and not _REFERS.search(sentence.block.text):
            at_any_hour += [(sentence, span)] * is_claimed(reading, sentence, span)
    if at_any_hour and not _ANSWERS.search(reading.lower):
        first = min(at_any_hour, key=lambda one: (one[0].number, one[1].start))
        yield _alone(first[1])


def _alone(span: Span) -> Hit:
    return Hit(
        at=span,
        message=f"'{span.text}' is given as help at any hour, and the page names no crisis line.",
        help=_HELP,
    )


def _heading(reading: Reading, sentence: Sentence) -> str:
    above = reading.heading_above(sentence)
    return above.text if above else ""
