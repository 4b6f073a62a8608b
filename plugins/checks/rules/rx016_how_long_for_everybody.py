"""A text tells readers for how long they will take a medication.

## Why it matters
How long it helps to take a medication differs from person to person. 'For life' frightens people
away from a treatment that many take for months, and 'off it in half a year' makes others stop too
soon. A prescriber decides it with each patient, again and again.

## When not to use it
Where a guideline says so of one condition; then say which, and cite it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.checks.facts.clause import clause_around
from plugins.checks.facts.pattern import pattern
from plugins.checks.facts.reading import Reading
from plugins.checks.facts.stance import is_asked, is_claimed
from plugins.checks.facts.stopping import TIME, names_drug
from plugins.checks.rule import Bad, Hit, Source, page_rule
from plugins.checks.sources import MAYO_ANTIDEPRESSANTS
from plugins.core.finding import Severity
from plugins.core.site import AnyPage

_EVER = (
    r"(?:indefinitely|for\s+life|forever|permanently|for\s+(?:ever|good)|(?:for\s+)?(?:the\s+rest\s+of|all)"
    r"\s+(?:your|their|his|her|my|our)\s+li(?:fe|ves)|(?:for\s+)?(?:a|your|their)\s+(?:whole\s+|entire\s+)?"
    r"lifetime|until\s+(?:you|they)\s+die|(?:for\s+)?(?:your|their)\s+(?:whole|entire)\s+li(?:fe|ves))"
)
_MUST = (
    r"(?:(?:will|would|must|shall|'ll)\s+(?:\w+\s+)?(?:need\s+|have\s+|be\s+required\s+)?(?:to\s+)?"
    r"|(?:need|have|has|needs|required|expected|going)\s+to\s+)"
)
_TAKES = r"(?:be|stay|remain|take|takes|taking|keep|continue|use|rely|depend|live)"
_MEDS = (
    r"(?:(?:\w+\s+)?(?:medications?|medicines?|meds|drugs|pills|tablets)|anti-?depressants?|SSRIs?"
    r"|stimulants?|lithium|mood\s+stabili[sz]ers?|antipsychotics?)"
)
_FOR_LIFE = pattern(
    rf"\b{_MUST}(?:\w+ly\s+)?{_TAKES}\b[^.;?]{{0,60}}?\b{_EVER}\b"
    rf"|\b{_MEDS}\s+(?:\w+\s+)?(?:is|are)\s+(?:\w+ly\s+)?(?:a\s+)?(?:needed\s+|taken\s+|required\s+)?(?:{_EVER}"
    r"|lifelong|life-long)\b"
    rf"|\b(?:require|need|demand|mean)s?\s+(?:\w+\s+)?(?:lifelong|life-long|permanent|indefinite)\s+{_MEDS}\b"
    rf"|\b(?:once|if)\s+you(?:'re|\s+are)?\s+(?:\w+\s+){{0,4}}?{_MEDS}\b[^.;?]{{0,30}}?\b(?:you(?:'re|\s+are)|there"
    r"(?:'s|\s+is)\s+no|you\s+can\s+never)\s+(?:on\s+(?:it|them)\s+for\s+life|way\s+off|get\s+off"
    r"|stuck\s+with\s+(?:it|them))\b",
    (
        *("indefinite", "for life", "forever", "for ever", "for good", "permanent"),
        *("rest of", "lifetime", "until ", "whole li", "entire li", "all your li", "lifelong"),
        *("life-long", "way off", "never get off", "stuck with", "all their li", "all my li"),
    ),
)
_OFF_BY = pattern(
    rf"\b(?:you|your\s+child|your\s+teen|they|patients)(?:'ll|\s+will)\s+be\s+(?:completely\s+|fully\s+|totally\s+)?"
    rf"(?:off|free\s+of|done\s+with|finished\s+with)\s+(?:(?:your|the|their|all|any)\s+)*{_MEDS}\b[^.;?]{{0,20}}?"
    rf"\b(?:in|within|after|by)\s+(?:\w+\s+){{0,3}}?(?:{TIME}|year|summer|spring|fall|winter)\b"
    rf"|\byou(?:'ll|\s+will)?\s+only\s+(?:need|have)\s+(?:to\s+take\s+)?(?:(?:your|the|an?|it|them)\s+)*"
    rf"(?:{_MEDS}\s+)?for\s+(?:\w+\s+){{0,2}}?{TIME}\b",
    ("off ", "free of", "done with", "finished with", "only need", "only have"),
)
_HEDGED = re.compile(
    r"\b(?:may|might|some|sometimes|often|usually|possibly|perhaps|can|could|likely|probably|certain"
    r"|many|most|if\s+you\s+need|not\s+everybody|not\s+everyone|depends?)\b",
    re.IGNORECASE,
)
_BELIEVED = re.compile(
    r"\b(?:fears?|feared|afraid|worr(?:y|ies|ied)|believ\w+|think|thinks|thought|assum\w+|whether"
    r"|information|myths?|wonder\w*|heard)\b",
    re.IGNORECASE,
)
_CARE = re.compile(
    r"\b(?:home|records?|list|safe|therapy|password|account|portal)\b", re.IGNORECASE
)


@page_rule(
    code="RX016",
    severity=Severity.ERROR,
    sources=[
        MAYO_ANTIDEPRESSANTS,
        Source(
            title="Mental Health Medications, National Institute of Mental Health",
            url="https://www.nimh.nih.gov/health/topics/mental-health-medications",
        ),
    ],
    good=[
        "How long you take a medication is decided with your prescriber.",
        "Will I be on medication forever?",
        "Starting a medication does not mean that you must take it for life.",
        "Some people take medication for years, and a few for life.",
        "Many people fear that they will have to take antidepressants forever.",
        "There is the fear that once you begin, you have to take the pills for life.",
        "Myth: once you start, you will need medication for the rest of your life.",
        "People with bipolar disorder often take a mood stabilizer for many years.",
        "You will be asked to keep a list of your medication.",
        "Grief can stay with you forever, and no pill will take it away.",
    ],
    bad=[
        Bad(
            page="Medication works, and you will have to take it for the rest of your life.",
            line=1,
            says="'will have to take it for the rest of your life' tells everybody how long to "
            "take a medication.",
        ),
        Bad(
            page="Words.\n\nBipolar disorder requires lifelong medication.",
            line=3,
            says="'requires lifelong medication' tells everybody how long to take a medication.",
        ),
        Bad(
            page="With our plan you will be off your medication in six months.",
            line=1,
            says="'you will be off your medication in six months' tells everybody how long to take "
            "a medication.",
        ),
    ],
)
def how_long_for_everybody(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield each claim that is neither hedged nor sourced."""
    for pattern_ in (_FOR_LIFE, _OFF_BY):
        for sentence, span in reading.find(pattern_):
            text = sentence.text
            if sentence.cites or is_asked(sentence) or not names_drug(text):
                continue
            if _BELIEVED.search(text):
                continue
            before, after = clause_around(sentence, span)
            if _HEDGED.search(f"{before}{span.text}{after}") or _CARE.search(span.text):
                continue
            if is_claimed(reading, sentence, span):
                yield Hit(
                    at=span,
                    message=f"'{span.text}' tells everybody how long to take a medication.",
                    help="Say that it differs: 'How long you take it is decided with your "
                    "prescriber, and looked at again at each visit'.",
                )
