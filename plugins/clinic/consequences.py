"""What follows from a mistake in a page's file is no finding of its own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath

from plugins.clinic.drafts import Draft
from plugins.core.finding import Finding
from plugins.core.flawed import FlawedPage
from plugins.core.source import Place

_FIELD = re.compile(r"(?P<name>[^\s#:\"'-][^:]*?)\s*(?::|$)")


def flawed_page(draft: Draft) -> FlawedPage:
    """Return what the mistakes of a page keep back and hide."""
    unread = frozenset(draft.located.unread)
    return FlawedPage(
        path=draft.path,
        url=draft.url,
        aliases=draft.facts.aliases,
        mistakes=draft.mistakes,
        is_held_back=draft.is_held_back,
        is_unread=draft.is_unread,
        unread=unread,
        unread_lines=frozenset(_lines(draft, unread)) if unread else frozenset(),
    )


def stray_page(finding: Finding, file: PurePosixPath) -> FlawedPage:
    """Return the page that a file was meant to be; `file` is its path below the content folder."""
    folder = "" if file.parts[0] == "pages" else f"/{file.parts[0]}"
    return FlawedPage(
        path=finding.path,
        url=f"{folder}/{file.name.partition('.')[0]}/",
        aliases=(),
        mistakes=(finding,),
        is_held_back=True,
        is_unread=True,
        unread=frozenset(),
        unread_lines=frozenset(),
    )


def _lines(draft: Draft, names: frozenset[str]) -> Iterator[int]:
    """Yield the lines of fields, and the two lines that stand for the page as a whole."""
    yield 1
    yield draft.located.places.get(("title",), Place(1)).line
    name = ""
    front = (draft.parts.front or "").split("\n")
    for number, line in enumerate(front, draft.parts.front_line):
        found = _FIELD.match(line)
        name = found["name"] if found else name
        if name in names:
            yield number


def without_consequences(
    findings: Iterable[Finding], flawed: Mapping[str, FlawedPage]
) -> Iterator[Finding]:
    """Yield the findings that would stand if the mistakes of flawed pages were mended.

    Nobody can judge what a field says that could not be read, nor anything of a file that could
    not; and where the reasons under `allow` cannot be read, nobody knows what a page may have. What
    rules say of a page as a whole waits as well; they point to its first line or to its title.
    """
    for finding in findings:
        flaw = flawed.get(finding.path)
        if flaw is None or finding in flaw.mistakes or not _is_hidden(finding, flaw):
            yield finding


def _is_hidden(finding: Finding, flaw: FlawedPage) -> bool:
    return flaw.is_unread or "allow" in flaw.unread or finding.place.line in flaw.unread_lines
