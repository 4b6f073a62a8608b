"""A text sends readers in a crisis to a number of another country.

## Why it matters
Emergency numbers and crisis lines work in one country. Text that was taken from a British or
Australian page sends people here to a number that does not exist, or that nobody answers.

## When not to use it
Where the text says for which country the number is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.checks.facts.pattern import pattern
from plugins.checks.facts.reading import Reading
from plugins.checks.facts.stance import headings_over
from plugins.checks.rule import Bad, Hit, page_rule
from plugins.checks.sources import LIFELINE_988, REPORTING_ON_SUICIDE
from plugins.core.clinic import Crisis
from plugins.core.finding import Severity
from plugins.core.site import AnyPage

_CALLS = r"(?:call(?:ing)?|dial(?:ing)?|phone|phoning|ring(?:ing)?|contact(?:ing)?|text(?:ing)?)"
_ABROAD = pattern(
    rf"\b{_CALLS}\s+(?:(?:the|an|NHS|ambulance|emergency|services|on|police|or|free|for|at|by|calling)\s+){{0,5}}"
    r"(?:999|112|111|000|101|08\d\d|13\s?11\s?14|116\s?123|1300\s?\d{3})\b(?![-. ]?\d{4})"
    r"|\b(?:dial|on|ring|phone|call)\s+(?:999|112)(?!\s*[-.\d%])\b(?!\s+\w+s\b)"
    r"|\bsamaritans\b[^.;]{0,40}?\b116\s?123\b|\b116\s?123\b|\b13\s?11\s?14\b|\b85258\b"
    r"|\b(?:to|at|your|nearest|local|the|or)\s+A&E\b|\bNHS\s+(?:111|direct|24)\b|\bkids\s+help\s+phone\b"
    r"|\bbeyond\s+blue\b",
    (
        *("999", "112", "111", "000", "101", "08", "13 11 14", "131114", "116 123", "116123"),
        *("1300", "85258", "a&e", "nhs ", "kids help phone", "beyond blue"),
    ),
)
_WHERE = re.compile(
    r"\b(?:UK|U\.K\.|United\s+Kingdom|Britain|British|England|Scotland|Wales|Ireland|Irish|Australia\w*|Canad\w+"
    r"|New\s+Zealand|Europe\w*|EU|India\w*|South\s+Africa\w*|international\w*|abroad|other\s+countr\w+"
    r"|outside\s+(?:of\s+)?(?:the\s+)?(?:US|U\.S\.|USA|United\s+States)|countr(?:y|ies)|traveling|overseas)(?!\w)",
    re.IGNORECASE,
)


@page_rule(
    code="CR012",
    severity=Severity.ERROR,
    sources=[
        LIFELINE_988,
        REPORTING_ON_SUICIDE,
    ],
    good=[
        "In danger, call 911. In a crisis, call or text 988.",
        "Outside the United States: in the UK and Ireland call Samaritans on 116 123.",
        "The study had 999 people, and 112 of them had therapy.",
        "Call (614) 555-0111 about a bill.",
        "Text HOME to 741741.",
    ],
    bad=[
        Bad(
            page="If your life is in danger, call 999.",
            line=1,
            says="'call 999' is a number of another country, and does not work here.",
        ),
        Bad(
            page="Words.\n\nYou can talk to Samaritans on 116 123 at any hour.",
            line=3,
            says="'Samaritans on 116 123' is a number of another country, and does not work here.",
        ),
        Bad(
            page="In a crisis go to A&E.",
            line=1,
            says="'to A&E' is a name of another country, and readers here do not know it.",
        ),
    ],
)
def number_of_another_country(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield each number that is none of the clinic's, where no country is named with it."""
    crisis = reading.known.clinic.crisis
    if crisis.emergency != "911":
        return
    own = _digits_of(crisis)
    told: set[int] = set()
    for sentence, span in reading.find(_ABROAD):
        digits = re.sub(r"\D", "", span.text)
        if (digits and digits in own) or sentence.number in told:
            continue
        around = (sentence.block, *headings_over(reading, sentence))
        if any(_WHERE.search(block.text) for block in around):
            continue
        told.add(sentence.number)
        kind = "number" if digits else "name"
        why = "does not work here" if digits else "readers here do not know it"
        yield Hit(
            at=span,
            severity=None if digits else Severity.WARNING,
            message=f"'{span.text}' is a {kind} of another country, and {why}.",
            help="Write 'In danger, call 911. In a crisis, call or text 988', with the numbers of "
            "clinic.yaml; or say for which country it is.",
        )


def _digits_of(crisis: Crisis) -> set[str]:
    """Return the numbers of the clinic's own lines."""
    numbers = [crisis.emergency]
    for line in crisis.lines:
        numbers += [number for number in (line.call, line.text_to) if number]
    return {re.sub(r"\D", "", number) for number in numbers}
