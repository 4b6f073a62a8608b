"""GeoCoordinates: the entrance of an office at a public street, never a city's center."""

from __future__ import annotations

from plugins.core.front_matter import Coordinates
from plugins.core.site import AnyPage
from plugins.schema.node import Properties, thing
from plugins.schema.subject import shows_street

LEAST_DECIMALS = 5
"""About one meter; Google's guide on LocalBusiness asks for at least so many."""


def geo_coordinates(place: AnyPage) -> Properties | None:
    """Return the coordinates of a location, if its street is public and they are exact."""
    spot: Coordinates | None = place.facts.coordinates
    if spot is None or not shows_street(place) or not is_exact(spot):
        return None
    return thing("GeoCoordinates", {"latitude": spot.latitude, "longitude": spot.longitude})


def is_exact(spot: Coordinates) -> bool:
    """Return whether a spot has as many decimals as an entrance needs.

    A number that was typed with zeros at its end has lost them; so one decimal may be missing.
    """
    return all(
        len(repr(number).partition(".")[2]) >= LEAST_DECIMALS - 1
        for number in (spot.latitude, spot.longitude)
    )
