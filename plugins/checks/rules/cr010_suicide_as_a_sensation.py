"""A text makes suicide sound usual, simple or past helping.

## Why it matters
'Epidemic' and 'skyrocketing' make suicide sound usual and past stopping. Guides on reporting ask
for plain words such as 'rising', because alarm does not help people at risk.

## When not to use it
In the title of a source that is quoted as it is.
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.checks.facts.pattern import pattern
from plugins.checks.facts.reading import Reading
from plugins.checks.facts.stance import is_claimed
from plugins.checks.rule import Bad, Hit, page_rule
from plugins.checks.sources import REPORTING_ON_SUICIDE
from plugins.core.finding import Severity
from plugins.core.site import AnyPage

_LOUD = (
    r"(?:epidemics?|skyrocket\w*|soar(?:ed|ing|s)?|explod\w+|explosion|plague|tsunami"
    r"|out\s+of\s+control)"
)
_SAYS = pattern(
    rf"\bsuicides?\b(?:\s+(?:rates?|deaths?|numbers?|attempts?))?(?:\s+(?:is|are|has|have|been|become|becomes|among|at|in"
    rf"|of|an?|the|teens?|youth|veterans|men|women))*\s+{_LOUD}\b"
    rf"|\b{_LOUD}\s+(?:of|in)\s+(?:\w+\s+)?suicides?\b|\b{_LOUD}\s+suicides?\b"
    r"|\bsuicide(?:\s+attempts?)?\s+(?:is|was|are)\s+(?:always\s+|just\s+|only\s+|merely\s+)?(?:an?\s+|the\s+)?(?:easy"
    r"\s+way\s+out|only\s+(?:way|option|answer)|selfish\w*|coward\w*|cry\s+for\s+(?:help|attention)"
    r"|permanent\s+solution\b[^.;]{0,40})|\bsuicide\s+cannot\s+be\s+prevented\b"
    r"|\b(?:killed\s+(?:him|her|them)sel(?:f|ves)|died\s+by\s+suicide|took\s+(?:his|her|their)\s+own\s+li(?:fe|ves)"
    r"|committed\s+suicide)\s+(?:just\s+)?(?:because\s+of|over|due\s+to)\s+\w+(?:\s+\w+)?"
    r"|\bkilling\s+themselves\b[^.;]{0,40}\b(?:epidemic|record\s+numbers|skyrocket\w*)"
    r"|\b(?:drove|driven|pushed|led)\s+(?:him|her|them|\w+)\s+(?:to\s+suicide|over\s+the\s+edge)\b",
    ("suicide", "over the edge", "killed ", "killing themselves", "took h", "took their"),
)


@page_rule(
    code="CR010",
    gives_way_to=("LG001",),
    severity=Severity.WARNING,
    sources=[REPORTING_ON_SUICIDE],
    good=[
        "The number of suicides has risen.",
        "Suicide can be prevented. Call or text 988.",
        "The opioid epidemic changed how clinics work.",
        "Myth: suicide is a cry for attention.",
        "Do not write that somebody died by suicide because of a divorce.",
    ],
    bad=[
        Bad(
            page="He killed himself because of the divorce. Call 988.",
            line=1,
            says="'killed himself because of the divorce' makes suicide sound usual, simple or "
            "past helping.",
        ),
        Bad(
            page="Suicide rates are skyrocketing. Call 988.",
            line=1,
            says="'Suicide rates are skyrocketing' makes suicide sound usual, simple or "
            "past helping.",
        ),
        Bad(
            page="Words.\n\nThere is an epidemic of suicide. Call 988.",
            line=3,
            says="'epidemic of suicide' makes suicide sound usual, simple or past helping.",
        ),
    ],
)
def suicide_as_a_sensation(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield each such wording."""
    for sentence, span in reading.find(_SAYS):
        if is_claimed(reading, sentence, span):
            yield Hit(
                at=span,
                message=f"'{span.text}' makes suicide sound usual, simple or past helping.",
                help="Use plain words, such as 'rising', give numbers with their source, and say "
                "that help works.",
            )
