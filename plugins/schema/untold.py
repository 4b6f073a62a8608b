"""Facts that the structured data leaves out because they cannot be told as they stand."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.core.finding import Finding
from plugins.core.front_matter import Presence
from plugins.core.kind import Kind
from plugins.core.nearest import did_you_mean
from plugins.core.telephone import international
from plugins.schema import codes
from plugins.schema.common import Common
from plugins.schema.nodes.geo_coordinates import is_exact
from plugins.schema.nodes.specialty import KNOWN
from plugins.schema.places import Places
from plugins.schema.subject import Subject
from plugins.schema.words import folded


def untold_of_clinic(common: Common, places: Places) -> Iterator[Finding]:
    """Yield what is left out of `clinic.yaml`."""
    clinic = common.site.clinic
    for index, name in enumerate(clinic.specialties):
        if name not in KNOWN:
            near = did_you_mean(name, KNOWN)
            yield codes.UNTOLD.at(
                places.clinic_path,
                places.of_clinic("specialties", index),
                f"'{name}' is not a medical specialty of schema.org{near or '.'}",
                "Use one of its names, such as Psychiatric or PrimaryCare, or leave it out.",
            )
    number = clinic.contact.phone
    if number and international(number, clinic.country) in common.others:
        yield codes.NOT_HONEST.at(
            places.clinic_path,
            places.of_clinic("contact", "phone"),
            f"The clinic's phone '{number}' is a crisis line, or belongs to others.",
            "Give the clinic's own number here, or leave the line out.",
        )


def untold(subject: Subject) -> Iterator[Finding]:
    """Yield what is left out of a page's graph."""
    yield from _days(subject)
    yield from _people(subject)
    if subject.page.kind is Kind.LOCATION:
        yield from _place(subject)
    for index, answer in enumerate(subject.page.answers):
        first = subject.common.askers[folded(answer.question)]
        if first.path != subject.page.path:
            yield codes.ASKED_TWICE.at(
                subject.page.path,
                subject.page.place_of("faq", index, "question"),
                f"The question '{answer.question}' is answered on {first.url} too, and only that "
                "page tells it to machines.",
                "Ask it on one page, and link to it from the other.",
            )


def _days(subject: Subject) -> Iterator[Finding]:
    page, today = subject.page, subject.common.today
    for field in ("created", "modified", "reviewed_on"):
        day = getattr(page.facts, field)
        # A page whose first day lies in the future is a draft until then.
        if day and day > today and field != "created":
            yield codes.UNTOLD.at(
                page.path,
                page.place_of(field),
                f"'{field}' is {day.isoformat()}, a day of the future.",
                "Give the day on which it happened.",
            )


def _people(subject: Subject) -> Iterator[Finding]:
    page = subject.page
    name = page.facts.reviewed_by
    if name and subject.shows_stamp and subject.reviewer is None:
        yield codes.UNTOLD.at(
            page.path,
            page.place_of("reviewed_by"),
            f"The reviewer '{name}' has no page that shows a license, so machines are not told of "
            "the review.",
            f"Write content/clinicians/{name}.md with 'licences'.",
        )
    if page.facts.author and page.kind in {Kind.ARTICLE, Kind.CONDITION}:
        clinic = subject.common.site.clinic
        known = {clinic.name, clinic.legal_name or clinic.name, clinic.editorial.author}
        is_known = folded(subject.author) in {folded(one) for one in known}
        if not is_known and folded(subject.author) not in subject.common.people:
            yield codes.UNTOLD.at(
                page.path,
                page.place_of("author"),
                f"The author '{subject.author}' has no page here, so machines are not told who "
                "wrote this.",
                "Write a clinician's page for them, or leave 'author' out.",
            )


def _place(subject: Subject) -> Iterator[Finding]:
    page = subject.page
    facts = page.facts
    if facts.presence is Presence.STREET and facts.address is None:
        yield codes.UNTOLD.at(
            page.path,
            page.place_of("presence"),
            "'presence' is 'street', and there is no 'address', so machines are told the city "
            "only.",
            "Add the address, or write 'presence: city-office'.",
        )
    number = facts.phone
    if (
        number
        and international(number, subject.common.site.clinic.country) in subject.common.others
    ):
        yield codes.NOT_HONEST.at(
            page.path,
            page.place_of("phone"),
            f"The phone '{number}' of this place is a crisis line, or belongs to others.",
            "Give the clinic's own number there, or leave the line out.",
        )
    if facts.coordinates is not None and not is_exact(facts.coordinates):
        yield codes.UNTOLD.at(
            page.path,
            page.place_of("coordinates"),
            "The coordinates have too few decimals for an entrance.",
            "Give at least five decimals, or leave them out.",
        )
