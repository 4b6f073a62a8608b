"""A number is given as the best case.

## Why it matters
'Up to 60%' tells the highest figure that anyone saw, and readers take it for what they can expect.
What happened to people on average is the honest figure.

## When not to use it
Where the source itself gives no other figure. Say so, and silence it with that reason. (Rule
EV-005 of the editorial guide.)
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.checks.facts.pattern import pattern
from plugins.checks.facts.reading import Reading
from plugins.checks.facts.stance import is_asked, is_denied
from plugins.checks.rule import Bad, Hit, page_rule
from plugins.checks.sources import FTC_HEALTH_CLAIMS
from plugins.core.finding import Severity
from plugins.core.site import AnyPage

_SAYS = pattern(
    r"\b(?:up\s+to|as\s+(?:much|many|high)\s+as|more\s+than|over|at\s+least"
    r"|upwards?\s+of)\s+(?:~|about\s+|around\s+|a\s+)?(?:\d{1,3}(?:\.\d+)?\s?(?:%"
    r"|percent\b|per\s+cent\b))(?!\s+(?:off|CI|confidence))",
    "% percent cent",
)
_MONEY = re.compile(
    r"\$|\b(?:fees?|price|cost|insurance|coinsurance|copay|bill|discount|tax"
    r"|battery|alcohol\s+by)\b",
    re.IGNORECASE,
)


@page_rule(
    code="EV043",
    severity=Severity.WARNING,
    sources=[
        FTC_HEALTH_CLAIMS,
    ],
    good=[
        "Relapse was about 15% less likely in pooled trials [@breedvelt-2021].",
        "Visits last up to 60 minutes.",
        "Up to 12 people can join the group.",
    ],
    bad=[
        Bad(
            page="Recovery improves by up to 60%.",
            line=1,
            says="'up to 60%' gives the best case in place of what people can expect.",
        ),
        Bad(
            page="Some words.\n\nMore than 40 percent relapse.",
            line=3,
            says="'More than 40 percent' gives the best case in place of what people can expect.",
        ),
        Bad(
            page="As many as 75% got better [@cuijpers-2020].",
            line=1,
            says="'As many as 75%' gives the best case in place of what people can expect.",
        ),
    ],
)
def best_case_for_a_number(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield each best case; without a source it is an error."""
    for sentence, span in reading.find(_SAYS):
        if is_asked(sentence) or is_denied(sentence, span) or _MONEY.search(sentence.text):
            continue
        yield Hit(
            at=span,
            message=f"'{span.text}' gives the best case in place of what people can expect.",
            help="Write what happened on average, for whom, and compared with what.",
            severity=None if sentence.cites else Severity.ERROR,
        )
