"""The texts of a page that readers see, each with the line it begins on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

from plugins.core.site import AnyPage
from plugins.core.source import Place

_BLOCK = re.compile(r'data-line="(\d+)"[^>]*>')
_TAG = re.compile(r"<[^>]+(?:>|$)")
"""A tag; the last one of a piece is cut off where the next block's line stands in it."""
_CITATION = re.compile(r'<sup class="c-citation.*?</sup>', re.DOTALL)
"""The small number of a source, which would join the number that it stands behind."""
_TITLES = ("title", "heading", "short_title", "description", "summary", "keyword")


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A piece of text as HTML: a field, an item, a paragraph or a cell of a table."""

    place: Place
    html: str
    is_title: bool = False

    @property
    def words(self) -> str:
        """What readers see of it."""
        return plain(self.html)


def texts(page: AnyPage) -> Iterator[Text]:
    """Yield each text of a page, from top to bottom."""
    for field in _TITLES:
        text = getattr(page.facts, field)
        if text:
            yield Text(place=page.place_of(field), html=text, is_title=True)
    for takeaway in page.takeaways:
        yield Text(place=Place(takeaway.line), html=takeaway.html)
    for answer in page.answers:
        yield Text(place=Place(answer.line), html=answer.question)
        yield Text(place=Place(answer.line), html=answer.html)
    pieces = _BLOCK.split(page.body.marked_html)
    for line, html in zip(pieces[1::2], pieces[2::2], strict=True):
        yield Text(place=Place(int(line)), html=html)


def plain(html: str) -> str:
    """Return the words of a piece of HTML in one line."""
    if "c-citation" in html:
        html = _CITATION.sub("", html)
    return " ".join(unescape(_TAG.sub("", html)).split())
