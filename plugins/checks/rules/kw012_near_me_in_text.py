"""A text says 'near me', as people type it into a search box.

## Why it matters
Nobody says 'therapist near me' to a reader: it is there for a search engine, which does not need
it. It knows where the clinic is from its address and its places, and where the searcher is.

## When not to use it
Where the words are quoted in order to speak of how people search.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.checks.examples import example
from plugins.checks.facts.pattern import pattern
from plugins.checks.facts.reading import Reading
from plugins.checks.rule import Bad, Hit, page_rule
from plugins.checks.sources import KEYWORD_STUFFING
from plugins.core.finding import Severity
from plugins.core.site import AnyPage

_SAYS = pattern(
    r"(?<![\w\u2018\u201c\"])(?:[\w-]+ ){0,3}(?:near|close to|nearest(?: to)?)[ -]me\b"
    r"(?![\u2019\u201d\"])",
    ["near me", "near-me", "close to me", "nearest me", "nearest to me"],
)
_A_PERSON_SPEAKS = re.compile(
    r"\b(?:someone|somebody|anyone|anybody|everyone|people|person|persons|friends?|family|those"
    r"|him|her|them|it|you|nobody|no one|sit|sits|sat|stand|stands|stood|stay|stays|stayed|lives?"
    r"|lived|living|was|is|are|were|be|been|came|comes?|who|child|children|kids|dog|phone)"
    r" (?:who (?:is|are) |right |very |so )?(?:near|close to)[ -]me",
    re.IGNORECASE,
)


@page_rule(
    code="KW012",
    severity=Severity.WARNING,
    sources=[KEYWORD_STUFFING],
    good=[
        "I feel calm when there are people near me.",
        "Ask yourself: who is close to me, and whom can I call?",
        "Near Medina there are two clinics.",
        "When you search for \u201ctherapist near me\u201d, look at the license first.",
        "Find an office near you.",
    ],
    bad=[
        Bad(
            page="Looking for a psychiatrist near me in Cleveland? Call us.",
            line=1,
            says="'for a psychiatrist near me' is how people search, and not how you speak to a "
            "reader.",
        ),
        Bad(
            page=example(title="Medication management near me"),
            line=2,
            says="'Medication management near me' is how people search, and not how you speak to "
            "a reader.",
        ),
        Bad(
            page="Words.\n\nWe are the near-me therapy choice.",
            line=3,
            says="'We are the near-me' is how people search, and not how you speak to a reader.",
        ),
    ],
)
def near_me_in_text(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield each 'near me' that no person says of somebody."""
    for _sentence, span in reading.find(_SAYS):
        if _A_PERSON_SPEAKS.search(span.text):
            continue
        yield Hit(
            at=span,
            message=f"'{span.text}' is how people search, and not how you speak to a reader.",
            help="Name the place, as in 'therapy in Dayton', or write 'near you'.",
        )
