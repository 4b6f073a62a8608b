"""A page on medication does not warn against stopping alone, or does not name whom to ask.

## Why it matters
Stopping or changing a psychiatric medication suddenly can bring withdrawal, relapse or worse.
People look such things up when they are about to do it. Every page that speaks of medication says
'do not stop on your own' and 'ask your prescriber', in its own words.

## When not to use it
On a page that speaks of medication as a service alone, such as a page on cost.
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.checks.facts.medicine import (
    antidepressant_words,
    is_on_medication,
    medication_words,
)
from plugins.checks.facts.pattern import pattern
from plugins.checks.facts.reading import Reading
from plugins.checks.rule import Bad, Good, Hit, page_rule
from plugins.checks.sources import MAYO_ANTIDEPRESSANTS
from plugins.core.finding import Severity
from plugins.core.front_matter import Purpose
from plugins.core.kind import Kind
from plugins.core.site import AnyPage
from plugins.core.source import Place

FEWEST = 2
"""Words on medication from which a page needs both lines (evidence guide, RX-001)."""
MANY = 6
"""From here on medication is what the page is about; our own number."""

_STOP = pattern(
    r"\b(?:do not|don't|never|not to|should not|shouldn't|must not|avoid|unsafe to|not safe to"
    r"|dangerous to|risky to)\s+(?:[\w,]+\s+){0,5}?(?:stop|quit|start|chang|skip|adjust|alter"
    r"|discontinu|reduc|cut|come off|coming off)\w*"
    r"|\bbefore\s+(?:\w+\s+){0,4}?(?:stop|chang|quit|skip|adjust|alter|discontinu|reduc|com(?:e|ing)"
    r" off|taper|mak\w+ (?:any )?chang)\w*"
    r"|\b(?:stop|quit|skip|miss|com(?:e|ing) off|chang|adjust)\w*\b[^.;]{0,70}\b(?:without|suddenly"
    r"|abruptly|on your own|by yourself|cold turkey|all at once|too quickly|too soon|too early)\b"
    r"|\b(?:stop|quit|com(?:e|ing) off|chang)\w*\b[^.;]{0,90}\b(?:talk|speak|ask|check|tell|call"
    r"|discuss|contact|with)\w*\b[^.;]{0,40}\b(?:your|a|the)\s+(?:\w+\s+)?(?:doctor|prescriber|gp\b|physician"
    r"|psychiatrist|nurse|provider|care team|pharmacist)"
    r"|\bbut first\b[^.;]{0,25}\b(?:talk|speak|ask|check)\b"
    r"|\b(?:keep|continue)\s+(?:on\s+|to\s+)?tak(?:e|ing)\b[^.;]{0,80}\b(?:unless|until|even)\b",
    (
        *("stop", "quit", "start", "chang", "skip", "adjust", "alter", "discontinu", "reduc"),
        *("cut", "come off", "coming off", "taper", "miss", "taking", "continue to take"),
        "but first",
    ),
)
_TALK = pattern(
    r"\b(?:ask|talk|speak|spoke|call|tell|check|discuss|contact|consult|see|work|advice|guidance|help"
    r"|agree|decide|plan|supervis|instruct|direct|report|phone|message|let|with)\w*\b[^.;]{0,60}?"
    r"\b(?:your|an?|the|their|his|her|our)\s+(?:own\s+)?(?:[\w-]+\s+){0,2}?(?:prescriber|doctor"
    r"|physician|psychiatrist|nurse|care team|treatment team|gp\b|provider|clinician|pharmacist"
    r"|health professional)"
    r"|\b(?:your|the|an?)\s+(?:prescriber|doctor|physician|psychiatrist|nurse(?: practitioner)?|gp"
    r"|pharmacist|provider)\s+(?:tells?|says?|agrees?|advis\w+|decides?|plans?|knows?|can|will|may)\b",
    (
        *("prescriber", "doctor", "physician", "psychiatrist", "nurse", "team", "gp", "provider"),
        *("clinician", "pharmacist", "professional"),
    ),
)

_TEXT = (
    "Antidepressants ease symptoms for many adults. Side effects are common in the first weeks, "
    "and most of them pass."
)
_SERVICE = "---\ntitle: {}\n---\n\n{}"


@page_rule(
    code="RX001",
    severity=Severity.ERROR,
    applies_to=[Kind.ARTICLE, Kind.CONDITION, Kind.SERVICE, Kind.LOCATION, Kind.PAGE],
    sources=[MAYO_ANTIDEPRESSANTS],
    good=[
        "Medication can help. Never stop a medication by yourself; ask your prescriber first.",
        "Some antidepressants take weeks. Talk with your doctor before stopping your medication.",
        Good(
            page=_SERVICE.format(
                "Medication management",
                "We review your medications at each visit. Do not change or stop any medication "
                "on your own. Your nurse practitioner plans every step with you: call the nurse.",
            ),
            at="services/therapy.md",
        ),
        Good(
            page=_SERVICE.format(
                "What it costs",
                "A visit for medication costs $150. Your medication is paid at the pharmacy.",
            ),
            at="pages/fees.md",
        ),
        (
            "Keep taking your tablets until you have spoken to your GP, even if you feel well on "
            "this medicine. Stopping an antidepressant suddenly can make you ill."
        ),
        Good(
            page=_SERVICE.format(
                "Therapy and medication management",
                "Medication management is offered next door, beside talk therapy.",
            ),
            at="services/therapy.md",
        ),
    ],
    bad=[
        Bad(
            page=_SERVICE.format("How antidepressants work", _TEXT),
            line=1,
            says="The page is about medication and does not say that nobody should stop or change "
            "one alone, nor whom to ask.",
        ),
        Bad(
            page=_SERVICE.format(
                "The first weeks",
                "Your medication may need time. A second medication is sometimes added. Talk to "
                "your doctor about what you notice.",
            ),
            line=1,
            says="The page speaks of medication and does not say that nobody should stop or change "
            "one alone.",
        ),
        Bad(
            page=_SERVICE.format(
                "What a year of care was like",
                "The first weeks on an antidepressant were hard. The medication made me tired.",
            ),
            at="pages/a-year.md",
            line=1,
            says="The page speaks of medication and does not say that nobody should stop or change "
            "one alone, nor whom to ask.",
        ),
        Bad(
            page=_SERVICE.format(
                "Coming off medication",
                "Never stop your medication suddenly. Antidepressants need a slow plan.",
            ),
            line=1,
            says="The page is about medication and does not say whom to ask.",
        ),
    ],
)
def no_line_on_stopping(page: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield a page on medication that lacks one line or both."""
    words = medication_words(reading)
    is_topic = is_on_medication(reading) and words > 0
    if words < FEWEST and not is_topic:
        return
    # A plain page on fees or visits speaks of medication as a service.
    if page.kind is Kind.PAGE and not (_is_other(page) and antidepressant_words(reading)):
        return
    lacks = []
    if not reading.says(_STOP):
        lacks.append("that nobody should stop or change one alone")
    if not reading.says(_TALK):
        lacks.append("whom to ask")
    if lacks:
        about = is_topic or words >= MANY
        yield Hit(
            at=Place(1),
            severity=None if about else Severity.WARNING,
            message=f"The page {'is about' if about else 'speaks of'} medication and does not say "
            f"{', nor '.join(lacks)}.",
            help="Add 'Do not stop or change a medication on your own', and 'Ask your "
            "prescriber for "
            "a plan'.",
        )


def _is_other(page: AnyPage) -> bool:
    """Return whether a plain page is one for reading, and none of fees, privacy or the like."""
    return getattr(page.facts, "purpose", None) is Purpose.OTHER
