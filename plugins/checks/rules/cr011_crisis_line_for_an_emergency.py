"""A text gives the crisis line for a medical emergency, and no number for danger to life.

## Why it matters
988 talks; it sends no ambulance by itself. Who has taken too much of a medication, or is in danger
now, needs 911, and reads here that another number will do.

## When not to use it
Where the number for danger to life stands beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.checks.facts.pattern import pattern
from plugins.checks.facts.reading import Reading
from plugins.checks.facts.stance import is_denied
from plugins.checks.rule import Bad, Hit, page_rule
from plugins.checks.sources import LIFELINE_988
from plugins.core.finding import Severity
from plugins.core.site import AnyPage

_GRAVE = (
    r"(?:medical\s+(?:(?:or|and|/)\s+(?:a\s+)?(?:\w+\s+){0,2}?)?(?:emergenc(?:y|ies)|crisis)"
    r"|(?:emergenc(?:y|ies)|crisis)\s+(?:that\s+is\s+)?medical|medical\s+help|life-?\s?threatening(?:\s+\w+){0,3}"
    r"|(?:drug\s+|an?\s+)?overdos(?:e|ed|ing)|(?:immediate|imminent|serious)\s+(?:danger|physical\s+danger)"
    r"|danger\s+(?:right\s+)?now|unconscious|not\s+breathing|chest\s+pain)"
)
_PLAIN = (
    r"(?:(?:in\s+(?:an|case\s+of(?:\s+an)?|the\s+event\s+of\s+an)|for|have\s+an|having\s+an|is\s+an"
    r"|any)\s+emergenc(?:y|ies))"
)
_LINE = r"(?:9-?8-?8|the\s+(?:suicide\s+(?:&|and)\s+crisis\s+)?lifeline)"
_CALLS = r"(?:call(?:ing)?|dial(?:ing)?|text(?:ing)?|contact(?:ing)?|phone|reach)"
_FOR_DANGER = pattern(
    rf"\b{_GRAVE}\b[^.;!?]{{0,80}}?\b{_CALLS}\b[^.;!?]{{0,25}}?\b{_LINE}\b"
    rf"|\b{_CALLS}\b[^.;!?]{{0,25}}?\b{_LINE}\b[^.;!?]{{0,60}}?\b(?:in|for|if|when|during)\b[^.;!?]{{0,40}}?\b{_GRAVE}\b",
    ("988", "9-8-8", "lifeline"),
)
_FOR_ANY = pattern(
    rf"\b{_PLAIN}[^.;!?]{{0,60}}?\b{_CALLS}\b[^.;!?]{{0,25}}?\b{_LINE}\b",
    ("988", "9-8-8", "lifeline"),
)
_HELP = (
    "Write 'In danger, call 911. In a crisis, call or text 988', with the numbers of clinic.yaml."
)


@page_rule(
    code="CR011",
    severity=Severity.ERROR,
    sources=[LIFELINE_988],
    good=[
        "In a mental health crisis, call or text 988.",
        "In a medical emergency, call 911. In a crisis, call or text 988.",
        "If you are in immediate danger, call 911 or go to an emergency room; otherwise call 988.",
        "988 is not for a medical emergency.",
        "If you have a psychiatric emergency, call 988.",
    ],
    bad=[
        Bad(
            page="In a medical or mental health emergency, please call 988.",
            line=1,
            says="'medical or mental health emergency, please call 988' gives the crisis line "
            "where 911 is needed, and the page does not name it.",
        ),
        Bad(
            page="Words.\n\nCall 988 if somebody is in immediate danger.",
            line=3,
            says="'Call 988 if somebody is in immediate danger' gives the crisis line where 911 is "
            "needed, and the page does not name it.",
        ),
        Bad(
            page="In an emergency, dial 988.",
            line=1,
            says="'In an emergency, dial 988' gives the crisis line where 911 may be needed, and "
            "the page does not name it.",
        ),
    ],
)
def crisis_line_for_an_emergency(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield each such place on a page whose text never gives the number for danger to life."""
    number = reading.known.clinic.crisis.emergency
    told: set[int] = set()
    for pattern_, is_sure in ((_FOR_DANGER, True), (_FOR_ANY, False)):
        for sentence, span in reading.find(pattern_):
            if id(sentence) in told or is_denied(sentence, span) or _NOT.search(span.text):
                continue
            if _given(number, reading.lower):
                return
            told.add(id(sentence))
            needed = "is needed" if is_sure else "may be needed"
            yield Hit(
                at=span,
                severity=None if is_sure else Severity.WARNING,
                message=f"'{span.text}' gives the crisis line where {number} {needed}, and the "
                "page does not name it.",
                help=_HELP,
            )


_NOT = re.compile(r"\b(?:not|never)\b|n['\u2019]t\b", re.IGNORECASE)


def _given(number: str, lower: str) -> bool:
    """Return whether a text has a number, typed as it is or with hyphens: 9-1-1."""
    typed = "-?".join(map(re.escape, number))
    return bool(re.search(rf"(?<!\d){typed}(?!\d)", lower))
