"""Telephone numbers, e-mail addresses and booking addresses: which can be used, and how they look.

Each `…_problem` returns what is wrong and what to do, or None. Nothing here asks the network.
"""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, urlsplit

import phonenumbers
from email_validator import EmailNotValidError, validate_email

from plugins.core.booking import Phone
from plugins.core.clinic import Clinic
from plugins.core.nearest import did_you_mean, listed
from plugins.core.telephone import parsed, short_number

Problem = tuple[str, str]
"""Message and help, for a finding."""

_NEUTRAL = re.compile(r"[a-z]{2,20}=[a-z0-9]{1,20}")
_NAMES_A_CAMPAIGN = re.compile(r"utm|clid|campaign|promo|referr?er|^(?:ads?|page|path)$")
"""Parameter names by which advertisers follow people."""


def phone_of(number: str | None, clinic: Clinic) -> Phone | None:
    """Return a number as people write and dial it in the clinic's country; None if it is none."""
    found = parsed(number, clinic.country) if number else None
    if found is None:
        return None
    is_home = phonenumbers.region_code_for_number(found) in {clinic.country, None}
    style = (
        phonenumbers.PhoneNumberFormat.NATIONAL
        if is_home
        else phonenumbers.PhoneNumberFormat.INTERNATIONAL
    )
    uri = f"tel:{phonenumbers.format_number(found, phonenumbers.PhoneNumberFormat.E164)}"
    if found.extension:
        uri += f";ext={found.extension}"
    return Phone(display=phonenumbers.format_number(found, style), uri=uri)


def phone_problem(number: str, country: str, *, may_be_short: bool = False) -> Problem | None:
    """Return what is wrong with a telephone number."""
    if parsed(number, country) is not None:
        return None
    if may_be_short and short_number(number, country) is not None:
        return None
    return (
        f"'{number}' is not a telephone number that exists.",
        (
            "Write it as people here dial it, such as (614) 555-0134; a number of another country "
            "begins with + and the country's number."
        ),
    )


def email_problem(address: str) -> Problem | None:
    """Return what is wrong with an e-mail address."""
    try:
        validate_email(address, check_deliverability=False, test_environment=True)
    except EmailNotValidError as error:
        reason = str(error).rstrip(".")
        return (
            f"'{address}' is not an e-mail address: {reason[0].lower()}{reason[1:]}.",
            "Write it as name@clinic.org, without spaces.",
        )
    return None


def address_problem(url: str, clinic: Clinic) -> Problem | None:
    """Return why a booking address must not be linked to; a leak apart."""
    hosts = clinic.booking.allowed_hosts
    parts = urlsplit(url)
    if parts.scheme != "https" or not parts.netloc or re.search(r"\s", url):
        return (
            f"The booking address '{url}' does not start with https://",
            "Use the address that starts with https://; what people type there must be private.",
        )
    if parts.netloc.casefold() not in {host.casefold() for host in hosts}:
        near = did_you_mean(parts.netloc, hosts)
        known = f"Allowed: {listed(hosts)}. " if hosts else ""
        return (
            f"The host '{parts.netloc}' of the booking address is not an allowed host{near or '.'}",
            f"{known}If it is right, add it to 'allowed_hosts' under 'booking' in clinic.yaml.",
        )
    return None


def leak_problem(url: str, clinic: Clinic) -> Problem | None:
    """Return what a booking address tells the booking service besides that somebody comes."""
    parts = urlsplit(url)
    if parts.query and parts.query != clinic.booking.parameter:
        told = f"?{parts.query}"
    elif parts.fragment:
        told = f"#{parts.fragment}"
    else:
        return None
    return (
        f"The booking address ends in '{told}', which can tell where a person came from.",
        (
            "Delete it; one constant parameter for the whole site can be set as 'parameter' under "
            "'booking' in clinic.yaml."
        ),
    )


def parameter_problem(parameter: str, telling: frozenset[str]) -> Problem | None:
    """Return why a parameter is not neutral; `telling` are words that name care, places, pages."""
    help_ = (
        "Use one constant word that names neither page, condition, place nor campaign: from=website"
    )
    if not _NEUTRAL.fullmatch(parameter) or len(parse_qsl(parameter)) != 1:
        return f"The parameter '{parameter}' is not of the form name=value.", f"{help_}."
    name, value = parameter.split("=")
    if _NAMES_A_CAMPAIGN.search(name):
        return f"The parameter '{name}' follows people from an advertisement.", f"{help_}."
    for word in sorted(telling):
        if word in value or word in name:
            return f"The parameter '{parameter}' tells about '{word}'.", f"{help_}."
    return None


def booking_url(url: str | None, clinic: Clinic) -> str | None:
    """Return the address that a link leads to, with the one parameter; None if it is not safe."""
    if url is None or address_problem(url, clinic) or leak_problem(url, clinic):
        return None
    parameter = clinic.booking.parameter
    if not parameter or parameter_problem(parameter, frozenset()) or urlsplit(url).query:
        return url
    return f"{url}?{parameter}"
