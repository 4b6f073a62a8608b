"""A page that no clinician has reviewed gives a dose or a plan for lowering one.

## Why it matters
A number of milligrams is right for one person and harmful for another. People copy it. Doses belong
into a visit, or at least onto a page that a licensed clinician has read.

## When not to use it
On a page that a clinician has reviewed: name them in 'reviewed_by', with 'reviewed_on'.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.checks.facts.pattern import pattern
from plugins.checks.facts.reading import Reading
from plugins.checks.facts.stance import is_denied
from plugins.checks.facts.stopping import DOSE_PLAN
from plugins.checks.rule import Bad, Good, Hit, page_rule
from plugins.checks.sources import MAYO_ANTIDEPRESSANTS
from plugins.core.finding import Severity
from plugins.core.site import AnyPage

_NUMBER = r"\d+(?:[.,]\d+)?"
_AMOUNT = pattern(
    rf"(?<![\w.,]){_NUMBER}(?:\s?(?:-|to|or|\u2013)\s?{_NUMBER})?[\s-]?(?:mg|milligrams?|mcg"
    r"|micrograms?|\u00b5g)\b(?!\s*/\s*d?l\b|\s+per\s+(?:deci)?lit)",
    ("mg", "milligram", "mcg", "microgram", "\u00b5g"),
)
_FOOD = re.compile(
    r"\b(?:caffeine|coffee|sodium|salt|sugar|cholesterol|glucose|alcohol|vitamin|omega)\b",
    re.IGNORECASE,
)
_HELP = "Take the numbers out. Say 'Your prescriber decides on the dose with you'."


@page_rule(
    code="RX006",
    severity=Severity.ERROR,
    sources=[MAYO_ANTIDEPRESSANTS],
    good=[
        "Do not lower your dose by half on your own.",
        "Your prescriber decides on the dose with you.",
        "A large coffee can have 300 mg of caffeine.",
        "Blood sugar under 100 mg/dL is normal before breakfast.",
        "Write down the name and the dose of each medication every day.",
        "The board has 25 members, and they lower the cost of medication in many states.",
        Good(
            page="---\ntitle: Starting low\nreviewed_by: mara-lind\nreviewed_on: "
            "2026-11-10\n---\n\n"
            "Many adults start with 25 mg.",
            files=(("clinicians/mara-lind.md", "---\ntitle: Mara Lind\n---\n\nShe listens."),),
        ),
    ],
    bad=[
        Bad(
            page="Some words.\n\nMost adults begin with **50 mg** in the morning.",
            line=3,
            says="'50 mg' is a dose, and no clinician has reviewed this page.",
        ),
        Bad(
            page="The usual range is 10\u201320 mg.",
            line=1,
            says="'10\u201320 mg' is a dose, and no clinician has reviewed this page.",
        ),
        Bad(
            page="Cut your dose in half each week.",
            line=1,
            says="'Cut your dose in half' is a plan for a dose, and no clinician has reviewed this "
            "page.",
        ),
        Bad(
            page="You can taper the medication by 10% every month.",
            line=1,
            says="'taper the medication by 10%' is a plan for a dose, and no clinician has "
            "reviewed "
            "this page.",
        ),
        Bad(
            page="Then take two tablets at night.",
            line=1,
            says="'take two tablets' is a plan for a dose, and no clinician has reviewed this "
            "page.",
        ),
    ],
)
def dose_on_unreviewed_page(page: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield each dose once, and each plan that the text does not warn of."""
    if page.facts.reviewed_by and page.facts.reviewed_on:
        return
    seen: set[str] = set()
    for sentence, span in reading.find(_AMOUNT):
        if span.text in seen or _FOOD.search(sentence.text):
            continue
        seen.add(span.text)
        yield Hit(
            at=span,
            message=f"'{span.text}' is a dose, and no clinician has reviewed this page.",
            help=_HELP,
        )
    for sentence, span in reading.find(DOSE_PLAN):
        if not is_denied(sentence, span):
            yield Hit(
                at=span,
                message=f"'{span.text}' is a plan for a dose, and no clinician has reviewed this "
                "page.",
                help=_HELP,
            )
