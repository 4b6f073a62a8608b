"""`!!!` blocks in Markdown: notes, warnings, care cards and do lists, as the theme draws them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions.admonition import AdmonitionExtension, AdmonitionProcessor
from markdown.treeprocessors import Treeprocessor

_HEADING = re.compile(r"h[1-6]")


@dataclass(frozen=True, slots=True)
class BlockStyle:
    """How a block looks: CSS classes, and what a screen reader says before its heading."""

    block: str
    modifier: str = ""
    hidden: str = ""
    body: bool = False
    """Whether the text below the heading is a box of its own."""
    heading: str | None = None
    """The heading of a block whose writer gave none."""
    needs_heading: bool = False


STYLES = {
    "note": BlockStyle("c-inset", hidden="Information: "),
    "warning": BlockStyle("c-callout", hidden="Important: "),
    "non-urgent": BlockStyle(
        "c-care-card", "non-urgent", "Non-urgent advice: ", body=True, needs_heading=True
    ),
    "urgent": BlockStyle("c-care-card", "urgent", "Urgent advice: ", body=True, needs_heading=True),
    "emergency": BlockStyle(
        "c-care-card", "emergency", "Immediate action required: ", body=True, needs_heading=True
    ),
    "do": BlockStyle("c-do-list", "do", heading="Do"),
    "dont": BlockStyle("c-do-list", "dont", heading="Do not"),
}
"""Name after `!!!` -> how the block looks."""


class BlocksExtension(AdmonitionExtension):
    """Python-Markdown's admonitions, redrawn with the theme's components."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Python-Markdown's name)
        """Redraw when the blocks stand and before inline syntax is read."""
        super().extendMarkdown(md)
        md.parser.blockprocessors.register(_Boxes(md.parser), "admonition", 105)
        md.treeprocessors.register(_Redraw(md), "blocks", 24)


class _Boxes(AdmonitionProcessor):
    def get_class_and_title(self, match: re.Match[str]) -> tuple[str, str | None]:
        """Return a block's name, and its heading as typed; the base class would make one up."""
        name, title = match.group(1).lower(), match.group(2)
        return name, title or STYLES.get(name, STYLES["note"]).heading


class _Redraw(Treeprocessor):
    def run(self, root: Element) -> None:
        self._walk(root, level=1)

    def _walk(self, parent: Element, level: int) -> int:
        """Redraw the blocks below `parent`; return the level of the last heading seen."""
        for child in parent:
            if _HEADING.fullmatch(child.tag):
                level = int(child.tag[1])
            elif "admonition" in child.get("class", "").split():
                _redraw(child, min(level + 1, 6))
                self._walk(child, level + 1)
            else:
                level = self._walk(child, level)
        return level


def _redraw(box: Element, level: int) -> None:
    """Turn an admonition into a component, its title into a heading of the given level."""
    name = box.get("class", "").split()[1]
    style = STYLES.get(name, STYLES["note"])
    variant = f" {style.block}--{style.modifier}" if style.modifier else ""
    box.set("class", style.block + variant)
    heading = box[0] if len(box) and box[0].get("class") == "admonition-title" else None
    if heading is not None:
        heading.tag = f"h{level}"
        heading.set("class", f"{style.block}__heading")
        heading.set("data-toc-label", heading.text or "")
        if style.hidden:
            _hide(heading, style.hidden)
    if style.body:
        body = Element("div", {"class": f"{style.block}__body"})
        rest = [child for child in box if child is not heading]
        for child in rest:
            box.remove(child)
            body.append(child)
        box.append(body)


def _hide(heading: Element, text: str) -> None:
    """Put words before a heading that only a screen reader speaks."""
    prefix = Element("span", {"class": "u-visually-hidden"})
    prefix.text, prefix.tail = text, heading.text
    heading.text = None
    heading.insert(0, prefix)
