"""WebPage and the types below it: the page itself, who reviewed it, and what it is about."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

from plugins.core.graph import Node
from plugins.core.kind import Kind
from plugins.schema.node import Spec, of_page
from plugins.schema.nodes.breadcrumb_list import breadcrumb_list
from plugins.schema.nodes.cited_work import cited_works
from plugins.schema.nodes.image_object import image_object
from plugins.schema.nodes.medical_audience import PATIENTS
from plugins.schema.nodes.person import person_stub
from plugins.schema.nodes.specialty import specialties
from plugins.schema.subject import Subject

SPEC = Spec(
    type="WebPage",
    required={"url": of_page(), "name": of_page("heading")},
    sources={
        "description": of_page("description"),
        "mainEntity": of_page(),
        "about": of_page("conditions"),
        "author": of_page("author"),
        "reviewedBy": of_page("reviewed_by"),
        "lastReviewed": of_page("reviewed_on"),
        "datePublished": of_page("created"),
        "dateModified": of_page("modified"),
    },
)
_SPECS = {
    kind: dataclasses.replace(SPEC, type=kind)
    for kind in (
        "WebPage",
        "MedicalWebPage",
        "ProfilePage",
        "ContactPage",
        "AboutPage",
        "CollectionPage",
    )
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """What a page is: a type below WebPage, its main entity, and what else it is about."""

    type: str
    main: Node | None = None
    about: tuple[Node, ...] = ()
    author: Node | None = None
    publisher: Node | None = None


def web_page(subject: Subject, topic: Topic, site: Node) -> Node:
    """Return the page itself, the node that all others hang on."""
    page, common = subject.page, subject.common
    reviewer, reviewed_on = subject.reviewer, subject.reviewed_on
    is_medical = topic.type == "MedicalWebPage"
    return _SPECS[topic.type].node(
        page,
        subject.name("webpage"),
        {
            "url": subject.url,
            "name": page.heading,
            "description": page.facts.description,
            "inLanguage": common.site.clinic.language,
            "isPartOf": site,
            "breadcrumb": breadcrumb_list(subject),
            "primaryImageOfPage": image_object(subject),
            "mainEntity": topic.main,
            "about": list(topic.about),
            "author": topic.author,
            "publisher": topic.publisher,
            "reviewedBy": person_stub(subject, reviewer, with_letters=True) if reviewer else None,
            "lastReviewed": reviewed_on.isoformat() if reviewed_on else None,
            "datePublished": common.moment(subject.published_on),
            "dateModified": common.moment(subject.modified_on),
            "medicalAudience": PATIENTS if is_medical else None,
            "specialty": specialties(subject) if is_medical else None,
            # The sources of an article belong to the article.
            "citation": None if page.kind is Kind.ARTICLE else cited_works(page),
        },
    )
