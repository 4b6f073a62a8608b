"""A clinic's own colors and logo: what becomes of them, and what is wrong with them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from lxml import etree
from PIL import Image, UnidentifiedImageError

from plugins.core.clinic import Brand, Colors
from plugins.core.finding import Finding
from plugins.core.source import Place
from plugins.stylesheet import codes
from plugins.stylesheet.contrast import BLACK, WHITE, contrast, ink_on, nearest_shade

Key = tuple[str | int, ...]

READABLE = 7.0
"""Least contrast of words (WCAG 2.2, 1.4.6, level AAA)."""
TOLD_APART = 1.5
"""Least contrast of the fill of the primary button to the ground of all other buttons.

This number is ours. WCAG asks nothing of a fill: the words name the button, and the edge that the
theme draws from accent and ink keeps 3:1 to every ground. Below 1.5 the one action that matters
looks like all the others.
"""
PICTURES = (".svg", ".png", ".webp", ".jpg", ".jpeg")
_DARK = re.compile(r"@media[^{]*prefers-color-scheme:\s*dark[^{]*\{(?P<rules>[^@]*)", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Grounds:
    """What a secondary button is filled with, in each scheme."""

    light: str = WHITE
    dark: str = BLACK


def grounds_of(tokens: str) -> Grounds:
    """Return the theme's `--surface`, read from its tokens; white and black where there is none."""
    dark = _DARK.search(tokens)
    light = tokens[: dark.start()] if dark else tokens
    return Grounds(
        light=_token(light, "surface") or WHITE,
        dark=(_token(dark["rules"], "surface") if dark else None) or BLACK,
    )


def _token(css: str, name: str) -> str | None:
    found = re.search(rf"--{name}:\s*(#[0-9a-fA-F]{{6}})\b", css)
    return found[1].lower() if found else None


def brand_css(brand: Brand) -> str:
    """Return the rules that carry a clinic's colors into the theme; empty without colors."""
    colors = brand.colors
    if colors is None:
        return ""
    light = f"--accent:{colors.accent};--accent-ink:{ink_on(colors.accent)}"
    dark = f"--accent:{colors.accent_dark};--accent-ink:{ink_on(colors.accent_dark)}"
    if ink_on(colors.accent) == WHITE:
        # A dark button has a darker edge on light ground; on dark only a lighter one is seen.
        light += f";--accent-edge:color-mix(in oklab,var(--accent),{BLACK} 35%)"
        dark += ";--accent-edge:color-mix(in oklab,var(--accent),var(--accent-ink) 45%)"
    scheme = "@media screen and (prefers-color-scheme:dark)"
    return f"@layer tokens{{:root{{{light}}}{scheme}{{:root{{{dark}}}}}}}"


def color_findings(
    colors: Colors | None, grounds: Grounds, path: str, places: Mapping[Key, Place]
) -> Iterator[Finding]:
    """Yield what is wrong with a clinic's colors, each at its line of `clinic.yaml`."""
    if colors is None:
        return
    for name, ground in (("accent", grounds.light), ("accent_dark", grounds.dark)):
        color: str = getattr(colors, name)
        scheme = "dark" if name == "accent_dark" else "light"
        place = _place(places, ("brand", "colors", name))
        help_ = _help(color, ground)
        words = contrast(color, ink_on(color))
        if words < READABLE:
            ink = "black" if ink_on(color) == BLACK else "white"
            message = (
                f"Even {ink} words on the color '{color}' have a contrast of {words:.1f} to 1, "
                "and 7 to 1 is easy to read."
            )
            yield codes.FAINT_WORDS.at(path, place, message, help_)
        fill = contrast(color, ground)
        if fill < TOLD_APART:
            message = (
                f"The color '{color}' can hardly be told from '{ground}', the ground of the other "
                f"buttons in the {scheme} scheme: {fill:.1f} to 1."
            )
            yield codes.FAINT_ACCENT.at(path, place, message, help_)


def _help(color: str, ground: str) -> str:
    def is_good(shade: str) -> bool:
        return contrast(shade, ink_on(shade)) >= READABLE and contrast(shade, ground) >= TOLD_APART

    shade = nearest_shade(color, is_good)
    return f"The nearest shade that does is '{shade}'." if shade else "Choose another color."


def logo_problem(logo: str, content: Path) -> tuple[str, str] | None:
    """Return why a logo cannot be shown and what to do about it, or None."""
    help_ = "Put the file below content/images/ and name it here, such as images/logo.svg."
    file = (content / logo).resolve()
    if not file.is_relative_to(content.resolve()) or logo.startswith("/"):
        return f"The logo '{logo}' lies outside the content folder.", help_
    if not file.is_file():
        return f"There is no file '{logo}' for the logo in the content folder.", help_
    if file.suffix.lower() not in PICTURES:
        return f"The logo '{logo}' is not a picture.", f"Use one of: {', '.join(PICTURES)}."
    reason = _broken_svg(file) if file.suffix.lower() == ".svg" else _broken_picture(file)
    if reason:
        return (
            f"The logo '{logo}' cannot be shown: {reason}.",
            "Save the picture again with a drawing program, and look at it in a browser.",
        )
    return None


def _broken_svg(file: Path) -> str | None:
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    try:
        root = etree.fromstring(file.read_bytes(), parser)
    except etree.XMLSyntaxError as error:
        return f"line {error.lineno or 1} is no XML"
    return None if etree.QName(root).localname == "svg" else "it is XML, but no SVG"


def _broken_picture(file: Path) -> str | None:
    try:
        with Image.open(file) as picture:
            picture.verify()
    except (UnidentifiedImageError, OSError, SyntaxError):
        return "it is damaged"
    return None


def logo_findings(
    brand: Brand, content: Path, path: str, places: Mapping[Key, Place]
) -> Iterator[Finding]:
    """Yield what is wrong with the clinic's logo, at its line of `clinic.yaml`."""
    problem = logo_problem(brand.logo, content) if brand.logo else None
    if problem:
        yield codes.BAD_LOGO.at(path, _place(places, ("brand", "logo")), *problem)


def _place(places: Mapping[Key, Place], key: Key) -> Place:
    while key and key not in places:
        key = key[:-1]
    return places.get(key, Place(1))
