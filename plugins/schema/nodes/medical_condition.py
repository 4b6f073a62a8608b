"""MedicalCondition: what a condition page is about."""

from __future__ import annotations

from plugins.core.graph import Node
from plugins.core.kind import Kind
from plugins.core.site import AnyPage
from plugins.schema.node import Spec, of_page
from plugins.schema.nodes.medical_therapy import therapies
from plugins.schema.nodes.specialty import specialties
from plugins.schema.subject import Subject

SPEC = Spec(
    type="MedicalCondition",
    required={"name": of_page("name")},
    sources={"alternateName": of_page("other_names"), "possibleTreatment": of_page("services")},
)


def medical_condition(subject: Subject) -> Node:
    """Return the condition of a condition page, with the treatments that its text names."""
    page = subject.page
    others = dict.fromkeys((*page.facts.other_names, page.facts.abbreviation))
    offered = [
        therapy
        for service in subject.shown(Kind.SERVICE)
        for therapy in therapies(subject, service)
    ]
    return SPEC.node(
        page,
        subject.name("condition"),
        {
            "name": page.facts.name,
            "url": subject.url,
            "alternateName": [name for name in others if name],
            "possibleTreatment": offered,
            "relevantSpecialty": specialties(subject),
        },
    )


def named_conditions(subject: Subject) -> list[Node]:
    """Return the conditions whose cards a page shows, and whose names its words hold."""
    return [
        _stub(subject, page)
        for page in subject.shown(Kind.CONDITION)
        if subject.says(page.facts.name)
    ]


def _stub(subject: Subject, page: AnyPage) -> Node:
    url = subject.common.url(page)
    return SPEC.node(page, f"{url}#condition", {"name": page.facts.name, "url": url})
