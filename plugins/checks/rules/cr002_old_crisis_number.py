"""A text gives the crisis line's old number, name or address.

## Why it matters
The line has been 988 since July 2022. The old name and the long number are harder to keep in mind,
and a page that still has them looks as if nobody looked after it.

## When not to use it
Where the text says that this is what the line used to be called.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.checks.facts.pattern import pattern
from plugins.checks.facts.reading import Reading
from plugins.checks.rule import Bad, Hit, page_rule
from plugins.checks.sources import LIFELINE_988
from plugins.core.finding import Severity
from plugins.core.site import AnyPage
from plugins.core.source import Place

_OLD = pattern(
    r"(?:\b1[-. ]?)?\(?\b800\)?[-. \u2011]{0,2}273[-. \u2011]{0,2}(?:8255|TALK)\b(?:\s?\(8255\))?"
    r"|\b(?:National\s+)?Suicide\s+Prevention\s+(?:Life|Hot|Help)\s?line\b"
    r"|\bNational\s+Suicide\s+(?:Hot|Help|Life)line\b",
    ("273", "suicide prevention", "national suicide"),
)
_FORMERLY = re.compile(
    r"\b(?:former(?:ly)?|used\s+to\s+be|previously|once\s+(?:was|called|known)|was\s+(?:called|known"
    r"|renamed)|old(?:er)?\s+(?:name|number)|now\s+(?:called|known|the|988)|renamed|replace[sd]?"
    r"|became|no\s+longer|until\s+20\d\d|changed\s+(?:its\s+name|to))\b",
    re.IGNORECASE,
)
_HOST = "suicidepreventionlifeline.org"


@page_rule(
    code="CR002",
    severity=Severity.ERROR,
    sources=[LIFELINE_988],
    good=[
        "Call or text 988, or chat at 988lifeline.org.",
        "The 988 Lifeline was formerly called the National Suicide Prevention Lifeline.",
        "988 replaced the older number 1-800-273-8255.",
        "Suicide prevention is everybody's task.",
        "For care near you call 1-800-662-4357.",
    ],
    bad=[
        Bad(
            page="Call 1-800-273-8255 at any hour.",
            line=1,
            says="'1-800-273-8255' is out of date: the line is called 988 now.",
        ),
        Bad(
            page="Words.\n\nThe **National Suicide Prevention Lifeline** is there for you.",
            line=3,
            says="'National Suicide Prevention Lifeline' is out of date: the line is called "
            "988 now.",
        ),
        Bad(
            page="Dial (800) 273-TALK.",
            line=1,
            says="'(800) 273-TALK' is out of date: the line is called 988 now.",
        ),
        Bad(
            page="Words.\n\n[Chat online](https://suicidepreventionlifeline.org/chat/) at night.",
            line=3,
            says="The link 'Chat online' leads to suicidepreventionlifeline.org, the line's old "
            "address.",
        ),
    ],
)
def old_crisis_number(page: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield each old number and name that is not told as history, and old links."""
    for sentence, span in reading.find(_OLD):
        if not _FORMERLY.search(sentence.text):
            yield Hit(
                at=span,
                message=f"'{span.text}' is out of date: the line is called 988 now.",
                help="Write 'Call or text 988, or chat at 988lifeline.org'.",
            )
    for link in page.body.links:
        if _HOST in link.target.lower():
            yield Hit(
                at=Place(link.line, link.column),
                message=f"The link '{_words(reading, link.target)}' leads to {_HOST}, the line's "
                "old address.",
                help="Link to https://988lifeline.org/.",
            )


def _words(reading: Reading, target: str) -> str:
    for block in reading.blocks:
        for link in block.links:
            if link.href == target:
                return block.text[link.start : link.end]
    return target
