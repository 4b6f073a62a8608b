"""Telephone numbers as they are dialed; what exists is decided by each country's plan."""

from __future__ import annotations

import re
from functools import lru_cache

import phonenumbers
from phonenumbers import shortnumberinfo

_FICTIONAL = re.compile(r"\d{3}55501\d\d")
"""North American numbers that belong to nobody, kept for stories and examples (ATIS-0300115)."""


@lru_cache(maxsize=4096)
def parsed(number: str, country: str) -> phonenumbers.PhoneNumber | None:
    """Return a number that exists in its country's plan (or a fictional one), else None."""
    try:
        found = phonenumbers.parse(number, country)
    except phonenumbers.NumberParseException:
        return None
    is_fictional = (
        found.country_code == 1
        and phonenumbers.is_possible_number(found)
        and _FICTIONAL.fullmatch(str(found.national_number)) is not None
    )
    return found if is_fictional or phonenumbers.is_valid_number(found) else None


def international(number: str, country: str) -> str | None:
    """Return a number as E.164 (`+16145550134`); None for one that no other country can dial."""
    found = parsed(number, country)
    if found is None:
        return None
    return phonenumbers.format_number(found, phonenumbers.PhoneNumberFormat.E164)


@lru_cache(maxsize=4096)
def dialed(number: str, country: str) -> str | None:
    """Return a number as E.164, a short one as its digits, else None."""
    return international(number, country) or short_number(number, country)


def short_number(number: str, country: str) -> str | None:
    """Return the digits of a number that is only dialed within its country, such as 988."""
    try:
        found = phonenumbers.parse(number, country)
    except phonenumbers.NumberParseException:
        return None
    is_short = shortnumberinfo.is_possible_short_number_for_region(found, country)
    return str(found.national_number) if is_short else None
