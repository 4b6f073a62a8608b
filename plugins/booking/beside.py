"""What stands beside a link on a built page: the note that it is not for emergencies."""

from __future__ import annotations

import re

from lxml.html import HtmlElement

from plugins.booking.known import Known
from plugins.core.telephone import dialed

_NOTE = re.compile(
    r"\b(?:not|never)\b[^.]{0,40}\bemergenc|\bemergenc[^.]{0,60}\b(?:not|never|call)\b",
    re.IGNORECASE,
)
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_FAR = 5
"""A note further up than this many elements does not stand beside a link."""


def has_note(link: HtmlElement, known: Known) -> bool:
    """Return whether a link's block, or its section of a text, says it is not for emergencies.

    A block of the theme must bring links to the crisis lines itself; a text that a person wrote
    has them in the bar at the top of its page.
    """
    for above in link.iterancestors():
        if above.get("data-article-body") is not None:
            return bool(_NOTE.search(_section_text(above, link)))
    for above in list(link.iterancestors())[:_FAR]:
        if above.tag in {"main", "body"}:
            return False
        if above.tag == "details":
            return bool(_NOTE.search(_words(above)))
        if _NOTE.search(_words(above)) and _has_crisis(above, known):
            return True
    return False


def _has_crisis(element: HtmlElement, known: Known) -> bool:
    """Return whether the emergency number and the first crisis line can be dialed from it."""
    targets = (link.get("href", "") for link in element.iter("a"))
    country = known.site.clinic.country
    dials = {
        dialed(target.partition(":")[2], country)
        for target in targets
        if target.startswith(("tel:", "sms:"))
    }
    return known.first_help <= dials


def _section_text(body: HtmlElement, link: HtmlElement) -> str:
    """Return the words from the heading before a link to the next heading, within a text."""
    block = link
    while block.getparent() is not body:
        block = block.getparent()
    siblings = list(body)
    at = siblings.index(block)
    first = next((i for i in range(at, -1, -1) if siblings[i].tag in _HEADINGS), 0)
    last = next((i for i in range(at + 1, len(siblings)) if siblings[i].tag in _HEADINGS), None)
    return " ".join(_words(one) for one in siblings[first:last])


def _words(element: HtmlElement) -> str:
    return " ".join(element.itertext())
