"""The page praises care by what patients are said to say.

## Why it matters
'Our clients tell us that they feel heard' is praise that nobody can check, by people who depend on
the clinic. What the unhappy ones say is not told.

## When not to use it
Where people tell of an illness or of side effects, and where a study is named. Those are left
alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.checks.facts.clause import clause_around
from plugins.checks.facts.pattern import pattern
from plugins.checks.facts.reading import Reading
from plugins.checks.facts.sourced import Sourced, sourced
from plugins.checks.facts.stance import is_claimed
from plugins.checks.rule import Bad, Hit, Source, page_rule
from plugins.checks.sources import APA_STATEMENTS
from plugins.core.finding import Severity
from plugins.core.site import AnyPage

_WHO = r"(?:patients?|clients?|guests?|members|residents|alumni)"
_OFTEN = (
    r"(?:(?:often|frequently|usually|commonly|regularly|always|typically|consistently|routinely"
    r"|sometimes|have|has|also|will|then|can|many|all|do)\s+)*"
)
_CARE = (
    r"(?:(?:the|our|this|their|each|his|her|my|a)\s+(?:[\w-]+\s+){0,3}?(?:experience|treatments?"
    r"|sessions?|therapy|infusions?|process|team|staff|practice|clinic|space|care|time|approach"
    r"|program|retreats?|ketamine|TMS|relief|results?|changes?|visits?|journey)"
    r"|(?:therapy|treatment|TMS|ketamine|EMDR|it|us|me|working\s+with\s+(?:us|me)))"
)
_SAYS = pattern(
    rf"\b(?:(?:our|my|many|most|some|several|countless|all|nearly\s+all|of|these|new|past|former"
    rf"|other)\s+)*{_WHO}\s+(?:who\s+[^,.;]{{3,40}}\s+)?{_OFTEN}"
    rf"(?:(?:describe|call|compare|characteri[sz]e)\s+{_CARE}\s+(?:as|to|with|[\"\u201c]?(?:life"
    rf"|a))"
    r"|(?:tell|told|share\s+with|remind|thank)(?:\s+me|\s+us)\s+(?:that|how|they|for|therapy|it"
    r"|our|what|we|of)"
    r"|rave\s+about|(?:praise|appreciate|love|adore|value)\s+(?:our|how|the\s+(?:way|fact|team"
    r"|staff))"
    r"|comment\s+on|(?:often\s+)?share\s+(?:that|how))\b"
    r"|\bwe\s+(?:often\s+|frequently\s+|regularly\s+)?(?:hear|meet|see|get)\s+(?:from\s+)?"
    rf"{_WHO}\s+who\s+(?:tell\s+us|say|feel|finally)\b",
    (
        *(
            "describe",
            " call ",
            "compare",
            "characteri",
            "tell us",
            "tell me",
            "told us",
            "told me",
        ),
        *("share with", "remind us", "remind me", "thank us", "thank me", "rave about", "praise"),
        *("appreciate", " love ", "adore", "value ", "comment on", "share that", "share how"),
        *("hear from", "we meet", "we see", "we often", "hear patients", "hear clients", "we get"),
    ),
    r"\b(?:trials?|stud(?:y|ies)|surveys?|research(?:ers)?|participants)\b",
)
_GOOD = re.compile(
    r"[\"\u201c]|\b(?:better|relie(?:f|ved|ving)|calm(?:er|ing)?|safe|warm(?:th)?|relax(?:ed|ing)"
    r"|confiden\w+"
    r"|support(?:ed|ive)|heard|understood|hope(?:ful)?|chang(?:e|ed|ing)|love[ds]?|best"
    r"|recommend\w*|gratef\w+"
    r"|thankful|happ(?:y|ier)|comfort(?:able|ing)|eas(?:y|ier)|effective|helpf?u?l?|helped"
    r"|peace(?:ful)?|light(?:er)?"
    r"|transform\w+|healing|healed|empower\w*|welcom\w+|car(?:ed|ing)|compassion\w*|kind(?:ness)?"
    r"|amazing|wonderful|great"
    r"|positive|profound|powerful|freedom|free|joy|themselves\s+again|life-?\s?saving|saved"
    r"|gentle|understanding"
    r"|sleep\s+(?:better|again)|improve\w*|progress|breakthrough|worth|difference|our\s+(?:team"
    r"|staff|approach))\b",
    re.IGNORECASE,
)
_BAD = re.compile(
    r"\b(?:side\s+effects?|tapping|itch\w*|discomfort|pain(?:ful)?|headaches?|nause\w*|dizz\w*"
    r"|worse|symptoms?\s+as"
    r"|depression\s+as|anxiety\s+as|complain\w*|which\s+days|if\s+they|when\s+they|before"
    r"\s+they)\b",
    re.IGNORECASE,
)


@page_rule(
    code="PV008",
    severity=Severity.WARNING,
    sources=[
        APA_STATEMENTS,
        Source(
            title="Rule on the Use of Consumer Reviews and Testimonials, 16 CFR Part 465",
            url="https://www.ecfr.gov/current/title-16/chapter-I/subchapter-D/part-465",
        ),
    ],
    good=[
        "Some people describe panic as a wave that rises and falls.",
        "Patients often describe depression as a heavy weight.",
        "Many patients describe the treatment as a light tapping on the scalp.",
        "Our clients tell us which days work for them.",
        "In one trial, patients described the sessions as helpful [@cuijpers-2020].",
        "Tell us what would make the visit easier.",
        "Patients tell us about side effects by phone.",
    ],
    bad=[
        Bad(
            page="Our clients tell us that they feel heard here.",
            line=1,
            says="'Our clients tell us that' praises care by what patients are said to say.",
        ),
        Bad(
            page="Some words.\n\nMost patients describe our sessions as calm and hopeful.",
            line=3,
            says="'Most patients describe our sessions as' praises care by what patients are said "
            "to say.",
        ),
        Bad(
            page="Patients describe the experience as \u201cgentle\u201d.",
            line=1,
            says="'Patients describe the experience as' praises care by what patients are said to "
            "say.",
        ),
        Bad(
            page="Clients love the way our team listens.",
            line=1,
            says="'Clients love the way' praises care by what patients are said to say.",
        ),
    ],
)
def patients_as_witnesses(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield the first such praise of each sentence."""
    last = None
    for sentence, span in reading.find(_SAYS):
        if sentence is last or sourced(reading, sentence) is not Sourced.NOWHERE:
            continue
        after = clause_around(sentence, span)[1]
        rest = sentence.text[span.end - sentence.start :]
        praised = _GOOD.search(span.text + after) or _GOOD.search(rest)
        if praised and not _BAD.search(rest) and is_claimed(reading, sentence, span):
            last = sentence
            yield Hit(
                at=span,
                message=f"'{span.text}' praises care by what patients are said to say.",
                help="Say what you do: who listens, for how long, how a plan is made. What people "
                "tell of an illness may stay if a source is cited.",
            )
