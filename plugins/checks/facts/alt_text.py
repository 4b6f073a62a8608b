"""The words of a page's pictures for people who cannot see them."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.checks.facts.reading import Reading, measure
from plugins.core.source import Place

DECORATIVE = "decorative"
"""What editors type for a picture that is mere decoration."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AltText:
    """The words of one picture; `place` is the line of the picture, `file` its name if known."""

    words: str
    place: Place
    file: str


@measure
def alt_texts(reading: Reading) -> tuple[AltText, ...]:
    """Return the words of all pictures that have any; the picture of the front matter is first."""
    page = reading.page
    found = []
    if page.facts.image is not None:
        image = page.facts.image
        found.append((image.alt, page.place_of("image", "alt"), image.file))
    typed = [link for link in page.body.links if link.is_image]
    for number, picture in enumerate(reading.pictures):
        link = typed[number] if len(typed) == len(reading.pictures) else None
        place = Place(link.line, link.column) if link else Place(picture.line)
        found.append((picture.alt or "", place, link.target if link else picture.src))
    return tuple(
        AltText(words=" ".join(words.split()), place=place, file=file.rpartition("/")[2])
        for words, place, file in found
        if words.strip() and words.strip().casefold() != DECORATIVE
    )
