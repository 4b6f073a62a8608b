"""A sentence speaks of suicide as of a crime or a success.

## Why it matters
'Committed' is the word for a crime, and 'successful' the word for a goal. Both add shame for those
who grieve or think of ending their life, and reporting guides ask for plain words.

## When not to use it
In the title of a source that is quoted as it is.
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.checks.facts.pattern import pattern
from plugins.checks.facts.reading import Reading
from plugins.checks.rule import Bad, Hit, Source, page_rule
from plugins.core.finding import Severity
from plugins.core.site import AnyPage

_SAYS = pattern(
    r"\b(?:commit(?:s|ted|ting)?\s+suicide|(?:successful|failed|unsuccessful|completed)\s+suicide"
    r"(?:\s+attempts?)?)\b",
    "suicide",
)


@page_rule(
    code="LG001",
    severity=Severity.ERROR,
    sources=[
        Source(
            title="Reporting on Suicide: Best Practices and Recommendations",
            url="https://reportingonsuicide.org/recommendations/",
        )
    ],
    good=["He died by suicide.", "She survived a suicide attempt."],
    bad=[
        Bad(
            page="Her brother committed suicide.",
            line=1,
            says="'committed suicide' speaks of suicide as of a crime or a success.",
        ),
        Bad(
            page="One line.\n\nIt was a **failed suicide attempt**.",
            line=3,
            says="'failed suicide attempt' speaks of suicide as of a crime or a success.",
        ),
    ],
)
def died_by_suicide(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield each wording that blames or praises."""
    for _sentence, span in reading.find(_SAYS):
        yield Hit(
            at=span,
            message=f"'{span.text}' speaks of suicide as of a crime or a success.",
            help="Write 'died by suicide', 'ended his life' or 'attempted suicide'.",
        )
