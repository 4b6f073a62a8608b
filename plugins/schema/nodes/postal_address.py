"""PostalAddress: where a location is, as far as the clinic lets people know."""

from __future__ import annotations

from plugins.core.site import AnyPage
from plugins.schema.node import Properties, thing
from plugins.schema.subject import shows_street


def postal_address(place: AnyPage, country: str) -> Properties | None:
    """Return the whole address of a public street, else only the city."""
    facts = place.facts
    if not shows_street(place):
        return city_address(place, country)
    return thing(
        "PostalAddress",
        {
            "streetAddress": facts.address.street,
            "addressLocality": facts.address.city,
            "addressRegion": facts.address.region,
            "postalCode": facts.address.postal_code,
            "addressCountry": facts.address.country,
        },
    )


def city_address(place: AnyPage, country: str) -> Properties | None:
    """Return the part of an address that each page may tell: city, state and country."""
    facts = place.facts
    if not facts.city:
        return None
    address = facts.address if shows_street(place) else None
    return thing(
        "PostalAddress",
        {
            "addressLocality": address.city if address else facts.city,
            "addressRegion": address.region if address else facts.state,
            "addressCountry": address.country if address else country,
        },
    )
