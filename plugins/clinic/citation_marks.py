"""Citation marks in Markdown: `[@id]`, `[@a; @b]`, `[@a, p. 12]`.

A mark becomes a `<cite-mark>` placeholder, which a later step prints (or, until then, leaves out).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor

from plugins.core.citation import Cited, placeholder_text

_CITED = re.compile(r"\s*@(?P<id>[A-Za-z0-9][\w:.-]*?)(?:,\s*(?P<locator>[^;@\s][^;]*?))?\s*")
"""A source and the spot in it; a second source behind a comma is a slip for a semicolon."""


@dataclass(frozen=True, slots=True)
class TypedMark:
    """A mark as typed, and the references it names; none if it cannot be read."""

    typed: str
    cited: tuple[Cited, ...]


class CitationExtension(Extension):
    """Collects the marks of a text in `marks`; `reset` forgets them."""

    def __init__(self) -> None:
        super().__init__()
        self.marks: list[TypedMark] = []

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Python-Markdown's name)
        """Read marks after code and escapes, and before links."""
        md.registerExtension(self)
        md.inlinePatterns.register(_MarkProcessor(self), "citation", 172)
        md.treeprocessors.register(_Strays(md, self), "stray_citations", 3)

    def reset(self) -> None:
        """Forget the marks of the text before."""
        self.marks = []


class _MarkProcessor(InlineProcessor):
    def __init__(self, extension: CitationExtension) -> None:
        # Before '(' or '[' it is a link, unless that bracket begins the next mark.
        super().__init__(r"\s*\[(?=\s*@)(?P<inner>(?:[^\[\]]|\[[^\[\]]*\])*)\](?!\(|\[(?!\s*@))")
        self._extension = extension

    def handleMatch(  # type: ignore[override]  # noqa: N802 (Python-Markdown's name)
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002 (the base class passes it)
    ) -> tuple[Element | None, int | None, int | None]:
        parts = [_CITED.fullmatch(part) for part in m["inner"].split(";")]
        cited = tuple(
            Cited(reference=part["id"], locator=part["locator"]) for part in parts if part
        )
        mark = TypedMark(typed=m[0].strip(), cited=cited if len(cited) == len(parts) else ())
        element = Element("cite-mark")
        element.text = placeholder_text(len(self._extension.marks))
        self._extension.marks.append(mark)
        return element, m.start(0), m.end(0)


class _Strays(Treeprocessor):
    """Takes marks out of where no link can stand: a list of contents, a title, a picture's words.

    A mark in a title or in a picture's words was written there; it cannot be read. The list of
    contents repeats marks of headings, which are read where they stand.
    """

    def __init__(self, md: Markdown, extension: CitationExtension) -> None:
        super().__init__(md)
        self._extension = extension

    def run(self, root: Element) -> None:
        marks = self._extension.marks
        first = ord(placeholder_text(0))
        signs = dict.fromkeys(range(first, first + len(marks)))
        for element in root.iter() if marks else ():
            for name, value in element.items():
                for sign in signs.keys() & set(map(ord, value)):
                    marks[sign - first] = TypedMark(typed=marks[sign - first].typed, cited=())
                    element.set(name, value.translate(signs))
            if element.text and element.tag == "a":
                element.text = element.text.translate(signs)
