"""A sentence tells readers that they have an illness.

## Why it matters
A web page has not met its reader. Only a visit can lead to a diagnosis, and someone who reads 'you
have ADHD' may start to treat what is not there.

## When not to use it
Where the text says 'if you have', 'you may have' or asks. Those are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.checks.facts.clause import clause_around
from plugins.checks.facts.pattern import pattern
from plugins.checks.facts.reading import Reading
from plugins.checks.facts.stance import is_claimed
from plugins.checks.rule import Bad, Hit, page_rule
from plugins.checks.sources import APA_STATEMENTS
from plugins.core.finding import Severity
from plugins.core.site import AnyPage

_DX = (
    r"(?:(?:an?|clinical|major|severe|undiagnosed|untreated|generali[sz]ed|social"
    r"|adult|treatment[- ]resistant)\s+){0,2}(?:depression|depressive\s+disorder"
    r"|anxiety(?:\s+disorder)?"
    r"|borderline(?:\s+personality(?:\s+disorder)?)?|obsessive[- ]compulsive\s+disorder"
    r"|post-?traumatic\s+stress(?:\s+disorder)?|autism"
    r"|ADHD|ADD|bipolar(?:\s+disorder)?|OCD|PTSD|BPD|panic\s+disorder"
    r"|eating\s+disorder|anorexia|bulimia|mental\s+(?:illness|disorder)"
    r"|schizophrenia|psychosis|personality\s+disorder|insomnia"
    r"|substance\s+use\s+disorder|addiction)"
)
_SAYS = pattern(
    rf"\b(?:you\s+(?:(?:definitely|probably|clearly|likely|certainly|surely"
    rf"|most\s+likely|almost\s+certainly|actually|do|already"
    rf"|obviously)\s+)*(?:have|suffer\s+from|are\s+(?:suffering\s+from"
    rf"|living\s+with|dealing\s+with|clinically\s+depressed))|you've\s+got"
    rf"|you\s+are\s+(?:bipolar|clinically\s+depressed"
    rf"|mentally\s+ill))(?:(?<=depressed)|(?<=bipolar)|(?<=\sill)|\s+{_DX})\b",
    ("you",),
)
_YOURS = pattern(
    rf"\byour\s+(?:child|teen(?:ager)?|son|daughter|husband|wife|partner|spouse|kid)\s+(?:(?:definitely|probably"
    rf"|clearly|likely|certainly|surely|most\s+likely|almost\s+certainly)\s+)*(?:has|suffers\s+from|must\s+have)\s+"
    rf"{_DX}\b(?=\s+(?:if|when)\b)|\byour\s+(?:child|teen(?:ager)?|son|daughter|kid)\s+(?:definitely|probably"
    rf"|clearly|certainly|almost\s+certainly)\s+has\s+{_DX}\b",
    (
        *("your child", "your teen", "your son", "your daughter", "your husband", "your wife"),
        *("your partner", "your spouse", "your kid"),
    ),
)
_OPEN = re.compile(
    r"\b(?:if|whether|think|thinks|wonder|ask|asks|may|might|could|when|whenever"
    r"|because|even\s+though|while|as|once|since|after|say|says|said|told|tell"
    r"|suppose|suspect|worr\w+|believe|feel|unless|although|where|who|guess"
    r"|imagine|likely\s+that|so\s+that|until|before|how|why"
    r"|suggests?)\b(?!\s+(?:a\s+sign|signs))",
    re.IGNORECASE,
)


@page_rule(
    code="CL008",
    severity=Severity.ERROR,
    sources=[
        APA_STATEMENTS,
    ],
    good=[
        "If you have depression, ask about both options.",
        "You may have ADHD without knowing it.",
        "Ask whether your child has ADHD if school is hard.",
        "When your child has ADHD, mornings are hard.",
        "Do you have anxiety?",
        "Tell us whether you have PTSD.",
        "When you have OCD, rituals take up time.",
        "Some people who think that you have depression mean well.",
    ],
    bad=[
        Bad(
            page="You probably have ADHD.",
            line=1,
            says="'You probably have ADHD' tells readers that they have an illness.",
        ),
        Bad(
            page="Some words.\n\nThen you have depression.",
            line=3,
            says="'you have depression' tells readers that they have an illness.",
        ),
        Bad(
            page="If your moods swing, you probably have borderline personality disorder.",
            line=1,
            says="'you probably have borderline personality disorder' tells readers that they have "
            "an illness.",
        ),
        Bad(
            page="Your child has ADHD if he cannot sit still.",
            line=1,
            says="'Your child has ADHD' tells readers that they have an illness.",
        ),
        Bad(
            page="You are suffering from anxiety.",
            line=1,
            says="'You are suffering from anxiety' tells readers that they have an illness.",
        ),
        Bad(
            page="These are signs that you have bipolar disorder.",
            line=1,
            says="'you have bipolar disorder' tells readers that they have an illness.",
        ),
    ],
)
def tells_the_reader_a_diagnosis(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield each diagnosis that the page hands out."""
    for sentence, span in (*reading.find(_SAYS), *reading.find(_YOURS)):
        before = clause_around(sentence, span)[0]
        if _OPEN.search(before) or not is_claimed(reading, sentence, span):
            continue
        yield Hit(
            at=span,
            message=f"'{span.text}' tells readers that they have an illness.",
            help="Write 'you may have', and say who can find out.",
        )
