"""FAQPage: the questions that a page answers, each on one page of the site only."""

from __future__ import annotations

from plugins.core.graph import Node
from plugins.schema.node import Spec, of_page, reference
from plugins.schema.nodes.question import question
from plugins.schema.subject import Subject
from plugins.schema.words import folded

SPEC = Spec(type="FAQPage", required={"mainEntity": of_page("faq")})


def faq_page(subject: Subject) -> Node | None:
    """Return the page's questions; None for a page that no question belongs to."""
    page, askers = subject.page, subject.common.askers
    own = [
        question(answer)
        for answer in page.answers
        if page.number == 1 and askers[folded(answer.question)].path == page.path
    ]
    asked = [one for one in own if one]
    if not asked:
        return None
    return SPEC.node(
        page,
        subject.name("faq"),
        {"isPartOf": reference(subject.name("webpage")), "mainEntity": asked},
    )
