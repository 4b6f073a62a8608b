"""Findings on the data that calls to action are made of: clinic.yaml and front matter."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from plugins.booking import codes
from plugins.booking.contact import (
    Problem,
    address_problem,
    email_problem,
    leak_problem,
    parameter_problem,
    phone_problem,
)
from plugins.booking.wording import LONGEST_HEADING, label_problem, wording_problem
from plugins.core.clinic import Clinic, Wording
from plugins.core.code import Code
from plugins.core.finding import Finding
from plugins.core.front_matter import OwnBooking
from plugins.core.kind import FOLDERS
from plugins.core.site import AnyPage, Site
from plugins.core.source import Place

Key = tuple[str | int, ...]
_Judged = tuple[Code, Key, Problem | None]
_SHORTEST_TELLING = 3
"""Shorter words than this stand in other words by chance."""


def clinic_findings(site: Site, path: str, places: Mapping[Key, Place]) -> Iterator[Finding]:
    """Yield what is wrong with the booking, contact and crisis data of `clinic.yaml`."""
    for code, key, problem in (*_contacts(site.clinic), *_booking(site)):
        if problem:
            yield code.at(path, _place(places, key), *problem)


def page_findings(page: AnyPage, clinic: Clinic) -> Iterator[Finding]:
    """Yield what is wrong with the telephone numbers and the booking of a page's front matter."""
    for code, key, problem in (*_own(page, clinic), *_phones(page, clinic)):
        if problem:
            yield code.at(page.path, page.place_of(*key), *problem)


def _place(places: Mapping[Key, Place], key: Key) -> Place:
    while key and key not in places:
        key = key[:-1]
    return places.get(key, Place(1))


def _contacts(clinic: Clinic) -> Iterator[_Judged]:
    contact, country = clinic.contact, clinic.country
    if contact.phone:
        yield codes.BAD_PHONE, ("contact", "phone"), phone_problem(contact.phone, country)
    if contact.email:
        yield codes.BAD_EMAIL, ("contact", "email"), email_problem(contact.email)
    for name, number in clinic.other_phones.items():
        problem = phone_problem(number, country, may_be_short=True)
        yield codes.BAD_PHONE, ("other_phones", name), problem
    numbers: list[tuple[Key, str | None]] = [(("crisis", "emergency"), clinic.crisis.emergency)]
    for index, line in enumerate(clinic.crisis.lines):
        numbers.append((("crisis", "lines", index, "call"), line.call))
        numbers.append((("crisis", "lines", index, "text_to"), line.text_to))
    for key, crisis_number in numbers:
        if crisis_number:
            yield codes.BAD_PHONE, key, phone_problem(crisis_number, country, may_be_short=True)


def _booking(site: Site) -> Iterator[_Judged]:
    booking = site.clinic.booking
    if booking.url:
        yield codes.BAD_ADDRESS, ("booking", "url"), address_problem(booking.url, site.clinic)
        yield codes.LEAK, ("booking", "url"), leak_problem(booking.url, site.clinic)
    if booking.parameter:
        problem = parameter_problem(booking.parameter, telling_words(site))
        yield codes.LEAK, ("booking", "parameter"), problem
    for name in ("label", "question_label"):
        yield codes.WORDING, ("booking", name), label_problem(getattr(booking, name))
    for name in ("heading", "question_heading"):
        problem = wording_problem(getattr(booking, name), LONGEST_HEADING)
        yield codes.WORDING, ("booking", name), problem
    for kind in type(booking.wording).model_fields:
        wording: Wording = getattr(booking.wording, kind)
        yield from _words(wording.label, wording.heading, ("booking", "wording", kind))


def _words(label: str | None, heading: str | None, key: Key) -> Iterator[_Judged]:
    if label:
        yield codes.WORDING, (*key, "label"), label_problem(label)
    if heading:
        yield codes.WORDING, (*key, "heading"), wording_problem(heading, LONGEST_HEADING)


def telling_words(site: Site) -> frozenset[str]:
    """Return words by which a parameter would tell what a person read about, or where."""
    folders = {folder.removesuffix("s") for folder in FOLDERS}
    parts = {part for page in site.pages for part in page.id.split("-")}
    return frozenset(
        word for word in folders | parts if len(word) > _SHORTEST_TELLING and word not in _PLAIN
    )


_PLAIN = frozenset(("website", "from", "with", "help", "site", "work", "does", "than", "that"))
"""Words of page names that tell nothing about a person."""


def _own(page: AnyPage, clinic: Clinic) -> Iterator[_Judged]:
    own = page.facts.booking
    if own is None:
        return
    yield from _words(own.label, own.heading, ("booking",))
    if not isinstance(own, OwnBooking):
        return
    if own.url:
        yield codes.BAD_ADDRESS, ("booking", "url"), address_problem(own.url, clinic)
        yield codes.LEAK, ("booking", "url"), leak_problem(own.url, clinic)
    if own.phone:
        yield codes.BAD_PHONE, ("booking", "phone"), phone_problem(own.phone, clinic.country)
    if own.email:
        yield codes.BAD_EMAIL, ("booking", "email"), email_problem(own.email)


def _phones(page: AnyPage, clinic: Clinic) -> Iterator[_Judged]:
    number = getattr(page.facts, "phone", None)
    if number:
        yield codes.BAD_PHONE, ("phone",), phone_problem(number, clinic.country)
    for field in ("local_facts", "licence_facts"):
        for index, fact in enumerate(getattr(page.facts, field, ())):
            if fact.phone:
                problem = phone_problem(fact.phone, clinic.country, may_be_short=True)
                yield codes.BAD_PHONE, (field, index, "phone"), problem
