"""Which mark stands for the clinic on icons and cards, and why a mark cannot.

A clinic's own logo comes first, then the drawing of the theme that it chose, then its letter.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from pathlib import Path

from plugins.core.clinic import Brand, Clinic
from plugins.media.develop import developed
from plugins.media.drawing import cleaned
from plugins.media.emblem import Emblem
from plugins.media.flaw import UnusableError, Wrong
from plugins.media.tokens import WHITE, colored

ICON = "icon.svg"
CARD = "card.svg"
"""Names of drawings in the theme's folder `drawings`: the mark of a clinic that chose none, with
`{letter}` for the first letter of its name, and the ground of cards. All others are marks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """The emblem, if there is one, and why the clinic's own logo or the theme's icon is not it."""

    emblem: Emblem | None
    logo_problem: str = ""
    theme_problem: str = ""


def marks(drawings: Path) -> tuple[str, ...]:
    """Return the names of the drawings that a clinic may choose as its mark."""
    return tuple(
        sorted(file.stem for file in drawings.glob("*.svg") if file.name not in {ICON, CARD})
    )


def icon_file(brand: Brand, drawings: Path) -> Path:
    """Return the file of the theme's icon for a clinic without a logo."""
    return drawings / (f"{brand.drawing}.svg" if brand.drawing in marks(drawings) else ICON)


def chosen(clinic: Clinic, content: Path, drawings: Path, tokens: Mapping[str, str]) -> Choice:
    """Return the clinic's logo as an emblem, or a drawing of the theme where there is none.

    A logo that is not there or no picture gives no problem here: the stylesheet room has told it.
    """
    problem, brand = "", clinic.brand
    if brand.logo:
        try:
            return Choice(emblem=_logo(content, brand.logo))
        except UnusableError as error:
            problem = error.flaw.detail if error.flaw.wrong is Wrong.UNSAFE else ""
        except OSError:
            pass
    icon = icon_file(brand, drawings)
    if not icon.is_file():
        return Choice(emblem=None, logo_problem=problem)
    try:
        svg = colored(icon.read_text("utf-8"), tokens)
        svg = svg.replace("{letter}", escape(clinic.name[0].upper()))
        cleaned(svg.encode())
    except (LookupError, UnusableError, UnicodeDecodeError) as error:
        return Choice(emblem=None, logo_problem=problem, theme_problem=reason(error))
    ground = tokens.get("accent" if icon.name == ICON else "deep", WHITE)
    emblem = Emblem(ground=ground, fills=True, svg=svg)
    return Choice(emblem=emblem, logo_problem=problem)


def reason(error: Exception) -> str:
    """Return why a drawing failed, in words."""
    if isinstance(error, UnusableError):
        return error.flaw.detail
    return str(error.args[0]) if isinstance(error, LookupError) else f"{error}"


def _logo(content: Path, logo: str) -> Emblem:
    file = (content / logo).resolve()
    if not file.is_relative_to(content.resolve()):
        raise FileNotFoundError
    data = file.read_bytes()
    if file.suffix.lower() == ".svg":
        return Emblem(ground=WHITE, fills=False, svg=cleaned(data)[0].decode("utf-8"))
    return Emblem(ground=WHITE, fills=False, image=developed(data).image)
