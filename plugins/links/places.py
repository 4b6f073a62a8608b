"""Where an editor wrote a link: the file, the line and the column that must change."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import unescape
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from plugins.core.site import AnyPage
from plugins.core.source import Place

_LINE_OR_LINK = re.compile(
    r'data-line="(?P<line>\d+)"|\s(?:href|src|poster|srcset)="(?P<target>[^"]*)"'
)
_NEAR = 40
"""Lines below the beginning of a block in which its links are looked for."""
_END = r"(?![\w/#?%-])"
"""What keeps a longer address, or a longer name, from being taken for the one that is sought."""
_DOI = "https://doi.org/"


def places_in_page(page: AnyPage, written: str, source: str) -> tuple[Place, ...]:
    """Return where the text of a page holds a link; nothing if it comes from the theme or a menu.

    `written` is the link as the built page has it, `source` the page's Markdown file.
    """
    lines = source.split("\n")
    return tuple(dict.fromkeys(_place(line, written, lines) for line in _lines_of(page, written)))


def _place(line: int, written: str, lines: list[str]) -> Place:
    """Return where a link stands at or soon after the line that its block begins on."""
    for sought in _spellings(written):
        whole = re.compile(re.escape(sought) + _END)
        for number in range(line, min(line + _NEAR, len(lines) + 1)):
            found = whole.search(lines[number - 1])
            if found:
                return Place(number, found.start() + 1)
    return Place(line)


def _lines_of(page: AnyPage, written: str) -> Iterator[int]:
    """Yield the line of the nearest block before each such link, in text and front matter."""
    line = 1
    for found in _LINE_OR_LINK.finditer(page.body.marked_html):
        if found["line"]:
            line = int(found["line"])
        elif written == unescape(found["target"]):
            yield line
    answers = ((answer.html, answer.line) for answer in page.answers)
    takeaways = ((takeaway.html, takeaway.line) for takeaway in page.takeaways)
    for html, first in (*answers, *takeaways):
        targets = (unescape(one["target"] or "") for one in _LINE_OR_LINK.finditer(html))
        if written in targets:
            yield first


def _spellings(written: str) -> Iterator[str]:
    """Yield how a writer may have typed a link, the surest first."""
    yield written
    parts = urlsplit(written)
    path = PurePosixPath(unquote(parts.path))
    if parts.fragment:
        yield f"{path.name}.md#{unquote(parts.fragment)}"
        yield f"#{unquote(parts.fragment)}"
    if path.name:
        yield from (f"{path.name}.md", f"{path.name}/index.md", path.name)


def places_in_files(address: str, texts: Mapping[str, str]) -> Iterator[tuple[str, Place]]:
    """Yield each file that names an outside address, with its first place in it.

    A study stands in the evidence library by its DOI alone.
    """
    sought = [address, unquote(address)]
    if address.startswith(_DOI):
        sought += [f'"{one.removeprefix(_DOI)}"' for one in tuple(sought)]
    for path, text in sorted(texts.items()):
        for form in dict.fromkeys(sought):
            found = re.search(re.escape(form) + _END, text)
            if found:
                before = text[: found.start()]
                column = found.start() - (before.rfind("\n") + 1) + 1
                yield path, Place(before.count("\n") + 1, column)
                break
