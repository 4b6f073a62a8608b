"""ServiceChannel: visits by video, where the clinic says that it offers them."""

from __future__ import annotations

from plugins.core.front_matter import YesNoUnknown
from plugins.schema.node import Properties, thing
from plugins.schema.subject import Subject


def service_channel(subject: Subject) -> Properties | None:
    """Return the way to visits by video on a location's page, if people can book there."""
    action = subject.booking.action if subject.booking else None
    if action is None or subject.page.facts.telehealth is not YesNoUnknown.YES:
        return None
    return thing("ServiceChannel", {"serviceUrl": action.url})
