"""People are named after what they have.

## Why it matters
A person is more than a diagnosis. 'Schizophrenics' or 'he is bipolar' make the illness the whole
person, and patients who read it feel filed away. 'People with schizophrenia' costs one word more.

## When not to use it
In names, such as Alcoholics Anonymous, and where the word belongs to the illness: bipolar disorder,
a depressive episode, binge eating. Those are left alone.
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
    code="LG002",
    severity=Severity.WARNING,
    sources=[Source(title=title, url=url) for _, title, url in WORDS.sources],
    good=[
        "Bipolar depression is treated with mood stabilizers first.",
        "Bipolar I and bipolar II differ in how high the mood goes.",
        "Alcoholics Anonymous has free meetings in most cities.",
        "Manic and depressive phases can last for weeks.",
        "Narcissistic traits are not a diagnosis.",
        "Paranoid schizophrenia is an older term.",
    ],
    bad=[
        Bad(
            page="Schizophrenics often wait for years.",
            line=1,
            says="'Schizophrenics' names people after what they have.",
        ),
        Bad(
            page="Some words.\n\nThe mentally ill deserve better care.",
            line=3,
            says="'The mentally ill' names people after what they have.",
        ),
        Bad(
            page="My sister is an anorexic.",
            line=1,
            says="'an anorexic' names people after what they have.",
        ),
        Bad(
            page="## Help for families\n\nHe is psychotic and needs help now.",
            line=3,
            says="'He is psychotic' names people after what they have.",
        ),
        Bad(
            page="We treat drug abusers with respect.",
            line=1,
            says="'drug abusers' names people after what they have.",
        ),
        Bad(
            page="- Living with borderlines is hard.",
            line=1,
            says="'borderlines' names people after what they have.",
        ),
    ],
)
def people_named_after_an_illness(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield each word that stands for people and names an illness."""
    for entry, _sentence, span in WORDS.find(reading):
        yield Hit(
            at=span,
            message=f"'{span.text}' names people after what they have.",
            help=f"Better: {entry.say}.",
            severity=entry.level,
        )
