"""MedicalClinic: a place where patients are seen."""

from __future__ import annotations

from plugins.core.front_matter import YesNoUnknown
from plugins.core.graph import Node
from plugins.core.kind import Kind
from plugins.core.site import AnyPage
from plugins.schema.node import Spec, of_clinic, of_page
from plugins.schema.nodes.city import city
from plugins.schema.nodes.geo_coordinates import geo_coordinates
from plugins.schema.nodes.medical_therapy import therapies
from plugins.schema.nodes.opening_hours import opening_hours
from plugins.schema.nodes.postal_address import city_address, postal_address
from plugins.schema.nodes.reserve_action import reserve_action
from plugins.schema.nodes.specialty import specialties
from plugins.schema.subject import Subject, sees_patients

SPEC = Spec(
    type="MedicalClinic",
    required={"name": of_clinic("name"), "address": of_page("city")},
    sources={
        "address.streetAddress": of_page("address", "street"),
        "address.addressRegion": of_page("state"),
        "address.postalCode": of_page("address", "postal_code"),
        "telephone": of_page("phone"),
        "geo": of_page("coordinates"),
        "openingHoursSpecification": of_page("hours"),
        "isAcceptingNewPatients": of_page("accepting_patients"),
        "availableService": of_page("services"),
        "medicalSpecialty": of_clinic("specialties"),
        "potentialAction": of_clinic("booking", "url"),
    },
)
_ACCEPTING = {YesNoUnknown.YES: True, YesNoUnknown.NO: False, YesNoUnknown.UNKNOWN: None}


def medical_clinic(subject: Subject, parent: Node) -> Node:
    """Return the clinic of a location page. Hours and coordinates need a public street."""
    page, clinic = subject.page, subject.common.site.clinic
    return SPEC.node(
        page,
        subject.name("clinic"),
        {
            "name": clinic.name,
            "url": subject.url,
            "parentOrganization": parent,
            "address": postal_address(page, clinic.country),
            "geo": geo_coordinates(page),
            "openingHoursSpecification": opening_hours(page),
            "telephone": subject.telephone,
            "medicalSpecialty": specialties(subject),
            "isAcceptingNewPatients": _ACCEPTING[page.facts.accepting_patients],
            "areaServed": city(page, clinic.country),
            "availableService": [
                therapy
                for service in subject.shown(Kind.SERVICE)
                for therapy in therapies(subject, service)
            ],
            "potentialAction": reserve_action(subject),
        },
    )


def clinic_stubs(subject: Subject) -> list[Node]:
    """Return the offices whose cards a page shows, if it says in which city they are."""
    return [
        _stub(subject, place)
        for place in subject.shown(Kind.LOCATION)
        if sees_patients(place) and subject.says(place.facts.city)
    ]


def _stub(subject: Subject, place: AnyPage) -> Node:
    clinic = subject.common.site.clinic
    url = subject.common.url(place)
    told = {
        "name": clinic.name,
        "url": url,
        "address": city_address(place, clinic.country),
    }
    return SPEC.node(place, f"{url}#clinic", told)
