"""A page on both treatments together leaves out the limits, or that one can be enough.

## Why it matters
Guidelines recommend either treatment alone as firmly as both together, and for some conditions
the second adds nothing. A page that tells only the good half sells.

## When not to use it
On a page that only says how the clinic organizes its care; that page needs the link to one that
tells the limits, and may be silenced with that reason. (Rule EV-011 of the editorial guide.)
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.checks.facts.blocks import Part
from plugins.checks.facts.reading import Reading
from plugins.checks.rule import Bad, Good, Hit, Source, page_rule
from plugins.core.finding import Severity
from plugins.core.kind import Kind
from plugins.core.site import AnyPage
from plugins.core.source import Place

_THERAPY = r"(?:therap(?:y|ies)|psychotherapy|counsel(?:l)?ing|CBT|ERP|DBT)"
_PILLS = (
    r"(?:medications?|medicines?|antidepressants?|SSRIs?|medication\s+management|meds|pills|drugs)"
)
_BOTH = re.compile(
    rf"\b{_THERAPY}(?:\s*(?:and|with|plus|\+|&)\s*)(?:\w+\s+){{0,2}}{_PILLS}\b"
    rf"|\b{_PILLS}(?:\s*(?:and|with|plus|\+|&)\s*)(?:\w+\s+){{0,2}}{_THERAPY}\b"
    rf"|\bcombin(?:e[sd]?|ing|ation|ed)\b[^.]*\b(?:{_THERAPY}|{_PILLS}|treatments?|care)\b"
    rf"|\b(?:both|dual|integrated)\b[^.]*\b(?:{_THERAPY}|{_PILLS}|treatments?)\b",
    re.IGNORECASE,
)
_LIMITS = re.compile(
    r"\b(?:limits?|limitations?|what\s+(?:we|is|remains|nobody"
    r"|research)\b[^.]*(?:\bnot\b|n['\u2019]t\b|\bunknown\b)"
    r"|(?:not|n['\u2019]t|un)\s?(?:known|clear|certain|sure)|when\s+(?:one|it\s+is\s+not"
    r"|not|both)|one\s+(?:treatment|alone|of\s+them)"
    r"|(?:treatment|therapy|medication|one)\b[^.]{0,30}\b(?:enough|alone)|who\s+(?:may"
    r"|might|does)\s+not|cautions?|caveats?"
    r"|drawbacks|downsides|cons\b|risks|does\s+not|need\s+both|how\s+strong|what\s+the\s+evidence)",
    re.IGNORECASE,
)
_ONE = re.compile(
    r"\b(?:alone|by\s+itself|on\s+its\s+own|one\s+(?:treatment|of\s+(?:them"
    r"|the\s+two))\s+(?:is|can\s+be|may\s+be|was)?"
    r"|just\s+one|either\s+one|without\s+(?:medication|therapy))\b",
    re.IGNORECASE,
)
_PAGE = (
    "---\ntitle: {title}\n---\n\n## What research says\n\nAbout a quarter more adults responded."
)


@page_rule(
    code="EV048",
    severity=Severity.ERROR,
    applies_to=(Kind.ARTICLE, Kind.SERVICE),
    sources=[
        Source(
            title=(
                "Treatments of Adults in the Acute Phase of Major Depressive Disorder (ACP, 2023)"
            ),
            url="https://www.acpjournals.org/doi/10.7326/M22-2056",
        )
    ],
    good=[
        Good(
            page=_PAGE.format(title="Therapy and medication together")
            + "\n\n## When one treatment is enough\n\nTherapy alone helps many people."
        ),
        Good(page="---\ntitle: Your first therapy visit\n---\n\nSome words."),
        Good(
            page=_PAGE.format(title="Combining therapy and medication")
            + "\n\n## What we don't know\n\nFor panic, therapy by itself did as well later on."
        ),
        Good(page="---\ntitle: Therapy or medication first?\n---\n\nSome words."),
    ],
    bad=[
        Bad(
            page=_PAGE.format(title="Why combining therapy and medication works"),
            line=2,
            says="The page is about both treatments together and has no section on the limits, and "
            "never says that one alone can be enough.",
        ),
        Bad(
            page=_PAGE.format(title="Therapy with medication") + "\n\nTherapy alone did less.",
            line=2,
            says="The page is about both treatments together and has no section on the limits.",
        ),
    ],
)
def both_together_without_limits(page: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield what a page on both treatments together leaves out."""
    facts = page.facts
    if not any(_BOTH.search(one or "") for one in (facts.title, facts.heading, facts.keyword)):
        return
    missing = []
    headings = [block.text for block in reading.headings]
    if not any(_LIMITS.search(text) for text in headings):
        missing.append("has no section on the limits")
    if not any(_ONE.search(block.text) for block in reading.seen if block.part is not Part.TITLE):
        missing.append("never says that one alone can be enough")
    if missing:
        place: Place = reading.place_of("title")
        yield Hit(
            at=place,
            message=f"The page is about both treatments together and {', and '.join(missing)}.",
            help="Add a section such as 'When one treatment is enough', with what trials found for "
            "therapy alone and medication alone.",
        )
