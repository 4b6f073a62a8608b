"""The words of a link are a web address.

## Why it matters
A screen reader spells the address letter by letter, and readers learn nothing of what is there.

## When not to use it
For a short address that people should keep in mind, such as 988lifeline.org, and on handouts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.checks.facts.reading import Reading
from plugins.checks.facts.text_links import text_links
from plugins.checks.rule import Bad, Good, Hit, page_rule
from plugins.checks.sources import WCAG_LINK_PURPOSE
from plugins.core.finding import Severity
from plugins.core.front_matter import Purpose
from plugins.core.site import AnyPage

_BARE = re.compile(r"(?:https?://\S+|www\.\S+|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}/\S+)", re.IGNORECASE)


@page_rule(
    code="LK001",
    severity=Severity.WARNING,
    sources=[WCAG_LINK_PURPOSE],
    good=[
        "Chat at [988lifeline.org](https://988lifeline.org/).",
        "Read [what NIMH says on sleep](https://www.nimh.nih.gov/sleep).",
        Good(
            page="---\ntitle: A diary\npurpose: handout\n---\n\nSee <https://www.nimh.nih.gov/sleep>.",
            at="pages/diary.md",
        ),
    ],
    bad=[
        Bad(
            page="Words.\n\nSee <https://www.nimh.nih.gov/sleep> for more.",
            line=3,
            says="The words of a link are the address 'https://www.nimh.nih.gov/sleep'.",
        ),
        Bad(
            page="See [www.nimh.nih.gov](https://www.nimh.nih.gov/).",
            line=1,
            says="The words of a link are the address 'www.nimh.nih.gov'.",
        ),
    ],
)
def bare_address_as_words(page: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield each link whose words are an address with a path or 'www'."""
    if getattr(page.facts, "purpose", None) is Purpose.HANDOUT:
        return
    for link in text_links(reading):
        if _BARE.fullmatch(link.words.strip()):
            yield Hit(
                at=link.span,
                message=f"The words of a link are the address '{link.words}'.",
                help="Say in words what is there: [what NIMH says on sleep](https://\u2026)."
                if not link.is_own
                else "Say in words what is there, such as the title of the page.",
            )
