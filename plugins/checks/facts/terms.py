"""The words of a page in plain form, and in which sentences each of them stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from plugins.checks.facts.abbreviations import abbreviations
from plugins.checks.facts.known import Known
from plugins.checks.facts.lemma import BREAK, FORMS, LINES, lemmas_of, merged, needs_merging
from plugins.checks.facts.reading import Reading, measure, remembered

SMALL_WORDS = frozenset(
    """
    a about all also am an and any are as at be been being but by can could did do does doing
    each for from get had has have having he her here hers him his how i if in into is it its
    just may me might mine must my of on or our ours s set shall she should so some such than
    that the their theirs them then there these they this those through to too up upon us
    versus very vs was we were what whatever when where whether which while who whom whose why
    will with would you your yours
    """.split()  # noqa: SIM905 (a paragraph is read sooner than a list)
)
"""Words that carry no meaning of their own in a search phrase. `without`, `under`, `first` do."""
Place = tuple[int, int, str]
"""A name among words: number of its first and of its last word, and its abbreviation."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """The words of a sentence in plain form: `words` in their order, `spots` where each stands.

    `names` are names in full of which the clinic has an abbreviation, as that abbreviation.
    """

    words: Sequence[str]
    spots: Sequence[tuple[int, int]]
    names: Sequence[Place] = ()

    @property
    def all(self) -> frozenset[str]:
        """The plain forms and the abbreviations."""
        return frozenset(self.words) | {name for _, _, name in self.names}


class Names:
    """Abbreviations and the names that they stand for."""

    def __init__(self, pairs: Iterable[tuple[str, str]]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
        for short, name in pairs:
            full = tuple(lemmas_of(name)[0])
            # Two ways to write a name can be the same in plain form.
            is_new = bool(full) and (full, short) not in self._by_first[full[0]]
            if is_new and short not in SMALL_WORDS and full != (short,):
                self._by_first[full[0]].append((full, short))
        self.firsts = frozenset(self._by_first)
        """The words that a name can begin with."""
        self.full = frozenset(full for many in self._by_first.values() for full, _ in many)
        """The names in full, in plain form."""

    def terms_of(self, text: str) -> Terms:
        """Return the words of a text in plain form."""
        words, spots = lemmas_of(text)
        if self.firsts.isdisjoint(words):
            return Terms(words=words, spots=spots)
        return Terms(words=words, spots=spots, names=tuple(self._names_in(words)))

    def _names_in(self, words: Sequence[str]) -> Iterator[Place]:
        for at, word in enumerate(words):
            for full, short in self._by_first.get(word, ()):
                if tuple(words[at : at + len(full)]) == full:
                    yield at, at + len(full) - 1, short

    def in_lines(self, words: Sequence[str]) -> Iterator[tuple[int, str]]:
        """Yield the number of the line and the abbreviation of each name in lines of words."""
        number = 0
        for at, word in enumerate(words):
            if word == BREAK:
                number += 1
            elif word in self._by_first:
                for full, short in self._by_first[word]:
                    if tuple(words[at : at + len(full)]) == full:
                        yield number, short


@lru_cache(maxsize=64)
def _names_of(pairs: tuple[tuple[str, str], ...]) -> Names:
    return Names((*abbreviations().pairs, *pairs))


def names_of(known: Known) -> Names:
    """Return the abbreviations of the clinic's conditions and modalities, and common ones."""
    return _names_of(tuple(known.abbreviations.items()))


class PageTerms:
    """The words of a page in plain form; what is worked out for one sentence is kept."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._names = names_of(reading.known)
        self._by_sentence: dict[int, Terms] = {}
        text = "\n".join(sentence.text for sentence in reading.sentences)
        self.tokens: list[str] = LINES.findall(text)
        """Words and numbers as typed, with a BREAK behind each sentence but the last."""
        flat = [form for token in self.tokens for form in FORMS[token]]
        self.flat: list[str] = merged(flat)[0] if needs_merging(flat) else flat
        """Their plain forms, with the same breaks."""
        self.where: dict[str, list[int]] = defaultdict(list)
        """Main word or abbreviation -> the sentences that it stands in, once for each time."""
        number = 0
        for word in self.flat:
            if word == BREAK:
                number += 1
            elif word not in SMALL_WORDS:
                self.where[word].append(number)
        if not self._names.firsts.isdisjoint(self.where):
            for number, name in self._names.in_lines(self.flat):
                self.where[name].append(number)

    def __getitem__(self, number: int) -> Terms:
        """Return the words of a sentence, by its number on the page."""
        terms = self._by_sentence.get(number)
        if terms is None:
            terms = self._names.terms_of(self._reading.sentences[number].text)
            self._by_sentence[number] = terms
        return terms

    def sentences_with(self, needed: Iterable[str]) -> list[int]:
        """Return the numbers of the sentences in which all of some words stand."""
        lists = [self.where.get(word, ()) for word in needed]
        if not lists or not all(lists):
            return []
        shortest, *others = sorted(lists, key=len)
        return sorted(set(shortest).intersection(*others))


@measure
def page_terms(reading: Reading) -> PageTerms:
    """Return the words of a page in plain form."""
    return PageTerms(reading)


@remembered
def term_set(reading: Reading) -> frozenset[str]:
    """Return all main words of a page: what cannot stand in it is ruled out by this."""
    return frozenset(page_terms(reading).where)
