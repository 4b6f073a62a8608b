"""A page and its clinic -> the call to action that the page shows."""

from __future__ import annotations

import phonenumbers

from plugins.core.booking import Action, Booking, Phone
from plugins.core.clinic import Clinic
from plugins.core.front_matter import PlainFacts, Purpose
from plugins.core.kind import Kind
from plugins.core.site import AnyPage, Site

_WITHOUT = frozenset((Purpose.CRISIS, Purpose.NOT_FOUND))
"""Pages on which crisis help or the way back comes first."""
_AT_TOP = frozenset((Kind.SERVICE, Kind.LOCATION))
_ASKING = frozenset((Kind.ARTICLE, Kind.CONDITION))
"""Kinds whose readers weigh options: the words on the action must not promise one."""


def choose(page: AnyPage, site: Site) -> Booking | None:
    """Return what a page offers, or None for a page that must not offer anything."""
    clinic = site.clinic
    if isinstance(page.facts, PlainFacts) and page.facts.purpose in _WITHOUT:
        return None
    phone = phone_of(getattr(page.facts, "phone", None) or clinic.contact.phone, clinic)
    action = _action(page, clinic)
    if action is None and phone is None and clinic.contact.email is None:
        return None
    return Booking(
        heading="Questions about your options?" if page.kind in _ASKING else "How to start",
        action=action,
        phone=phone,
        email=clinic.contact.email,
        at_top=page.kind in _AT_TOP,
        at_end=page.kind is not Kind.LIST,
    )


def _action(page: AnyPage, clinic: Clinic) -> Action | None:
    if clinic.booking.url is None:
        return None
    if page.kind in _ASKING:
        label = clinic.booking.question_label
    elif page.kind is Kind.LOCATION:
        label = f"{clinic.booking.label}: {page.facts.city}"
    else:
        label = clinic.booking.label
    return Action(label=label, url=clinic.booking.url)


def phone_of(number: str | None, clinic: Clinic) -> Phone | None:
    """Return a number as people write and dial it in the clinic's country."""
    if number is None:
        return None
    try:
        parsed = phonenumbers.parse(number, clinic.country)
    except phonenumbers.NumberParseException:
        return None
    return Phone(
        display=phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.NATIONAL),
        uri=f"tel:{phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)}",
    )
