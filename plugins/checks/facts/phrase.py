"""Where a search phrase stands in a text, in whatever form people type it.

Lenient in form: plural and tense, order, British spelling, hyphens, abbreviations and small words
between. Strict in meaning: each of the phrase's main words must stand in the same sentence, close
together, so that `medical care for anxiety` is no `anxiety medication`.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from math import ceil
from typing import Generic, TypeVar

from plugins.checks.facts.blocks import Part
from plugins.checks.facts.known import Known
from plugins.checks.facts.limits import PHRASE_WINDOW, PHRASE_WINDOW_PER_WORD
from plugins.checks.facts.places import STATES
from plugins.checks.facts.reading import Reading, remembered
from plugins.checks.facts.sentence import Sentence, Span
from plugins.checks.facts.terms import (
    SMALL_WORDS,
    Names,
    Place,
    Terms,
    names_of,
    page_terms,
    term_set,
)
from plugins.core.kind import Kind
from plugins.core.site import AnyPage

__all__ = [
    "SMALL_WORDS",
    "Phrase",
    "PhraseIndex",
    "hits_in",
    "may_say",
    "names_of",
    "own_phrases",
    "owned_phrase",
    "phrase_hits",
    "phrase_of",
    "place_phrases",
    "says",
    "sentence_hits",
]

Target = TypeVar("Target")
_EITHER = re.compile(r"\b(?:or|vs|versus)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A search phrase: `text` as typed, `terms` the plain forms of its main words, in their order.

    `needed` are the terms that a text must hold; a place's state need not stand beside its city.
    """

    text: str
    terms: tuple[str, ...]
    typed: tuple[str, ...]
    """For each term the word as it stands in `text`."""
    needed: frozenset[str]
    key: frozenset[str]
    """Equal for two phrases that mean the same page: `anxiety therapy`, `therapy for anxiety`.

    Who weighs one thing against the other (`or`, `vs`) looks for another page than who wants both.
    """

    @property
    def window(self) -> int:
        """How many words a run of text may have that holds the phrase."""
        return max(PHRASE_WINDOW, PHRASE_WINDOW_PER_WORD * len(self.terms))

    @property
    def main_share(self) -> int:
        """How many of the needed terms carry the phrase where space is short: 3 of 4, 4 of 5."""
        count = len(self.needed)
        return ceil(0.75 * count) if count > 3 else count  # noqa: PLR2004 (as the docstring says)


@lru_cache(maxsize=8192)
def _phrase(text: str, names: Names, free: frozenset[str]) -> Phrase:
    terms = names.terms_of(text)
    held = {at for first, last, _ in terms.names for at in range(first, last + 1)}
    starts = {first: name for first, _, name in terms.names}
    ends = {first: last for first, last, _ in terms.names}
    found: dict[str, str] = {}
    for at, word in enumerate(terms.words):
        first, last = terms.spots[at]
        if at in starts:
            found.setdefault(starts[at], text[first : terms.spots[ends[at]][1]])
        elif at not in held and word not in SMALL_WORDS:
            found.setdefault(word, text[first:last])
    means = frozenset(found)
    return Phrase(
        text=text,
        terms=tuple(found),
        typed=tuple(found.values()),
        needed=(means - free) or means,
        key=means | ({"or"} if _EITHER.search(text) else set()),
    )


def phrase_of(text: str, known: Known, page: AnyPage | None = None) -> Phrase:
    """Return a search phrase; on a location page the state's name need not be said each time."""
    names = names_of(known)
    free: frozenset[str] = frozenset()
    if page is not None and page.kind is Kind.LOCATION:
        free = _state_terms(page, names)
    return _phrase(" ".join(text.split()), names, free)


def place_phrases(known: Known) -> tuple[Phrase, ...]:
    """Return the places that the clinic serves, as phrases."""
    return _place_phrases(names_of(known), known.places)


@lru_cache(maxsize=8)
def _place_phrases(names: Names, places: tuple[str, ...]) -> tuple[Phrase, ...]:
    phrases = (_phrase(" ".join(place.split()), names, frozenset()) for place in places)
    return tuple(phrase for phrase in phrases if phrase.needed)


def _state_terms(page: AnyPage, names: Names) -> frozenset[str]:
    state = str(page.facts.state).upper()
    return frozenset({state.lower(), *names.terms_of(STATES.get(state, "")).words})


def owned_phrase(reading: Reading) -> Phrase | None:
    """Return the one search phrase that a page owns, or None."""
    return next(iter(own_phrases(reading)), None) if reading.page.facts.keyword else None


@remembered
def own_phrases(reading: Reading) -> tuple[Phrase, ...]:
    """Return the phrase that a page owns, and then its synonyms."""
    facts = reading.page.facts
    texts = [facts.keyword, *facts.synonyms] if facts.keyword else []
    phrases = (phrase_of(text, reading.known, reading.page) for text in texts)
    return tuple(phrase for phrase in phrases if phrase.needed)


def may_say(reading: Reading, phrase: Phrase) -> bool:
    """Return whether a page has all words of a phrase, wherever they stand: a quick first look."""
    return phrase.needed <= term_set(reading)


def phrase_hits(reading: Reading, phrase: Phrase, *parts: Part) -> tuple[Span, ...]:
    """Return where a page says a phrase, from top to bottom; with `parts` in those alone.

    Each hit is the run of words from the phrase's first to its last one. Hits do not overlap.
    """
    return tuple(span for _, span in sentence_hits(reading, phrase, *parts))


def sentence_hits(
    reading: Reading, phrase: Phrase, *parts: Part, is_close: bool = False
) -> Iterator[tuple[Sentence, Span]]:
    """Yield each hit with its sentence. Close hits have small words alone between their words."""
    if not may_say(reading, phrase):
        return
    terms = page_terms(reading)
    for number in terms.sentences_with(phrase.needed):
        sentence = reading.sentences[number]
        if parts and sentence.block.part not in parts:
            continue
        for start, end in hits_in(terms[number], phrase, is_close=is_close):
            at = sentence.start
            yield sentence, Span(block=sentence.block, start=at + start, end=at + end)


def hits_in(terms: Terms, phrase: Phrase, *, is_close: bool = False) -> Iterator[tuple[int, int]]:
    """Yield where a sentence says a phrase, as offsets; hits do not overlap."""
    needed = phrase.needed
    places = [(at, at, word) for at, word in enumerate(terms.words) if word in needed]
    if terms.names:
        places += [name for name in terms.names if name[2] in needed]
        places.sort()
    last: dict[str, Place] = {}
    for place in places:
        last[place[2]] = place
        if len(last) < len(needed):
            continue
        start, end = min(last.values())[0], max(one[1] for one in last.values())
        if end - start >= phrase.window or (is_close and not _is_close(terms, last, start, end)):
            continue
        yield terms.spots[start][0], terms.spots[end][1]
        last = {}


def _is_close(terms: Terms, held: dict[str, Place], start: int, end: int) -> bool:
    taken = {at for first, last, _ in held.values() for at in range(first, last + 1)}
    between = (terms.words[at] for at in range(start, end + 1) if at not in taken)
    return all(word in SMALL_WORDS for word in between)


def says(text: str, phrase: Phrase, known: Known) -> bool:
    """Return whether one text, such as a title, says a phrase."""
    return next(hits_in(names_of(known).terms_of(text), phrase), None) is not None


def words_missing(terms: Terms, phrase: Phrase) -> tuple[str, ...]:
    """Return the main words of a phrase that a short text lacks, as the phrase has them.

    A text that has three of four main words, or four of five, carries a phrase and lacks nothing.
    """
    held = terms.all
    missing = tuple(
        typed
        for term, typed in zip(phrase.terms, phrase.typed, strict=True)
        if term in phrase.needed and term not in held
    )
    return missing if len(phrase.needed) - len(missing) < phrase.main_share else ()


def unsaid(text: str, reading: Reading) -> tuple[str, ...]:
    """Return the words of the page's phrase that a text lacks; none where it says a synonym."""
    terms = names_of(reading.known).terms_of(text)
    lacks = [words_missing(terms, phrase) for phrase in own_phrases(reading)]
    return lacks[0] if lacks and all(lacks) else ()


def has_main_word(text: str, reading: Reading) -> bool:
    """Return whether a text has any main word of the page's phrase or of its synonyms."""
    held = names_of(reading.known).terms_of(text).all
    return any(phrase.needed & held for phrase in own_phrases(reading))


class PhraseIndex(Generic[Target]):
    """Many phrases, each with what it stands for, ready to be looked for in many pages."""

    def __init__(self, phrases: Iterable[tuple[Phrase, Target]]) -> None:
        self._by_term: dict[str, list[tuple[Phrase, Target]]] = defaultdict(list)
        rows = [(phrase, target) for phrase, target in phrases if phrase.needed]
        often = Counter(term for phrase, _ in rows for term in phrase.needed)
        for phrase, target in rows:
            rarest = min(phrase.needed, key=lambda term: (often[term], term))
            self._by_term[rarest].append((phrase, target))

    def hits(self, reading: Reading) -> Iterator[tuple[Target, Phrase, tuple[Span, ...]]]:
        """Yield what stands behind each phrase that a page says, with the places of the phrase."""
        held = term_set(reading)
        for term in sorted(held & self._by_term.keys()):
            for phrase, target in self._by_term[term]:
                if phrase.needed <= held:
                    spans = phrase_hits(reading, phrase)
                    if spans:
                        yield target, phrase, spans
