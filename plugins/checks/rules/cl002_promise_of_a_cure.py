"""A sentence promises a cure.

## Why it matters
Mental illnesses are treated, and many people get well and stay well. Nobody can promise that an
illness is gone for good, and people who relapse would think that they failed.

## When not to use it
Where the text says that there is no cure, asks whether there is one, or warns of those who promise
one. Those are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.checks.facts.pattern import pattern
from plugins.checks.facts.reading import Reading
from plugins.checks.facts.stance import is_claimed
from plugins.checks.rule import Bad, Hit, page_rule
from plugins.checks.sources import FTC_HEALTH_CLAIMS
from plugins.core.finding import Severity
from plugins.core.site import AnyPage

_ILL = (
    r"(?:(?:your|the|all|any|even|their|his|her|chronic|severe|major|clinical|social"
    r"|postpartum|childhood|bipolar)\s+)*(?:anxiety"
    r"|depression|panic(?:\s+attacks?)?|OCD|ADHD|PTSD|trauma"
    r"|bipolar(?:\s+disorder)?|addiction|cravings?|insomnia|stress|phobias?|fears?|symptoms"
    r"|mental\s+illness|eating\s+disorders?|schizophrenia|psychosis)"
)
_EVER = (
    r"(?:for\s+good|for\s*ever|permanently|once\s+and\s+for\s+all|completely|entirely|for\s+life)"
)
_SAYS = pattern(
    r"\b(?:cur(?:e[sd]?|ing|able|ative)|cure-?all)\b"
    rf"|\b(?:get(?:s|ting)?\s+rid\s+of|eliminat(?:es?|ed|ing)|eradicat(?:es?|ed"
    rf"|ing)|eras(?:es?|ed|ing)|end(?:s|ed|ing)?|stop(?:s|ped|ping)?|beat(?:s|en"
    rf"|ing)?|heal(?:s|ed|ing)?|defeat(?:s|ed|ing)?|free\s+(?:of|from)|banish(?:es"
    rf"|ed)?|conquer(?:s|ed)?)\s+{_ILL}\s+{_EVER}\b"
    rf"|\b(?:completely|fully|permanently|totally)\s+(?:eliminat\w+|eradicat\w+"
    rf"|eras\w+|heal(?:s|ed|ing)?|revers\w+|remov\w+)\s+{_ILL}"
    rf"|{_ILL}\s+will\s+(?:\w+\s+)?(?:disappear|vanish|be\s+gone)\b"
    rf"|{_ILL}\s+will\s+(?:\w+\s+)?go\s+away\s+{_EVER}|{_ILL}\s+(?:is|are|was"
    rf"|were)\s+(?:completely|totally|entirely|fully)\s+(?:gone|cured)"
    rf"|\bno\s+more\s+{_ILL}(?=\s*[,.!]|$)"
    rf"|\b(?:say|wave|saying)\s+(?:goodbye|good-bye|farewell)\s+to\s+{_ILL}\b"
    rf"|\bleav(?:e|ing)\s+{_ILL}\s+behind\b|\b(?:eliminates?|wipes?\s+out|knocks?\s+out)\s+{_ILL}"
    rf"|\b(?:reversed|eradicated|eliminated|healed)\s+{_EVER}\b"
    rf"|\b(?:(?:heals|reverses|erases)|(?:we|can|will)\s+(?:heal|reverse|erase))\s+"
    rf"(?:{_ILL}|(?:\w+\s+)?(?:traumatic|painful|bad)\s+memories)\b"
    rf"|\b(?:eliminat(?:es?|ing)|eradicat(?:es?|ing))\s+(?:the\s+root\s+(?:cause\s+)?of\s+"
    rf")?(?:{_ILL}"
    r"|(?:the\s+|your\s+)?(?:painful|negative|distressing|traumatic)\s+(?:\w+\s+)?(?:connections?"
    r"|memories"
    r"|emotions?|feelings|thoughts|associations?))",
    (
        "cure",
        "curing",
        "curable",
        "curative",
        "for good",
        "forever",
        "for ever",
        "for life",
        "permanently",
        "once and for all",
        "completely",
        "fully",
        "totally",
        "entirely",
        "eliminat",
        "eradicat",
        "heals ",
        "healed",
        "we heal",
        "can heal",
        "will heal",
        "reverses",
        "reversed",
        "can reverse",
        "will reverse",
        "we reverse",
        "erase",
        "behind",
        "goodbye to",
        "good-bye to",
        "farewell to",
        "wipe",
        "knock",
        "disappear",
        "vanish",
        "be gone",
        "go away",
        "no more",
    ),
    (
        r"\b(?:search(?:ing)?|look(?:ing)?|hop(?:e|ing)|research|work(?:ing)?|quest"
        r"|race)\s+(?:for|on|toward|towards|into|to\s+find)\s+(?:a\s+|the\s+)?cure"
        r"|\b(?:infections?|antibiotics?|hepatitis|cancer|tuberculosis|pneumonia"
        r"|meats?|ham|Cure\s+Violence)\b"
    ),
)

_TRIES = re.compile(
    r"\b(?:attempts?|efforts?|trying|tr(?:y|ies)|struggle|goals?|aims?|purpose|hop(?:e|es|ing)"
    r"|wish(?:es)?"
    r"|wants?|pressure)\s+(?:\w+\s+){0,5}?(?:to\s+)?(?:\w+\s+or\s+)?$",
    re.IGNORECASE,
)


@page_rule(
    code="CL002",
    severity=Severity.ERROR,
    gives_way_to=["CL007", "PV002"],
    sources=[
        FTC_HEALTH_CLAIMS,
    ],
    good=[
        "Treatment is not a cure, but many people get better.",
        "There is no known cure for bipolar disorder.",
        "Can therapy cure anxiety?",
        "Myth: Medication cures depression by itself.",
        "Avoid clinics that promise to cure you.",
        "Scientists are still looking for a cure.",
        "We manage symptoms rather than cure them.",
        "Your records are kept secure.",
        "An antibiotic cured the infection.",
        "Healing from trauma takes time, and it is not a straight line.",
        "A good visit can help you heal from a loss.",
        "The attempt to eliminate symptoms can keep you busy all day.",
    ],
    bad=[
        Bad(
            page="We cure anxiety.",
            line=1,
            says="'cure' promises that an illness goes away for good.",
        ),
        Bad(
            page="Some words.\n\n- Therapy cures panic in weeks.",
            line=3,
            says="'cures' promises that an illness goes away for good.",
        ),
        Bad(
            page="Depression is curable.",
            line=1,
            says="'curable' promises that an illness goes away for good.",
        ),
        Bad(
            page="Get rid of anxiety for good.",
            line=1,
            says="'Get rid of anxiety for good' promises that an illness goes away for good.",
        ),
        Bad(
            page="Gratitude heals postpartum depression.",
            line=1,
            says="'heals postpartum depression' promises that an illness goes away for good.",
        ),
        Bad(
            page="Depression can be reversed for good.",
            line=1,
            says="'reversed for good' promises that an illness goes away for good.",
        ),
        Bad(
            page="Our method reverses ADHD.",
            line=1,
            says="'reverses ADHD' promises that an illness goes away for good.",
        ),
        Bad(
            page="EMDR erases traumatic memories.",
            line=1,
            says="'erases traumatic memories' promises that an illness goes away for good.",
        ),
        Bad(
            page="Nothing is easy, but we can cure OCD.",
            line=1,
            says="'cure' promises that an illness goes away for good.",
        ),
        Bad(
            page="You can be free of depression forever.",
            line=1,
            says="'free of depression forever' promises that an illness goes away for good.",
        ),
        Bad(
            page="Talking can eliminate painful memories.",
            line=1,
            says="'eliminate painful memories' promises that an illness goes away for good.",
        ),
    ],
)
def promise_of_a_cure(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield each cure that the page promises."""
    for sentence, span in reading.find(_SAYS):
        before = sentence.text[: span.start - sentence.start]
        if is_claimed(reading, sentence, span) and not _TRIES.search(before):
            yield Hit(
                at=span,
                message=f"'{span.text}' promises that an illness goes away for good.",
                help="Say that it can ease symptoms, and for whom it did.",
            )
