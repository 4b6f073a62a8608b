"""Person: a clinician, as author, as reviewer, or on their own page."""

from __future__ import annotations

from plugins.core.graph import Node
from plugins.core.site import AnyPage
from plugins.schema.node import Spec, of_clinic, of_page, thing
from plugins.schema.nodes.credential import credential
from plugins.schema.nodes.image_object import image_object
from plugins.schema.nodes.medical_clinic import clinic_stubs
from plugins.schema.nodes.medical_condition import named_conditions
from plugins.schema.nodes.reserve_action import reserve_action
from plugins.schema.subject import Subject

SPEC = Spec(
    type="Person",
    required={"name": of_page("name"), "url": of_page()},
    sources={
        "honorificSuffix": of_page("credentials"),
        "jobTitle": of_page("role"),
        "workLocation": of_page("locations"),
        "hasCredential": of_page("licences"),
        "identifier": of_page("npi"),
        "knowsAbout": of_page("conditions"),
        "knowsLanguage": of_page("languages"),
        "potentialAction": of_clinic("booking", "url"),
    },
)


def person(subject: Subject, employer: Node) -> Node:
    """Return the clinician of a clinician page."""
    page = subject.page
    facts = page.facts
    npi = thing("PropertyValue", {"propertyID": "NPI", "value": facts.npi}) if facts.npi else None
    return SPEC.node(
        page,
        subject.name("person"),
        {
            "name": facts.name,
            "url": subject.url,
            "honorificSuffix": ", ".join(facts.credentials),
            "jobTitle": facts.role,
            "worksFor": employer,
            "workLocation": clinic_stubs(subject),
            "hasCredential": [credential(licence) for licence in facts.licences],
            "identifier": npi,
            "knowsAbout": named_conditions(subject),
            "knowsLanguage": list(dict.fromkeys(facts.languages)),
            "image": image_object(subject),
            "potentialAction": reserve_action(subject),
        },
    )


def person_stub(subject: Subject, page: AnyPage, *, with_letters: bool) -> Node:
    """Return a clinician as other pages tell of them, with the letters behind the name or not."""
    url = subject.common.url(page)
    letters = ", ".join(page.facts.credentials) if with_letters else ""
    told = {"name": page.facts.name, "url": url, "honorificSuffix": letters}
    return SPEC.node(page, f"{url}#person", told)
