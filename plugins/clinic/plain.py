"""Lets Python-Markdown skip its twenty inline patterns where a text holds no inline syntax.

Most sentences hold none, and trying every pattern on them is a third of all parsing.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

_SYNTAX = re.compile(r"[\\`*_\[\]<>&!\x02]|  \n")
"""The characters that some inline pattern begins with, or that stand for a piece set aside."""
_VERBATIM = frozenset(("code", "pre"))


class PlainTextExtension(Extension):
    """Marks text without syntax as atomic before inline parsing, and undoes it afterwards."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Python-Markdown's name)
        """Stand right around the inline parser (priority 20), before abbreviations (7)."""
        md.treeprocessors.register(_Close(md), "plain_text_closed", 21)
        md.treeprocessors.register(_Open(md), "plain_text_open", 19)


class _Close(Treeprocessor):
    def run(self, root: Element) -> None:
        for element in root.iter():
            if element.text and not _SYNTAX.search(element.text):
                element.text = AtomicString(element.text)
            if element.tail and not _SYNTAX.search(element.tail):
                element.tail = AtomicString(element.tail)


class _Open(Treeprocessor):
    def run(self, root: Element) -> None:
        for element in root.iter():
            if type(element.text) is AtomicString and element.tag not in _VERBATIM:
                element.text = str(element.text)
            if type(element.tail) is AtomicString:
                element.tail = str(element.tail)
