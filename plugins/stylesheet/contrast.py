"""How well a color can be told from another, and the shade of a color that can."""

from __future__ import annotations

import colorsys
from collections.abc import Callable

BLACK, WHITE = "#000000", "#ffffff"
_STEPS = 200
_LINEAR_BELOW = 0.04045


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two `#rrggbb` colors, from 1 to 21.

    Source: WCAG 2.2, "contrast ratio" and "relative luminance",
    https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
    """
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def ink_on(ground: str) -> str:
    """Return black or white, whichever is easier to read; one of them always has 4.58:1 or more."""
    return max(BLACK, WHITE, key=lambda ink: contrast(ink, ground))


def nearest_shade(color: str, is_good: Callable[[str], bool]) -> str | None:
    """Return the lightest or darkest change of a color that is good, whichever is the smaller."""
    hue, lightness, saturation = colorsys.rgb_to_hls(*_parts(color))
    for step in range(_STEPS + 1):
        for sign in (-1, 1):
            changed = lightness + sign * step / _STEPS
            if 0 <= changed <= 1:
                red, green, blue = colorsys.hls_to_rgb(hue, changed, saturation)
                shade = "#" + "".join(f"{round(part * 255):02x}" for part in (red, green, blue))
                if is_good(shade):
                    return shade
    return None


def _parts(color: str) -> tuple[float, float, float]:
    red, green, blue = bytes.fromhex(color.removeprefix("#"))
    return red / 255, green / 255, blue / 255


def _luminance(color: str) -> float:
    red, green, blue = map(_linear, _parts(color))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= _LINEAR_BELOW else ((part + 0.055) / 1.055) ** 2.4
