"""When Pelican asks: pictures, icons and cards are made ready before any page is written."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from pathlib import Path

from pelican import signals
from pelican.generators import Generator

from plugins.core.build import Build, build_of, project_path
from plugins.core.clinic import Brand
from plugins.core.finding import Finding
from plugins.core.nearest import did_you_mean, listed
from plugins.core.site import Site
from plugins.core.source import Place
from plugins.media import codes
from plugins.media.cards import NEEDED, CardPress, Design
from plugins.media.emblem import Emblem
from plugins.media.gallery import Gallery, is_picture
from plugins.media.hang import Hanger
from plugins.media.icons import icon_set
from plugins.media.mark import CARD, chosen, icon_file, marks, reason
from plugins.media.shared import shared_cards
from plugins.media.shelf import Shelf
from plugins.media.tokens import color_tokens, colored

NEW_CARDS_IN_PREVIEW = 100
"""Cards that one build of the preview prints; the next builds print the rest. Nobody shares it."""
_TRY = "Open it in a browser, and save it again with a drawing program."


def register() -> None:
    """Connect this room to Pelican."""
    signals.all_generators_finalized.connect(make_media)


def make_media(generators: list[Generator]) -> None:
    """Hang the pictures of all pages, and make the icons and the cards."""
    settings = generators[0].settings
    build = build_of(settings)
    if build.site is None:
        return
    shelf = Shelf(Path(settings["CACHE_PATH"], "media"))
    content, theme = Path(settings["PATH"]), Path(settings["THEME"])
    hang_pictures(build, build.site, content, shelf)
    add_marks(build, build.site, content, theme, shelf)


def hang_pictures(build: Build, site: Site, content: Path, shelf: Shelf) -> None:
    """Give pages their pictures; the files that they were made from are not published."""
    pictures = frozenset(filter(is_picture, build.files))
    gallery = Gallery(content, shelf)
    gallery.prepare(pictures)
    hanger = Hanger(gallery, build.findings)
    pages = tuple(hanger.page(page) for page in site.pages)
    build.site = dataclasses.replace(site, pages=pages)
    build.files -= pictures
    build.copies |= gallery.copies
    build.findings += hanger.findings


def add_marks(build: Build, site: Site, content: Path, theme: Path, shelf: Shelf) -> None:
    """Fill the build's compartments for icons and cards, as far as the theme has drawings."""
    sheet, drawings = theme / "static" / "css" / "tokens.css", theme / "drawings"
    brand = site.clinic.brand
    tokens = color_tokens(sheet.read_text("utf-8") if sheet.is_file() else "", brand.colors)
    choice = chosen(site.clinic, content, drawings, tokens)
    build.findings += drawing_findings(build, brand, drawings)
    if choice.logo_problem:
        message = f"The logo '{brand.logo}' cannot be an icon: {choice.logo_problem}."
        place = build.clinic_places.get(("brand", "logo"), Place(1))
        build.findings.append(codes.BAD_DRAWING.at(build.clinic_path, place, message, _TRY))
    if choice.theme_problem:
        build.findings.append(_unusable(icon_file(brand, drawings), choice.theme_problem))
    if choice.emblem is not None:
        _add_icons(build, choice.emblem, icon_file(brand, drawings), shelf)
    if (drawings / CARD).is_file():
        most_new = None if build.is_public else NEW_CARDS_IN_PREVIEW
        try:
            design = _design(drawings / CARD, tokens, choice.emblem, site.clinic.name)
            made = shared_cards(site, CardPress(design), shelf, most_new)
        except (LookupError, ValueError) as error:
            build.findings.append(_unusable(drawings / CARD, reason(error)))
        else:
            build.cards = made.urls
            build.copies |= made.copies
            build.findings += made.findings


def drawing_findings(build: Build, brand: Brand, drawings: Path) -> Iterator[Finding]:
    """Yield what is wrong with the drawing that `clinic.yaml` names."""
    known = marks(drawings)
    if brand.drawing is None or brand.drawing in known:
        return
    place = build.clinic_places.get(("brand", "drawing"), Place(1))
    meant = did_you_mean(brand.drawing, known) or "."
    message = f"The theme has no drawing '{brand.drawing}'{meant}"
    help_ = "Take the line out: the first letter of the clinic's name is the mark then."
    if known:
        help_ = (
            f"Type {listed(known)}, or take the line out: the first letter of the clinic's name is "
            "the mark then."
        )
    yield codes.NO_DRAWING.at(build.clinic_path, place, message, help_)


def _design(file: Path, tokens: Mapping[str, str], emblem: Emblem | None, name: str) -> Design:
    missing = [name for name in NEEDED if name not in tokens]
    if missing:
        message = f"the theme lacks the color '--{missing[0]}'"
        raise LookupError(message)
    svg = colored(file.read_text("utf-8"), tokens)
    return Design(svg=svg, tokens=tokens, emblem=emblem, name=name)


def _add_icons(build: Build, emblem: Emblem, file: Path, shelf: Shelf) -> None:
    try:
        made = icon_set(emblem, shelf)
    except ValueError as error:
        build.findings.append(_unusable(file, reason(error)))
    else:
        build.icons = made.icons
        build.assets |= made.files


def _unusable(file: Path, why: str) -> Finding:
    path = project_path(file, Path.cwd())
    return codes.BAD_DRAWING.at(
        path, Place(1), f"The drawing '{file.name}' cannot be used: {why}.", _TRY
    )
