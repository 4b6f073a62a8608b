"""Service: care that the clinic offers, by kind of care or by city."""

from __future__ import annotations

from plugins.core.graph import Node
from plugins.core.kind import Kind
from plugins.core.site import AnyPage
from plugins.schema.node import Spec, of_clinic, of_page
from plugins.schema.nodes.city import city
from plugins.schema.nodes.medical_therapy import therapies
from plugins.schema.nodes.reserve_action import reserve_action
from plugins.schema.nodes.service_channel import service_channel
from plugins.schema.subject import Subject

SPEC = Spec(
    type="Service",
    required={"name": of_page("short_title"), "provider": of_page()},
    sources={
        "serviceType": of_page("keyword"),
        "category": of_page("modalities"),
        "potentialAction": of_clinic("booking", "url"),
    },
)
AREA_SPEC = Spec(
    type="Service",
    required={
        "name": of_page("heading"),
        "provider": of_page(),
        "areaServed": of_page("city"),
    },
    sources={
        "availableChannel": of_page("telehealth"),
        "isRelatedTo": of_page("services"),
        "potentialAction": of_clinic("booking", "url"),
    },
)


def service(subject: Subject, provider: Node) -> Node:
    """Return the service of a service page."""
    page, clinic = subject.page, subject.common.site.clinic
    # A web address in this place would count as a member of an enumeration.
    keyword = page.facts.keyword if "://" not in (page.facts.keyword or "") else None
    places = [one for one in subject.common.site.of_kind(Kind.LOCATION) if one.facts.city]
    return SPEC.node(
        page,
        subject.name("service"),
        {
            "name": page.short_title,
            "url": subject.url,
            "serviceType": keyword if keyword and subject.says(keyword) else None,
            "provider": provider,
            "areaServed": [
                city(place, clinic.country) for place in places if subject.says(place.facts.city)
            ],
            "category": therapies(subject, page),
            "potentialAction": reserve_action(subject),
        },
    )


def area_service(subject: Subject, provider: Node) -> Node:
    """Return the care for people of a city in which no office is claimed."""
    page, clinic = subject.page, subject.common.site.clinic
    return AREA_SPEC.node(
        page,
        subject.name("service"),
        {
            "name": page.heading,
            "url": subject.url,
            "provider": provider,
            "areaServed": city(page, clinic.country),
            "availableChannel": service_channel(subject),
            "isRelatedTo": [
                service_stub(subject, one, provider) for one in subject.shown(Kind.SERVICE)
            ],
            "potentialAction": reserve_action(subject),
        },
    )


def service_stub(subject: Subject, page: AnyPage, provider: Node) -> Node:
    """Return a service as other pages than its own tell of it."""
    url = subject.common.url(page)
    told = {"name": page.short_title, "url": url, "provider": provider}
    return SPEC.node(page, f"{url}#service", told)
