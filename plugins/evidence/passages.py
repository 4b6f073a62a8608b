"""The sentences of a page, with what stands around them and the marks that they hold."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import unescape

from plugins.core.booking import PLACEHOLDER as BOOKING
from plugins.core.citation import PLACEHOLDER, CitationMark, mark_number
from plugins.core.sentences import BREAK, MARK, sentence_ends
from plugins.core.site import AnyPage
from plugins.evidence.quantities import hints

_BLOCK = re.compile(
    r'<(?P<tag>p|h[1-6]|li|t[dh]|d[td]|code)\b[^>]*?\sdata-line="(?P<line>\d+)"[^>]*>'
)
_BLOCK_TAG = re.compile(
    r"</?(?:p|h[1-6]|li|[uod]l|d[td]|div|section|blockquote|table|thead|tbody|tr|t[dh]|pre|hr|details"
    r"|summary|figure|figcaption)\b[^>]*>|<br\b[^>]*>"
)
_TAG = re.compile(r"<[^>]+>")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence of visible text, without its marks.

    `paragraph` is the block around it, which begins on `line`; `before` is the part of the block
    above the sentence.
    """

    text: str
    before: str
    paragraph: str
    heading: str
    line: int
    marks: tuple[CitationMark, ...]


def sentences(page: AnyPage) -> Iterator[Sentence]:
    """Yield the sentences that hold a mark or may hold a statistic, from top to bottom.

    Marks stand in the page as placeholders: call this before they are printed.
    """
    for takeaway in page.takeaways:
        if _speaks(takeaway.html):
            yield from _split(takeaway.html, "", takeaway.line, takeaway.marks)
    yield from _of_body(page)
    for answer in page.answers:
        if _speaks(answer.html):
            yield from _split(answer.html, answer.question, answer.line, answer.marks)


def _speaks(html: str) -> bool:
    """Return whether a piece of HTML holds a mark or may hold a statistic."""
    return "<cite-mark>" in html or bool(hints(html))


def _of_body(page: AnyPage) -> Iterator[Sentence]:
    html, marks, heading = page.body.marked_html, page.body.marks, ""
    spots = sorted([*hints(html), *(found.start() for found in PLACEHOLDER.finditer(html))])
    blocks = list(_BLOCK.finditer(html)) if spots else []
    if not blocks:
        return
    row: list[str] = []
    for found, after in zip(blocks, [*blocks[1:], None], strict=True):
        inner = html[found.end() : after.start() if after else len(html)]
        tag, line = found["tag"], int(found["line"])
        if tag == "code":
            continue
        if tag[0] == "h":
            heading = _without_signs(_visible(inner)[0])
        if tag in {"td", "th"}:
            # A row of a table speaks as one sentence: the citation may stand in its last cell.
            row.append(inner)
            if "</tr>" in inner:
                whole = " | ".join(row)
                if _speaks(whole):
                    yield from _split(whole, heading, line, marks, is_whole=True)
                row = []
        elif bisect_left(spots, found.end()) < bisect_left(spots, found.end() + len(inner)):
            yield from _split(inner, heading, line, marks)


def _visible(html: str) -> tuple[str, list[int]]:
    """Return the text of a piece of HTML as readers see it, and the numbers of its marks."""
    numbers = [mark_number(found) for found in PLACEHOLDER.finditer(html)]
    if numbers:
        html = PLACEHOLDER.sub(MARK, html)
    if "<booking-mark" in html:
        html = BOOKING.sub("", html)
    text = unescape(_TAG.sub("", _BLOCK_TAG.sub(f" {BREAK} ", html)))
    return " ".join(text.split()), numbers


def _split(
    html: str, heading: str, line: int, marks: Sequence[CitationMark], *, is_whole: bool = False
) -> Iterator[Sentence]:
    text, numbers = _visible(html)
    paragraph = _without_signs(text)
    start = used = 0
    for end in [len(text)] if is_whole else [*sentence_ends(text), len(text)]:
        part = text[start:end]
        count = part.count(MARK)
        words = _without_signs(part)
        if words:
            yield Sentence(
                text=words,
                before=_without_signs(text[:start]),
                paragraph=paragraph,
                heading=heading,
                line=line,
                marks=tuple(marks[number] for number in numbers[used : used + count]),
            )
        start, used = end, used + count


def _without_signs(text: str) -> str:
    return " ".join(text.replace(MARK, "").replace(BREAK, " ").split())
