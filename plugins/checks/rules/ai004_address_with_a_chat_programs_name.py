"""A link tells that its address came out of a chat program.

## Why it matters
'utm_source=chatgpt.com' at the end of an address was put there by a chat program. Often nobody has
opened the page, and the program may have made up what it says.

## When not to use it
Nowhere: the address works without it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.checks.facts.reading import Reading
from plugins.checks.facts.sentence import Span
from plugins.checks.rule import Bad, Hit, page_rule
from plugins.checks.sources import SIGNS_OF_AI_WRITING
from plugins.core.finding import Severity
from plugins.core.site import AnyPage

_SAYS = re.compile(
    r"[?&]((?:utm_source|utm_medium|ref|referrer|source"
    r"|src)=(?:www\.)?(?:chatgpt(?:\.com)?|openai(?:\.com)?|chat\.openai(?:\.com)?"
    r"|(?:ms)?copilot(?:\.\w+)*|perplexity(?:\.ai)?|claude(?:\.ai)?"
    r"|(?:google)?gemini(?:\.google\.com)?|bard|grok(?:\.com)?|deepseek(?:\.com)?"
    r"|you\.com)(?![\w-]))",
    re.IGNORECASE,
)


@page_rule(
    code="AI004",
    severity=Severity.ERROR,
    sources=[
        SIGNS_OF_AI_WRITING,
    ],
    good=[
        "Read [the page](https://www.nimh.nih.gov/x).",
        "See [this](https://example.org/?ref=newsletter).",
    ],
    bad=[
        Bad(
            page="Read [the page](https://www.nimh.nih.gov/x?utm_source=chatgpt.com).",
            line=1,
            says=(
                "The address of 'the page' carries the name of a chat program: "
                "'utm_source=chatgpt.com'."
            ),
        ),
        Bad(
            page="Some words.\n\nSee <https://example.org/?a=1&utm_source=openai>.",
            line=3,
            says=(
                "The address of 'https://example.org/?a=1&utm_source=openai' carries the name "
                "of a chat program: 'utm_source=openai'."
            ),
        ),
    ],
)
def address_with_a_chat_programs_name(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield each link with such an address."""
    for block in reading.blocks:
        for link in block.links:
            found = _SAYS.search(link.href) if "=" in link.href else None
            if found:
                span = Span(block=block, start=link.start, end=link.end)
                yield Hit(
                    at=span,
                    message=f"The address of '{span.text}' carries the name of a chat program: "
                    f"'{found[1]}'.",
                    help="Open the page, see that it says what your text says, and delete that "
                    "part of the address.",
                )
