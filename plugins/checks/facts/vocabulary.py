"""The words of a page in small letters, each once: the quickest way to rule a list of words out."""

from __future__ import annotations

import re

from plugins.checks.facts.reading import Reading, measure

_LETTERS = re.compile(r"[a-z]+")


@measure
def vocabulary(reading: Reading) -> frozenset[str]:
    """Return the runs of letters that a page has; `don't` and `follow-up` are two each."""
    return frozenset(_LETTERS.findall(reading.lower))
