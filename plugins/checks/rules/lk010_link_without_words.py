"""The words of a link are a sign or a single letter.

## Why it matters
A link of one sign is too small to hit with a finger, and a screen reader says nothing of use.

## When not to use it
For the numbers of a list of letters, such as an A to Z.
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.checks.facts.reading import Reading
from plugins.checks.facts.text_links import text_links
from plugins.checks.rule import Bad, Hit, page_rule
from plugins.checks.sources import WCAG_LINK_PURPOSE
from plugins.core.finding import Severity
from plugins.core.site import AnyPage


@page_rule(
    code="LK010",
    severity=Severity.WARNING,
    sources=[WCAG_LINK_PURPOSE],
    good=["[Talk therapy](../services/therapy.md) helps.", "[988](tel:988)"],
    bad=[
        Bad(
            page="Words.\n\nTalk therapy [\u2192](../services/therapy.md)",
            line=3,
            says="The words of a link are only '\u2192'.",
        ),
        Bad(
            page="Talk therapy has an effect ([i](../services/therapy.md)).",
            line=1,
            says="The words of a link are only 'i'.",
        ),
    ],
)
def link_without_words(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield links of fewer than two letters or digits; links of nothing are found when built."""
    for link in text_links(reading):
        if len(link.plain) < 2:  # noqa: PLR2004 (one letter is no word)
            yield Hit(
                at=link.span,
                message=f"The words of a link are only '{link.words}'.",
                help="Put the link on the words beside it.",
            )
