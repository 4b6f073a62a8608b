"""A sentence leans on a known body without a source.

## Why it matters
A name such as NIMH or Mayo Clinic lends weight. Without the source nobody can see whether the body
said it at all; 'up to 60%, according to NIMH' was never found.

## When not to use it
Where the sentence cites or links the page of that body. It is left alone, or is advice. (Rule
EV-004 of the editorial guide.)
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.checks.facts.pattern import pattern
from plugins.checks.facts.reading import Reading
from plugins.checks.facts.sourced import Sourced, sourced
from plugins.checks.facts.stance import is_asked, is_denied
from plugins.checks.rule import Bad, Hit, page_rule
from plugins.checks.sources import APA_STATEMENTS, FTC_HEALTH_CLAIMS
from plugins.core.finding import Severity
from plugins.core.site import AnyPage

_BODY = (
    r"(?:National\s+Institutes?\s+(?:of|on)\s+(?:Mental\s+)?(?:Health|Drug\s+Abuse"
    r"|Alcohol\s+Abuse\s+and\s+Alcoholism)|American\s+(?:Psycholog"
    r"|Psychiatr)ic(?:al)?\s+Association|American\s+College\s+of\s+Physicians"
    r"|American\s+Academy\s+of\s+\w+|World\s+Health\s+Organi[sz]ation"
    r"|Centers\s+for\s+Disease\s+Control(?:\s+and\s+Prevention)?"
    r"|Food\s+and\s+Drug\s+Administration|Mayo\s+Clinic|Cleveland\s+Clinic"
    r"|Johns\s+Hopkins|Harvard(?:\s+\w+\s+School)?|Stanford|Yale"
    r"|National\s+Institute\s+for\s+Health\s+and\s+Care\s+Excellence"
    r"|(?-i:(?:American|British|European|International)\s+Journal\s+of\s+[A-Z]\w+)"
    r"|Substance\s+Abuse\s+and\s+Mental\s+Health\s+Services\s+Administration|Surgeon\s+General"
    r"|Royal\s+College\s+of\s+\w+|British\s+Psychological\s+Society|National\s+Health\s+Service"
    r"|Department\s+of\s+(?:Veterans\s+Affairs|Defense|Health\s+and\s+Human\s+Services)|NHS"
    r"|National\s+Alliance\s+on\s+Mental\s+Illness|Anxiety\s+(?:&"
    r"|and)\s+Depression\s+Association(?:\s+of\s+America)?"
    r"|Mental\s+Health\s+America|NIMH|NIDA|NIAAA|NIH|SAMHSA|CDC|FDA|NAMI|ADAA|NICE"
    r"|(?-i:APA|WHO|JAMA|VA|(?:the\s+)?University\s+of\s+(?:[A-Z]\w+\s?)+|(?:[A-Z]\w+\s+){1,3}University))"
)
_BODY_NAMED = re.compile(_BODY, re.IGNORECASE)
SAYS = pattern(
    rf"\b(?:(?:according\s+to|per(?=\s+(?:the\s+)?[A-Z])|(?:studies|research|data"
    rf"|guidelines?|findings|statistics|a\s+(?:study|report|survey))\s+(?:by|from"
    rf"|published\s+by|of))\s+(?:(?!(?:which|and"
    rf"|but)\b)[\w,-]+\s+){{0,8}}?(?:the\s+)?{_BODY}\b"
    r"|(?:endorsed|recommended|recogni[sz]ed|backed|supported|approved)\s+(?:as\s+(?:[\w-]+\s+"
    r"){1,6})?by\s+(?:the\s+)?"
    rf"(?:(?!FDA\b)[\w&,()-]+\s+){{0,6}}?(?!FDA|Food\s+and){_BODY}\b(?!\s+(?:for|to)\s+(?:train"
    rf"|teach|supervis))"
    rf"|as\s+(?:noted|stated|reported|recommended|advised|explained|shown|described)\s+by\s+"
    rf"(?:the\s+)?{_BODY}\b"
    rf"|as\s+(?:the\s+)?{_BODY}(?:\s+\([A-Z]+\))?\s+(?:puts\s+it|says|notes|explains|advises"
    rf"|recommends)\b"
    rf"|{_BODY}(?:\s+\([A-Z]+\))?\s+(?:(?:now|also|has|have)\s+)*(?:reports?"
    rf"|recommends?|advises?|suggests?|endorses?|backs?|reported|says?|states?|estimates?d?|found"
    rf"|finds|notes?|concludes?d?|shows?|highlights?|emphasi[sz]es?"
    rf"|shown|confirms?|agrees?)\b(?=\s+(?:that|both|about|up|more|most|\d|therapy"
    rf"|medication|people|combin|in\b)))",
    (
        "according to",
        "university",
        "institute",
        "association",
        "american college",
        "american academy",
        "health organi",
        "centers for",
        "drug administration",
        "mayo clinic",
        "cleveland clinic",
        "hopkins",
        "harvard",
        "stanford",
        "yale",
        "alliance",
        "health america",
        "nimh",
        "nida",
        "niaaa",
        "nih",
        "samhsa",
        "cdc",
        "fda",
        "nami",
        "adaa",
        "nice ",
        "apa ",
        "jama",
        "studies by",
        "research by",
        "research from",
        "va ",
        "data from",
        "journal of",
        "surgeon general",
        "royal college",
        "psychological society",
        "health service",
        "department of",
        "nhs",
        "endorsed by",
        "recommended by",
        "study by",
        "study from",
    ),
)


@page_rule(
    code="EV041",
    severity=Severity.ERROR,
    sources=[
        APA_STATEMENTS,
        FTC_HEALTH_CLAIMS,
    ],
    good=[
        "NIMH explains this on its medication page [@nimh-medications].",
        "The National Institute of Mental Health funds research.",
        "According to your insurer, a referral may be needed.",
        "Call the SAMHSA helpline.",
        "The FDA approves medications.",
        "It was approved by the FDA in 2008.",
    ],
    bad=[
        Bad(
            page="According to the National Institute of Mental Health, both together is better.",
            line=1,
            says=(
                "The 'National Institute of Mental Health' is given as the authority, and the "
                "sentence cites nothing of it."
            ),
        ),
        Bad(
            page="Some words.\n\nStudies by NIMH found higher recovery.",
            line=3,
            says="The 'NIMH' is given as the authority, and the sentence cites nothing of it.",
        ),
        Bad(
            page="The American Psychiatric Association reports that most people recover.",
            line=1,
            says=(
                "The 'American Psychiatric Association' is given as the authority, and the "
                "sentence cites nothing of it."
            ),
        ),
        Bad(
            page="EMDR is endorsed by the World Health Organization.",
            line=1,
            says="The 'World Health Organization' is given as the authority, and the sentence "
            "cites nothing of it.",
        ),
    ],
)
def authority_without_a_source(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield each body that is named as the authority."""
    for sentence, span in reading.find(SAYS):
        near = sourced(reading, sentence)
        if near is Sourced.CITED or is_asked(sentence) or is_denied(sentence, span):
            continue
        body = _BODY_NAMED.search(span.text)
        name = body[0] if body else span.text
        severity = {Sourced.LINKED: Severity.ADVICE, Sourced.NEARBY: Severity.WARNING}.get(near)
        yield Hit(
            at=span,
            message=f"The '{name}' is given as the authority, and the sentence cites nothing "
            "of it.",
            help="Cite the page where it says so, or leave the name out.",
            severity=severity,
        )
