"""The colors of the theme and of the clinic's brand, for drawings that know no stylesheet."""

from __future__ import annotations

import re
from collections.abc import Mapping

from plugins.core.clinic import Colors

BLACK, WHITE = "#000000", "#ffffff"
_TOKEN = re.compile(r"--([\w-]+):\s*(#[0-9a-fA-F]{6})\b")
_USE = re.compile(r"var\(--([\w-]+)\)")


def color_tokens(css: str, brand: Colors | None) -> dict[str, str]:
    """Return name and `#rrggbb` of each color of the light scheme, with the brand's in its place.

    The first value of a token is that of the light scheme.
    """
    tokens: dict[str, str] = {}
    for name, value in _TOKEN.findall(css):
        tokens.setdefault(name, value.lower())
    if brand is not None:
        tokens |= {"accent": brand.accent.lower(), "accent-ink": _ink_on(brand.accent)}
    return tokens


def colored(svg: str, tokens: Mapping[str, str]) -> str:
    """Return a drawing with `var(--name)` replaced by its color.

    Raises `LookupError` for a color that the theme does not have.
    """

    def color(found: re.Match[str]) -> str:
        if found[1] not in tokens:
            message = f"it uses the color '--{found[1]}', which the theme does not have"
            raise LookupError(message)
        return tokens[found[1]]

    return _USE.sub(color, svg)


def rgb(color: str) -> tuple[int, int, int]:
    """Return the parts of `#rrggbb`."""
    red, green, blue = (int(color[at : at + 2], 16) for at in (1, 3, 5))
    return red, green, blue


def _ink_on(color: str) -> str:
    """Return black or white, whichever has more contrast to a color (WCAG 2.2)."""
    red, green, blue = (_linear(part / 255) for part in rgb(color))
    luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    # The contrast of white is 1.05 / (L + 0.05), that of black (L + 0.05) / 0.05.
    return WHITE if (luminance + 0.05) ** 2 <= 1.05 * 0.05 else BLACK


def _linear(part: float) -> float:
    is_dark = part <= 0.04045  # noqa: PLR2004 (the standard's number)
    return part / 12.92 if is_dark else ((part + 0.055) / 1.055) ** 2.4
