"""A text speaks of suicide or self-harm and does not say where to turn.

## Why it matters
Who reads about suicide may be thinking of it. The bar at the top of the page scrolls away; the
words that may hurt need the number beside them.

## When not to use it
Where the word stands in passing, far from what a reader in crisis would look for.
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.checks.facts.crisis import SUICIDE, has_crisis_line, suicide_mentions
from plugins.checks.facts.medicine import topic_of
from plugins.checks.facts.reading import Reading
from plugins.checks.rule import Bad, Good, Hit, page_rule
from plugins.checks.sources import LIFELINE_988, REPORTING_ON_SUICIDE
from plugins.core.finding import Severity
from plugins.core.front_matter import Purpose
from plugins.core.site import AnyPage

MANY = 3
"""Mentions from which a page is about suicide or self-harm; our own number."""


@page_rule(
    code="CR003",
    severity=Severity.WARNING,
    sources=[
        REPORTING_ON_SUICIDE,
        LIFELINE_988,
    ],
    good=[
        "You may be asked about thoughts of suicide. In a crisis, call or text 988.",
        "Thoughts of hurting yourself can come. [All crisis help](../pages/crisis.md) is one page.",
        Good(
            page='---\ntitle: Dark thoughts\n---\n\n!!! urgent "Call or text 988 now if:"\n'
            "    - you think of suicide",
        ),
        "If you feel that you may harm yourself, go to an emergency room.",
        "You may hurt your back. Rest helps.",
    ],
    bad=[
        Bad(
            page="Words.\n\nDepression raises the risk of suicide.",
            line=3,
            says="The page speaks of 'suicide' and its text does not say where to turn.",
        ),
        Bad(
            page="---\ntitle: Self-harm in teens\n---\n\nMany teens tell nobody of it.",
            line=2,
            says="The page is about 'Self-harm' and its text does not say where to turn.",
        ),
        Bad(
            page="Some have suicidal thoughts.\n\nSuch thoughts of ending your life can pass. Ask "
            "about self-harm, too.",
            line=1,
            says="The page is about 'suicidal' and its text does not say where to turn.",
        ),
    ],
)
def suicide_without_crisis_line(page: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield the first mention on a page without a line; a page about it is an error."""
    found = suicide_mentions(reading)
    if not found or has_crisis_line(reading):
        return
    # A privacy notice tells when a clinic may break silence: "if you may harm yourself".
    if getattr(page.facts, "purpose", None) is Purpose.PRIVACY:
        return
    is_topic = len(found) >= MANY or SUICIDE.search(topic_of(reading))
    words = found[0][1]
    yield Hit(
        at=words,
        severity=Severity.ERROR if is_topic else None,
        message=f"The page {'is about' if is_topic else 'speaks of'} '{words.text}' and its text "
        "does not say where to turn.",
        help="Add a line near it: 'In a crisis, call or text 988. In danger, call 911', with the "
        "numbers of clinic.yaml.",
    )
