"""A word is misspelt.

## Why it matters
Patients judge by what they can judge. A clinic that writes 'perscription' looks careless about the
prescription too, and nobody who searches for the word will find the page.

## When not to use it
In a quotation that keeps the spelling of its source.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import yaml

from plugins.checks.facts.reading import Reading
from plugins.checks.facts.sentence import Span
from plugins.checks.facts.vocabulary import vocabulary
from plugins.checks.rule import Bad, Hit, page_rule
from plugins.checks.sources import HELPFUL_CONTENT
from plugins.core.finding import Severity
from plugins.core.site import AnyPage

_DATA = Path(__file__).with_suffix(".yaml")


@cache
def right_words() -> dict[str, str]:
    """Return the right spelling of each word that is often misspelt, in small letters."""
    data: dict[str, str] = yaml.safe_load(_DATA.read_text("utf-8"))
    return {**data, "hippa": "HIPAA"}


@page_rule(
    code="LG011",
    severity=Severity.WARNING,
    sources=[HELPFUL_CONTENT],
    good=["A prescription is a separate step.", "HIPAA is a privacy law."],
    bad=[
        Bad(
            page="Some words.\n\nAsk about your perscription.",
            line=3,
            says="'perscription' is misspelt; it is 'prescription'.",
        ),
        Bad(
            page="Pyschiatric care is one option.",
            line=1,
            says="'Pyschiatric' is misspelt; it is 'Psychiatric'.",
        ),
        Bad(page="We follow HIPPA.", line=1, says="'HIPPA' is misspelt; it is 'HIPAA'."),
    ],
)
def misspelt_word(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield each misspelt word."""
    right = right_words()
    wrong = vocabulary(reading) & right.keys()
    if not wrong:
        return
    either = re.compile(rf"(?<![\w@/.-])(?:{'|'.join(sorted(wrong))})(?![\w@]|\.\w)", re.IGNORECASE)
    for sentence in reading.sentences:
        for found in either.finditer(sentence.text):
            new = right[found[0].lower()]
            if found[0][0].isupper():
                new = new[0].upper() + new[1:]
            start = sentence.start + found.start()
            yield Hit(
                at=Span(block=sentence.block, start=start, end=start + len(found[0])),
                message=f"'{found[0]}' is misspelt; it is '{new}'.",
                help=f"Write '{new}'.",
                new=new,
                is_safe=True,
            )
