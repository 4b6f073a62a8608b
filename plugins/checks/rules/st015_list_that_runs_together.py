"""A list or a table is typed so that it shows as one run of text.

## Why it matters
Readers see dashes, dots or bars in the middle of a sentence, and people who listen to the page are
not told that a list begins.

## When not to use it
On a poem or an address whose lines begin with a dash.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from plugins.checks.facts.reading import Reading
from plugins.checks.rule import Bad, Hit, Source, page_rule
from plugins.core.finding import Severity
from plugins.core.site import AnyPage
from plugins.core.source import Place

_PARAGRAPH = re.compile(r'<p(?: data-line="(\d+)")?>(.*?)</p>', re.DOTALL)
_DOT = re.compile(r"^\s*[\u2022\u00b7\u25aa\u25cf\u25e6\u2023\u2043]\s*\w")
_ITEM = re.compile(r"^\s*(?:[-*+]|\d{1,2}[.)])\s+\S")
_ROW = re.compile(r"^\s*\|.*\|\s*$")
_MAY_HOLD = re.compile(r"[\u2022\u00b7\u25aa\u25cf\u25e6\u2023\u2043]|\n\s*(?:[-*+|]|\d{1,2}[.)])")
_EMPTY_LINE = "Leave an empty line above its first item."


@page_rule(
    code="ST015",
    severity=Severity.WARNING,
    sources=[
        Source(
            title="Formatting and punctuation, NHS content guide",
            url="https://service-manual.nhs.uk/content/formatting-and-punctuation",
        )
    ],
    good=[
        "Ask these:\n\n- What helps?\n- How long does it take?",
        "| Day | Mood |\n| --- | --- |\n| Monday | low |",
        "Visits take 50 minutes\n- or longer, if you need it.",
        "We moved in\n2019. It was a good year.",
    ],
    bad=[
        Bad(
            page="Some words.\n\nAsk these:\n- What helps?\n- How long does it take?",
            line=4,
            says="The list that begins with 'What helps?' shows as one run of text.",
        ),
        Bad(
            page="What to do:\n1. Call us.\n2. Ask for a visit.",
            line=2,
            says="The list that begins with 'Call us.' shows as one run of text.",
        ),
        Bad(
            page="\u2022 Sleep\n\u2022 Food\n\u2022 Rest",
            line=1,
            says="The list that begins with 'Sleep' shows as one run of text.",
        ),
        Bad(
            page="| Day | Mood |\n| Monday | low |",
            line=1,
            says="The table that begins with '| Day | Mood |' shows as one run of text.",
        ),
    ],
)
def list_that_runs_together(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield each paragraph that was meant as a list or a table, at its first item."""
    html = reading.page.body.marked_html
    if not _MAY_HOLD.search(html):
        return
    for found in _PARAGRAPH.finditer(html):
        lines = [unescape(re.sub(r"<[^>]+>", "", line)) for line in found[2].split("\n")]
        what, number, help_ = _meant(lines)
        if what:
            words = re.sub(
                r"^\s*(?:[-*+\u2022\u00b7\u25aa\u25cf\u25e6\u2023\u2043]|\d+[.)])\s*",
                "",
                lines[number],
            )
            yield Hit(
                at=Place(int(found[1] or 1) + number),
                message=f"The {what} that begins with '{words.strip()}' shows as one run of text.",
                help=help_,
            )


def _meant(lines: list[str]) -> tuple[str, int, str]:
    """Return what a paragraph was meant to be, the number of its first line, and the cure."""
    dots = [number for number, line in enumerate(lines) if _DOT.match(line)]
    if len(dots) > 1 or (dots and dots[0] > 0):
        return "list", dots[0], f"Type '- ' in place of each dot. {_EMPTY_LINE}"
    rows = [number for number, line in enumerate(lines) if _ROW.match(line)]
    if len(rows) > 1:
        return "table", rows[0], "Type a row such as '| --- | --- |' below the first one."
    items = [number for number, line in enumerate(lines) if number and _ITEM.match(line)]
    if len(items) > 1 or (items and lines[items[0] - 1].rstrip().endswith(":")):
        return "list", items[0], _EMPTY_LINE
    return "", 0, ""
