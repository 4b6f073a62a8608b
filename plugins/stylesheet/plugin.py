"""When Pelican asks: the stylesheet is made before any page is written."""

from __future__ import annotations

from pathlib import Path

from pelican import signals
from pelican.generators import Generator

from plugins.core.build import build_of, project_path
from plugins.core.finding import Finding, Severity
from plugins.core.source import Place
from plugins.stylesheet.bundle import StylesheetError, bundled, hashed_name, static_files


def register() -> None:
    """Connect this room to Pelican."""
    signals.all_generators_finalized.connect(make_stylesheet)


def make_stylesheet(generators: list[Generator]) -> None:
    """Bundle the theme's stylesheets and collect its other static files."""
    settings = generators[0].settings
    build = build_of(settings)
    if build.site is None:
        return
    static = Path(settings["THEME"]) / "static"
    main = static / "css" / "main.css"
    try:
        css = bundled(main, build.site.clinic.brand)
    except StylesheetError as error:
        build.findings.append(
            Finding(
                code="TH002",
                severity=Severity.ERROR,
                path=project_path(main, Path.cwd()),
                place=Place(1),
                message=f"The stylesheets cannot be read: {error}.",
                help="Correct the stylesheet that the message names.",
            )
        )
        return
    name = hashed_name(css)
    build.stylesheet = f"/{name}"
    build.assets |= {name: css, **static_files(static)}
