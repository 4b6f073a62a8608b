"""A text lists places or phone numbers for search engines.

## Why it matters
A row of cities tells a reader nothing about care in any of them. Search engines name such lists as
spam, and a clinic that seems to have an office in each place says something that is not true.

## When not to use it
On the one page that lists the clinic's own places, in a sentence on licenses, and where each name
is a link to the page of that place: those are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from plugins.checks.examples import example
from plugins.checks.facts.limits import PLACES_IN_A_ROW
from plugins.checks.facts.place_names import bare_place_items, may_list_places, places_in
from plugins.checks.facts.reading import Reading
from plugins.checks.facts.sentence import Span
from plugins.checks.facts.wording import listed
from plugins.checks.rule import Bad, Good, Hit, page_rule
from plugins.checks.sources import KEYWORD_STUFFING
from plugins.core.finding import Severity
from plugins.core.kind import Kind
from plugins.core.site import AnyPage

_INNOCENT = re.compile(
    r"\b(?:licen[cs]\w*|registered|certified|boards?|medicaid|law|laws|compact|trials?|stud(?:y|ies)"
    r"|researchers|survey\w*|hospitals?|universit\w+|colleges?|born|grew up|trained|time zones?"
    r"|guideline\w*|data)\b",
    re.IGNORECASE,
)
_PHONE = re.compile(r"(?:\+?1[ .\u2011-]?)?\(?\d{3}\)?[ .\u2011-]\d{3}[.\u2011-]\d{4}\b")
_PHONES = 4
_WORDS_BETWEEN = 3
"""Fewer words than this for each number, and nobody is told whom it reaches."""
_OWN_LIST = {Kind.HOME, Kind.LIST, Kind.PAGE}


@page_rule(
    code="KW011",
    severity=Severity.WARNING,
    sources=[KEYWORD_STUFFING],
    good=[
        "We see people in Cleveland and Columbus.",
        "Our staff are licensed in Ohio, Michigan, North Carolina and Florida.",
        "The trial took place in Boston, Chicago, Denver and Seattle.",
        "The ADAMHS Board serves Allen, Auglaize, Hardin and Logan counties.",
        "Worry, sadness, anger and shame can all come after a loss.",
        Good(
            page=example(
                "We serve Dublin, Dayton, Columbus and Akron.", title="How to reach us by phone"
            ),
            at="pages/contact.md",
            files=tuple(
                (f"locations/{city.lower()}.md", example(city=city, title=f"Care in {city}"))
                for city in ("Dublin", "Dayton", "Columbus", "Akron")
            ),
        ),
    ],
    bad=[
        Bad(
            page="Call our team.\n\nWe offer therapy in Cleveland, Columbus, Dayton, Cincinnati, "
            "Detroit and Charlotte.",
            line=3,
            says="One sentence lists 6 places: 'Cleveland', 'Columbus', 'Dayton' and 3 more.",
        ),
        Bad(
            page="Serving Shaker Heights, Lakewood, Bay Village, Parma and nearby towns.",
            line=1,
            says="One sentence lists 4 places: 'Shaker Heights', 'Lakewood', 'Parma' and "
            "'Bay Village'.",
        ),
        Bad(
            page="Psychiatrist in Cleveland, OH, psychiatrist in Columbus, OH, psychiatrist in "
            "Dayton and psychiatrist in Detroit, MI.",
            line=1,
            says="One sentence lists 4 places: 'Cleveland', 'Columbus', 'Dayton' and 'Detroit'.",
        ),
        Bad(
            page="We are in:\n\n- Cleveland\n- Columbus, Ohio\n- Therapy in Dayton\n- Detroit\n",
            line=3,
            says="A list names 4 places: 'Cleveland', 'Columbus', 'Dayton' and 'Detroit'.",
        ),
        Bad(
            page="Call (614) 555-0101, (614) 555-0102, (614) 555-0103, (614) 555-0104.",
            line=1,
            says="One paragraph lists 4 phone numbers and hardly a word on whom they reach.",
        ),
    ],
)
def list_of_places(page: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield each sentence that lists places, each list of them, and each row of numbers."""
    own = set(reading.known.places) if page.kind in _OWN_LIST else set()
    told = set()
    for sentence in may_list_places(reading):
        if _INNOCENT.search(sentence.text):
            continue
        names, span = places_in(reading, sentence)
        if len(names) >= PLACES_IN_A_ROW and span is not None and not own.issuperset(names):
            told.add(sentence.number)
            yield _hit(span, f"One sentence lists {len(names)} places", tuple(names))
    for span, items in bare_place_items(reading):
        if len(items) >= PLACES_IN_A_ROW and not own.issuperset(items):
            yield _hit(span, f"A list names {len(items)} places", items)
    for number, block in enumerate(reading.blocks):
        if number in told or block.text.count("-") + block.text.count("\u2011") < _PHONES:
            continue
        found = list(_PHONE.finditer(block.text))
        if len(found) < _PHONES or block.links:
            continue
        words = re.findall(r"[a-z]{2,}", block.text)
        if len(words) < _WORDS_BETWEEN * len(found):
            yield Hit(
                at=Span(block=block, start=found[0].start(), end=found[-1].end()),
                message=f"One paragraph lists {len(found)} phone numbers and hardly a word on "
                "whom they reach.",
                help="Keep the number that a reader of this page needs, and say whom it reaches.",
            )


def _hit(span: Span, what: str, names: Sequence[str]) -> Hit:
    first = PLACES_IN_A_ROW - 1
    more = len(names) - first
    told = listed(names) if more == 1 else f"{listed(names[:first], last=', ')} and {more} more"
    return Hit(
        at=span,
        message=f"{what}: {told}.",
        help="Link to the page that lists the clinic's places, and name here the one place that "
        "this page is about.",
    )
