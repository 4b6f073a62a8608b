"""A sentence speaks of studies and names none.

## Why it matters
'Research shows' sounds like proof and cannot be checked. Federal guidance asks for evidence that
fits the claim; a reader should be able to find it.

## When not to use it
Where the sentence cites its source, asks what research shows, or says that research has not shown
it. Those are left alone. (Rule EV-003 of the editorial guide.)
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.checks.facts.pattern import pattern
from plugins.checks.facts.reading import Reading
from plugins.checks.facts.sourced import Sourced, sourced
from plugins.checks.facts.stance import is_asked, is_denied
from plugins.checks.rule import Bad, Hit, Source, page_rule
from plugins.core.finding import Severity
from plugins.core.site import AnyPage

_WHO = (
    r"(?:(?:studies|study\s+after\s+study|research(?:ers)?"
    r"|(?:the\s+)?(?:clinical\s+|current\s+|scientific\s+|recent\s+)*evidence"
    r"|(?:the\s+)?science|experts|scientists|(?:clinical\s+)?trials"
    r"|(?:the\s+)?(?:latest\s+|recent\s+)?data|meta[- \u2010\u2011]?analys[ei]s"
    r"|reviews|(?<!these\s)guidelines|statistics|surveys|(?:psychiatrists|doctors"
    r"|clinicians)(?=\s+agree))(?:\s+and\s+(?:experience|experts|practice))?)"
)
_SAYS = pattern(
    rf"\b(?:{_WHO}(?:,\s+\w+,)?(?:\s+(?!(?:not|you|we|that|to|is|are|was|were|and"
    rf"|or)\b)\w+){{0,3}}?(?:\s+(?:has|have|had|also|now|clearly|consistently"
    rf"|repeatedly|strongly|overwhelmingly|that))*\s+"
    r"(?:shows?|showed|shown|proves?|proved|proven|suggest(?:s|ed)?|confirm(?:s"
    r"|ed)?|found(?!\s+(?:at|on|in|here|below))|finds?|demonstrate[sd]?"
    r"|established|indicate[sd]?|supports?|supported|agree[sd]?|recommends?"
    r"|recommended|says?|tells?\s+us|believe|(?:is|are)\s+(?:very\s+)?(?:clear"
    r"|strong|overwhelming)|reveal(?:s|ed)?|points?\s+to|back(?:s|ed)?\s+(?:this"
    r"|it)\s+up|report(?:s|ed)?(?=\s+that))(?!\s+up\b)"
    r"|it\s+(?:has\s+been|is|was)\s+(?:\w+ly\s+)?(?:shown|proven|demonstrated"
    r"|well\s+(?:known|established|documented)|widely\s+(?:known"
    r"|accepted))(?=\s+that)"
    r"|(?:as|been|was|were|is|are)\s+(?:\w+ly\s+)?(?:shown|proven"
    r"|confirmed)\s+(?:in|by)\s+(?:\w+\s+)?(?:studies|research|trials)"
    r"|according\s+to\s+(?:\w+\s+){0,2}?(?:studies|research|experts|science"
    r"|data)(?!\s+(?:by|from|at)))\b",
    (
        "studies",
        "study after",
        "research",
        "evidence",
        "science",
        "experts",
        "scientists",
        "trials",
        "data ",
        "analys",
        "reviews",
        "psychiatrists",
        "doctors",
        "clinicians",
        "guidelines",
        "statistics",
        "surveys",
        "shown that",
        "proven that",
        "demonstrated that",
        "known that",
        "established that",
        "documented that",
        "accepted that",
    ),
)
_WHAT = re.compile(
    r"\b(?:what|which|whether|if|how|where|until|before|as|our|your)\s+(?:the\s+"
    r"|your\s+|our\s+|\w+\s+)?$",
    re.IGNORECASE,
)
_NOT = re.compile(r"\b(?:not|no|never|yet|little|few)\b", re.IGNORECASE)
_PROOF = re.compile(
    r"\b(?:prov(?:e|es|ed|en)|confirm\w*|demonstrat\w+|clear(?:ly)?"
    r"|overwhelming(?:ly)?|work(?:s)?\s+best"
    r"|better\s+(?:results|outcomes|than)|best\s+results|more\s+effective|superior"
    r"|far\s+better|always|everyone)\b",
    re.IGNORECASE,
)


@page_rule(
    code="EV040",
    severity=Severity.WARNING,
    sources=[
        Source(
            title="Health Products Compliance Guidance (Federal Trade Commission, 2022)",
            url=(
                "https://www.ftc.gov/business-guidance/resources/health-products-compliance-gui"
                "dance"
            ),
        ),
    ],
    good=[
        (
            "In a review of 101 trials, about a quarter more people responded to both "
            "[@cuijpers-2020]."
        ),
        "Research findings are listed at the end of this page.",
        "What does the research say?",
        "No studies show that it works for everyone.",
        "You can look for a study at ClinicalTrials.gov.",
        "Reviews show up on other websites.",
        "Ask what the evidence says about your condition.",
    ],
    bad=[
        Bad(
            page="Studies suggest that exercise helps.",
            line=1,
            says="'Studies suggest' speaks of studies that the sentence does not name.",
        ),
        Bad(
            page="Some words.\n\nFor decades, research has shown that both work best.",
            line=3,
            says="'research has shown' speaks of studies that the sentence does not name.",
        ),
        Bad(
            page="Experts agree that therapy helps.",
            line=1,
            says="'Experts agree' speaks of studies that the sentence does not name.",
        ),
        Bad(
            page="It has been proven that therapy works.",
            line=1,
            says="'It has been proven' speaks of studies that the sentence does not name.",
        ),
        Bad(
            page="Both help [@cuijpers-2020]. The evidence is clear.",
            line=1,
            says="'The evidence is clear' speaks of studies that the sentence does not name.",
        ),
    ],
)
def studies_without_a_name(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield each appeal to studies; proof claimed in a paragraph without a source is grave."""
    for sentence, span in reading.find(_SAYS):
        near = sourced(reading, sentence)
        if near is Sourced.CITED or is_asked(sentence) or is_denied(sentence, span):
            continue
        if _WHAT.search(sentence.text[: span.start - sentence.start]) or _NOT.search(span.text):
            continue
        if near is Sourced.LINKED:
            severity = Severity.ADVICE
        elif near is Sourced.NOWHERE and _PROOF.search(sentence.text):
            severity = Severity.ERROR
        else:
            severity = Severity.WARNING
        yield Hit(
            at=span,
            message=f"'{span.text}' speaks of studies that the sentence does not name.",
            help="Cite the study in the same sentence, such as [@cuijpers-2020], or take it out.",
            severity=severity,
        )
