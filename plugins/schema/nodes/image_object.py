"""ImageObject: the picture of a page, by the file that every browser can show."""

from __future__ import annotations

from plugins.core.graph import Node
from plugins.schema.node import Spec, of_page
from plugins.schema.subject import Subject

SPEC = Spec(
    type="ImageObject",
    required={"contentUrl": of_page("image", "file")},
    sources={"encodingFormat": of_page("image", "file")},
)


def image_object(subject: Subject) -> Node | None:
    """Return the picture that the front matter names; None for a page without one.

    Its size is left out: schema.org wants a unit with it, and pixels are none of its units.
    """
    picture = subject.page.picture
    if picture is None:
        return None
    address = subject.common.site.absolute(picture.url)
    told = {"contentUrl": address, "encodingFormat": picture.type}
    return SPEC.node(subject.page, address, told)
