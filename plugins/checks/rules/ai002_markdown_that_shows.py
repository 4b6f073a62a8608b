"""Markdown or HTML shows as it is typed.

## Why it matters
Stars, brackets and tags in the middle of a sentence look broken. They come from copying out of
another program, or from a space or a line too many.

## When not to use it
On a page that explains how to write Markdown. A sample in a block of code is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.checks.facts.reading import Reading
from plugins.checks.facts.sentence import Span
from plugins.checks.rule import Bad, Hit, page_rule
from plugins.checks.sources import HELPFUL_CONTENT
from plugins.core.finding import Severity
from plugins.core.site import AnyPage

_HINTS = (
    "**",
    "](",
    "] (",
    ")[",
    "!! ",
    "!!!",
    "~~",
    "```",
    "[^",
    "&nbsp",
    "&amp;",
    "&lt;",
    "&#",
    "##",
    "</",
    "<br",
    "<p>",
    "<strong",
    "<em>",
    "<a ",
    "<div",
    "|--",
    "| --",
    "__",
    "\\*",
    "\\_",
    "[ ]",
    "[x]",
    "[vc_",
    "[/",
    "[et_pb",
    "[caption",
    "[gallery",
    "[contact-form",
    "[embed",
    "[fusion",
    "[wpforms",
    "[gravityform",
    "[elementor",
    "[su_",
    "[rev_slider",
    "undefined index",
    "undefined variable",
    "on line ",
)
_TYPED = re.compile(
    r"\([^()\[\]\n]{1,80}\)\[(?:https?:|/|\.\./|#|mailto:|tel:|[\w./-]+\.(?:md|html?)\b)[^\]\s]*\]"
    r"|^!{2,}\s?(?:note|warning|care|do|dont|booking|tip|important|info)\b"
    r"|\*\*+|\]\s?\((?:https?:|/|\.\./|#|mailto:|tel:)[^)\s]*\)?|\]\(|~~+|```\w*"
    r"|\[\^\w+\]|&(?:nbsp|amp|lt|gt|quot|mdash|ndash|rsquo|#\d+|#x[0-9a-f]+);"
    r"|(?:(?<=^)|(?<=\s))#{2,6}\s?\w+|</?(?:p|div|span|br|strong|em|b|i|u|a|ul|ol"
    r"|li|h[1-6]|img|table|tr|td)\b[^>]{0,80}>|\|\s?:?-{2,}:?\s?\|"
    r"|(?<![\w])__(?=[A-Za-z0-9])|(?<=[A-Za-z0-9])__(?!\w)|\\[*_#\[\]]|^\[(?:x"
    r"| )\]\s"
    r"|\[/?(?:vc_\w+|et_pb_\w+|caption|gallery|contact-form-7|embed|fusion_\w+|wpforms"
    r"|gravityforms?"
    r"|elementor-template|su_\w+|rev_slider)\b[^\]]{0,120}\]|\b(?:notice|warning|fatal error"
    r"|deprecated): "
    r"[^\n]{3,90}? on line \d+",
    re.IGNORECASE,
)


@page_rule(
    code="AI002",
    severity=Severity.WARNING,
    sources=[
        HELPFUL_CONTENT,
    ],
    good=[
        "Bring a list of **all** medications.",
        "See [our services](../services/index.md).",
        "- Sleep\n- Food",
        "* One star marks a footnote.",
        "5 * 3 is 15.",
        "`**` makes words bold.",
    ],
    bad=[
        Bad(
            page="Bring ** all medications** with you.",
            line=1,
            says="'**' is Markdown that readers see as it is typed.",
        ),
        Bad(
            page="Some words.\n\nSee [our page] (https://example.org).",
            line=3,
            says="'] (https://example.org)' is Markdown that readers see as it is typed.",
        ),
        Bad(
            page="Some words. ### More words",
            line=1,
            says="'### More' is Markdown that readers see as it is typed.",
        ),
        Bad(
            page="It is ~~free~~ for now.",
            line=1,
            says="'~~' is Markdown that readers see as it is typed.",
        ),
        Bad(
            page="Sleep &amp;nbsp; well.",
            line=1,
            says="'&nbsp;' is Markdown that readers see as it is typed.",
        ),
        Bad(
            page="[vc_row]Welcome to our office.[/vc_row]",
            line=1,
            says="'[vc_row]' is Markdown that readers see as it is typed.",
        ),
        Bad(
            page="Read (about worry)[../conditions/worry.md] first.",
            line=1,
            says="'(about worry)[../conditions/worry.md]' is Markdown that readers see as it is "
            "typed.",
        ),
        Bad(
            page='!! note "Bring this"\n    A list of what you take.',
            line=1,
            says="'!! note' is Markdown that readers see as it is typed.",
        ),
        Bad(
            page="A note[^1] hangs.",
            line=1,
            says="'[^1]' is Markdown that readers see as it is typed.",
        ),
    ],
)
def markdown_that_shows(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield the first mark of each paragraph that readers see."""
    lower = reading.lower
    if not any(hint in lower for hint in _HINTS):
        return
    for block in reading.blocks:
        found = _TYPED.search(block.text) if block.tag != "pre" else None
        if found is None or _in_code(reading, found[0]):
            continue
        yield Hit(
            at=Span(block=block, start=found.start(), end=found.end()),
            message=f"'{found[0]}' is Markdown that readers see as it is typed.",
            help="Correct it or delete it; the preview shows what readers see.",
        )


def _in_code(reading: Reading, typed: str) -> bool:
    return f"<code>{typed}" in reading.page.body.html
