"""ReserveAction: the link to the booking page, only where the page shows it."""

from __future__ import annotations

from plugins.schema.node import Properties, thing
from plugins.schema.subject import Subject
from plugins.schema.vocabulary import IRI


def reserve_action(subject: Subject) -> Properties | None:
    """Return the action that the page's booking link starts."""
    action = subject.booking.action if subject.booking else None
    if action is None:
        return None
    target = thing(
        "EntryPoint",
        {
            "urlTemplate": action.url,
            "actionPlatform": [f"{IRI}DesktopWebPlatform", f"{IRI}MobileWebPlatform"],
        },
    )
    return thing("ReserveAction", {"target": target})
