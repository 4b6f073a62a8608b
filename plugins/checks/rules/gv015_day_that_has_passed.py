"""A text says that something holds until a day that is past.

## Why it matters
'Through December 31' is read as true on the first of January, too. Offers, rules and events that
are over make a page untrue, and nobody gets a message about it.

## When not to use it
Where the text tells what was, such as how long a trial ran.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Iterator

from plugins.checks.facts.pattern import pattern
from plugins.checks.facts.reading import Reading
from plugins.checks.facts.review import months_later, spoken
from plugins.checks.rule import Bad, Hit, page_rule
from plugins.checks.sources import HELPFUL_CONTENT
from plugins.core.finding import Severity
from plugins.core.site import AnyPage

_MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
_SHORT = {name[:3]: number for name, number in _MONTHS.items()}
_DATE = (
    r"(?:(?P<month>[A-Za-z]{3,9})\.?\s+(?:(?P<day>\d{1,2})(?:st|nd|rd|th)?,?\s+)?(?P<year>20\d{2})"
    r"|(?P<iso>20\d{2}-\d{2}-\d{2}))\b"
)
_UNTIL = pattern(
    r"\b(?:until|through|till|ends?\ (?:on|after|in)|expires?\s+(?:on|in|after)|valid\ (?:to|until)"
    r"|good\s+through|runs\ (?:to|until|out\s+(?:on|in|after))|no\ later\ than|by\ the\ end\ of)\s+"
    r"(?:the\s+end\s+of\s+)?" + _DATE,
    (
        *("until", "through", "till ", "ends on", "ends after", "ends in", "end on", "end after"),
        *("end in", "expire", "valid to", "runs to", "runs out", "later than", "by the end"),
    ),
)
_AS_OF = pattern(r"\bas\s+of\s+" + _DATE, ("as of",))
_WAS = re.compile(
    r"\b(?:was|were|ran|lasted|had|did|began|came|went|took|ended|expired|stopped|used\s+to|from\s+"
    r"(?:\w+\s+)?20\d\d)\b",
    re.IGNORECASE,
)
_OLD = 18
"""Months after which 'As of' is old; our own number."""


@page_rule(
    code="GV015",
    severity=Severity.ERROR,
    sources=[HELPFUL_CONTENT],
    good=[
        "The rule runs through December 31, 2026.",
        "The trial ran until March 2019.",
        "The option ended on July 17, 2025.",
        "As of November 21, 2026, a rule covers this.",
        "From 2014 through 2019 there was no such line.",
    ],
    bad=[
        Bad(
            page="Words.\n\nVideo visits are free through June 30, 2026.",
            line=3,
            says="'through June 30, 2026' is past, and the text speaks of it as of something that "
            "holds.",
        ),
        Bad(
            page="The offer expires on 2026-10-01.",
            line=1,
            says="'expires on 2026-10-01' is past, and the text speaks of it as of something that "
            "holds.",
        ),
        Bad(
            page="As of March 2024, the rule says so.",
            line=1,
            says="'As of March 2024' is more than 18 months ago.",
        ),
    ],
)
def day_that_has_passed(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield days that are over in sentences that tell of now; an old 'As of' is a warning."""
    today = reading.known.today
    for sentence, span in reading.find(_UNTIL):
        day = _day(span.text)
        if day is not None and day < today and not _WAS.search(sentence.text):
            yield Hit(
                at=span,
                message=f"'{span.text}' is past, and the text speaks of it as of something that "
                "holds.",
                help="Look up what holds now, and write that; or say that it ended.",
            )
    for _sentence, span in reading.find(_AS_OF):
        day = _day(span.text)
        if day is not None and months_later(day, _OLD) < today:
            yield Hit(
                at=span,
                severity=Severity.WARNING,
                message=f"'{span.text}' is more than {_OLD} months ago.",
                help=f"Look it up again, and write 'As of {spoken(today)}' with what you found.",
            )


_READ = re.compile(_DATE)


def _day(text: str) -> dt.date | None:
    """Return the last day of a date in words; a month alone ends on its last day."""
    found = _READ.search(text)
    if found is None:
        return None
    try:
        if found["iso"]:
            return dt.date.fromisoformat(found["iso"])
        month = _SHORT.get(found["month"].lower()[:3])
        if month is None:
            return None
        year = int(found["year"])
        day = int(found["day"]) if found["day"] else calendar.monthrange(year, month)[1]
        return dt.date(year, month, day)
    except ValueError:
        return None
