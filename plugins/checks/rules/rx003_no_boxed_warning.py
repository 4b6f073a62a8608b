"""A page on antidepressants does not tell of the boxed warning for people under 25.

## Why it matters
Antidepressants can raise suicidal thoughts in some people under 25, mostly in the first weeks and
after a change of dose. It is the gravest warning that the FDA gives, and families must know it
before a treatment begins.

## When not to use it
On a page that names antidepressants in passing. It then says so in a reason.
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.checks.facts.medicine import (
    antidepressant_words,
    is_on_antidepressants,
    is_on_medication,
)
from plugins.checks.facts.pattern import pattern
from plugins.checks.facts.reading import Reading
from plugins.checks.rule import Bad, Hit, Source, page_rule
from plugins.core.finding import Severity
from plugins.core.kind import Kind
from plugins.core.site import AnyPage
from plugins.core.source import Place

MANY = 3
"""Times that a text speaks of antidepressants from which on it is about them; our own number."""

_RISK = pattern(
    r"\b(?:boxed|black[- ]box)\s+warning|\bsuicid\w+|\b(?:harm|hurt|kill)(?:ing)?\s+(?:yourself"
    r"|themselves)|\bend(?:ing)?\s+(?:your|their)\s+li(?:fe|ves)",
    ("warning", "suicid", "yourself", "themselves", "end your", "ending", "end their"),
)
_YOUNG = pattern(
    r"\b(?:under|below|younger than|less than|up to(?: the)?(?: age(?: of)?)?"
    r"|through)\s+(?:the\s+)?"
    r"(?:age\s+(?:of\s+)?)?2[45](?:s|-year-olds)?\b"
    r"|\b2[45]\s+(?:and|or|years? (?:old )?(?:and|or))\s+(?:younger"
    r"|under)|\bages?\s+1[0-9]\s*(?:to|-|\u2013|through)\s*2[45]|\b(?:young(?:er)?\s+(?:adults?"
    r"|people|person|patients?)|children|teen(?:s|agers?)|adolescents?"
    r"|18\s*(?:to|-|\u2013)\s*2[45])\b",
    ("24", "25", "young", "children", "teen", "adolescent"),
)
_LINE = "In some people under 25 antidepressants can raise suicidal thoughts, mostly at first."
_TITLE = "---\ntitle: How long do antidepressants take?\n---\n\n"


@page_rule(
    code="RX003",
    severity=Severity.ERROR,
    applies_to=[Kind.ARTICLE, Kind.CONDITION, Kind.SERVICE],
    sources=[
        Source(
            title="Antidepressant Use in Children, Adolescents, and Adults, US Food and Drug "
            "Administration",
            url="https://webarchive.library.unt.edu/eot2008/20090117045022/http://www.fda.gov/"
            "cder/drug/antidepressants/default.htm",
        )
    ],
    good=[
        f"{_TITLE}It takes some weeks. {_LINE}",
        (
            f"{_TITLE}Antidepressants carry a boxed warning. It is for children, teens and young "
            "adults."
        ),
        (
            f"{_TITLE}Young people may have thoughts of harming themselves when they start. "
            f"Call at "
            "once if that happens, and so for everybody aged 18 to 24."
        ),
        "Some people take an antidepressant as well. Therapy can go on meanwhile.",
    ],
    bad=[
        Bad(
            page=f"{_TITLE}Most people feel a change after four weeks or so.",
            line=1,
            says="The page is about antidepressants and does not tell of the risk of suicidal "
            "thoughts under 25.",
        ),
        Bad(
            page="---\ntitle: Starting Zoloft\n---\n\nSome people have headaches at first. "
            "Young adults may sleep badly.",
            line=1,
            says="The page is about antidepressants and does not tell of the risk of suicidal "
            "thoughts under 25.",
        ),
        Bad(
            page="---\ntitle: The first weeks\n---\n\nAn SSRI is one kind. An SNRI is another. "
            "Antidepressants differ. One antidepressant may suit you. Another antidepressant may "
            "not. Antidepressants take time.",
            line=1,
            says="The text speaks of antidepressants and does not tell of the risk of "
            "suicidal thoughts under 25.",
        ),
    ],
)
def no_boxed_warning(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield a page about antidepressants that lacks the warning."""
    is_topic = is_on_antidepressants(reading)
    words = antidepressant_words(reading)
    if not is_topic and words < (1 if is_on_medication(reading) else MANY):
        return
    if reading.says(_RISK) and reading.says(_YOUNG):
        return
    says = "page is about" if is_topic else "text speaks of"
    yield Hit(
        at=Place(1),
        severity=None if is_topic else Severity.WARNING,
        message=f"The {says} antidepressants and does not tell of the risk of suicidal thoughts "
        "under 25.",
        help="Add: 'Antidepressants can raise suicidal thoughts in some people under 25, mostly in "
        "the first weeks or after a dose change. Get help at once.', and cite it.",
    )
