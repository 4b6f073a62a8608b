"""Pages with citation marks -> pages as readers get them."""

from __future__ import annotations

import dataclasses

from plugins.core.citation import PLACEHOLDER
from plugins.core.site import AnyPage


def cited(page: AnyPage) -> AnyPage:
    """Return a page whose citation marks are printed."""
    body = dataclasses.replace(
        page.body,
        html=PLACEHOLDER.sub("", page.body.html),
        marked_html=PLACEHOLDER.sub("", page.body.marked_html),
    )
    answers = tuple(
        dataclasses.replace(answer, html=PLACEHOLDER.sub("", answer.html))
        for answer in page.answers
    )
    takeaways = tuple(
        dataclasses.replace(takeaway, html=PLACEHOLDER.sub("", takeaway.html))
        for takeaway in page.takeaways
    )
    return dataclasses.replace(page, body=body, answers=answers, takeaways=takeaways)
