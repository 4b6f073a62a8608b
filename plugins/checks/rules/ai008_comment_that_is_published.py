"""A comment is published with the page.

## Why it matters
Comments in HTML are hidden from view, not from people: anyone can read them in the source of the
page, and search engines keep copies. Names and open questions do not belong there.

## When not to use it
For a comment that a tool needs, such as `<!-- markdownlint-disable -->`. Such are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.checks.facts.markup import typed_markup
from plugins.checks.facts.reading import Reading
from plugins.checks.facts.sentence import Span
from plugins.checks.rule import Bad, Hit, page_rule
from plugins.checks.sources import HHS_TRACKING
from plugins.core.finding import Severity
from plugins.core.site import AnyPage

_LONGEST = 80
_TOOL = re.compile(
    r"(?:markdownlint|prettier|vale|textlint|cspell|spell-?checker|noqa|lint|toc|more)\b",
    re.IGNORECASE,
)


@page_rule(
    code="AI008",
    severity=Severity.WARNING,
    sources=[
        HHS_TRACKING,
    ],
    good=[
        "Some words.",
        "Some words.\n\n<!-- markdownlint-disable -->\n\nMore words.",
        "Some words.\n\n<!-- more -->\n\nMore words.",
    ],
    bad=[
        Bad(
            page="Some words.\n\n<!-- Ask Dr. Lind whether the fee is right -->\n\nMore words.",
            line=3,
            says="The comment 'Ask Dr. Lind whether the fee is right' is published with the page.",
        ),
        Bad(
            page="<!-- TODO: Jane D. cancelled, take her quote out -->\n\nSome words.",
            line=1,
            says=(
                "The comment 'TODO: Jane D. cancelled, take her quote out' is published with "
                "the page."
            ),
        ),
    ],
)
def comment_that_is_published(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield each comment that holds words."""
    for block in typed_markup(reading):
        words = block.text.removeprefix("<!--").removesuffix("-->").strip()
        if block.tag == "comment" and len(words.split()) > 1 and not _TOOL.match(words):
            shown = (
                words if len(words) <= _LONGEST else f"{words[:_LONGEST].rpartition(' ')[0]} \u2026"
            )
            yield Hit(
                at=Span(block=block, start=0, end=len(block.text)),
                message=f"The comment '{shown}' is published with the page.",
                help="Delete it; keep notes where only staff can read them.",
            )
