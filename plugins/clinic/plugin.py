"""When Pelican asks: the site is read at the start of each run, and its pages handed over."""

from __future__ import annotations

import datetime as dt
import gc
from pathlib import Path
from zoneinfo import ZoneInfo

from pelican import Pelican, signals
from pelican.contents import Page as PelicanPage
from pelican.generators import PagesGenerator
from pelican.readers import Readers

from plugins.clinic.consequences import without_consequences
from plugins.clinic.load import load
from plugins.clinic.reader import ClinicReader, metadata
from plugins.clinic.settings import ROOMS, SettingsError, read_settings
from plugins.core.build import RUN, Run, build_of, project_path
from plugins.core.kind import Kind


def register() -> None:
    """Connect this room to Pelican."""
    signals.initialized.connect(prepare)
    signals.get_generators.connect(load_site)
    signals.readers_init.connect(add_reader)
    signals.page_generator_finalized.connect(add_list_pages)
    signals.finalized.connect(leave_out_consequences)


_NO_LINK = "(?!)(?P<what>)"
"""Never matches: Pelican itself would publish whatever file a `{static}` link names."""


def prepare(pelican: Pelican) -> None:
    """Check the settings once, before anything is read.

    A build makes many objects that stay and next to no cycles; collecting seldom saves a tenth.
    """
    gc.set_threshold(100_000, 50, 100)
    read_settings(pelican.settings)
    pelican.settings[RUN] = Run()
    pelican.settings["INTRASITE_LINK_REGEX"] = _NO_LINK


def load_site(pelican: Pelican) -> None:
    """Read the content folder: the first thing of each run."""
    missing = [room for room in ROOMS if room not in pelican.settings["PLUGINS"]]
    if missing:
        message = (
            f"the build needs what is not loaded: {', '.join(missing)}. "
            "Name it in PLUGINS; if it is named there, the reason stands above"
        )
        raise SettingsError(message)
    settings = read_settings(pelican.settings)
    content = Path(pelican.settings["PATH"])
    label = project_path(content, Path.cwd())

    def today_in(zone: ZoneInfo) -> dt.date:
        return settings.day or dt.datetime.now(zone).date()

    run: Run = pelican.settings[RUN]
    name = "rendered-public" if settings.public else "rendered-preview"
    run.build = load(
        content,
        label,
        today_in,
        is_public=settings.public,
        memory=Path(pelican.settings["CACHE_PATH"], name),
    )
    run.build.hosts = settings.hosts
    if run.build.site is not None:
        pelican.settings["TIMEZONE"] = run.build.site.clinic.timezone


def add_reader(readers: Readers) -> None:
    """Make ours the one reader; files of other kinds are no pages, and `load` says so."""
    readers.reader_classes = {**dict.fromkeys(readers.reader_classes), "md": ClinicReader}


def leave_out_consequences(pelican: Pelican) -> None:
    """Leave out what follows from mistakes that are told already; all pages are judged by now."""
    build = build_of(pelican.settings)
    build.findings = list(without_consequences(build.findings, build.flawed))


def add_list_pages(generator: PagesGenerator) -> None:
    """Give Pelican the list pages, some of which have no file of their own."""
    site = build_of(generator.settings).site
    for page in site.pages if site else ():
        if page.kind is Kind.LIST:
            content = PelicanPage(
                page.body.html,
                metadata(page, generator.settings),
                generator.settings,
                page.path,
                generator.context,
            )
            generator.pages.append(content)
