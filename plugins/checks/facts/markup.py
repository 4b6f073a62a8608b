"""Tags and comments that were typed as HTML in the Markdown of a page, as blocks with a line."""

from __future__ import annotations

import re
from html import unescape

from plugins.checks.facts.blocks import Block, Part
from plugins.checks.facts.reading import Reading, measure
from plugins.core.source import Place

_HINTS = (
    *("<!--", "<script", "<iframe", "<form", "<input", "<textarea", "<select", "<style", "<img"),
    *("<embed", "<object", "<video", "<audio", "<link", "<noscript", "style="),
)
_TYPED = re.compile(
    r"<!--(?P<comment>.*?)-->"
    r"|<(?P<tag>script|style|iframe|form|input|textarea|select|img|embed|object|video|audio|link"
    r"|noscript)\b[^>]*>(?:(?<=script>)[^<]*|(?<=style>)[^<]*)?"
    r"|<(?P<styled>[a-z][a-z0-9]*)\b[^>]*\sstyle\s*=[^>]*>",
    re.DOTALL | re.IGNORECASE,
)
_LINE = re.compile(r'data-line="(\d+)"')
_FAR = 40
"""How many lines below the last known line a tag is looked for."""


@measure
def typed_markup(reading: Reading) -> tuple[Block, ...]:
    """Return tags and comments, with the name of each (`comment` or that of a tag) as its `tag`.

    Attributes stand in `text` as they were typed. The line of a block is at most that of the tag.
    """
    found = list(_blocks(Part.BODY, reading.page.body.marked_html, 1))
    for answer in reading.page.answers:
        found += _blocks(Part.ANSWER, answer.html, answer.line)
    return tuple(found)


def _blocks(part: Part, html: str, line: int) -> list[Block]:
    if not any(hint in html for hint in _HINTS):
        return []
    found = []
    for one in _TYPED.finditer(html):
        above = _LINE.findall(html, 0, one.start())
        first = int(above[-1]) if above else line
        name = "comment" if one["comment"] is not None else (one["tag"] or one["styled"]).lower()
        if name == "img" and "data-line" in one[0] and "http" not in one[0]:
            continue
        found.append(
            Block(
                part=part,
                tag=name,
                text=" ".join(unescape(_LINE.sub("", one[0])).split()),
                place=Place(first),
                last_line=first + _FAR,
            )
        )
    return found
