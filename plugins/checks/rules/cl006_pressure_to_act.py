"""A sentence presses people to act at once.

## Why it matters
People who look for help are easily hurried. 'Only 3 spots left' and 'before it is too late' work
on fear, and a clinic has no need of it.

## When not to use it
Where help is urgent in truth: call 911, call or text 988. Those words are not among those found
here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.checks.facts.pattern import pattern
from plugins.checks.facts.reading import Reading
from plugins.checks.rule import Bad, Hit, page_rule
from plugins.checks.sources import FTC_HEALTH_CLAIMS
from plugins.core.finding import Severity
from plugins.core.site import AnyPage

_SAYS = pattern(
    r"\b(?:act\s+(?:now|fast|today|immediately)|before\s+it(?:'s"
    r"|\s+is)\s+too\s+late|(?:do\s+not|don't|why)\s+wait\s+(?:another|any\s+longer"
    r"|one\s+more|a\s+(?:minute|day|moment)\s+longer)(?:\s+\w+)?"
    r"|(?:only|just)\s+(?:\d+|a\s+few|one|two|three|four"
    r"|five)\s+(?:\w+\s+)?(?:spots?|slots?|openings?|places|appointments?"
    r"|seats)\s+(?:left|remain\w*|available)|(?:limited|few)\s+(?:spots|slots"
    r"|openings|availability|places)"
    r"|(?:spots?|slots?|openings?|places)\s+(?:are\s+)?(?:go|going|filling|fill)\s+(?:up\s+)?(?:fast|quickly)"
    r"|owe\s+it\s+to\s+(?:yourself|your\s+\w+)|tomorrow\s+may\s+be\s+too\s+late"
    r"|(?:get|find|feel)\s+(?:fast\s+|lasting\s+)?(?:relief|better)\s+(?:today|now|tonight)"
    r"|(?:call|book|text|sign\s+up)\s+(?:us\s+)?(?:with)?in\s+the\s+next\s+\w+"
    r"|last\s+chance|(?:reserve|claim|grab|secure)\s+(?:yours|your\s+(?:spot|slot|place|seat))\s+(?:now|today"
    r"|before)|(?:do\s+not|don't)\s+let\s+another\s+\w+(?:\s+\w+)?|call\s+now\b(?!\s+(?:if|and\s+say))"
    r"|stop\s+suffering\s+(?:today|now)|(?:end|stop)\s+the\s+(?:pain"
    r"|suffering)\s+(?:today|now)"
    r"|limited[- ]time(?:\s+(?:offer|only|deal|discount|price|special))?"
    r"|offer\s+(?:ends|expires)|while\s+(?:spots|supplies|openings)\s+last|hurry"
    r"|(?:every|each)\s+day\s+you\s+wait|you\s+can(?:'t|not)\s+afford\s+to\s+wait"
    r"|time\s+is\s+running\s+out|special\s+(?:offer|discount|price)|(?:book|call"
    r"|sign\s+up)\s+(?:now|today)\s+(?:and|to)\s+(?:save|get\s+\d+)|(?:get|save"
    r"|receive|enjoy)\s+(?:\$\d+|\d+\s?%|\d+\s+percent)\s+off)\b",
    (
        "act now",
        "act fast",
        "act today",
        "act immed",
        "too late",
        "wait another",
        "wait any",
        "wait one",
        "wait a ",
        "spot",
        "slot",
        "opening",
        " left",
        "remaining",
        "availab",
        "places",
        "last chance",
        "in the next",
        "owe it",
        "relief today",
        "relief now",
        "relief tonight",
        "better today",
        "better now",
        "better tonight",
        "yours now",
        "yours today",
        "yours before",
        "let another",
        "call now",
        "place now",
        "seat now",
        "suffering",
        "the pain",
        "limited",
        "offer ",
        "hurry",
        "you wait",
        "to wait",
        "running out",
        "special",
        "to save",
        "and save",
        "to get ",
        "and get ",
        "% off",
        "0 off",
        "5 off",
        "9 off",
        "percent off",
    ),
)
_SOFT = re.compile(
    r"(?:limited|few|special|hurry)\b(?!.*(?:time|spots|slots|openings))", re.IGNORECASE
)
_CRISIS = re.compile(
    r"\b(?:911|988|emergency|poison\s+control|no\s+hurry"
    r"|not?\s+(?:need\s+to\s+)?hurry|in\s+a\s+hurry)\b",
    re.IGNORECASE,
)


@page_rule(
    code="CL006",
    severity=Severity.ERROR,
    sources=[
        FTC_HEALTH_CLAIMS,
    ],
    good=[
        "Book a visit when you are ready.",
        "In danger, call 911 now.",
        "Call or text 988 now if you think of ending your life.",
        "Appointments are limited on Fridays.",
        "Do not wait to call 988.",
    ],
    bad=[
        Bad(
            page="Only 3 spots left this month.",
            line=1,
            says="'Only 3 spots left' presses readers to act at once.",
        ),
        Bad(
            page="Some words.\n\nAct now!", line=3, says="'Act now' presses readers to act at once."
        ),
        Bad(
            page="Get help before it's too late.",
            line=1,
            says="'before it\u2019s too late' presses readers to act at once.",
        ),
        Bad(
            page="Limited availability: reserve today.",
            line=1,
            says="'Limited availability' presses readers to act at once.",
        ),
        Bad(
            page="Don't wait another day to be happy.",
            line=1,
            says="'Don\u2019t wait another day' presses readers to act at once.",
        ),
    ],
)
def pressure_to_act(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield each wording that hurries; what may be a plain fact is a warning."""
    for sentence, span in reading.find(_SAYS):
        if _CRISIS.search(sentence.text):
            continue
        soft = _SOFT.match(span.text)
        yield Hit(
            at=span,
            message=f"'{span.text}' presses readers to act at once.",
            help="Write 'Book a visit when you are ready', and say plainly how long the wait is.",
            severity=Severity.WARNING if soft else None,
        )
