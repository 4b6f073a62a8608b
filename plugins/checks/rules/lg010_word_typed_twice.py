"""A word is typed twice.

## Why it matters
'The the' slips past the writer's eye and not past the reader's. On a page about health it makes
everything else look less checked.

## When not to use it
Where a word does stand twice in good English: 'had had', 'that that'. Those are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import compress
from operator import eq

from plugins.checks.facts.reading import Reading
from plugins.checks.facts.sentence import Span
from plugins.checks.rule import Bad, Hit, page_rule
from plugins.checks.sources import HELPFUL_CONTENT
from plugins.core.finding import Severity
from plugins.core.site import AnyPage

_TWICE = re.compile(
    r"(?<![\w'\u2019-])([^\W\d_]+(?:['\u2019][^\W\d_]+)?)\s+\1(?![\w'\u2019-])", re.IGNORECASE
)
_GOOD = frozenset(
    ("had", "that", "very", "so", "no", "bye", "ha", "many", "really", "never", "far", "long")
)


@page_rule(
    code="LG010",
    severity=Severity.WARNING,
    sources=[HELPFUL_CONTENT],
    good=[
        "She had had three visits by then.",
        "We know that that is hard.",
        "If you call, you talk to a person. A person answers.",
        "What it is is a list.",
        "Day-to-day care, day by day.",
        "**Sleep** Sleep is where many begin.",
    ],
    bad=[
        Bad(page="Talk to the the prescriber.", line=1, says="'the the' is one word typed twice."),
        Bad(
            page="One line.\n\nTherapy is is one option.",
            line=3,
            says="'is is' is one word typed twice.",
        ),
        Bad(page="You can\ncan ask us.", line=1, says="'can can' is one word typed twice."),
    ],
)
def word_typed_twice(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield each word that stands twice in a row."""
    if not _has_twice(reading.lower):
        return
    for sentence in reading.sentences:
        if not _has_twice(sentence.lower or sentence.text.lower()):
            continue
        for found in _TWICE.finditer(sentence.text):
            if found[1].lower() in _GOOD or _is_clause(sentence.text, found):
                continue
            if not sentence.start and _is_label(found):
                continue
            start = sentence.start + found.start()
            yield Hit(
                at=Span(block=sentence.block, start=start, end=start + len(found[0])),
                message=f"'{found[0]}' is one word typed twice.",
                help=f"Write '{found[1]}' once.",
                new=found[1],
                is_safe=True,
            )


def _has_twice(lower: str) -> bool:
    words = lower.replace("\n", " \n. ").split()
    return any(map(str.isalpha, compress(words, map(eq, words, words[1:]))))


def _is_label(found: re.Match[str]) -> bool:
    """Return whether a word heads its own paragraph in bold: `**Sleep** Sleep is`."""
    first, second = found[0].split()
    return not found.start() and first == second and first.istitle()


def _is_clause(text: str, found: re.Match[str]) -> bool:
    """Return whether the word ends a clause and begins another: `What it is is a list`."""
    start = text[: found.start()].lower()
    return found[1].lower() in {"is", "do", "does"} and start.startswith(("what ", "all ", "who "))
