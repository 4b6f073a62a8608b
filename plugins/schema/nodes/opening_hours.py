"""OpeningHoursSpecification: when an office at a public street is open."""

from __future__ import annotations

from plugins.core.front_matter import Hours
from plugins.core.site import AnyPage
from plugins.schema.node import Properties, thing
from plugins.schema.subject import shows_street
from plugins.schema.vocabulary import IRI


def opening_hours(place: AnyPage) -> list[Properties]:
    """Return the hours of a location, a group of days each."""
    if not shows_street(place):
        return []
    spans: tuple[Hours, ...] = place.facts.hours
    found = (
        thing(
            "OpeningHoursSpecification",
            {
                "dayOfWeek": [f"{IRI}{day}" for day in dict.fromkeys(span.days)],
                "opens": f"{span.opens}:00",
                "closes": f"{span.closes}:00",
            },
        )
        for span in spans
    )
    return [one for one in found if one]
