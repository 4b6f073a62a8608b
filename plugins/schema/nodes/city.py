"""City: a place whose people the clinic serves."""

from __future__ import annotations

from plugins.core.site import AnyPage
from plugins.schema.node import Properties, thing

_REGIONS = {"US": "State"}
"""Country -> the type of the areas that a location's `state` names."""


def city(place: AnyPage, country: str) -> Properties | None:
    """Return the city of a location, within its state."""
    facts = place.facts
    if not facts.city:
        return None
    region = thing(_REGIONS.get(country, "AdministrativeArea"), {"name": facts.state})
    return thing("City", {"name": facts.city, "containedInPlace": region})
