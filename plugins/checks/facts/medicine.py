"""Medications that a page names, and how much it speaks of medication at all."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from plugins.checks.facts.blocks import Part
from plugins.checks.facts.pattern import Pattern, pattern
from plugins.checks.facts.reading import Reading, measure
from plugins.checks.facts.sentence import Sentence, Span
from plugins.checks.facts.vocabulary import vocabulary

_DATA = Path(__file__).with_name("medicines.yaml")


@dataclass(frozen=True, slots=True, kw_only=True)
class Medicine:
    """A name that a medication has; `substance` is its generic name, `kind` what it belongs to."""

    name: str
    substance: str
    kind: str

    @property
    def is_brand(self) -> bool:
        """Whether it is a name that a maker sells it under."""
        return self.name != self.substance


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """A place where a page names a medication."""

    medicine: Medicine
    sentence: Sentence
    span: Span


@cache
def medicines() -> dict[str, Medicine]:
    """Return all names that are known, in small letters."""
    data: dict[str, dict[str, list[str]]] = yaml.safe_load(_DATA.read_text("utf-8"))
    return {
        name.lower(): Medicine(name=name, substance=substance, kind=kind)
        for kind, substances in data.items()
        for substance, brands in substances.items()
        for name in (substance, *brands)
    }


def names_of(kind: str = "") -> str:
    """Return the names of a kind of medication, or all, as alternatives of a pattern."""
    return "|".join(sorted(name for name, one in medicines().items() if kind in one.kind))


@cache
def _pattern_of(name: str) -> Pattern:
    # Lithium is in batteries as well, and abilify, invega and the like are nothing else.
    return pattern(rf"\b{name}\b(?![- ](?:ion|batter))", (name,))


@measure
def namings(reading: Reading) -> tuple[Naming, ...]:
    """Return all places where a page names a medication, from top to bottom."""
    known = medicines()
    found = [
        Naming(medicine=known[name], sentence=sentence, span=span)
        for name in vocabulary(reading) & known.keys()
        for sentence, span in reading.find(_pattern_of(name))
    ]
    return tuple(sorted(found, key=lambda one: (one.sentence.number, one.span.start)))


def first_of_each(found: Iterable[Naming]) -> tuple[Naming, ...]:
    """Return the first place of each name."""
    firsts: dict[str, Naming] = {}
    for one in found:
        firsts.setdefault(one.medicine.name, one)
    return tuple(firsts.values())


_WORDS = pattern(
    r"\b(?:medications?(?!\s+(?:management|visits?|services?|appointments?|care\b|therapy\b))"
    r"|medicines|(?:a|your|the|this|any|their|his|her)\s+medicine(?!\s+(?:cabinet|box|chest|man))"
    r"|meds|antidepressants?|anti-depressants?|SSRIs?|SNRIs?|benzodiazepines?|antipsychotics?"
    r"|mood\s+stabili[sz]ers?|(?:ADHD\s+)?stimulants?)\b",
    (
        *("medic", "meds", "depressant", "ssri", "snri", "benzodiaz", "antipsych"),
        *("mood stabil", "stimulant"),
    ),
)
_UNSEEN = (Part.TITLE, Part.DESCRIPTION, Part.FACT)


@measure
def medication_words(reading: Reading) -> int:
    """Return how often the text speaks of medication; 'medication management' is no such place."""
    words = sum(sentence.block.part not in _UNSEEN for sentence, _ in reading.find(_WORDS))
    return words + sum(one.sentence.block.part not in _UNSEEN for one in namings(reading))


_ANTIDEPRESSANT = pattern(
    r"\b(?:anti-?depressants?|SSRIs?|SNRIs?|serotonin\s+reuptake\s+inhibitors?)\b",
    ("depressant", "ssri", "snri", "reuptake"),
)


@measure
def antidepressant_words(reading: Reading) -> int:
    """Return how often the text speaks of antidepressants, by their name as a group or by one."""
    words = sum(sentence.block.part not in _UNSEEN for sentence, _ in reading.find(_ANTIDEPRESSANT))
    return words + sum(
        one.medicine.kind == "antidepressant" and one.sentence.block.part not in _UNSEEN
        for one in namings(reading)
    )


def topic_of(reading: Reading) -> str:
    """Return the words that say what a page is about: title, heading, short title, phrase."""
    facts = reading.page.facts
    words = (facts.title, facts.heading, facts.short_title, facts.keyword)
    return "\n".join(word for word in words if word)


def is_on_medication(reading: Reading) -> bool:
    """Return whether taking medication is what the page is about."""
    topic = topic_of(reading)
    return _WORDS.search(topic) or _names_one(topic, "")


def is_on_antidepressants(reading: Reading) -> bool:
    """Return whether antidepressants are what the page is about."""
    topic = topic_of(reading)
    return _ANTIDEPRESSANT.search(topic) or _names_one(topic, "antidepressant")


def _names_one(topic: str, kind: str) -> bool:
    known = medicines()
    words = re.findall(r"[a-z]+", topic.lower())
    return any(word in known and kind in known[word].kind for word in words)


PRESCRIBER = re.compile(
    r"\b(?:prescrib(?:er|ers|ing\s+(?:clinician|provider|doctor|nurse))|doctors?|physicians?"
    r"|psychiatrists?|(?:psychiatric\s+)?nurse(?:\s+practitioner)?s?|pharmacists?|GPs?"
    r"|(?:health\s?care|medical|healthcare)\s+(?:provider|professional|team)s?|providers?"
    r"|clinicians?|(?:care|treatment)\s+teams?|medical\s+(?:advice|guidance|supervision|help)"
    r"|health\s+professionals?)\b",
    re.IGNORECASE,
)
"""Who may change a prescription, as people say it."""
