"""Field types for data that staff type: text in, value out, or one sentence on what to type."""

from __future__ import annotations

import datetime as dt
import re
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, StringConstraints

_ISO_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_CLOCK = re.compile(r"([01]\d|2[0-3]):[0-5]\d")
YES_NO = {"yes": True, "true": True, "no": False, "false": False}
"""What staff type in small letters -> what it means."""


def _day(value: object) -> object:
    """Turn `2026-03-01` into a date; every other spelling is refused, because it can be misread."""
    if isinstance(value, dt.date):
        return value
    match = _ISO_DATE.fullmatch(str(value))
    if not match:
        message = (
            f"'{value}' is not a date that we can read. "
            "Type year-month-day in digits, such as 2026-03-01"
        )
        raise ValueError(message)
    year, month, day = map(int, match.groups())
    if not 1 <= month <= 12:  # noqa: PLR2004 (months of a year)
        message = f"there is no month {month} in '{value}'. Type year-month-day: 2026-03-01"
        raise ValueError(message)
    try:
        return dt.date(year, month, day)
    except ValueError:
        month_name = dt.date(2000, month, 1).strftime("%B")
        message = f"{month_name} {year} has no day {day}. Type year-month-day: 2026-03-01"
        raise ValueError(message) from None


def _yes_no(value: object) -> object:
    if isinstance(value, bool):
        return value
    answer = YES_NO.get(str(value).casefold())
    if answer is None:
        message = f"'{value}' is neither 'yes' nor 'no'. Type yes or no"
        raise ValueError(message)
    return answer


def _https(value: str) -> str:
    try:
        parts = urlsplit(value)
    except ValueError:
        parts = urlsplit("")
    if parts.scheme != "https" or "." not in parts.netloc or re.search(r"\s", value):
        message = (
            f"'{value}' is not a web address that starts with https://. "
            "Copy the whole address from the browser, such as https://example.com/page"
        )
        raise ValueError(message)
    return value


def _contact(value: str) -> str:
    if value.startswith("https://"):
        return _https(value)
    if not re.fullmatch(r"[^\s@:/?#,<>]+@[^\s@:/?#,<>]+\.[^\s@:/?#,<>]+", value):
        message = (
            f"'{value}' is neither an e-mail address nor a web address that starts with https://. "
            "Type one of them, such as security@example.com"
        )
        raise ValueError(message)
    return value


def _slug(value: str) -> str:
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", value):
        plain = re.sub(r"[^a-z0-9]+", "-", value.lower()).strip("-") or "about-us"
        message = f"'{value}' may hold only small letters, digits and single hyphens"
        raise ValueError(f"{message}. Type {plain} in its place")
    return value


def _clock(value: str) -> str:
    if not _CLOCK.fullmatch(value):
        message = (
            f"'{value}' is not a 24-hour clock time. Type hours:minutes, such as 09:00 or 17:30"
        )
        raise ValueError(message)
    return value


Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
"""Some words; not empty."""
Word = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, pattern=r"^\S+$")]
"""One word without spaces, such as a state's two letters."""
Slug = Annotated[Text, AfterValidator(_slug)]
"""A page's own part of its address."""
PageId = Slug
"""A page as other pages name it: its file's name without `.md`."""
Day = Annotated[dt.date, BeforeValidator(_day)]
"""A calendar day in the clinic's time zone."""
YesNo = Annotated[bool, BeforeValidator(_yes_no)]
"""`yes` or `no`."""
HttpsUrl = Annotated[Text, AfterValidator(_https)]
"""A web address that starts with https://."""
ContactUrl = Annotated[Text, AfterValidator(_contact)]
"""An e-mail address, or a web address that starts with https://."""
ClockTime = Annotated[Text, AfterValidator(_clock)]
"""A 24-hour clock time, `HH:MM`."""
