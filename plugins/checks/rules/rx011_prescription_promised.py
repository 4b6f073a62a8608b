"""A text promises a prescription before anybody has seen the patient.

## Why it matters
Whether a medication fits is found out at a visit. A promise of one, or of one without a visit, is a
promise that no prescriber can keep, and the kind for which telehealth firms were prosecuted.

## When not to use it
Where the text says how soon a pharmacy gets a prescription that was decided on at a visit.
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.checks.facts.pattern import pattern
from plugins.checks.facts.reading import Reading
from plugins.checks.facts.stance import is_claimed
from plugins.checks.rule import Bad, Hit, Source, page_rule
from plugins.core.finding import Severity
from plugins.core.site import AnyPage

_WHAT = r"(?:prescriptions?|medications?|meds|medicine|diagnos[ei]s|refills?)"
_PROMISE = pattern(
    rf"\bguarantee[ds]?\s+(?:an?\s+|your\s+)?{_WHAT}\b|\b{_WHAT}\s+guaranteed\b"
    rf"|\b{_WHAT}\s+(?:without|with\s+no)\s+(?:an?\s+|any\s+|ever\s+)?(?:\w+\s+)?(?:appointments?"
    r"|visits?|evaluations?|seeing|doctors?|exams?|questions?\s+asked|diagnos[ei]s)\b"
    rf"|\bno\s+(?:appointment|visit|evaluation|diagnosis|exam|prescription)s?\s+(?:is\s+)?(?:needed"
    rf"|required|necessary)\b[^.;]{{0,40}}\b{_WHAT}\b"
    rf"|\b(?:get|receive|walk\s+(?:out|away)\s+with|leave\s+with)\s+(?:an?\s+|your\s+)?(?:\w+\s+)?{_WHAT}"
    r"(?:\s+online)?\s+(?:in\s+(?:just\s+|under\s+|as\s+little\s+as\s+|only\s+)?(?:(?:\d+|a\s+few|five"
    r"|ten|fifteen|thirty)\s+)?(?:minutes?|hours?)|(?:the\s+)?same\s+day)\b"
    r"|\b(?:we(?:'ll|\s+will|\s+can)|have)\s+(?:call\s+in|send|write|fill)?\s*your\s+(?:prescription|medication|meds)\b"
    r"[^.;]{0,30}?\b(?:before\s+you\s+(?:leave|go|hang\s+up)|on\s+the\s+spot|same\s+day|right\s+away)\b"
    r"|\bwe(?:'ll|\s+will)\s+prescribe\s+(?:you\s+)?(?:whatever|any|what\s+you)\b",
    (
        *("guarantee", "without", "with no ", "minute", "hour", "same day", "will prescribe"),
        *("'ll prescribe", "\u2019ll prescribe", "needed", "required", "necessary"),
        *("before you", "on the spot", "right away"),
    ),
)
_QUICK = pattern(
    rf"\b(?:same[- ]day|instant|fast|quick|easy|on[- ]demand|24[- ]hour"
    rf"|hassle[- ]free)\s+(?:\w+\s+)?"
    rf"{_WHAT}\b|\b(?:get|start)\s+(?:an?\s+|your\s+)?{_WHAT}\s+(?:today|now|tonight|right\s+away)\b",
    (
        *("same-day", "same day", "instant", "fast", "quick", "easy", "on-demand", "on demand"),
        *("24-hour", "24 hour", "hassle", "today", " now", "tonight", "right away"),
    ),
)


@page_rule(
    code="RX011",
    severity=Severity.ERROR,
    sources=[
        Source(
            title="Health Products Compliance Guidance, US Federal Trade Commission",
            url="https://www.ftc.gov/business-guidance/resources/health-products-compliance-guidance",
        )
    ],
    good=[
        "You and the nurse practitioner decide whether medication fits.",
        "We cannot promise a prescription before a visit.",
        "No prescription is guaranteed.",
        "If you decide on a medication, the pharmacy often has it the same day.",
        "Nobody gets medication without a visit.",
        "Bring your prescription bottles to the visit.",
    ],
    bad=[
        Bad(
            page="Get your prescription in 15 minutes.",
            line=1,
            says="'Get your prescription in 15 minutes' promises a prescription before a visit.",
        ),
        Bad(
            page="Words.\n\nWe offer medication without an appointment.",
            line=3,
            says="'medication without an appointment' promises a prescription before a visit.",
        ),
        Bad(
            page="Same-day prescriptions for new patients.",
            line=1,
            says="'Same-day prescriptions' sounds as if the prescription were sure before the "
            "visit.",
        ),
        Bad(
            page="Start your medication today.",
            line=1,
            says="'Start your medication today' sounds as if the prescription were sure before the "
            "visit.",
        ),
    ],
)
def prescription_promised(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield promises, and wordings that sound like one."""
    help_ = "Say how it is decided: 'At the visit we talk about whether medication fits you'."
    for sentence, span in reading.find(_PROMISE):
        if is_claimed(reading, sentence, span):
            yield Hit(
                at=span,
                message=f"'{span.text}' promises a prescription before a visit.",
                help=help_,
            )
    for sentence, span in reading.find(_QUICK):
        if is_claimed(reading, sentence, span):
            yield Hit(
                at=span,
                severity=Severity.WARNING,
                message=f"'{span.text}' sounds as if the prescription were sure before the visit.",
                help=help_,
            )
