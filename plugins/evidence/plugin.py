"""When Pelican asks: citations are printed and judged once all pages are read."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from pelican import signals
from pelican.generators import Generator

from plugins.core.build import Build, build_of, project_path
from plugins.core.reference import Library
from plugins.core.source import Place
from plugins.evidence import codes
from plugins.evidence.citing import cited_site, no_library
from plugins.evidence.library import LIBRARY_FILE, read_library


def register() -> None:
    """Connect this room to Pelican."""
    signals.all_generators_finalized.connect(print_citations)


def print_citations(generators: list[Generator]) -> None:
    """Give the build its library, and a site whose pages have their citations printed."""
    settings = generators[0].settings
    build = build_of(settings)
    if build.site is None:
        return
    build.library = load_library(build, Path(settings["PATH"]) / LIBRARY_FILE)
    done = cited_site(build.site, build.library, build.today, _lines, is_public=build.is_public)
    _lines.cache_clear()
    build.site = done.site
    build.findings.extend(done.findings)
    build.claims = done.claims
    build.source_groups = done.groups


def load_library(build: Build, file: Path) -> Library:
    """Return the library in a file; what is wrong with it goes to the build's findings."""
    path = project_path(file, Path.cwd())
    try:
        text = file.read_text("utf-8")
    except FileNotFoundError:
        build.findings += no_library(build.site, path) if build.site else []
        return Library(path=path, is_known=False)
    except (OSError, UnicodeDecodeError):
        message = "The evidence library cannot be opened as UTF-8 text."
        help_ = "Open it in your editor and save it with the encoding 'UTF-8'."
        build.findings.append(codes.UNREADABLE.at(path, Place(1), message, help_))
        return Library(path=path, is_known=False)
    library, findings = read_library(text, path)
    build.findings += findings
    return library


@cache
def _lines(path: str) -> tuple[str, ...]:
    """Return the lines of a page's file; none of a file that is not there or no text."""
    try:
        return tuple(Path(path).read_text("utf-8").splitlines())
    except (OSError, UnicodeDecodeError):
        return ()
