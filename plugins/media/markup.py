"""A picture as HTML for the text of a page; `components/picture` prints the same in templates."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from plugins.core.picture import Picture
from plugins.media.recipe import COLUMN

_GUTTERS = 32
"""CSS pixels at both sides of the column on a narrow screen; the theme's `--gutter`, twice."""


def shown_sizes(width: int) -> str:
    """Return the value of `sizes` for a picture that is `width` CSS pixels wide at most."""
    widest = min(width, COLUMN)
    return f"(min-width: {widest + _GUTTERS}px) {widest}px, calc(100vw - {_GUTTERS}px)"


def picture_html(
    picture: Picture, *, width: int, is_first: bool, attributes: Mapping[str, str]
) -> str:
    """Return the markup of a picture that is `width` CSS pixels wide where there is room.

    The first picture of a page loads at once, others when a reader comes near. `attributes` are
    those that the writer gave the picture besides.
    """
    sizes = escape(shown_sizes(width))
    height = max(1, round(picture.height * width / picture.width))
    own = "".join(f' {name}="{escape(value)}"' for name, value in attributes.items())
    srcset = f' srcset="{escape(picture.srcset)}" sizes="{sizes}"' if picture.srcset else ""
    late = "" if is_first else ' loading="lazy" decoding="async"'
    image = (
        f'<img src="{escape(picture.url)}"{srcset} alt="{escape(picture.alt)}" '
        f'width="{width}" height="{height}"{late}{own}>'
    )
    if not picture.sources:
        return image
    sources = "".join(
        f'<source type="{source.type}" srcset="{escape(source.srcset)}"'
        + (f' sizes="{sizes}">' if picture.srcset else ">")
        for source in picture.sources
    )
    return f"<picture>{sources}{image}</picture>"
