"""A word on substance use blames the person.

## Why it matters
'Abuse', 'clean' and 'dirty' carry blame. The National Institute on Drug Abuse lists them as words
to avoid, because patients who are spoken of like that get worse care and come later.

## When not to use it
In names such as National Institute on Drug Abuse, in the title of a licence, and where somebody
abuses a person. Those are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from plugins.checks.facts.reading import Reading
from plugins.checks.facts.word_list import word_list
from plugins.checks.rule import Bad, Hit, Source, page_rule
from plugins.core.finding import Severity
from plugins.core.site import AnyPage

WORDS = word_list(Path(__file__).with_suffix(".yaml"))


@page_rule(
    code="LG005",
    severity=Severity.WARNING,
    sources=[Source(title=title, url=url) for _, title, url in WORDS.sources],
    good=[
        "We treat substance use disorders.",
        "The National Institute on Drug Abuse has a list of words.",
        "The Substance Abuse and Mental Health Services Administration (SAMHSA) runs a helpline.",
        "We see survivors of abuse.",
    ],
    bad=[
        Bad(
            page="We treat substance abuse.",
            line=1,
            says="'substance abuse' blames people for substance use.",
        ),
        Bad(
            page="Some words.\n\nBring a clean drug test.",
            line=3,
            says="'clean drug test' blames people for substance use.",
        ),
        Bad(
            page="He got clean two years ago.",
            line=1,
            says="'got clean' blames people for substance use.",
        ),
        Bad(
            page="A dirty test is no reason to leave.",
            line=1,
            says="'dirty test' blames people for substance use.",
        ),
    ],
)
def words_on_substance_use(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield each word that blames for substance use."""
    for entry, _sentence, span in WORDS.find(reading):
        yield Hit(
            at=span,
            message=f"'{span.text}' blames people for substance use.",
            help=f"Better: {entry.say}.",
            severity=entry.level,
        )
