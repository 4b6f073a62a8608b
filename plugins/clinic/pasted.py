"""HTML that came into a text with what was pasted: looks of Word, and programs.

Browsers are told to refuse both, so a publish would stop on them; here they are said to the writer.
A link that is a program, and what is loaded from another website, have rules of their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html.parser import HTMLParser

from plugins.clinic import codes
from plugins.core.finding import Finding
from plugins.core.source import Place

_MAY_HOLD = re.compile(
    r"<(?:script|style|font|center|\w+:)\b|\bstyle\s*=|\bMso|\son[a-z]+\s*=", re.IGNORECASE
)
_WORD_NAME = re.compile(r"Mso|\bmso-", re.IGNORECASE)
_WORD_TAG = re.compile(r"(?:[ovwm]|st1):")
"""Elements of Word's own: `o:p`, `w:sdt`, `v:shape`, `m:oMath`, `st1:place`."""
_LOOKS = frozenset(("style", "font", "center"))
_DATA = frozenset(("application/ld+json", "application/json"))
_LONGEST = 40
_AS_PLAIN_TEXT = (
    "Take it out, copy the text again and paste it as plain text (Ctrl+Shift+V in most programs)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Residue:
    """Something that must not be in a text: `shown` to the writer, `tag` as it is typed."""

    shown: str
    tag: str
    is_program: bool = False
    is_of_word: bool = False


def pasted_findings(
    path: str, html: str, lines: Sequence[str], first_line: int
) -> Iterator[Finding]:
    """Yield at most two findings on a rendered text: one on looks, one on programs.

    `lines` are those of the whole file; the text begins on line `first_line`.
    """
    if not _MAY_HOLD.search(html):
        return
    search = _Search()
    search.feed(html)
    search.close()
    looks = [one for one in search.found if not one.is_program]
    programs = [one for one in search.found if one.is_program]
    if looks:
        shown = next((one for one in looks if one.is_of_word), looks[0])
        place, more = _places(looks, lines, first_line)
        said = "was pasted from Word with its looks" if shown.is_of_word else "brings its own looks"
        then = "" if shown.is_of_word else ", or take 'style' and 'font' out of it"
        yield codes.PASTED.at(
            path,
            place,
            f"The text {said}{more}: '{shown.shown}'.",
            f"{_AS_PLAIN_TEXT}{then}; then set headings, lists and links with Markdown.",
        )
    if programs:
        place, more = _places(programs, lines, first_line)
        yield codes.PASTED.at(
            path,
            place,
            f"The text holds a program{more}, which no browser runs on this site: "
            f"'{programs[0].shown}'.",
            "Take it out; to show something of another website, link to it.",
        )


class _Search(HTMLParser):
    """Collects what must not be in a text, from top to bottom; code that is shown is text here."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[_Residue] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Look at one tag with its attributes."""
        typed = self.get_starttag_text() or f"<{tag}"
        values = {name: value or "" for name, value in attrs}
        if tag == "script" and "src" not in values and values.get("type") not in _DATA:
            self.found.append(_Residue(shown="<script>", tag=typed, is_program=True))
        for name, value in values.items():
            if name.startswith("on"):
                shown = _short(f'{name}="{value}"')
                self.found.append(_Residue(shown=shown, tag=typed, is_program=True))
        is_of_word = bool(_WORD_TAG.match(tag) or _WORD_NAME.search(values.get("class", "")))
        if is_of_word or tag in _LOOKS or "style" in values:
            is_of_word = is_of_word or bool(_WORD_NAME.search(values.get("style", "")))
            shown = f"<{tag}>"
            if tag not in _LOOKS and not _WORD_TAG.match(tag):
                name = "class" if _WORD_NAME.search(values.get("class", "")) else "style"
                shown = _short(f'{name}="{values[name]}"')
            self.found.append(_Residue(shown=shown, tag=typed, is_of_word=is_of_word))


def _places(found: Sequence[_Residue], lines: Sequence[str], first_line: int) -> tuple[Place, str]:
    """Return where the first of some things stands, and in how many more lines others do."""
    places: list[Place] = []
    start = first_line
    for one in found:
        place = _typed(one, lines, start)
        if place is not None:
            places.append(place)
            start = place.line
    more = len({place.line for place in places}) - 1
    if more < 1:
        return (places[0] if places else Place(first_line)), ""
    return places[0], f", here and in {more} more {'line' if more == 1 else 'lines'}"


def _typed(one: _Residue, lines: Sequence[str], start: int) -> Place | None:
    """Return where a tag is typed from line `start` on, or else the words that are shown of it."""
    for wanted in (one.tag.partition("\n")[0], one.shown.rstrip("\u2026"), one.shown.split("=")[0]):
        for number, line in enumerate(lines[start - 1 :], start):
            if wanted in line:
                return Place(number, line.index(wanted) + 1)
    return None


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}\u2026"
