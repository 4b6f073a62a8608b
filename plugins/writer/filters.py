"""What templates may do to a value: dates and telephone numbers as readers write and dial them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import cache

from babel.dates import format_date

from plugins.core.clinic import Clinic
from plugins.core.telephone import dialed

Filters = dict[str, Callable[..., str]]


def filters_for(clinic: Clinic) -> Filters:
    """Return the filters `day`, `tel` and `sms` for a clinic's language and country."""
    locale = clinic.language.replace("-", "_")

    @cache
    def day(value: dt.date | None) -> str:
        return format_date(value, "long", locale=locale) if value else ""

    def tel(number: str) -> str:
        return f"tel:{_dialed(number, clinic.country)}"

    def sms(number: str) -> str:
        return f"sms:{_dialed(number, clinic.country)}"

    return {"day": day, "tel": tel, "sms": sms}


def _dialed(number: str, country: str) -> str:
    """Return a number as a telephone dials it; one that does not exist as its bare digits."""
    return dialed(number, country) or "".join(sign for sign in number if sign.isdigit())
