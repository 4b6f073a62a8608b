"""An illness is told as a fate that people suffer.

## Why it matters
'Suffers from' and 'victim of' decide for readers how they feel and leave no room for a good week.
Guides on words ask for plain ones: has, lives with, is in treatment for.

## When not to use it
Where a person says it of themselves, or where a thing suffers: work, sleep, a study. Things are
left alone.
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
    code="LG004",
    severity=Severity.WARNING,
    sources=[Source(title=title, url=url) for _, title, url in WORDS.sources],
    good=[
        "People with depression often sleep badly.",
        "Your grades may suffer from lack of sleep.",
        "We help victims of violent crime.",
        "She survived childhood trauma.",
    ],
    bad=[
        Bad(
            page="She suffers from depression.",
            line=1,
            says="'suffers from' tells an illness as a fate.",
        ),
        Bad(
            page="Some words.\n\nYou are a victim of anxiety no longer.",
            line=3,
            says="'victim of anxiety' tells an illness as a fate.",
        ),
        Bad(
            page="Mental illness sufferers deserve respect.",
            line=1,
            says="'illness sufferers' tells an illness as a fate.",
        ),
        Bad(
            page="Many have battled their inner demons.",
            line=1,
            says="'battled their inner demons' tells an illness as a fate.",
        ),
    ],
)
def suffering(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield each wording that makes an illness a fate."""
    for entry, _sentence, span in WORDS.find(reading):
        yield Hit(
            at=span,
            message=f"'{span.text}' tells an illness as a fate.",
            help=f"Better: {entry.say}.",
            severity=entry.level,
        )
