"""APA stands without its full name.

## Why it matters
Two bodies share these letters: the American Psychological Association and the American Psychiatric
Association. They write different guidelines.

## When not to use it
Where the page gives the full name with the letters behind it. It is left alone. (Rule EV-004b of
the editorial guide.)
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.checks.facts.pattern import pattern
from plugins.checks.facts.reading import Reading
from plugins.checks.rule import Bad, Hit, Source, page_rule
from plugins.core.finding import Severity
from plugins.core.site import AnyPage

_SAYS = pattern(r"\bAPA\b(?!\s*(?:\(|[sS]tyle|[fF]ormat))", ("apa",))
_NAMED = ("psychological association (apa)", "psychiatric association (apa)")


@page_rule(
    code="EV042",
    severity=Severity.WARNING,
    sources=[
        Source(
            title="Clinical practice guideline for the treatment of depression (2019)",
            url="https://www.apa.org/depression-guideline",
        ),
    ],
    good=[
        "The American Psychiatric Association recommends therapy.",
        (
            "The American Psychological Association (APA) has a guideline. The APA "
            "expected to renew it."
        ),
        "Ask about CAPA and apa.org.",
    ],
    bad=[
        Bad(
            page="The APA recommends therapy.",
            line=1,
            says="'APA' can be the American Psychological or the American Psychiatric Association.",
        ),
        Bad(
            page="Some words.\n\nSee the APA's list.",
            line=3,
            says="'APA' can be the American Psychological or the American Psychiatric Association.",
        ),
    ],
)
def apa_without_its_full_name(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield the first APA of a page that does not say which it means."""
    for _sentence, span in reading.find(_SAYS):
        if span.text == "APA" and not any(name in reading.lower for name in _NAMED):
            yield Hit(
                at=span,
                message="'APA' can be the American Psychological or the American Psychiatric "
                "Association.",
                help="Write the full name the first time, with (APA) behind it.",
            )
            return
