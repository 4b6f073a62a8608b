"""When Pelican asks: pages get their calls to action before writing, and are judged after it."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from pathlib import Path

from pelican import signals
from pelican.generators import Generator

from plugins.booking.choose import choose
from plugins.booking.claims import claim_findings
from plugins.booking.data import clinic_findings, page_findings
from plugins.booking.known import Known
from plugins.booking.marks import read_marks
from plugins.booking.numbers import number_findings
from plugins.booking.output import output_findings
from plugins.booking.prose import finished
from plugins.core.build import Build, build_of


def register() -> None:
    """Connect this room to Pelican."""
    signals.all_generators_finalized.connect(offer)


def offer(generators: list[Generator]) -> None:
    """Give each page its call to action, and the site texts that are cut where one stands."""
    build = build_of(generators[0].settings)
    add_bookings(build)
    if build.site is not None:
        known = Known(site=build.site)
        build.judges["booking"] = lambda built: output_findings(build, known, built, typed_lines)


def typed_lines(path: str) -> Sequence[str]:
    """Return the lines of a file; it is read only where something is wrong."""
    try:
        return Path(path).read_text("utf-8").splitlines()
    except (OSError, ValueError):
        return ()


def add_bookings(build: Build) -> None:
    """Fill the build's compartment for calls to action, and finish the texts of its pages."""
    site = build.site
    if site is None:
        return
    build.findings += clinic_findings(site, build.clinic_path, build.clinic_places)
    build.findings += claim_findings(site, typed_lines)
    build.findings += number_findings(Known(site=site), typed_lines)
    hosts = frozenset(host.casefold() for host in site.clinic.booking.allowed_hosts)
    pages = []
    for page in site.pages:
        asked, found = read_marks(page, site)
        booking = choose(page, site, asked)
        if booking is not None:
            build.bookings[page.path] = booking
        if page.number == 1:
            build.findings += found
            build.findings += page_findings(page, site.clinic)
        pages.append(finished(page, hosts, len(booking.inline) if booking else 0))
    build.site = dataclasses.replace(site, pages=tuple(pages))
