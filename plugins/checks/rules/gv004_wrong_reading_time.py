"""A text gives a reading time that is not the page's.

## Why it matters
The page itself counts its words and shows the minutes where they belong. A second figure, typed by
hand, is wrong after the next edit.

## When not to use it
Where the minutes are those of something else, such as a film.
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.checks.facts.pattern import pattern
from plugins.checks.facts.reading import Reading
from plugins.checks.rule import Bad, Hit, page_rule
from plugins.checks.sources import HELPFUL_CONTENT
from plugins.core.finding import Severity
from plugins.core.site import AnyPage

_SAYS = pattern(
    r"\b\d+[\s-]*min(?:ute)?s?\.?[\s-]+read\b|\b(?:estimated\s+)?read(?:ing)?\s+time\s*:?\s*(?:about\s+)?"
    r"\d+\s*min\w*",
    ("read",),
)


@page_rule(
    code="GV004",
    severity=Severity.WARNING,
    sources=[HELPFUL_CONTENT],
    good=["A visit lasts 45 minutes. Read on below.", "1 minute read"],
    bad=[
        Bad(
            page="*7 min read*\n\nSome words.",
            line=1,
            says="'7 min read' is typed by hand, and the page takes about 1 minute.",
        ),
        Bad(
            page="Estimated read time: 3 minutes",
            line=1,
            says="'Estimated read time: 3 minutes' is typed by hand, and the page takes about 1 "
            "minute.",
        ),
    ],
)
def wrong_reading_time(page: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield a typed figure that is more than a minute off."""
    for _sentence, span in reading.find(_SAYS):
        typed = int("".join(sign for sign in span.text if sign.isdigit()))
        minutes = page.reading_minutes
        if abs(typed - minutes) > 1:
            unit = "minute" if minutes == 1 else "minutes"
            yield Hit(
                at=span,
                message=f"'{span.text}' is typed by hand, and the page takes about {minutes} "
                f"{unit}.",
                help="Delete it; articles show the minutes by themselves.",
            )
