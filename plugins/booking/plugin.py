"""When Pelican asks: every page gets its call to action before any page is written."""

from __future__ import annotations

from pelican import signals
from pelican.generators import Generator

from plugins.booking.choose import choose
from plugins.core.build import build_of


def register() -> None:
    """Connect this room to Pelican."""
    signals.all_generators_finalized.connect(add_bookings)


def add_bookings(generators: list[Generator]) -> None:
    """Fill the build's compartment for calls to action."""
    build = build_of(generators[0].settings)
    for page in build.site.pages if build.site else ():
        booking = choose(page, build.site) if build.site else None
        if booking is not None:
            build.bookings[page.path] = booking
