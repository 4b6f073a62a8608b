"""MedicalOrganization: the clinic as a whole."""

from __future__ import annotations

from urllib.parse import quote

from plugins.core.graph import Node
from plugins.core.kind import Kind
from plugins.core.site import AnyPage
from plugins.schema.common import Common
from plugins.schema.node import Properties, Spec, of_clinic, of_page
from plugins.schema.nodes.city import city
from plugins.schema.nodes.contact_point import contact_point
from plugins.schema.nodes.medical_clinic import clinic_stubs
from plugins.schema.nodes.offer import offer
from plugins.schema.nodes.reserve_action import reserve_action
from plugins.schema.nodes.service import service_stub
from plugins.schema.nodes.specialty import specialties
from plugins.schema.subject import Subject

SPEC = Spec(
    type="MedicalOrganization",
    required={"name": of_clinic("name"), "url": of_clinic("site_url")},
    sources={
        "legalName": of_clinic("legal_name"),
        "description": of_clinic("tagline"),
        "logo": of_clinic("brand", "logo"),
        "telephone": of_clinic("contact", "phone"),
        "email": of_clinic("contact", "email"),
        "contactPoint": of_clinic("contact"),
        "medicalSpecialty": of_clinic("specialties"),
        "areaServed": of_page("locations"),
        "subOrganization": of_page("locations"),
        "makesOffer": of_page("services"),
        "sameAs": of_clinic("same_as"),
        "potentialAction": of_clinic("booking", "url"),
    },
)


def organization_stub(common: Common, page: AnyPage) -> Node:
    """Return the clinic as most pages tell of it."""
    return SPEC.node(page, f"{common.root}#organization", _named(common))


def full_organization(subject: Subject) -> Node:
    """Return the clinic as its home page tells of it."""
    common = subject.common
    site, clinic = common.site, common.site.clinic
    stub = organization_stub(common, subject.page)
    logo = clinic.brand.logo
    return SPEC.node(
        subject.page,
        f"{common.root}#organization",
        {
            **_named(common),
            "legalName": clinic.legal_name,
            "description": clinic.tagline,
            "logo": site.absolute(f"/{quote(logo)}") if logo else None,
            "telephone": common.telephone,
            "email": subject.email,
            "medicalSpecialty": specialties(subject),
            "areaServed": [
                city(place, clinic.country)
                for place in subject.shown(Kind.LOCATION)
                if subject.says(place.facts.city)
            ],
            "subOrganization": clinic_stubs(subject),
            "makesOffer": [
                offer(service_stub(subject, service, stub))
                for service in subject.shown(Kind.SERVICE)
            ],
            "sameAs": list(dict.fromkeys(clinic.same_as)),
            "potentialAction": reserve_action(subject),
        },
    )


def reachable_organization(subject: Subject) -> Node:
    """Return the clinic as its contact page tells of it."""
    common = subject.common
    return SPEC.node(
        subject.page,
        f"{common.root}#organization",
        {
            **_named(common),
            "telephone": common.telephone,
            "email": subject.email,
            "contactPoint": contact_point(subject),
            "potentialAction": reserve_action(subject),
        },
    )


def _named(common: Common) -> Properties:
    return {"name": common.site.clinic.name, "url": common.root}
