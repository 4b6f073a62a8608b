"""The sections of a page: each heading with its line and with how much text stands below it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape

from plugins.checks.facts.reading import Reading, measure
from plugins.core.source import Place

_HEADING = re.compile(r"<h([1-6])\b([^>]*)>(.*?)</h\1>", re.DOTALL)
_LINE = re.compile(r'data-line="(\d+)"')
_TAG = re.compile(r"<[^>]+>")
_CITATION = re.compile(r'<sup class="c-citation.*?</sup>', re.DOTALL)
_SHOWN = re.compile(r"<(?:img|picture|svg|video|audio|iframe|table|hr|pre|math|object)\b")
_BOLD = re.compile(
    r'(<li\b[^>]*>\s*)?<p(?: data-line="(\d+)")?>\s*<(strong|b)>((?:(?!</?(?:p|li)\b).)*?)</\3>'
    r"\s*(:?)\s*(?:<br ?/?>)?\s*</p>",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A heading and what stands below it down to the next one.

    The first section has level 0 and no heading: it is what stands above all headings. `words`
    counts what visitors read there, notes and lists included.
    """

    level: int
    heading: str
    place: Place
    words: int
    is_empty: bool


@measure
def sections(reading: Reading) -> tuple[Section, ...]:
    """Return the sections of a page's text; headings of notes and cards are no sections."""
    html = reading.page.body.marked_html
    heads = [head for head in _HEADING.finditer(html) if 'class="' not in head[2]]
    found = []
    starts = [0, *(head.end() for head in heads)]
    ends = [*(head.start() for head in heads), len(html)]
    lines = [1, *(_line_of(head, html) for head in heads)]
    marks = [mark.place.line for mark in reading.page.body.bookings]
    for number, (start, end) in enumerate(zip(starts, ends, strict=True)):
        part = html[start:end]
        if "c-citation" in part:
            part = _CITATION.sub("", part)
        words = len(_TAG.sub("", part).split())
        below = lines[number + 1] if number + 1 < len(lines) else None
        has_mark = any(line > lines[number] and (below is None or line < below) for line in marks)
        head = heads[number - 1] if number else None
        found.append(
            Section(
                level=int(head[1]) if head else 0,
                heading=" ".join(unescape(_TAG.sub("", head[3])).split()) if head else "",
                place=Place(lines[number]),
                words=words,
                is_empty=not words and not has_mark and not _SHOWN.search(part),
            )
        )
    return tuple(found)


def _line_of(head: re.Match[str], html: str) -> int:
    """Return the line of a heading; of one without words, the last line known above it."""
    own = _LINE.search(head[2])
    return int(own[1]) if own else _line_above(head, html)


def _line_above(found: re.Match[str], html: str) -> int:
    """Return the last line known at or above a place: what is typed as HTML has no line."""
    above = _LINE.findall(html, 0, found.end())
    return int(above[-1]) if above else 1


@measure
def bold_paragraphs(reading: Reading) -> tuple[tuple[Place, str], ...]:
    """Return the paragraphs, outside lists, of which every word is bold: place and words."""
    html = reading.page.body.marked_html
    if "<strong>" not in html and "<b>" not in html:
        return ()
    return tuple(
        (
            Place(_line_above(found, html)),
            " ".join(unescape(_TAG.sub("", found[4])).split()) + found[5],
        )
        for found in _BOLD.finditer(html)
        if not found[1] and f"</{found[3]}>" not in found[4]
    )
