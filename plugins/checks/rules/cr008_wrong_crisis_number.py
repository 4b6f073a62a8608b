"""A text gives a crisis line in a way that does not work.

## Why it matters
A line for texts cannot be called, and 998 is not 988. One wrong digit, and nobody answers.

## When not to use it
Never.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.checks.facts.pattern import pattern
from plugins.checks.facts.reading import Reading
from plugins.checks.facts.stance import is_denied
from plugins.checks.rule import Bad, Hit, Source, page_rule
from plugins.checks.sources import LIFELINE_988
from plugins.core.finding import Severity
from plugins.core.site import AnyPage

_TYPO = pattern(
    r"\b(?:call(?:ing)?|dial(?:ing)?|text(?:ing)?|call\s+or\s+text|the)\s+(?:998|989|889|898|899|888)\b"
    r"(?![-. ]?\d)|\b(?:998|989|889|898|888)\s+(?:Suicide|Crisis|Lifeline)",
    "998 989 889 898 899 888",
)
_CRISIS = re.compile(r"\b(?:crisis|suicid\w*|lifeline|emergency|hurt)\b", re.IGNORECASE)
_CALLED = pattern(
    r"\b(?:call(?:ing)?|dial(?:ing)?|phone)\s+(?:the\s+)?(?:Crisis\s+Text\s+Line\s+(?:at|on)\s+)?"
    r"741[- ]?741\b",
    ("741",),
)
_OTHER = pattern(
    r"\btext\s+988\s+to\s+\d[\d-]+"
    r"|\btext\s+(?:\w+\s+)?to\s+(?:741[- ]?(?!741)\d{3}|714[- ]?\d{3}|471[- ]?\d{3}|74174)\b",
    "text",
)


@page_rule(
    code="CR008",
    severity=Severity.ERROR,
    sources=[
        LIFELINE_988,
        Source(title="Crisis Text Line", url="https://www.crisistextline.org/"),
    ],
    good=[
        "Call or text 988.",
        "Text HOME to 741741.",
        "Text HELLO to 741-741 in a crisis.",
        "You cannot call 741741, only text it.",
        "Our suite is 989, and the crisis plan hangs there.",
        "Call (888) 555-0134 about a bill, and in a crisis call 988.",
    ],
    bad=[
        Bad(
            page="In a crisis, call or text 998.",
            line=1,
            says="'call or text 998' is not the number of the crisis line.",
        ),
        Bad(
            page="Words.\n\nYou can also call the Crisis Text Line at 741741.",
            line=3,
            says="'call the Crisis Text Line at 741741' does not work: that line takes texts "
            "alone.",
        ),
        Bad(
            page="In a crisis text HOME to 741714.",
            line=1,
            says="'text HOME to 741714' is not the number of the crisis line.",
        ),
    ],
)
def wrong_crisis_number(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield numbers with a slip, and a text line that readers are told to call."""
    for found in (_TYPO, _OTHER):
        for sentence, span in reading.find(found):
            if _CRISIS.search(sentence.text) or "988" in span.text:
                yield Hit(
                    at=span,
                    message=f"'{span.text}' is not the number of the crisis line.",
                    help="Copy the number from clinic.yaml: 'Call or text 988', 'Text HOME to "
                    "741741'.",
                )
    for sentence, span in reading.find(_CALLED):
        if not is_denied(sentence, span):
            yield Hit(
                at=span,
                message=f"'{span.text}' does not work: that line takes texts alone.",
                help="Write 'Text HOME to 741741'. For a call give 988.",
            )
