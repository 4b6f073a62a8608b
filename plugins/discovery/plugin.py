"""When Pelican asks: files for machines are made from the finished site."""

from __future__ import annotations

from pathlib import Path

from pelican import signals
from pelican.generators import Generator

from plugins.core.build import Build, build_of, project_path
from plugins.core.source import Place
from plugins.discovery import codes
from plugins.discovery.files import add_discovery, add_redirects, find_lost
from plugins.discovery.published import FILE as PUBLISHED
from plugins.discovery.redirect_lines import FILE as REDIRECTS


def register() -> None:
    """Connect this room to Pelican."""
    signals.all_generators_finalized.connect(make_files)


def make_files(generators: list[Generator]) -> None:
    """Give the build its files for machines, and find addresses that lead nowhere."""
    settings = generators[0].settings
    build = build_of(settings)
    site = build.site
    if site is None:
        return
    content = Path(settings["PATH"])
    tokens = Path(settings["THEME"], "static", "css", "tokens.css")
    add_discovery(build, site, tokens.read_text("utf-8") if tokens.exists() else "")
    listed, path = _read(content / REDIRECTS, build)
    add_redirects(build, site, listed or "", path)
    known, path = _read(content / PUBLISHED, build)
    # A list of redirects that cannot be read says nothing about what is lost.
    if listed is not None and known is not None:
        find_lost(build, site, known, path)


def _read(file: Path, build: Build) -> tuple[str | None, str]:
    """Return a file's text and its path as findings show it; None if it cannot be read."""
    path = project_path(file, Path.cwd())
    try:
        return file.read_text("utf-8"), path
    except FileNotFoundError:
        return "", path
    except (OSError, UnicodeDecodeError):
        message = f"{file.name} cannot be opened as UTF-8 text."
        help_ = "Open it in your editor and save it with the encoding 'UTF-8'."
        build.findings.append(codes.UNREADABLE.at(path, Place(1), message, help_))
        return None, path
