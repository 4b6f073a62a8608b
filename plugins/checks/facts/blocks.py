"""Rendered HTML -> its blocks of text, each with the Markdown line it comes from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from lxml.html import HtmlElement, fragment_fromstring

from plugins.core.sentences import MARK
from plugins.core.source import Place

_BLOCKS = frozenset(
    {"p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "div", "pre"}
    | {"table", "caption", "thead", "tbody", "tfoot", "tr", "td", "th", "hr", "blockquote"}
    | {"section", "article", "aside", "header", "footer", "address", "figure", "figcaption"}
    | {"details", "summary"}
)
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_NO_PROSE = _HEADINGS | {"tr", "pre"}
_UNREAD = frozenset(("script", "style", "template", "booking-mark"))
_HIDDEN = "u-visually-hidden"
_CITATION = "c-citation"
_NOTE_SIGNS = frozenset(("footnote-ref", "footnote-backref"))
"""The number of a footnote and its way back, which are no words of the text."""


class Part(StrEnum):
    """Which part of a page a block is; a reader sees all of them but title and description."""

    TITLE = "title"
    DESCRIPTION = "description"
    HEADING = "heading"
    """The page's first heading, where it differs from the title."""
    SUMMARY = "summary"
    TAKEAWAY = "takeaway"
    BODY = "body"
    QUESTION = "question"
    ANSWER = "answer"
    FACT = "fact"
    """A field of the front matter that the page prints as it is, such as a local fact."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TextLink:
    """A link within a block, by offsets into its text; `citation` links are none."""

    start: int
    end: int
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture as the page shows it; `alt` is None where the attribute is missing."""

    alt: str | None
    src: str
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A run of text that nothing interrupts: a paragraph, a heading, a list item, a table row.

    `text` is what readers see, without citation numbers and with single spaces. `cites` are the
    offsets where citations stand, with the numbers of the page's sources. `place` is where the
    block begins; `last_line` is the last line of its file that can belong to it. `within` names
    the boxes around it, from the outermost: CSS classes of components, or `blockquote`.
    """

    part: Part
    tag: str
    text: str
    place: Place
    last_line: int
    cites: tuple[tuple[int, tuple[int, ...]], ...] = ()
    links: tuple[TextLink, ...] = ()
    within: tuple[str, ...] = ()

    @property
    def is_heading(self) -> bool:
        """Whether the block is a heading of the text."""
        return self.tag in _HEADINGS

    @property
    def is_prose(self) -> bool:
        """Whether the block is made of sentences: no heading, no row of a table, no code."""
        return self.tag not in _NO_PROSE


@dataclass(slots=True, kw_only=True)
class _Open:
    """The block being read."""

    tag: str
    line: int
    within: tuple[str, ...]
    pieces: list[str] = field(default_factory=list)
    cites: list[tuple[int, ...]] = field(default_factory=list)
    links: list[tuple[int, int, str]] = field(default_factory=list)
    """Piece numbers, first and behind the last, and the address."""


class Reader:
    """Reads the HTML of one part of a page."""

    def __init__(self, part: Part, line: int) -> None:
        self._part = part
        self._line = line
        self._within: list[str] = []
        self._done: list[_Open] = []
        self._open = self._new("p")
        self.pictures: list[Picture] = []

    def read(self, html: str) -> list[Block]:
        """Return the blocks of a piece of HTML, from top to bottom."""
        if "<" not in html:
            self._open.pieces.append(html)
        else:
            self._walk(fragment_fromstring(html, create_parent="div"), in_row=False)
        self._flush("p")
        below = [one.line - 1 for one in self._done[1:]] + [self._line + _FAR]
        blocks = (self._block(one, last) for one, last in zip(self._done, below, strict=False))
        return [block for block in blocks if block is not None]

    def _new(self, tag: str) -> _Open:
        return _Open(tag=tag, line=self._line, within=tuple(self._within))

    def _flush(self, tag: str) -> None:
        if any(not piece.isspace() for piece in self._open.pieces):
            self._done.append(self._open)
        self._open = self._new(tag)

    def _walk(self, element: HtmlElement, *, in_row: bool) -> None:
        if element.text:
            self._open.pieces.append(element.text)
        for child in element:
            if isinstance(child.tag, str):
                self._enter(child, in_row=in_row)
            if child.tail:
                self._open.pieces.append(child.tail)

    def _enter(self, child: HtmlElement, *, in_row: bool) -> None:
        tag, classes = child.tag, (child.get("class") or "").split()
        if tag in _UNREAD or _HIDDEN in classes or not _NOTE_SIGNS.isdisjoint(classes):
            return
        if _CITATION in classes:
            self._cite(child)
        elif tag == "img":
            line = int(child.get("data-line") or self._line)
            src = child.get("src") or ""
            self.pictures.append(Picture(alt=child.get("alt"), src=src, line=line))
        elif tag == "br":
            self._open.pieces.append(" ")
        elif tag in {"td", "th"} and in_row:
            if any(not piece.isspace() for piece in self._open.pieces):
                self._open.pieces.append(" | ")
            else:
                self._line = self._open.line = int(child.get("data-line") or self._line)
            self._walk(child, in_row=True)
        elif tag in _BLOCKS and not in_row:
            self._block_of(child, classes)
        elif tag == "a" and child.get("href"):
            start = len(self._open.pieces)
            self._walk(child, in_row=in_row)
            self._open.links.append((start, len(self._open.pieces), child.get("href")))
        else:
            self._walk(child, in_row=in_row)

    def _block_of(self, element: HtmlElement, classes: Sequence[str]) -> None:
        line = element.get("data-line")
        if line:
            self._line = int(line)
        tag = element.tag
        boxes = [name for name in classes if name.startswith("c-")]
        boxes += ["blockquote"] if tag == "blockquote" else []
        self._within += boxes
        parent = self._open.tag
        # The words of a list item stay a list item's where a paragraph holds them.
        self._flush(parent if tag in {"p", "div"} and parent in {"li", "dd"} else tag)
        self._walk(element, in_row=tag == "tr")
        if boxes:
            del self._within[-len(boxes) :]
        self._flush(parent)

    def _cite(self, element: HtmlElement) -> None:
        numbers = [link.get("href", "").rpartition("-")[2] for link in element.iter("a")]
        self._open.pieces.append(MARK)
        self._open.cites.append(tuple(int(one) for one in numbers if one.isdigit()))

    def _block(self, one: _Open, last_line: int) -> Block | None:
        if one.cites or one.links:
            text, cites, links = _marked(one)
        else:
            text, cites, links = " ".join("".join(one.pieces).split()), (), ()
        if not text:
            return None
        return Block(
            part=self._part,
            tag=one.tag,
            text=text,
            place=Place(one.line),
            last_line=max(one.line, last_line),
            cites=cites,
            links=links,
            within=one.within,
        )


_Cites = tuple[tuple[int, tuple[int, ...]], ...]


def _marked(one: _Open) -> tuple[str, _Cites, tuple[TextLink, ...]]:
    """Return the text of a block, and where its citations and links stand in it."""
    text, spots = _joined(one.pieces)
    signs = [at for at, letter in enumerate(text) if letter == MARK] if one.cites else []

    def bare(at: int) -> int:
        return at - sum(sign < at for sign in signs)

    cites = tuple((bare(at), ids) for at, ids in zip(signs, one.cites, strict=False))
    links = tuple(
        TextLink(start=bare(spots[first][0]), end=bare(spots[last - 1][1]), href=href)
        for first, last, href in one.links
        if last > first
    )
    words = text.replace(MARK, "")
    return words if words.strip() else "", cites, links


def _joined(pieces: Sequence[str]) -> tuple[str, list[tuple[int, int]]]:
    """Return pieces as one text with single spaces, and where each begins and ends in it."""
    spots: list[tuple[int, int]] = []
    text = ""
    for piece in pieces:
        words = " ".join(piece.split())
        if text and piece[:1].isspace() and text[-1] != " ":
            text += " "
        start = len(text)
        text += words
        spots.append((start, len(text)))
        if words and piece[-1:].isspace():
            text += " "
    return text.rstrip(), spots


_FAR = 60
"""How many lines the last block of a text can have."""
