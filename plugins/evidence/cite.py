"""Pages with citation marks -> pages as readers get them: numbered links, and a list of sources."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence
from html import escape
from string import ascii_lowercase

from plugins.core.citation import PLACEHOLDER, CitationMark, Cited, mark_number
from plugins.core.kind import Kind
from plugins.core.reference import BackLink, Library, Reference, SourceEntry
from plugins.core.site import AnyPage
from plugins.evidence.entries import Printer

_WITHOUT_TAKEAWAYS = frozenset((Kind.HOME, Kind.LIST))
"""Kinds of page whose template shows no key takeaways."""
_NOTHING = Printer(Library())
"""Prints the marks of what a template does not show: not at all."""


def cited(page: AnyPage, printer: Printer) -> AnyPage:
    """Return a page whose citation marks are printed and whose sources are listed.

    A mark that names nothing the library has is left out: it is a finding already. Numbers go by
    first use from top to bottom; what the template of the page does not show gets none.
    """
    body_shown = page.number == 1
    takeaways_shown = page.kind not in _WITHOUT_TAKEAWAYS
    if not (page.body.marks or _any_marks(page.takeaways) or _any_marks(page.answers)):
        return page
    numbering = _Numbering(printer)
    unnumbered = _Numbering(_NOTHING)
    takeaways = tuple(
        dataclasses.replace(
            item,
            html=(numbering if takeaways_shown else unnumbered).printed(item.html, item.marks)[0],
        )
        for item in page.takeaways
    )
    html, marked_html = (numbering if body_shown else unnumbered).printed(
        page.body.html, page.body.marks, page.body.marked_html
    )
    answers = tuple(
        dataclasses.replace(item, html=numbering.printed(item.html, item.marks)[0])
        for item in page.answers
    )
    return dataclasses.replace(
        page,
        body=dataclasses.replace(page.body, html=html, marked_html=marked_html),
        answers=answers,
        takeaways=takeaways,
        sources=numbering.sources(),
    )


def _any_marks(items: Sequence[object]) -> bool:
    return any(getattr(item, "marks", ()) for item in items)


@dataclasses.dataclass(slots=True, kw_only=True)
class _Use:
    """A source on one page, and how often it was cited so far."""

    number: int
    reference: Reference
    locators: list[str | None] = dataclasses.field(default_factory=list)


class _Numbering:
    """Gives the sources of one page their numbers, in the order in which texts are printed."""

    def __init__(self, printer: Printer) -> None:
        self._printer = printer
        self._uses: dict[str, _Use] = {}

    def printed(self, html: str, marks: Sequence[CitationMark], *others: str) -> tuple[str, ...]:
        """Return a text with its marks printed, and the same text in its other forms."""
        if not marks:
            return (html, *others)
        links: dict[int, str] = {}

        def link(found: re.Match[str]) -> str:
            number = mark_number(found)
            if number not in links:
                known = number < len(marks)
                links[number] = self._link(marks[number].cited) if known else ""
                return links[number]
            # A text that stands on the page twice, such as a heading in a list of contents.
            return ""

        first = _joined(PLACEHOLDER.sub(link, _outside_links(html)))
        return first, *(_joined(_again(other, links)) for other in others)

    def _link(self, cited_here: tuple[Cited, ...]) -> str:
        """Return the markup of one mark; none for a mark whose sources are all unknown."""
        links = []
        for item in dict.fromkeys(cited_here):
            reference = self._printer.references.get(item.reference)
            if reference is None:
                continue
            use = self._uses.setdefault(
                reference.id, _Use(number=len(self._uses) + 1, reference=reference)
            )
            use.locators.append(item.locator)
            spot = f", {escape(item.locator)}" if item.locator else ""
            links.append(
                f'<a href="#source-{use.number}" id="cite-{use.number}-{len(use.locators)}" '
                f'aria-label="Source {use.number}{spot}">{use.number}{spot}</a>'
            )
        return f'<sup class="c-citation">{", ".join(links)}</sup>' if links else ""

    def sources(self) -> tuple[SourceEntry, ...]:
        """Return the list of sources."""
        return tuple(
            self._printer.entry(
                use.number,
                use.reference,
                tuple(
                    BackLink(anchor=f"cite-{use.number}-{time}", label=_letters(time), locator=spot)
                    for time, spot in enumerate(use.locators, 1)
                ),
            )
            for use in self._uses.values()
        )


def _joined(html: str) -> str:
    """Make one of two marks that touch, so that sources 1 and 2 do not read as 12."""
    return html.replace('</a></sup><sup class="c-citation"><a', "</a>, <a")


def _again(html: str, links: dict[int, str]) -> str:
    """Return another form of a text with the same links; each is printed once."""
    left = dict(links)
    return PLACEHOLDER.sub(lambda found: left.pop(mark_number(found), ""), _outside_links(html))


_LINK_WITH_MARK = re.compile(r"<a\b(?:(?!</a>).)*?<cite-mark>.*?</a>", re.DOTALL)


def _outside_links(html: str) -> str:
    """Move marks that a writer put inside a link behind it: a link cannot hold another."""
    if not any(_is_in_link(html, found.start()) for found in PLACEHOLDER.finditer(html)):
        return html

    def moved(found: re.Match[str]) -> str:
        marks = "".join(mark[0] for mark in PLACEHOLDER.finditer(found[0]))
        return PLACEHOLDER.sub("", found[0]) + marks

    return _LINK_WITH_MARK.sub(moved, html)


def _is_in_link(html: str, at: int) -> bool:
    return html.rfind("<a ", 0, at) > html.rfind("</a>", 0, at)


def _letters(number: int) -> str:
    """Return `a` for 1, `z` for 26, `aa` for 27, as lists of notes count their places."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, len(ascii_lowercase))
        letters = ascii_lowercase[rest] + letters
    return letters
