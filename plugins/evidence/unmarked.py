"""Names of sources that were meant as citations, and that readers would see as they are typed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from plugins.core.finding import Finding, Fix
from plugins.core.reference import Library
from plugins.core.source import Place
from plugins.evidence import codes

_CODE = re.compile(r"^ {0,3}(`{3,}|~{3,}).*?(?:^ {0,3}\1|\Z)|`[^`\n]*`", re.DOTALL | re.MULTILINE)
_MARK = re.compile(r"\[\s*@[^\[\]]*\]")
_NAME = r"[A-Za-z0-9][\w:.-]*\w"
_MEANT = re.compile(
    rf"\[\s*@(?P<open>{_NAME})|\[(?P<square>{_NAME})@?\](?![(\[:])|\(@?(?P<round>{_NAME})\)"
    rf"|(?<![\w@./+-])@(?P<bare>{_NAME})"
)
"""An open bracket, no sign, round brackets, no brackets: all ways to mistype `[@name]`."""


def unmarked(path: str, lines: Sequence[str], library: Library) -> Iterator[Finding]:
    """Yield what is typed for a citation in a page's file and is none."""
    text = "\n".join(lines)
    if "@" not in text and "[" not in text and "(" not in text:
        return
    text = _MARK.sub(_blank, _CODE.sub(_blank, text))
    for found in _MEANT.finditer(text):
        name = next(filter(None, found.groups()))
        is_known = name in library.references or name in library.broken
        if not is_known and found["open"] is None:
            continue
        above = text[: found.start()]
        column = len(above) - above.rfind("\n")
        typed = found[0]
        finding = codes.UNMARKED.at(
            path,
            Place(above.count("\n") + 1, column),
            f"The citation mark '{typed}' is never closed."
            if found["open"]
            else f"'{typed}' names a source and is no citation, so readers see it as it is typed.",
            f"Type [@{name}] in its place.",
        )
        yield replace(finding, fix=Fix(old=typed, new=f"[@{name}]", is_safe=True))


def _blank(found: re.Match[str]) -> str:
    return "".join("\n" if letter == "\n" else "\0" for letter in found[0])
