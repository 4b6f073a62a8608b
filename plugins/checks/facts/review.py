"""How long a page holds before somebody must read it again."""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass

from plugins.checks.facts.medicine import is_on_medication
from plugins.checks.facts.reading import Reading
from plugins.core.front_matter import Purpose
from plugins.core.kind import Kind

SOON = dt.timedelta(days=30)
"""From so long before a date on a finding says that it is near."""
_LEGAL = (Purpose.PRIVACY, Purpose.ACCESSIBILITY)
_MONTHS = {
    "medication": 12,
    "crisis help": 12,
    "the law": 12,
    "fees": 12,
    "a condition": 24,
    "what was published": 24,
    "other things": 36,
}
"""What a page is about -> months (evidence guide, GV-002)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """When a page was last read as a whole, and when it must be read again.

    `field` is the front matter field that `since` comes from; `topic` decides about `months`.
    """

    since: dt.date
    field: str
    topic: str
    months: int

    @property
    def due(self) -> dt.date:
        """The last day on which the page need not be read again."""
        return months_later(self.since, self.months)


def review_of(reading: Reading) -> Review | None:
    """Return the review of a page; None if its front matter has no date."""
    facts = reading.page.facts
    for field in ("reviewed_on", "modified", "created"):
        since: dt.date | None = getattr(facts, field)
        if since is not None:
            topic = _topic(reading)
            return Review(since=since, field=field, topic=topic, months=_MONTHS[topic])
    return None


def _topic(reading: Reading) -> str:
    page = reading.page
    purpose = getattr(page.facts, "purpose", None)
    if purpose is Purpose.CRISIS:
        return "crisis help"
    if purpose is Purpose.FEES:
        return "fees"
    if purpose in _LEGAL:
        return "the law"
    if is_on_medication(reading):
        return "medication"
    if page.kind is Kind.CONDITION:
        return "a condition"
    return "what was published" if page.sources else "other things"


def months_later(day: dt.date, months: int) -> dt.date:
    """Return the same day some months later, or the last of a month that is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return dt.date(year, month + 1, min(day.day, last))


def spoken(day: dt.date) -> str:
    """Return a day as a person says it: `January 2, 2027`."""
    return f"{calendar.month_name[day.month]} {day.day}, {day.year}"
