"""The words of a link do not say where it leads.

## Why it matters
People who use a screen reader go through a list of links, and people in a hurry read only them.
'Click here' and 'read more' tell neither anything.

## When not to use it
Never: the words around the link nearly always hold better ones.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import yaml

from plugins.checks.facts.reading import Reading
from plugins.checks.facts.text_links import text_links
from plugins.checks.rule import Bad, Hit, page_rule
from plugins.checks.sources import WCAG_LINK_PURPOSE
from plugins.core.finding import Severity
from plugins.core.site import AnyPage

_DATA = Path(__file__).with_suffix(".yaml")
_POLITE = re.compile(r"^(?:please|just|simply|so)\s+|\s+(?:please|now|today)$")


@cache
def empty_words() -> frozenset[str]:
    """Return the words that tell nothing, in small letters and without signs."""
    return frozenset(yaml.safe_load(_DATA.read_text("utf-8")))


@page_rule(
    code="LK002",
    severity=Severity.WARNING,
    sources=[WCAG_LINK_PURPOSE],
    good=[
        "Read [more about talk therapy](../services/therapy.md).",
        "[Find out more about sleep](https://www.nimh.nih.gov/sleep).",
        "Go to [this month's groups](../services/therapy.md).",
    ],
    bad=[
        Bad(
            page="For therapy, [click here](../services/therapy.md).",
            line=1,
            says="The link says 'click here' and not where it leads.",
        ),
        Bad(
            page="Words.\n\nThey wrote it up. [Read more \u00bb](https://www.nimh.nih.gov/sleep)",
            line=3,
            says="The link says 'Read more \u00bb' and not where it leads.",
        ),
        Bad(
            page="Please see [THIS PAGE](../services/therapy.md).",
            line=1,
            says="The link says 'THIS PAGE' and not where it leads.",
        ),
    ],
)
def empty_words_as_link(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield each link whose words are in the list."""
    for link in text_links(reading):
        if _POLITE.sub("", link.plain) in empty_words():
            yield Hit(
                at=link.span,
                message=f"The link says '{link.words}' and not where it leads.",
                help="Put the link on the words that name its target: 'Read about [talk therapy]'."
                if link.is_own
                else "Put the link on the words that name its target, such as its title.",
            )
