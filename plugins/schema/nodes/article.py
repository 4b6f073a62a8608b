"""Article: the text of an article page; its review stands on the page around it."""

from __future__ import annotations

from plugins.core.graph import Node
from plugins.schema.node import Spec, of_page, reference
from plugins.schema.nodes.cited_work import cited_works
from plugins.schema.nodes.image_object import image_object
from plugins.schema.nodes.medical_condition import named_conditions
from plugins.schema.subject import Subject

SPEC = Spec(
    type="Article",
    required={"headline": of_page("heading")},
    sources={
        "author": of_page("author"),
        "datePublished": of_page("created"),
        "dateModified": of_page("modified"),
        "about": of_page("conditions"),
    },
)


def article(subject: Subject, author: Node | None, publisher: Node) -> Node:
    """Return the article of an article page."""
    page, common = subject.page, subject.common
    return SPEC.node(
        page,
        subject.name("article"),
        {
            "headline": page.heading,
            "url": subject.url,
            "mainEntityOfPage": reference(subject.name("webpage")),
            "author": author,
            "publisher": publisher,
            "datePublished": common.moment(subject.published_on),
            "dateModified": common.moment(subject.modified_on),
            "inLanguage": common.site.clinic.language,
            "image": image_object(subject),
            "about": named_conditions(subject),
            "publishingPrinciples": subject.policy_url,
            "citation": cited_works(page),
        },
    )
