"""Many sentences judged at once: each is a paragraph of one page, and keeps its own findings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from plugins.checks.registry import all_rules
from plugins.checks.rule import Rule, Stage
from tests.checks.judging import FRONT_LINES, judged

_OF_WORDS = frozenset(("EV", "CL", "LG", "AI", "PV"))
"""Families that judge by words, and so may stumble over innocent ones."""


def said_of(folder: Path, page: str, rules: Iterable[Rule]) -> list[tuple[int, str, str, str]]:
    """Return line, severity, code and message of all that rules find on a page."""
    found = judged(folder, page).found_by(rules)
    return [(one.place.line, one.severity.value, one.code, one.message) for one in found]


def said_of_words(folder: Path, page: str) -> list[tuple[int, str, str, str]]:
    """Return what the page rules of all families that judge by words find on a page."""
    rules = [one for one in all_rules() if one.family in _OF_WORDS and one.stage is Stage.PAGE]
    return said_of(folder, page, rules)


def codes_by_paragraph(folder: Path, paragraphs: Sequence[str], family: str) -> dict[str, set[str]]:
    """Return the codes of page rules of a family that are found in each paragraph."""
    page = judged(folder, "\n\n".join(paragraphs))
    rules = [rule for rule in all_rules() if rule.family == family and rule.stage is Stage.PAGE]
    starts: dict[int, str] = {}
    line = FRONT_LINES + 1
    for paragraph in paragraphs:
        starts[line] = paragraph
        line += paragraph.count("\n") + 2
    found: dict[str, set[str]] = {paragraph: set() for paragraph in paragraphs}
    for finding in page.found_by(rules):
        start = max((one for one in starts if one <= finding.place.line), default=0)
        if start:
            found[starts[start]].add(finding.code)
    return found


def missed(folder: Path, bad: dict[str, str], family: str) -> dict[str, set[str]]:
    """Return the sentences of which the wanted code is not found, with what is found."""
    found = codes_by_paragraph(folder, list(bad), family)
    return {text: found[text] for text, code in bad.items() if code not in found[text]}


def false_alarms(folder: Path, good: Sequence[str], family: str) -> dict[str, set[str]]:
    """Return the sentences of which something is found."""
    found = codes_by_paragraph(folder, good, family)
    return {text: codes for text, codes in found.items() if codes}
