"""A text sends callers of the crisis line to an option that has ended.

## Why it matters
The option 'press 3' of 988 for LGBTQ+ callers, and the word PRIDE sent to it, ended on July 17,
2025. Who follows an old page hears that the choice is not there, in the worst hour.

## When not to use it
Where the text says that the option has ended.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.checks.facts.pattern import pattern
from plugins.checks.facts.reading import Reading
from plugins.checks.rule import Bad, Hit, page_rule
from plugins.checks.sources import LIFELINE_988
from plugins.core.finding import Severity
from plugins.core.site import AnyPage

_OPTION = pattern(
    r"\b(?:press(?:ing)?|dial(?:ing)?|choose|choosing|select(?:ing)?|option)\s+(?:number\s+)?"
    r"[\"\u201c]?(?:3|three)\b"
    r"|\btext(?:ing)?\s[\"\u201c]?(?:PRIDE|Q)\b[\"\u201d]?(?:\s+to\s+988)?",
    (
        *("press ", "pressing", "dial", "choose ", "choosing ", "select ", "selecting ", "option "),
        *("text pride", "text q", 'text "', "text \u201c", "texting"),
    ),
)
_LINE = re.compile(
    r"\b988\b|\blifeline\b|\bLGBT\w*|\bqueer\b|\bveterans?\b|\bcrisis\b", re.IGNORECASE
)
_ENDED = re.compile(
    r"\b(?:end(?:ed|s)|no\s+longer|not\s+(?:there|available|offered)|was\s+(?:shut|closed|cut)|closed"
    r"|gone|discontinued|removed|used\s+to)\b",
    re.IGNORECASE,
)


@page_rule(
    code="CR007",
    severity=Severity.ERROR,
    sources=[LIFELINE_988],
    good=[
        "Call 988 and press 1 if you are a veteran or press 2 for Spanish.",
        "The option of 988 to press 3 ended on July 17, 2025.",
        "For billing, press 3.",
        "Pride events are listed in June; text us your questions.",
    ],
    bad=[
        Bad(
            page="LGBTQ+ youth can call 988 and press 3.",
            line=1,
            says="'press 3' is an option of 988 that ended on July 17, 2025.",
        ),
        Bad(
            page="Words.\n\nYou can also text PRIDE to 988.",
            line=3,
            says="'text PRIDE to 988' is an option of 988 that ended on July 17, 2025.",
        ),
    ],
)
def ended_option(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield the option where the block is about the crisis line."""
    for sentence, span in reading.find(_OPTION):
        if _LINE.search(sentence.block.text) and not _ENDED.search(sentence.text):
            yield Hit(
                at=span,
                message=f"'{span.text}' is an option of 988 that ended on July 17, 2025.",
                help="Write 'Call or text 988'. For young LGBTQ+ people look up a line of its own, "
                "and have a second person check it.",
            )
