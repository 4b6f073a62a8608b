"""Drafts -> finished pages: texts rendered by one parser, links resolved, marks placed."""

from __future__ import annotations

import re

from plugins.clinic import codes
from plugins.clinic.block_lines import block_findings
from plugins.clinic.drafts import Draft
from plugins.clinic.links import Library, Resolver
from plugins.clinic.markdown import Rendered, inline_html, plain_text
from plugins.clinic.memory import RenderMemory
from plugins.clinic.pasted import pasted_findings
from plugins.clinic.tags import unpaired_tags, without_tags
from plugins.core.citation import PLACEHOLDER, CitationMark, mark_number
from plugins.core.finding import Finding
from plugins.core.front_matter import Status
from plugins.core.page import Answer, Body, Page, Takeaway
from plugins.core.site import AnyPage
from plugins.core.source import Place

WORDS_A_MINUTE = 220
"""Silent reading of plain text; content guide, rule GV-004."""
_DATA_LINE = re.compile(r' data-line="\d+"')


class Press:
    """Makes pages; `files` collects the pictures and other files that they use."""

    def __init__(self, library: Library, texts: RenderMemory, findings: list[Finding]) -> None:
        self._library = library
        self._texts = texts
        self._findings = findings
        self.files: set[str] = set()

    def page(self, draft: Draft) -> AnyPage:
        """Return the finished page of a draft."""
        facts, parts = draft.facts, draft.parts
        resolver = Resolver(
            self._library,
            draft.path,
            draft.file.parent,
            draft.lines,
            is_draft=draft.status is Status.DRAFT,
        )
        text = self._paired(draft, parts.text, parts.text_line)
        if "!!!" in text:
            self._findings.extend(block_findings(draft.path, text, parts.text_line))
        rendered = self._render(draft, text, parts.text_line)
        body, marks = self._print(draft, resolver, rendered, parts.text_line)
        takeaways = []
        for index, text in enumerate(facts.key_takeaways):
            place = _place(draft, "key_takeaways", index)
            html, found = self._front_html(draft, resolver, text, place)
            takeaways.append(Takeaway(html=inline_html(html), line=place.line, marks=found))
        answers = []
        for index, item in enumerate(facts.faq):
            place = _place(draft, "faq", index, "answer")
            html, found = self._front_html(draft, resolver, item.answer, place)
            answers.append(Answer(question=item.question, html=html, line=place.line, marks=found))
        if facts.image is not None:
            resolver.file(facts.image.file, _place(draft, "image", "file"))
        self._findings.extend(resolver.resolved.findings)
        self.files |= resolver.resolved.files
        html = _DATA_LINE.sub("", body)
        words = len(plain_text(html).split())
        return Page(
            kind=draft.kind,
            id=draft.id,
            path=draft.path,
            url=draft.url,
            output_path=draft.output_path,
            status=draft.status,
            facts=facts,
            body=Body(
                html=html,
                marked_html=body,
                headings=rendered.headings,
                links=tuple(resolver.resolved.links),
                marks=marks,
                bookings=rendered.bookings,
            ),
            answers=tuple(answers),
            takeaways=tuple(takeaways),
            places=draft.located.places,
            reading_minutes=max(1, round(words / WORDS_A_MINUTE)),
            folder=draft.folder,
        )

    def _paired(self, draft: Draft, text: str, first_line: int) -> str:
        """Return a text without tags that lack a partner, which would hide what follows them."""
        tags = unpaired_tags(text)
        for tag in tags:
            line = first_line + text.count("\n", 0, tag.start)
            place = _find(draft.lines, tag.typed, line, set())
            closing = f"</{tag.name}>"
            if not tag.is_told:
                continue
            if tag.is_closing:
                message = f"The HTML tag '{tag.typed}' closes what no tag has opened."
                help_ = "Delete it, or put the tag that opens it where it begins."
            else:
                message = f"The HTML tag '{tag.typed}' is opened here and never closed."
                help_ = f"Put '{closing}' where it ends, or delete the tag."
            self._findings.append(codes.UNCLOSED_TAG.at(draft.path, place, message, help_))
        return without_tags(text, tags)

    def _render(self, draft: Draft, text: str, line: int) -> Rendered:
        """Return a text as HTML; a text that breaks the parser becomes a finding, not a crash."""
        try:
            return self._texts.render(text, line)
        except Exception as error:  # noqa: BLE001 (whatever it is, the other pages are built)
            self._findings.append(
                codes.BAD_MARKDOWN.at(
                    draft.path,
                    Place(line),
                    f"The text cannot be read as Markdown ({type(error).__name__}: {error}).",
                    "Take out what you wrote last, and report the text that caused it.",
                )
            )
            return Rendered(html="", headings=(), marks=())

    def _front_html(
        self, draft: Draft, resolver: Resolver, text: str, place: Place
    ) -> tuple[str, tuple[CitationMark, ...]]:
        """Return a Markdown text of the front matter as HTML, and its citation marks."""
        rendered = self._render(draft, self._paired(draft, text, place.line), place.line)
        html, marks = self._print(draft, resolver, rendered, place.line)
        return _DATA_LINE.sub("", html), marks

    def _print(
        self, draft: Draft, resolver: Resolver, rendered: Rendered, first_line: int
    ) -> tuple[str, tuple[CitationMark, ...]]:
        """Return HTML with links resolved, and the citation marks with their places."""
        pasted = pasted_findings(draft.path, rendered.html, draft.lines, first_line)
        self._findings.extend(pasted)
        html = resolver.resolve(rendered.html, first_line)
        if not rendered.marks:
            return html, ()
        marks: list[CitationMark] = []
        taken: set[Place] = set()
        lines = _mark_lines(html, first_line)
        for number, typed in enumerate(rendered.marks):
            place = _find(draft.lines, typed.typed, lines.get(number, first_line), taken)
            taken.add(place)
            marks.append(CitationMark(typed=typed.typed, place=place, cited=typed.cited))
            if not typed.cited:
                self._findings.append(
                    codes.BAD_CITATION.at(
                        draft.path,
                        place,
                        f"The citation mark '{typed.typed}' cannot be read.",
                        "Write it as [@name-2020], [@one-2020; @two-2021] or [@name-2020, p. 12].",
                    )
                )
        return html, tuple(marks)


def _mark_lines(html: str, first_line: int) -> dict[int, int]:
    """Return the line of the block that holds each citation mark, by the mark's number."""
    lines: dict[int, int] = {}
    line = first_line
    for found in re.finditer(rf'data-line="(\d+)"|{PLACEHOLDER.pattern}', html):
        if found[1]:
            line = int(found[1])
        else:
            lines[mark_number(found)] = line
    return lines


def _find(lines: list[str], typed: str, line: int, taken: set[Place]) -> Place:
    """Return where a mark stands: from `line` on, and where no mark before it was found."""
    first_line = typed.partition("\n")[0]
    for index in range(line - 1, min(line + 59, len(lines))):
        column = lines[index].find(first_line)
        while column >= 0:
            place = Place(index + 1, column + 1)
            if place not in taken:
                return place
            column = lines[index].find(first_line, column + 1)
    return Place(line)


def _place(draft: Draft, *field: str | int) -> Place:
    return draft.located.places.get(field, Place(1))
