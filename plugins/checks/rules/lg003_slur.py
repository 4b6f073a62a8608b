"""A word insults people for an illness.

## Why it matters
A slur on a clinic's page tells a patient what the clinic thinks of them. One is enough to make
somebody close the page and not call.

## When not to use it
In a text on words that gives the slur in quotation marks; it is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from plugins.checks.facts.reading import Reading
from plugins.checks.facts.stance import is_denied
from plugins.checks.facts.word_list import word_list
from plugins.checks.rule import Bad, Hit, Source, page_rule
from plugins.core.finding import Severity
from plugins.core.site import AnyPage

_ON_WORDS = re.compile(r"\b(?:words?|language|stigma|terms|labels?|say(?:ing)?)\b", re.IGNORECASE)
WORDS = word_list(Path(__file__).with_suffix(".yaml"))


@page_rule(
    code="LG003",
    severity=Severity.ERROR,
    sources=[Source(title=title, url=url) for _, title, url in WORDS.sources],
    good=[
        "Psychosis can be treated.",
        "We teach psycho-social skills in groups.",
        "Words such as 'lunatic' hurt, so we avoid the word.",
        "Omega-3 fatty acids do not replace treatment.",
    ],
    bad=[
        Bad(
            page="You are not a psycho for asking.",
            line=1,
            says="'psycho' is an insult to people with an illness.",
        ),
        Bad(
            page="Some words.\n\nThey called her a junkie at school.",
            line=3,
            says="'junkie' is an insult to people with an illness.",
        ),
        Bad(
            page="Nobody here takes you for a nutcase.",
            line=1,
            says="'nutcase' is an insult to people with an illness.",
        ),
    ],
)
def slur(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield each slur."""
    for entry, sentence, span in WORDS.find(reading):
        heading = reading.heading_above(sentence)
        around = f"{reading.page.facts.title} {heading.text if heading else ''}"
        if is_denied(sentence, span) and _ON_WORDS.search(around):
            continue
        yield Hit(
            at=span,
            message=f"'{span.text}' is an insult to people with an illness.",
            help=f"Better: {entry.say}.",
            severity=entry.level,
        )
