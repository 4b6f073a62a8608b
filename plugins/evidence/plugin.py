"""When Pelican asks: citation marks are printed once all pages are read."""

from __future__ import annotations

import dataclasses

from pelican import signals
from pelican.generators import Generator

from plugins.core.build import build_of
from plugins.evidence.cite import cited


def register() -> None:
    """Connect this room to Pelican."""
    signals.all_generators_finalized.connect(print_citations)


def print_citations(generators: list[Generator]) -> None:
    """Give the build a site whose pages have their citations printed."""
    build = build_of(generators[0].settings)
    if build.site is not None:
        pages = tuple(cited(page) for page in build.site.pages)
        build.site = dataclasses.replace(build.site, pages=pages)
