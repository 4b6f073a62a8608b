"""Texts and numbers of structured data: whether one is a date, an address, a length of time."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable

_DATE = re.compile(r"\d{4}-\d\d-\d\d")
_MOMENT = re.compile(
    r"(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(?:\.\d+)?(Z|[+-]\d\d:\d\d(?::\d\d)?)", re.ASCII
)
_CLOCK = re.compile(r"([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?", re.ASCII)
_ADDRESS = re.compile(r"https?://[^\s/?#]+(?:[/?#]\S*)?")
_DURATION = re.compile(
    r"P(?=\d|T\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?", re.ASCII
)


def is_date(text: str) -> bool:
    """Return whether a text is a day that exists: `2026-03-01`."""
    if not _DATE.fullmatch(text):
        return False
    try:
        dt.date.fromisoformat(text)
    except ValueError:
        return False
    return True


def is_moment(text: str) -> bool:
    """Return whether a text is a day and a time with its zone: `2026-03-01T00:00:00-05:00`."""
    found = _MOMENT.fullmatch(text)
    return found is not None and is_date(found[1]) and _CLOCK.fullmatch(found[2]) is not None


def is_clock(text: str) -> bool:
    """Return whether a text is a time of day: `09:00:00`."""
    return _CLOCK.fullmatch(text) is not None


def is_duration(text: str) -> bool:
    """Return whether a text is a length of time: `PT20M`."""
    return _DURATION.fullmatch(text) is not None


def is_address(text: str) -> bool:
    """Return whether a text is a whole web address."""
    return _ADDRESS.fullmatch(text) is not None


CHECKS: dict[str, tuple[Callable[[str], bool], str]] = {
    "Date": (is_date, "a day such as 2026-03-01"),
    "DateTime": (is_moment, "a day and time with its zone, such as 2026-03-01T00:00:00-05:00"),
    "Time": (is_clock, "a time of day such as 09:00:00"),
    "Duration": (is_duration, "a length of time such as PT20M"),
    "URL": (is_address, "a whole web address"),
}
"""Kind of text -> whether a text is one, and how a message calls it."""
