"""How many years of school a text asks for: the reading grade of Flesch and Kincaid.

Left out are headings, tables, sources, numbers, and names, which readers know or skip: words that
begin with a capital within a sentence, abbreviations, and long words that a page cannot do without,
which are those of its search phrases and of the names of the clinic's conditions and modalities.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from plugins.checks.facts.abbreviations import abbreviations
from plugins.checks.facts.lemma import BREAK, FORMS
from plugins.checks.facts.limits import FEWEST_SENTENCES
from plugins.checks.facts.phrase import own_phrases
from plugins.checks.facts.phrase_use import TEXT
from plugins.checks.facts.reading import Reading, measure
from plugins.checks.facts.sentence import Sentence
from plugins.checks.facts.syllables import syllables
from plugins.checks.facts.terms import names_of, page_terms

_ENDS = re.compile(r"[.!?\u2026][\"\u201d\u2019')\]]*$")
_FEWEST_WORDS = 3
"""A sentence of fewer words (`Yes.`, a name) says nothing on how hard a text is."""
_FEWEST_WORDS_OF_ITEM = 6
"""A list item without a full stop counts as a sentence from this many words on."""
_LONG = 3
"""Syllables of a long word."""
_PER_WORD, _PER_SYLLABLE, _BASE = 0.39, 11.8, -15.59
"""Kincaid, Fishburne, Rogers and Chissom, 1975."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """A sentence as the grade sees it."""

    sentence: Sentence
    words: int
    syllables: int

    @property
    def grade(self) -> float:
        """The grade that a text of such sentences would have."""
        return _PER_WORD * self.words + _PER_SYLLABLE * self.syllables / self.words + _BASE


@dataclass(frozen=True, slots=True, kw_only=True)
class Grade:
    """The reading grade of a page; `hardest` are its sentences, those that weigh most first."""

    value: float
    sentences: int
    words: int
    hardest: tuple[Measure, ...]


@measure
def grade(reading: Reading) -> Grade | None:
    """Return the reading grade of a page, or None where the text is too short to have one."""
    measures = tuple(_measures(reading))
    count = len(measures)
    if count < FEWEST_SENTENCES:
        return None
    words = sum(one.words for one in measures)
    spoken = sum(one.syllables for one in measures)
    value = _PER_WORD * words / count + _PER_SYLLABLE * spoken / words + _BASE
    return Grade(
        value=value,
        sentences=count,
        words=words,
        hardest=tuple(sorted(measures, key=lambda one: -(one.grade - value) * one.words)),
    )


def _measures(reading: Reading) -> Iterator[Measure]:
    spared = _spared(reading)
    number = words = spoken = 0
    is_first = True
    for token in (*page_terms(reading).tokens, BREAK):
        if token == BREAK:
            sentence = reading.sentences[number]
            if words >= _FEWEST_WORDS and _counts(sentence, words):
                yield Measure(sentence=sentence, words=words, syllables=spoken)
            number, words, spoken, is_first = number + 1, 0, 0, True
            continue
        first = token[0]
        if first.islower() or is_first or token in _I:
            count = _SPOKEN[token]
            if count and not (count >= _LONG and not spared.isdisjoint(FORMS[token])):
                words += 1
                spoken += count
        is_first = False


def _spared(reading: Reading) -> frozenset[str]:
    """Return the words, in plain form, that a page cannot do without."""
    terms = names_of(reading.known)
    facts = reading.page.facts
    names = (
        *reading.known.abbreviations.values(),
        getattr(facts, "name", ""),
        *getattr(facts, "other_names", ()),
        *(phrase.text for phrase in own_phrases(reading)),
    )
    spared = {word for name in names for word in terms.terms_of(name).words}
    full = abbreviations().names
    told = [full[word.upper()] for word in spared if word.upper() in full]
    return frozenset(spared.union(*(terms.terms_of(name).words for name in told)))


def _counts(sentence: Sentence, words: int) -> bool:
    """Return whether a sentence is running text, and no short item of a list."""
    block = sentence.block
    return (
        block.part in TEXT
        and block.is_prose
        and (words >= _FEWEST_WORDS_OF_ITEM or bool(_ENDS.search(sentence.text)))
    )


class _Spoken(dict[str, int]):
    """Word as typed -> its syllables; 0 for numbers and abbreviations, which are not counted."""

    def __missing__(self, token: str) -> int:
        is_word = token[0].isalpha() and not token[1:2].isupper()
        self[token] = count = syllables(token.lower()) if is_word else 0
        return count


_SPOKEN = _Spoken()
_I = frozenset(("I", *(f"I{sign}{end}" for sign in "'\u2019" for end in ("m", "ll", "d", "ve"))))
