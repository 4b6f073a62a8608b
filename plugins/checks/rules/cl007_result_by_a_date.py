"""A sentence promises a result by a date.

## Why it matters
How long it takes differs from person to person. 'Feel better in 30 days' is a promise, and people
who do not feel better by then may give up on care.

## When not to use it
Where the sentence says what a trial found and cites it, or says how long it may take. Those are
left alone.
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

_LONG = (
    r"(?:in|within|after)\s+(?:(?:just|only|as\s+(?:little|few)\s+as|less\s+than|under"
    r"|about|the\s+(?:very\s+)?first|a\s+single|a\s+matter\s+of|a|few|a\s+few)\s+)*(?:\d+|one|two|three"
    r"|four|five|six|seven|eight|ten|twelve|thirty|ninety|a|few|days"
    r"|weeks)?(?:\s*(?:-|to|or|\u2013)\s*\d+)?\s*(?:easy\s+|short\s+)?(?:minutes?"
    r"|hours?|days?|weeks?|months?|sessions?|visits?)"
)
_SAYS = pattern(
    r"\b(?:beat|overcom(?:e|es|ing)|conquer(?:s|ed)?|end|ends|stop|stops"
    r"|break(?:s)?\s+free\s+(?:of|from)|get(?:ting)?\s+(?:rid\s+of|over|better"
    r"|well|relief|results|your\s+life\s+back)|feel(?:ing)?\s+(?:better|happier"
    r"|lighter|calmer|relief|like\s+yourself(?:\s+again)?|great|normal)"
    r"|(?:see|seeing|notice)\s+(?:\w+\s+)?(?:results|changes?|improvements?|difference)"
    r"|vanish(?:es)?|disappears?|go(?:es)?\s+away|be\s+gone|recover(?:s|y)?|heal(?:s|ed)?|eliminate|reduce|relieve[sd]?|symptom-free"
    r"|be\s+(?:free|well|cured)|back\s+to\s+(?:normal|yourself)|results|relief)"
    rf"(?:\s+(?!(?:in|within|after|may|might|can|could|usually|often"
    rf"|at\s+the)\b)(?:[\w-]|')+){{0,6}}?,?\s+{_LONG}\b"
    r"|\b(?:\w+)\s+(?:days|weeks|months|sessions|visits)\s+from\s+now,?\s+you(?:'ll|\s+will)\s+\w+"
    r"|\b(?:back\s+to\s+(?:your(?:\s+old)?\s+self|normal)|feel(?:ing)?\s+(?:better|great|like\s+yourself))\s+"
    r"in\s+no\s+time"
    rf"|\b{_LONG},?\s+you(?:'ll|\s+will)\s+(?:finally\s+)?(?:feel\s+(?:like|better|great|happy|calm\w*|free|normal"
    r"|lighter|yourself)|wake\s+up|be\s+(?:free|happy|well|back)|notice|see\s+(?:results|changes?|improvement))"
    rf"|\b{_LONG},?\s+(?:your|his|her|their|my|the|all)\s+(?:\w+\s+)?(?:symptoms?|depression|anxiety"
    r"|panic|fears?|phobias?|trauma|OCD|PTSD|pain|worry|worries|insomnia|cravings)\s+(?:will\s+be|is"
    r"|are|was|were|had|will)\s+(?:\w+ly\s+|all\s+)?(?:gone|over|history|behind|vanish\w*"
    r"|disappear\w*)\b",
    ("minute", "hour", "day", "week", "month", "session", "visit", "in no time"),
)
_HEDGED = re.compile(
    r"\b(?:may|might|can\s+take|could|some|others|sometimes|usually|often"
    r"|typically|expect|if\s+you|does\s+not|don['\u2019]t|doesn['\u2019]t"
    r"|call\s+(?:us|your)|whether|not|check|review|measure\w*|trials?|study"
    r"|studies|placebo|surgery|injur\w+|wounds?|fractures?|infections?)\b",
    re.IGNORECASE,
)


@page_rule(
    code="CL007",
    severity=Severity.ERROR,
    gives_way_to=["CL011", "PV002"],
    sources=[
        FTC_HEALTH_CLAIMS,
    ],
    good=[
        "It may take six weeks or more before it works [@mayo-antidepressants].",
        "Visits take place once a week for 12 weeks.",
        "We call back in two days.",
        "After a few weeks the depression may be back, so keep your visits.",
        "After four weeks the therapist asks what has changed.",
        "Baby blues often go away within two weeks.",
        "Headaches from a new medication may disappear after a week.",
        "In one trial, more people recovered within a year [@miklowitz-2007].",
        "Some people feel better in a few weeks; others need longer.",
        "How soon will I feel better?",
    ],
    bad=[
        Bad(
            page="Beat anxiety in 30 days.",
            line=1,
            says="'Beat anxiety in 30 days' promises a result by a date.",
        ),
        Bad(
            page="Some words.\n\nFeel better in just two weeks.",
            line=3,
            says="'Feel better in just two weeks' promises a result by a date.",
        ),
        Bad(
            page="In just six sessions your depression will be gone.",
            line=1,
            says="'In just six sessions your depression will be gone' promises a result by a date.",
        ),
        Bad(
            page="Your panic will vanish in three weeks.",
            line=1,
            says="'vanish in three weeks' promises a result by a date.",
        ),
        Bad(
            page="You will notice a difference in 24 hours.",
            line=1,
            says="'notice a difference in 24 hours' promises a result by a date.",
        ),
        Bad(
            page="We beat addiction for you, in only 30 days.",
            line=1,
            says="'beat addiction for you, in only 30 days' promises a result by a date.",
        ),
        Bad(
            page="See results after only three sessions.",
            line=1,
            says="'See results after only three sessions' promises a result by a date.",
        ),
        Bad(
            page="Most clients recover within 8 weeks.",
            line=1,
            says="'recover within 8 weeks' promises a result by a date.",
        ),
    ],
)
def result_by_a_date(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield each result that is promised by a date."""
    for sentence, span in reading.find(_SAYS):
        if sentence.cites or _HEDGED.search(sentence.text):
            continue
        if is_claimed(reading, sentence, span):
            yield Hit(
                at=span,
                message=f"'{span.text}' promises a result by a date.",
                help="Say how long it may take, that it differs, and cite the source.",
            )
