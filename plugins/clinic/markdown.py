"""Markdown -> HTML: the one parser of the system, with the extensions that writers need."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from xml.etree.ElementTree import Element

import markdown
from markdown.extensions import Extension
from markdown.extensions.toc import TocExtension, slugify
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from plugins.clinic.blocks import BlocksExtension
from plugins.clinic.booking_marks import BookingExtension
from plugins.clinic.citation_marks import CitationExtension, TypedMark
from plugins.clinic.fitted import FittedParser
from plugins.clinic.lines import LineExtension
from plugins.clinic.plain import PlainTextExtension
from plugins.clinic.typography import typeset
from plugins.core.booking import BookingMark
from plugins.core.page import Heading

_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9 ,.;?'\"()-]*")
"""A line without any Markdown in it: a takeaway or an answer needs no parser then."""
_TAG = re.compile(r"<[^>]+>")
_HEADING_TAG = re.compile(r"<h[1-6][^>]*>")
_PRIVATE_USE = re.compile(r"[\U000f0000-\U000fffff]")
_ATTRIBUTE = re.compile(r'\b(id|class|data-line)="([^"]*)"')


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendered:
    """A text as HTML. Links are as typed, citation marks are placeholders, blocks have lines."""

    html: str
    headings: tuple[Heading, ...]
    marks: tuple[TypedMark, ...]
    bookings: tuple[BookingMark, ...] = ()


class Renderer:
    """Python-Markdown, made once and used for every text of a build."""

    def __init__(self) -> None:
        self._lines = LineExtension()
        self._citations = CitationExtension()
        self._bookings = BookingExtension()
        self._markdown = markdown.Markdown(
            extensions=[
                "abbr",
                "attr_list",
                "def_list",
                "fenced_code",
                "footnotes",
                "sane_lists",
                "tables",
                TocExtension(slugify=_heading_id, toc_depth="2-6"),
                BlocksExtension(),
                TableExtension(),
                PlainMailExtension(),
                PlainTextExtension(),
                self._lines,
                self._citations,
                self._bookings,
            ],
            output_format="html",
        )
        self._fitted = FittedParser(self._markdown)

    def render(self, text: str, first_line: int = 1) -> Rendered:
        """Return a whole text as HTML; its first line is line `first_line` of its file."""
        if _PLAIN.fullmatch(text):
            html = f'<p data-line="{first_line}">{typeset(text)}</p>'
            return Rendered(html=html, headings=(), marks=())
        self._markdown.reset()
        self._fitted.fit(text)
        self._lines.first_line = self._bookings.first_line = first_line
        html = typeset(self._markdown.convert(text))
        return Rendered(
            html=html,
            headings=tuple(self._headings(html, first_line)),
            marks=tuple(self._citations.marks),
            bookings=tuple(self._bookings.marks),
        )

    def _headings(self, html: str, first_line: int) -> list[Heading]:
        lines: dict[str | None, int] = {}
        in_blocks: set[str | None] = set()
        for tag in _HEADING_TAG.findall(html):
            attributes = dict(_ATTRIBUTE.findall(tag))
            lines[attributes.get("id")] = int(attributes.get("data-line", first_line))
            if "__heading" in attributes.get("class", ""):
                in_blocks.add(attributes.get("id"))
        found: list[Heading] = []
        tokens = list(reversed(self._markdown.toc_tokens))  # type: ignore[attr-defined] # set by toc
        while tokens:
            token = tokens.pop()
            tokens.extend(reversed(token["children"]))
            found.append(
                Heading(
                    level=token["level"],
                    text=typeset(_PRIVATE_USE.sub("", unescape(token["name"])).strip()),
                    id=token["id"],
                    line=lines.get(token["id"], first_line),
                    in_block=token["id"] in in_blocks,
                )
            )
        return found


def inline_html(html: str) -> str:
    """Return the HTML of a one-paragraph text without its paragraph."""
    inner = re.sub(r"^<p[^>]*>|</p>$", "", html)
    return html if "<p" in inner else inner


def plain_text(html: str) -> str:
    """Return the words of a piece of HTML."""
    return unescape(_TAG.sub("", html))


def _heading_id(text: str, separator: str) -> str:
    return slugify(text, separator) or "section"


class PlainMailExtension(Extension):
    """Writes `<me@example.org>` as an ordinary link; Python-Markdown hides it in entities."""

    def extendMarkdown(self, md: markdown.Markdown) -> None:  # noqa: N802 (Python-Markdown's name)
        """Take the place of the built-in pattern."""
        md.inlinePatterns.register(_MailProcessor(r"<([^<> !]+@[^@<> ]+)>", md), "automail", 110)


class _MailProcessor(InlineProcessor):
    def handleMatch(  # type: ignore[override]  # noqa: N802 (Python-Markdown's name)
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002 (the base class passes it)
    ) -> tuple[Element, int, int]:
        link = Element("a", {"href": f"mailto:{m[1]}"})
        link.text = AtomicString(m[1])
        return link, m.start(0), m.end(0)


class TableExtension(Extension):
    """Wraps tables so that wide ones scroll, and turns alignment styles into classes."""

    def extendMarkdown(self, md: markdown.Markdown) -> None:  # noqa: N802 (Python-Markdown's name)
        """Work on the finished tree, when the words of the head are known."""
        md.treeprocessors.register(_TableWrapper(md), "wrapped_tables", 4)


class _TableWrapper(Treeprocessor):
    """A strict Content-Security-Policy forbids the `style` that alignment brings."""

    def run(self, root: Element) -> None:
        for parent in list(root.iter()):
            for index, child in enumerate(list(parent)):
                if child.tag == "table":
                    parent[index] = self._wrapped(child)

    def _wrapped(self, table: Element) -> Element:
        names = []
        for cell in table.iter():
            style = cell.get("style", "")
            if cell.tag in {"th", "td"} and style.startswith("text-align: "):
                del cell.attrib["style"]
                side = style.removeprefix("text-align: ").rstrip("; ")
                if side != "left":
                    cell.set("class", f"u-align-{side}")
            if cell.tag == "th":
                cell.set("scope", "col")
                names.append("".join(cell.itertext()).strip())
        named = ", ".join(name for name in names if name)
        box = Element(
            "div",
            {
                "class": "c-table",
                "role": "region",
                "tabindex": "0",
                "aria-label": f"Table: {named}" if named else "Table",
            },
        )
        box.tail, table.tail = table.tail, None
        box.append(table)
        return box
