"""The clinic or its treatment is called the best.

## Why it matters
'The best psychiatrist in town' cannot be proven. Codes of the professions forbid comparing oneself
like that, and readers trust plain facts more: who works here, with which license.

## When not to use it
Where 'best' is about the reader, such as 'the treatment that suits you best', or where the
sentence cites who found a treatment to be best. Those are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.checks.facts.pattern import pattern
from plugins.checks.facts.reading import Reading
from plugins.checks.facts.stance import is_claimed
from plugins.checks.rule import Bad, Hit, page_rule
from plugins.checks.sources import APA_STATEMENTS, FTC_HEALTH_CLAIMS
from plugins.core.finding import Severity
from plugins.core.site import AnyPage

_BETWEEN = (
    r"(?:(?!(?:for|of|to|in|is|are|was|with|when|if|as|or|that|you|your|our|the"
    r"|an?|by|at|on|from|because|who|what|way|ways|time|interests?|practices?"
    r"|evidence|known|studied|tested|friend|possible)\b)(?:[\w-]|')+[\s,]+){0,4}?"
)
_TOP = (
    r"(?:(?:very\s+)?best(?![- ](?:known|studied|tested|evidence|practice|interest"
    r"|fit|match|way|time))|top(?:[- ](?:rated|notch|tier|quality|ranked))?|#\s?1"
    r"|no\.\s?1|number[- ]one|premier|world[- ]class|first[- ]class"
    r"|most\s+(?:trusted|experienced|qualified|compassionate|caring|advanced"
    r"|respected|skilled|effective|powerful|successful|recommended|sought[- ]after|gifted|talented"
    r"|dedicated)|unmatched"
    r"|unrivall?ed|unparalleled|unsurpassed|unbeatable|finest|cutting[- ]edge"
    r"|state[- ]of[- ]the[- ]art|award[- ]winning|highest[- ](?:rated|quality)"
    r"|elite|second[- ]to[- ]none)"
)
_WE = (
    r"(?:psychiatrists?|therapists?|counsel(?:l?ors?)|clinics?|providers?"
    r"|practices?|doctors?|team|psychologists?|nurse\s+practitioners?|clinicians?"
    r"|cent(?:er|re)s?|facilit(?:y|ies)|specialists?|staff|prescribers?|hospital"
    r"|group\s+practice)"
)
_SELF = pattern(
    rf"(?:\b(?:the|our|your)\s+|(?<!\w))(?:{_TOP})[\s,]+{_BETWEEN}{_WE}\b(?!\s+(?:f"
    rf"or\s+(?:you|your|each)|effort|player|work|member\s+for))"
    rf"|(?:(?<='s\s)|(?<=\ba\s)|(?<=\bthe\s)"
    rf"|(?<=\bour\s))leading\s+{_BETWEEN}(?!experts|research){_WE}\b"
    rf"|\bour\s+(?:{_TOP}|leading)[\s,]+(?:[\w-]+,?\s+){{0,2}}?experts?\b"
    r"|\b(?:(?:nationally|internationally|highly|widely|world)[- ](?:recogni[sz]ed|renowned"
    r"|acclaimed|ranked)"
    rf"|renowned|world-famous)\s+(?:[\w-]+,?\s+){{0,2}}?(?:experts?|{_WE})\b"
    rf"|\bno\s+(?:better|finer|greater)\s+(?:place|choice|care|{_WE})\b"
    r"|\b(?:a|the|as|trusted|recogni[sz]ed|national|proven)\s+leaders?\s+in\s+(?:the\s+(?:field"
    r"|industry)|[\w-]+\s+"
    r"(?:health|care|treatment|therapy|medicine)|TMS|ketamine|psychiatry)\b"
    r"|\bsecond\s+to\s+none\b|\b(?:voted|rated|ranked)\s+(?:the\s+)?(?:#\s?1"
    r"|number\s+one|best)\b|\bone\s+of\s+the\s+(?:best|top|leading"
    r"|finest)\s+(?:\w+\s+){0,3}(?:in\s+(?:the\s+)?(?:\w+\s+)?(?:state|area|city"
    r"|country|region|nation|Ohio|Michigan))",
    (
        "best",
        "top ",
        "top-",
        "#1",
        "# 1",
        "no. 1",
        "number one",
        "number-one",
        "premier",
        "world-class",
        "world class",
        "first-class",
        "first class",
        "most trusted",
        "most experienced",
        "most qualified",
        "most compassionate",
        "most caring",
        "most advanced",
        "most respected",
        "most skilled",
        "most effective",
        "most powerful",
        "most successful",
        "most recommended",
        "most sought",
        "most gifted",
        "most talented",
        "most dedicated",
        "unmatched",
        "unriva",
        "unparalleled",
        "unsurpassed",
        "unbeatable",
        "finest",
        "cutting-edge",
        "cutting edge",
        "state-of-the",
        "state of the",
        "award",
        "highest-",
        "highest ",
        "elite",
        "leading",
        "no better",
        "no finer",
        "no greater",
        "second to none",
        "second-to-none",
        "recognized",
        "recognised",
        "renowned",
        "leader in",
        "leaders in",
        "acclaimed",
        "ranked",
        "world-famous",
    ),
    r"\bbest (?:interests?|practices?)\b|\bno (?:single |one )?best\b",
)
_TREATMENT = pattern(
    rf"(?:\b(?:the|our|your)\s+)(?:{_TOP})[\s,]+{_BETWEEN}(?:treatments?"
    rf"|therap(?:y|ies)|care|paths?|approach(?:es)?|options?|counsel(?:l?ing)"
    rf"|medications?|solutions?|combination|act)\b"
    rf"|\b(?:{_TOP})\s+{_BETWEEN}(?:remed(?:y|ies)|supplements?|herbs?|vitamins?|adaptogens?|cures?"
    r"|anti-?depressants?|medicines?|rehabs?|detox(?:es)?|programs?|recovery\s+options?)\s+(?:for|to"
    r"|in|against|that|available|on\s+the\s+market)\b"
    r"|\b(?:the\s+)?best\s+(?:natural\s+|herbal\s+|holistic\s+){1,2}(?:remed(?:y|ies)|supplements?"
    r"|treatments?|cures?|herbs?|ways?|alternatives?|anti-?depressants?)\b"
    r"|\bthe\s+(?:very\s+)?(?:best|fastest|quickest|surest|easiest)(?:\s+and\s+\w+)?\s+(?:way|method|tool|thing)\s+"
    r"to\s+(?:treat|beat|overcome|heal|cure|relieve|reduce|ease|fight|combat|recover|get\s+(?:better"
    r"|sober|well)|improve|boost|lift)\b"
    r"|\b(?:the\s+|is\s+|world's\s+|worlds\s+)(?:fastest|quickest|strongest)"
    r"[- ]?(?:acting|working)?"
    r"\s+(?:\w+\s+)?"
    r"(?:anti-?depressants?|treatments?|therap(?:y|ies)|medications?|drugs?|remed(?:y|ies)|relief)\b"
    r"|\bthe\s+most\s+(?:effective|efficient|powerful|potent|successful|reliable|promising|natural"
    r"|complete|comprehensive)\s+(?:[\w-]+\s+"
    r"){0,3}?(?:ways?"
    r"|methods?|tools?|techniques?|supplements?|remed(?:y|ies)|medicines?|drugs?|interventions?"
    r"|treatments?)\b"
    r"|\b(?:unmatched|unriva?ll?ed|unparalleled|unsurpassed|world-class|top-notch|top-tier"
    r"|state-of-the-art|cutting-edge|superior)\s+(?:\w+\s+){0,2}?(?:care|treatments?|therap(?:y"
    r"|ies)|services?|support"
    r"|results)\b",
    (
        "best",
        "top ",
        "top-",
        "most promising",
        "most efficient",
        "most potent",
        "most natural",
        "most complete",
        "most comprehensive",
        "fastest",
        "quickest",
        "surest",
        "easiest",
        "strongest",
        "most reliable",
        "premier",
        "world-class",
        "world class",
        "first-class",
        "most trusted",
        "most advanced",
        "most effective",
        "most powerful",
        "most successful",
        "most recommended",
        "unmatched",
        "unriva",
        "unparalleled",
        "finest",
        "unsurpassed",
        "superior",
        "top-notch",
        "cutting-edge",
        "state-of-the",
        "highest-",
        "highest ",
    ),
    (
        r"\bbest\s+(?:\w+\s+)?(?:treatments?|options?|path|approach|therapy|care|plan"
        r"|medication)\s+(?:for\s+(?:you|your|them|each|every|a\s+person|this)|depends"
        r"|may|can|is\s+(?:the\s+one|one)|differs|varies)|\bno\s+(?:single\s+"
        r"|one\s+)?best\b|\b(?:find|choose|decide|discuss|work\s+out|figure\s+out"
        r"|choosing|finding|deciding|which|what|agree)\s+(?:on\s+|out\s+|which\s+"
        r"|what\s+)?(?:the\s+|your\s+|is\s+the\s+|is\s+)?(?:best|most)\b"
    ),
)
_SEEKS = re.compile(r"\b(?:find|choose|choosing|finding|pick|picking|how)\b[^.]*$", re.IGNORECASE)


@page_rule(
    code="CL003",
    gives_way_to=["EV046", "GV010", "PV002"],
    severity=Severity.ERROR,
    sources=[
        APA_STATEMENTS,
        FTC_HEALTH_CLAIMS,
    ],
    good=[
        "The best treatment for you depends on your history.",
        "Tell us what works best for you.",
        "No single best therapy exists.",
        "What is the best treatment for OCD?",
        "We follow best practices for telehealth.",
        "Depression is a leading cause of disability.",
        "Act in your child's best interest.",
        "Therapy works best when you feel safe with your therapist.",
        "We do our best to call back.",
        "The best way to reach us is by phone.",
        "Medication works best when you take it daily.",
        "What are the best supplements for sleep?",
        "For OCD, exposure therapy is the most effective treatment in trials [@foa-2005].",
    ],
    bad=[
        Bad(
            page="We are the best psychiatrists in Cleveland.",
            line=1,
            says="'the best psychiatrists' calls the clinic better than all others.",
        ),
        Bad(
            page="Some words.\n\nMeet our world-class team.",
            line=3,
            says="'our world-class team' calls the clinic better than all others.",
        ),
        Bad(
            page="Ohio's leading mental health clinic is here.",
            line=1,
            says="'leading mental health clinic' calls the clinic better than all others.",
        ),
        Bad(
            page="Looking for the top-rated therapist in Dayton?",
            line=1,
            says="'the top-rated therapist' calls the clinic better than all others.",
        ),
        Bad(
            page="Both together is the most powerful treatment.",
            line=1,
            says="'the most powerful treatment' calls a treatment the best and names no source.",
        ),
        Bad(
            page="Here are the best natural remedies.",
            line=1,
            says="'the best natural remedies' calls a treatment the best and names no source.",
        ),
        Bad(
            page="Walking is the surest way to beat a low mood.",
            line=1,
            says="'the surest way to beat' calls a treatment the best and names no source.",
        ),
        Bad(
            page="We sell the most potent supplements.",
            line=1,
            says="'the most potent supplements' calls a treatment the best and names no source.",
        ),
        Bad(
            page="We are the #1 clinic in town.",
            line=1,
            says="'the #1 clinic' calls the clinic better than all others.",
        ),
        Bad(
            page="The most effective way to ease panic is here.",
            line=1,
            says="'The most effective way' calls a treatment the best and names no source.",
        ),
    ],
)
def praise_of_oneself(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield each praise, of the clinic or of a treatment that no source backs."""
    for sentence, span in reading.find(_SELF):
        if is_claimed(reading, sentence, span):
            seeks = _SEEKS.search(sentence.text[: span.start - sentence.start])
            yield Hit(
                at=span,
                message=f"'{span.text}' calls the clinic better than all others.",
                help="Say what can be checked: who works here, with which license, since when.",
                severity=Severity.WARNING if seeks else None,
            )
    for sentence, span in reading.find(_TREATMENT):
        if not sentence.cites and is_claimed(reading, sentence, span):
            yield Hit(
                at=span,
                message=f"'{span.text}' calls a treatment the best and names no source.",
                help="Name the condition, what it was compared with, and the source.",
                severity=Severity.WARNING,
            )
