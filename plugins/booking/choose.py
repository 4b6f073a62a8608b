"""A page and its clinic -> the call to action that the page shows."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.booking.contact import booking_url, email_problem, phone_of
from plugins.booking.wording import LONGEST_HEADING, wording_problem
from plugins.core.booking import Action, Booking, Inline, Phone
from plugins.core.clinic import Clinic, Wording
from plugins.core.front_matter import (
    Offer,
    OwnBooking,
    PageBooking,
    PlainFacts,
    Purpose,
    YesNoUnknown,
)
from plugins.core.kind import Kind
from plugins.core.site import AnyPage, Site

MOST_BLOCKS = 2
"""Prominent calls to action on a page, those in the text included."""
_WITHOUT = frozenset((Purpose.CRISIS, Purpose.NOT_FOUND))
"""Pages on which crisis help or the way back comes first."""
_AT_TOP = frozenset((Kind.HOME, Kind.SERVICE, Kind.LOCATION))
_ASKING = frozenset((Kind.ARTICLE, Kind.CONDITION))
"""Kinds whose readers weigh options: the words on the action must not promise one."""
MUST_OFFER = frozenset((Kind.HOME, Kind.SERVICE, Kind.LOCATION, Kind.CONDITION, Kind.ARTICLE))
"""Kinds on which a reader must find a way to begin."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a `!!! booking` block in the text asks for: pages by name, and words of its own."""

    service: AnyPage | None = None
    location: AnyPage | None = None
    label: str | None = None


def may_offer(page: AnyPage) -> bool:
    """Return whether a page may have a call to action at all."""
    facts = page.facts
    if isinstance(facts, PlainFacts) and facts.purpose in _WITHOUT:
        return False
    return facts.booking is None or facts.booking.offer is not Offer.NONE


def blocks_around(page: AnyPage) -> int:
    """Return how many blocks a page shows around its text: near the top, and at the end."""
    return 1 + (page.kind in _AT_TOP)


def choose(page: AnyPage, site: Site, asked: tuple[Asked, ...] = ()) -> Booking | None:
    """Return what a page offers, or None for a page that must not offer anything.

    `asked` are the blocks in its text; one or more of them replace the block at the end.
    """
    clinic = site.clinic
    if not may_offer(page):
        return None
    action, phone, email = _action(page, clinic), _phone(page, clinic), _email(page, clinic)
    if action is None and phone is None and email is None:
        return None
    return Booking(
        heading=_heading(page, clinic),
        action=action,
        phone=phone,
        email=email,
        at_top=page.kind in _AT_TOP,
        at_end=not asked,
        inline=tuple(_inline(one, page, clinic, action, phone) for one in asked),
    )


def _own(page: AnyPage | None) -> OwnBooking:
    """Return what a page says about its own booking, empty for most pages."""
    own = page.facts.booking if page is not None else None
    if isinstance(own, OwnBooking):
        return own
    if isinstance(own, PageBooking):
        return OwnBooking(offer=own.offer, label=own.label, heading=own.heading)
    return OwnBooking()


def _takes_bookings(page: AnyPage | None) -> bool:
    """Return whether people can book online there; a full or phone-only place shows the phone."""
    if page is None:
        return True
    accepting = getattr(page.facts, "accepting_patients", YesNoUnknown.UNKNOWN)
    return _own(page).offer is Offer.ALL and accepting is not YesNoUnknown.NO


def _wording(page: AnyPage, clinic: Clinic) -> Wording:
    wording: Wording = getattr(clinic.booking.wording, page.kind.value)
    return wording


def _heading(page: AnyPage, clinic: Clinic) -> str:
    words = clinic.booking
    common = words.question_heading if page.kind in _ASKING else words.heading
    own = _own(page).heading or _wording(page, clinic).heading
    return own if own and not wording_problem(own, LONGEST_HEADING) else common


def _action(page: AnyPage, clinic: Clinic) -> Action | None:
    url = booking_url(_own(page).url or clinic.booking.url, clinic)
    if url is None or not _takes_bookings(page):
        return None
    words = clinic.booking
    common = words.question_label if page.kind in _ASKING else words.label
    label = _own(page).label or _wording(page, clinic).label or common
    return Action(label=labelled(label, page), url=url)


def labelled(label: str, *pages: AnyPage | None) -> str:
    """Return words that say what, followed by where or whom, unless they say it already."""
    names = [_name(page) for page in pages if page is not None]
    missing = [name for name in names if name and name.casefold() not in label.casefold()]
    return f"{label}: {', '.join(missing)}" if missing else label


def _name(page: AnyPage) -> str:
    if page.kind is Kind.LOCATION:
        return str(page.facts.city)
    if page.kind is Kind.CLINICIAN:
        return str(page.facts.name)
    return page.short_title if page.kind is Kind.SERVICE else ""


def _phone(page: AnyPage, clinic: Clinic) -> Phone | None:
    for number in (_own(page).phone, getattr(page.facts, "phone", None), clinic.contact.phone):
        phone = phone_of(number, clinic)
        if phone is not None:
            return phone
    return None


def _email(page: AnyPage, clinic: Clinic) -> str | None:
    addresses = (_own(page).email, clinic.contact.email)
    return next((one for one in addresses if one and email_problem(one) is None), None)


def _inline(
    asked: Asked, page: AnyPage, clinic: Clinic, action: Action | None, phone: Phone | None
) -> Inline:
    """Return what a block in the text shows; what it does not name is the page's own."""
    named = [one for one in (asked.location, asked.service) if one is not None]
    here = [] if page.path in {one.path for one in named} else [page]
    if not named and asked.label is None:
        return Inline(action=action, phone=phone)
    own = next((_own(one).url for one in (*named, *here) if _own(one).url), None)
    url = booking_url(own or clinic.booking.url, clinic)
    open_ = all(_takes_bookings(one) for one in (*named, page))
    label = labelled(asked.label or clinic.booking.label, asked.service, asked.location, *here)
    return Inline(
        action=Action(label=label, url=url) if url and open_ else None,
        phone=_phone(asked.location, clinic) if asked.location else phone,
    )
