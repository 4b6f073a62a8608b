"""When Pelican asks: the stylesheets are made before any page is written."""

from __future__ import annotations

from pathlib import Path

from pelican import signals
from pelican.generators import Generator

from plugins.core.build import Build, build_of, project_path
from plugins.core.clinic import Brand
from plugins.core.source import Place
from plugins.stylesheet import codes
from plugins.stylesheet.brand import brand_css, color_findings, grounds_of, logo_findings
from plugins.stylesheet.bundle import SHEETS, StylesheetError, bundled, hashed_name, static_files

_PREVIEW = "preview"
"""The stylesheet that the public site has no use for."""


def register() -> None:
    """Connect this room to Pelican."""
    signals.all_generators_finalized.connect(make_stylesheets)


def make_stylesheets(generators: list[Generator]) -> None:
    """Bundle the theme's stylesheets, collect its other static files, and judge the brand."""
    settings = generators[0].settings
    build = build_of(settings)
    if build.site is None:
        return
    static = Path(settings["THEME"]) / "static"
    brand = build.site.clinic.brand
    build.stylesheet = _made(build, static / "css" / "main.css", "site", brand_css(brand))
    build.sheets = {
        path.stem: _made(build, path, path.stem)
        for path in sorted((static / "css" / SHEETS).glob("*.css"))
        if not (build.is_public and path.stem == _PREVIEW)
    }
    build.assets |= static_files(static)
    judge_brand(build, brand, Path(settings["PATH"]), static / "css" / "tokens.css")


def _made(build: Build, main: Path, name: str, own: str = "") -> str:
    """Make one stylesheet and return its address; a file that cannot be read is a finding."""
    try:
        css = bundled(main, own)
    except StylesheetError as error:
        finding = codes.UNREADABLE.at(
            project_path(main, Path.cwd()),
            Place(1),
            f"The stylesheets cannot be read: {error}.",
            "Correct the stylesheet that the message names.",
        )
        build.findings.append(finding)
        return ""
    path = hashed_name(css, name)
    build.assets[path] = css
    return f"/{path}"


def judge_brand(build: Build, brand: Brand, content: Path, tokens: Path) -> None:
    """Find what is wrong with the clinic's colors and logo; a good logo is published."""
    text = tokens.read_text("utf-8") if tokens.exists() else ""
    places = build.clinic_places
    build.findings += color_findings(brand.colors, grounds_of(text), build.clinic_path, places)
    wrong = list(logo_findings(brand, content, build.clinic_path, places))
    build.findings += wrong
    if brand.logo and not wrong:
        build.files |= {brand.logo}
