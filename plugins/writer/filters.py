"""What templates may do to a value: dates and telephone numbers as readers write and dial them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import cache

import phonenumbers
from babel.dates import format_date

from plugins.core.clinic import Clinic

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


@cache
def _dialed(number: str, country: str) -> str:
    """Return a number as a telephone dials it: `988` stays, `(833) 254-3278` gets `+1`."""
    try:
        parsed = phonenumbers.parse(number, country)
    except phonenumbers.NumberParseException:
        return "".join(sign for sign in number if sign.isdigit())
    if not phonenumbers.is_possible_number(parsed):
        return "".join(sign for sign in number if sign.isdigit())
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
