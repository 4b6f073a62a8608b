"""Stock phrases of chat programs stand close together.

## Why it matters
'In today's fast-paced world', 'delve into' and 'a beacon of hope' say nothing, and by now readers
take them for the mark of a text that nobody wrote. On a page about health that costs trust.

## When not to use it
For one such phrase: people use them, too. Two different ones on a page are advice, and three or
more are a warning.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.checks.facts.pattern import pattern
from plugins.checks.facts.reading import Reading
from plugins.checks.facts.sentence import Span
from plugins.checks.facts.stance import is_quoted_as_word
from plugins.checks.facts.wording import listed
from plugins.checks.rule import Bad, Hit, page_rule
from plugins.checks.sources import SIGNS_OF_AI_WRITING
from plugins.core.finding import Severity
from plugins.core.site import AnyPage

_FEW, _MANY, _SHOWN = 2, 3, 4
_NEWS = r"(?:article|blog(?: post)?|post|guide|exploration|comprehensive guide|piece)"
_SAYS = pattern(
    r"\b(?:(?P<a>(?:(?:we|I|let)(?:'ll|'s| will| us)? |(?:will|to) )?(?:delv(?:e|es"
    r"|ing)(?: deep(?:er)?)? into"
    rf"|dive deep(?:er)? into|dive in\b))|(?P<b>in (?:today's|this|our"
    rf"|a) (?:[\w-]+,? )?(?:fast-paced|ever-changing"
    r"|hectic|bustling|modern,? fast-paced|digital age|busy,? modern)(?: (?:world|society|life"
    r"|environment|age))?"
    r"|in a world (?:bustling|filled|where))"
    rf"|(?P<c>this {_NEWS} (?:will (?:also )?)?(?:explor|delv|unravel|unpack|div|aim)(?:es?"
    rf"|s)?(?: into| to)?"
    rf"|in this {_NEWS},? we(?:'ll| will) (?:explore|delve|unravel|discuss|take))"
    r"|(?P<d>(?:rich |intricate |complex )?tapestry of|a beacon of \w+|a testament to"
    r"|treasure trove"
    r"|(?:the|a) (?:intricate|delicate) (?:dance|interplay) (?:of|between))"
    r"|(?P<e>(?:in|into|within) the realm of|the (?:crucial |equally crucial )?realm of (?:mental"
    r"|therapy|wellness))"
    r"|(?P<f>navigat(?:e|ing) (?:the|life's|this|these) (?:\w+ )?(?:complexit|intricac|maze"
    r"|labyrinth|landscape|twists)\w*)"
    r"|(?P<g>embark(?:ing)? (?:up)?on (?:a|an|this|the|your|their) (?:[\w-]+ ){0,3}?(?:journey"
    r"|path|voyage|quest))"
    r"|(?P<h>unlock(?:ing)? (?:the|your|their|its) (?:\w+ )?(?:power|potential|secrets?|door)"
    r"|harness(?:ing)? the"
    r" (?:\w+ )?power)|(?P<i>ever-evolving|multifaceted|a myriad of|plethora of)"
    r"|(?P<j>(?:it's|it is) (?:important|essential|crucial|worth) (?:to note|noting|to remember"
    r"|to understand) that)"
    r"|(?P<k>remember,? (?:that )?(?:reaching out|seeking help|asking for help|you(?:'re"
    r"| are) not alone)"
    r"|know this: you(?:'re| are) not alone)"
    r"|(?P<l>(?:truly |deeply )?transformative (?:power|journey|process|experience|world|impact"
    r"|path))"
    r"|(?P<m>(?:stands|serves) as (?:a|an) (?:\w+ )?(?:reminder|cornerstone|pillar|beacon"
    r"|foundation|lifeline))"
    r"|(?P<n>(?:plays?|playing) an? (?:pivotal|vital|crucial) role)|(?P<o>look no further)"
    r"|(?P<p>(?:foster(?:s|ing)?|cultivat(?:e|es|ing)) (?:a sense of|(?:emotional )?resilience"
    r"|growth))"
    r"|(?P<q>the profound impact|a profound impact|profoundly impact\w*)|(?P<r>holistic tapestry"
    r"|whether you(?:'re| are)"
    r" (?:grappling|navigating|battling|wrestling)))",
    (
        *(
            "delv",
            "dive deep",
            "dive in",
            "fast-paced",
            "ever-changing",
            "hectic",
            "bustling",
            "digital age",
        ),
        *(
            "busy",
            "in a world",
            "this article",
            "this blog",
            "this post",
            "this guide",
            "this exploration",
        ),
        *(
            "this comprehensive",
            "this piece",
            "tapestry",
            "beacon",
            "testament",
            "treasure",
            "interplay",
        ),
        *(
            "dance",
            "realm of",
            "complexit",
            "intricac",
            "maze",
            "labyrinth",
            "landscape",
            "twists",
            "embark",
        ),
        *(
            "unlock",
            "harness",
            "ever-evolving",
            "multifaceted",
            "myriad",
            "plethora",
            "to note that",
        ),
        *(
            "noting that",
            "to remember that",
            "to understand that",
            "remember",
            "not alone",
            "transformative",
        ),
        *(
            "serves as",
            "stands as",
            "vital role",
            "pivotal role",
            "crucial role",
            "look no further",
        ),
        *("foster", "cultivat", "profound", "grappling", "navigating", "battling", "wrestling"),
    ),
)


@page_rule(
    code="AI011",
    severity=Severity.WARNING,
    sources=[
        SIGNS_OF_AI_WRITING,
    ],
    good=[
        "This article explores grief.",
        "In today's fast-paced world, sleep is short.",
        "Anxiety is common. It is important to note that help exists.",
        "We delve into the past only if you want to.",
    ],
    bad=[
        Bad(
            page="In today's fast-paced world, worry is common. We'll delve into its causes. Care "
            "can be a beacon of hope.",
            line=1,
            says="'In today\u2019s fast-paced world', 'We\u2019ll delve into' and 'a beacon of "
            "hope' are stock phrases of chat programs.",
        ),
        Bad(
            page="Therapy plays a vital role.\n\nIt can foster resilience in many.",
            line=1,
            says="'plays a vital role' and 'foster resilience' are stock phrases of chat programs.",
        ),
    ],
)
def stock_phrases(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield one hit a page, at the first phrase that tells most."""
    found: dict[str, Span] = {}
    for sentence, span in reading.find(_SAYS):
        match = _SAYS.regex.search(span.text)
        kind = match.lastgroup if match else None
        if kind and not is_quoted_as_word(sentence, span):
            found.setdefault(kind, span)
    if len(found) < _FEW:
        return
    spans = list(found.values())
    words = listed([re.sub(r"\s+", " ", span.text) for span in spans[:_SHOWN]])
    more = f" (and {len(spans) - _SHOWN} more)" if len(spans) > _SHOWN else ""
    yield Hit(
        at=found.get("a", spans[0]),
        message=f"{words}{more} are stock phrases of chat programs.",
        help="Delete them: what stands behind each says more without it. If a program wrote the "
        "text, have a person check it with its sources.",
        severity=None if len(found) >= _MANY else Severity.ADVICE,
    )
