"""A sentence promises results.

## Why it matters
No treatment works for everybody. A promise misleads people who are in need, and federal rules on
health claims and the codes of the professions forbid it.

## When not to use it
Where the text says that nothing is guaranteed, or speaks of a right that a law guarantees. Those
are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.checks.facts.pattern import pattern
from plugins.checks.facts.reading import Reading
from plugins.checks.facts.sentence import Span
from plugins.checks.facts.stance import is_claimed
from plugins.checks.rule import Bad, Hit, page_rule
from plugins.checks.sources import APA_STATEMENTS, FTC_HEALTH_CLAIMS
from plugins.core.finding import Severity
from plugins.core.site import AnyPage

_FEELS = (
    r"(?:feel\s+(?:better|like\s+yourself|well|happy|great|normal)|recover|heal"
    r"|see\s+(?:\w+\s+)?(?:results|improvements?)(?!\s+(?:of|on|from|in)\b)|experience\s+(?:\w+\s+)?(?:relief|healing)|thrive"
    r"|find\s+(?:\w+\s+)?(?:peace|relief|healing|happiness)|regain\s+(?:control|your)"
    r"|feel\s+(?:calmer|happier|confident|whole|free)\b(?!\s+to\b)"
    r"|get\s+(?:better|well)|be\s+(?:free|cured|healed|well|happy)|overcome)"
)
_SAYS = pattern(
    r"\b(?:guarantee(?:[ds]|ing)?(?!\s+(?:(?:your|the|a|you|that"
    r"|by)\s+){0,2}(?:\w+\s+)?(?:rights?|law|access))"
    r"|(?:we|our\s+\w+)(?:\s+(?:can|do|will|also"
    r"|always))?\s+promises?\s+(?:you\s+)?(?:that\s+|a\s+|full\s+"
    r"|lasting\s+)*(?:results?|relief|cure|recovery|success|change|you\s+will"
    r"|you'll)"
    r"|promis(?:es?|ed|ing)\s+(?:you|every\s+\w+|(?:all\s+)?(?:our|her|his|their)\s+(?:patients"
    r"|clients))\s+(?:(?:a|full|complete|lasting|real)\s+)*(?:results?|relief|cures?"
    r"|recovery|success)"
    r"|ensur(?:es?|ing)\s+(?:that\s+)?(?:you(?:r)?|our\s+patients?"
    r"|every\s+patient)\s+(?:will\s+|full\s+|a\s+)*(?:recover\w*|gets?\s+better"
    r"|heals?|never|success)"
    r"|100\s?(?:%|percent)\s*(?:effective|safe|success\w*|cures?d?|natural"
    r"|results?|recovery|satisfaction|risk|confidential|private)"
    r"|one\s+hundred\s+percent\s+(?:effective|safe|successful)"
    r"|risk[- \u2011]free|(?:free|without)\s+(?:of\s+"
    r"|from\s+)?(?:any\s+)?risks?(?=[.!,])|fool-?proof|fail-?safe|sure-?fire"
    r"|(?:anxiety|depression|panic|trauma|addiction|PTSD|OCD)\s+(?:doesn't|does\s+not|won't"
    r"|will\s+not)\s+stand\s+a"
    r"\s+chance|money[- ]back|(?:if|unless)\s+[^.;]{0,50}\b(?:better|satisfied|happy|results?"
    r"|improve\w*"
    r"|works?|relief)\b[^.;]{0,40}\b(?:refund\w*|pay\s+nothing|(?:is|are)\s+free|don't\s+pay)"
    r"|(?:instant(?:aneous)?|immediate)(?:ly)?\s+(?:relief|results?|cures?|calm"
    r"|peace|recovery|feel\s+better|relieves?)"
    r"|permanent(?:ly)?\s+(?:cures?d?|relief|relieves?|fix(?:es|ed)?|results?|free"
    r"|recovery|solutions?|eliminates?|ends?)"
    rf"|(?:you\s+will|you'll)\s+(?:(?:soon|quickly|finally|definitely|certainly"
    rf"|always|start\s+to)\s+)?(?:{_FEELS}|never\s+(?:feel|be|have|struggle"
    rf"|suffer|need|fear|worry|think|relapse|see)\b[^.;]*?\bagain)"
    r"|(?:will|'ll)\s+(?:\w+ly\s+)?(?:bring|get|restore|return|nurse)\s+(?:you|them|him|her"
    r"|(?:your|their)\s+\w+)"
    r"(?:\s+back)?\s+to\s+(?:full\s+|good\s+|perfect\s+)?(?:health|normal|life|wellness"
    r"|themselves|(?:your|their)"
    r"\s+old\s+sel(?:f|ves))"
    r"|never\s+(?:feel|be)\s+(?:depressed|anxious|afraid|sad|alone)\s+again"
    r"|(?:certain|sure|bound|destined)\s+to\s+(?:recover|heal|get\s+better|feel\s+better))\b",
    (
        "guarant",
        "promise",
        "ensur",
        "100%",
        "100 %",
        "100 percent",
        "hundred percent",
        "risk-free",
        "risk free",
        "risk\u2011free",
        "free of any risk",
        "free of risk",
        "free from risk",
        "without any risk",
        "without risk",
        "fool-proof",
        "foolproof",
        "failsafe",
        "fail-safe",
        "surefire",
        "sure-fire",
        "money-back",
        "money back",
        "stand a chance",
        "every time",
        "every single time",
        "refund",
        "pay nothing",
        "is free",
        "are free",
        "don't pay",
        "don\u2019t pay",
        "instant",
        "immediate",
        "permanent",
        "again",
        "to health",
        "to full health",
        "to good health",
        "to perfect",
        "to normal",
        "to life",
        "to wellness",
        "to themselves",
        "old self",
        "old selves",
        "certain to",
        "sure to",
        "bound to",
        "destined to",
        "you will",
        "you'll",
        "you\u2019ll",
    ),
)
_HEDGED = re.compile(
    r"\b(?:before|until|when|hope[ds]?|think|believe|whether|how\s+(?:soon|quickly"
    r"|fast|long)|likely|unlikely|chance"
    r"|law|act|constitution|insurer|insurance|authori[sz]ation|payment|estimate"
    r"|appointment\s+times?)\b[^.;]{0,60}?\b"
    r"(?:you(?:['\u2019]ll|\s+will)|guarant)",
    re.IGNORECASE,
)
_NO_HARM = pattern(
    r"\b(?:(?:no|zero|without|free\s+of|free\s+from)\s+(?:(?:any|known|harmful|bad|unwanted"
    r"|negative|the|severe|permanent|nasty|dangerous|lasting|or|and|real|at\s+all|long-term|adverse"
    r"|unpleasant|toxic)[\s,]+)*(?:side[- ]?effects?|adverse\s+effects?)"
    r"|side[- ]effect[- ]free)\b",
    ("side effect", "side-effect", "sideeffect", "adverse effect"),
    (
        r"\b(?:some|many|most|few|if|may|might|when|almost|until|report\w*|placebo"
        r"|hope|want|everyone|everybody)\b"
    ),
)


@page_rule(
    code="CL001",
    gives_way_to=("CL002", "CL007"),
    severity=Severity.ERROR,
    sources=[
        FTC_HEALTH_CLAIMS,
        APA_STATEMENTS,
    ],
    good=[
        "No treatment is guaranteed to work.",
        "We cannot promise a cure, and nobody can.",
        "Be careful with anyone who guarantees results.",
        "Federal law guarantees your right to a written estimate.",
        "A man asked me to guarantee that therapy would work.",
        "Some callers want a guarantee, and nobody has one to give.",
        "A therapist who guarantees results is selling something.",
        "We refund a deposit if you cancel two days ahead.",
        "If the video works badly, the visit by phone is at the same price.",
        "Few people have no side effects at all; ask about them.",
        "It may take weeks before you will feel better.",
        "No medication is without side effects.",
        "We hope that you can go back to normal soon.",
    ],
    bad=[
        Bad(
            page="We guarantee relief.",
            line=1,
            says="'guarantee' promises what no treatment can keep.",
        ),
        Bad(
            page="Some words.\n\nOur plan is 100% effective.",
            line=3,
            says="'100% effective' promises what no treatment can keep.",
        ),
        Bad(
            page="It is a risk-free way to start.",
            line=1,
            says="'risk-free' promises what no treatment can keep.",
        ),
        Bad(
            page="You will feel better after one visit.",
            line=1,
            says="'You will feel better' promises what no treatment can keep.",
        ),
        Bad(
            page="We are a clinic that guarantees results.",
            line=1,
            says="'guarantees' promises what no treatment can keep.",
        ),
        Bad(
            page="Kay promises every patient a full recovery.",
            line=1,
            says="'promises every patient a full recovery' promises what no treatment can keep.",
        ),
        Bad(
            page="If you don't feel better after ninety days, we refund every penny.",
            line=1,
            says="'If you don\u2019t feel better after ninety days, we refund' promises what no "
            "treatment can keep.",
        ),
        Bad(
            page="You will never need the hospital again.",
            line=1,
            says="'You will never need the hospital again' promises what no treatment can keep.",
        ),
        Bad(
            page="Ketamine gives instant relief.",
            line=1,
            says="'instant relief' promises what no treatment can keep.",
        ),
        Bad(
            page="Therapy has no side effects.",
            line=1,
            says="'no side effects' promises what no treatment can keep.",
        ),
        Bad(
            page="It is not just talk, we guarantee results.",
            line=1,
            says="'guarantee' promises what no treatment can keep.",
        ),
        Bad(
            page="This path will bring your daughter back to health.",
            line=1,
            says="'will bring your daughter back to health' promises what no treatment can keep.",
        ),
    ],
)
def promise_of_results(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield each promise that the page makes."""
    for sentence, span in reading.find(_SAYS):
        if is_claimed(reading, sentence, span) and not _HEDGED.search(sentence.text):
            yield _hit(span)
    for sentence, span in reading.find(_NO_HARM):
        if is_claimed(reading, sentence, span):
            yield _hit(span)


def _hit(span: Span) -> Hit:
    private = "confiden" in span.text or "privat" in span.text
    return Hit(
        at=span,
        message=f"'{span.text}' promises what no treatment can keep."
        if not private
        else f"'{span.text}' promises more than the law allows a clinic to keep.",
        help="Say what often helps, whom it helped, and that results differ."
        if not private
        else "Say who can see what, and when a clinic must share it.",
        severity=Severity.WARNING if private else None,
    )
