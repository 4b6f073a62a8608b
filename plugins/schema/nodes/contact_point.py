"""ContactPoint: how people reach the clinic, on its contact page."""

from __future__ import annotations

from plugins.schema.node import Properties, thing
from plugins.schema.subject import Subject


def contact_point(subject: Subject) -> Properties | None:
    """Return the clinic's telephone and e-mail; None if it has neither."""
    if not subject.common.telephone and not subject.email:
        return None
    return thing(
        "ContactPoint",
        {
            "contactType": "appointments",
            "telephone": subject.common.telephone,
            "email": subject.email,
        },
    )
