"""How numbers are written in English sentences on treatment: the patterns behind `quantities`."""

from __future__ import annotations

import re

_TO_TWENTY = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty"
)
WORDS = {word: number for number, word in enumerate(_TO_TWENTY.split(), 1)} | {
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
DIGITS = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
WORD = "|".join(sorted(WORDS, key=len, reverse=True))
NUMBER = rf"(?<![\w.,$-])(?:{DIGITS}|(?:{WORD})\b)"
PERCENT_SIGN = r"\s*(?:%|per\s?cent\b|percent\b|percentage points?\b)"
DASH = "\u2010\u2011\u2013-"
_TO = rf"\s*(?:[{DASH}]|to\b|or\b)\s*"

ABOUT = re.compile(
    r"\b(?:about|around|roughly|approximately|nearly|almost|some|close to|over|under|up to|at least"
    r"|at most|(?:more|less|fewer) than|only)\s+(?:a\s+)?$",
    re.IGNORECASE,
)
PERCENT = re.compile(
    rf"(?P<number>{NUMBER})(?={PERCENT_SIGN}|{_TO}(?:{DIGITS}|{WORD}){PERCENT_SIGN})"
    rf"|(?<=\d[{DASH}])(?P<high>{DIGITS})(?={PERCENT_SIGN})",
    re.IGNORECASE,
)
INTERVAL = re.compile(r"\d+\s*%\s*(?:CI|confidence)", re.IGNORECASE)
_EFFECT = (
    r"(?:risk|rate|rates|chances?|odds|number|share|likelihood|effect|gains?|benefits?|improvement)"
)
PARTS = {
    "half": 2,  "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "tenth": 10,
}  # fmt: skip
PART = re.compile(
    rf"""
      \b(?:(?P<count>one|two|three|four)[ {DASH}])
        (?P<part>half|halves|thirds?|quarters?|fourths?|fifths?|tenths?)\b(?!\s+part(?:y|ies)\b)
    | \ba[ ](?P<of>third|quarter|fourth|fifth|tenth)\b
        (?=\s+(?:of\b(?!\s+an?\s+hour)|more|fewer|less|higher|lower|greater|better|as\b)|[.,;:)]|$)
    | \b(?P<hedge>about|around|roughly|nearly|almost|over)\s+a\s+
        (?P<about>third|quarter|fifth|tenth)\b
    | \b(?P<half>half)\b(?![ {DASH}](?:an?\b|hour|day|way|time|year|a-))(?<!other[ ]half)
        (?<!first[ ]half)(?<!second[ ]half)
    """,
    re.IGNORECASE | re.VERBOSE,
)
PEOPLE = (
    r"(?:people|persons?|adults?|children|child|kids?|teens?|teenagers|adolescents?|patients?"
    r"|veterans?|men|women|students?|youth|young\s+people|participants|subjects|members|clients"
    r"|families|parents|outpatients)"
)
TIMES = r"(?:weeks?|months?|years?|days?|hours?|minutes?|seconds?)"
IN = re.compile(
    rf"(?P<few>{NUMBER})(?:{_TO}(?P<more>{DIGITS}|(?:{WORD})\b))?\s+(?:(?:extra|more|fewer|{PEOPLE})\s+){{0,2}}(?:in|out\s+of)\s+"
    rf"(?:every\s+)?(?P<many>{NUMBER})(?![{DASH}]|\s+(?:{TIMES}|sessions?|visits?|steps?|ways?"
    r"|places?|cit(?:y|ies)|states?|parts?|groups?|languages?)\b)",
    re.IGNORECASE,
)
RATIO = re.compile(
    rf"""
      \b(?P<named>twice|double|triple)\s+(?:as\s+(?:likely|many|much|often|high|good|well|effective)
        |the\s+(?:\w+\s+)?{_EFFECT})\b
    | \b(?P<verb>doubled|doubles|tripled|triples|halved|halves)\s+(?:(?:the|their|its|your)\s+)?
        (?:\w+\s+)?{_EFFECT}\b
    | (?P<times>{NUMBER})(?:\s*x|[ {DASH}]?(?:times|fold))\s+
        (?:as|more|less|the|higher|lower|likely|better|greater)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
RATIOS = {
    **dict.fromkeys(("twice", "double", "doubled", "doubles"), 2.0),
    **dict.fromkeys(("triple", "tripled", "triples"), 3.0),
    **dict.fromkeys(("halved", "halves"), 0.5),
}
STATISTIC = re.compile(
    rf"\b(?P<name>RR|OR|HRs?|NNT|SMD|NNH)\s*(?:[=\u2248:]|of\b|was\b)?\s*(?P<number>{DIGITS})"
    rf"|(?:\b[gd]|\u03b2)\s*[=\u2248]\s*(?P<effect>{DIGITS})"
    rf"|\beffect sizes?\s+(?:of\s+|was\s+|=\s*)?(?:about\s+)?(?P<size>{DIGITS})"
)
DOLLARS = re.compile(rf"\$\s?(?P<number>{DIGITS})")
_STUDIES = (
    r"(?:trials?|studies|study|reviews?|experiments|RCTs?|sites?|clinics?|arms|groups|episodes?"
    r"|points?|steps?)"
)
_BETWEEN = (
    rf"(?:(?!(?:to|for|in|or|and|by|with|if|when|at|is|are|the|an?|you|your|of|from|any|that|this"
    rf"|on|as|free|call|text|chat|people|{TIMES})\b)[a-z][a-z{DASH}]*\s+){{0,2}}"
)
COUNT = re.compile(
    rf"(?P<number>{NUMBER})(?:\s+or\s+(?:more|fewer))?(?P<range>{_TO}(?P<high>{DIGITS}|(?:{WORD})\b))?"
    rf"[\s{DASH}]+(?:or\s+(?:more|fewer)\s+)?(?:{_BETWEEN}(?P<unit>{PEOPLE}|{_STUDIES}|sessions?)"
    rf"|(?P<time>{TIMES}))\b(?![{DASH}]olds?)",
    re.IGNORECASE,
)
MILLIONS = re.compile(
    rf"(?P<many>(?:{NUMBER})\s(?:million|billion))\s+(?:(?!(?:in|of|to|and|for)\b)[\w.-]+\s+){{0,2}}?"
    rf"(?P<unit>{PEOPLE}|Americans|Britons|households|users|workers)\b",
    re.IGNORECASE,
)
NOT_A_COUNT = re.compile(
    r"(?:\b(?:under|over|aged?|ages|older\s+than|younger\s+than|above|below|step|press|page|p\.)\s+"
    r"(?:\d+\s*(?:to|and|or|-|\u2013)\s*)?)$",
    re.IGNORECASE,
)
WEEK = re.compile(rf"\b(?P<time>week|month|year|day)\s+(?P<number>{DIGITS})\b", re.IGNORECASE)
CRISIS = frozenset((211, 311, 411, 511, 611, 711, 811, 911, 988, 741741))
YEARS = range(1900, 2100)
