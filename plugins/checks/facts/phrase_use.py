"""How a page uses the phrases that it owns: in its opening, its headings and its running text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from plugins.checks.facts.blocks import Block, Part
from plugins.checks.facts.limits import OFTEN_HITS, OPENING_WORDS
from plugins.checks.facts.phrase import (
    Phrase,
    hits_in,
    own_phrases,
    phrase_of,
    place_phrases,
    sentence_hits,
    words_missing,
)
from plugins.checks.facts.reading import Reading, measure
from plugins.checks.facts.sentence import Sentence, Span
from plugins.checks.facts.terms import SMALL_WORDS, Terms, names_of, page_terms, term_set

TEXT = (Part.SUMMARY, Part.TAKEAWAY, Part.BODY, Part.FACT, Part.QUESTION, Part.ANSWER)
"""The parts that visitors read below the first heading."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """A phrase of the page and where its running text says it, word beside word."""

    phrase: Phrase
    hits: tuple[tuple[Sentence, Span], ...]


@measure
def uses(reading: Reading) -> tuple[Use, ...]:
    """Return how often the running text says each of the page's phrases in close form."""
    return tuple(
        Use(
            phrase=phrase,
            hits=tuple(
                (sentence, span)
                for sentence, span in sentence_hits(reading, phrase, *TEXT, is_close=True)
                if sentence.block.is_prose
            ),
        )
        for phrase in own_phrases(reading)
    )


@measure
def text_words(reading: Reading) -> int:
    """Return how many words and numbers the running text has."""
    return sum(count for _, count in _counted(reading))


def _counted(reading: Reading) -> Iterator[tuple[Sentence, int]]:
    """Yield the sentences of the running text, each with its number of words."""
    counts = word_counts(reading)
    for sentence, count in zip(reading.sentences, counts, strict=True):
        if sentence.block.part in TEXT and sentence.block.is_prose:
            yield sentence, count


@measure
def word_counts(reading: Reading) -> tuple[int, ...]:
    """Return how many words and numbers each sentence of a page has, by its spaces."""
    return tuple(sentence.text.count(" ") + 1 for sentence in reading.sentences)


@measure
def is_said(reading: Reading) -> bool:
    """Return whether any of the page's phrases stands anywhere in what visitors read."""
    return any(sentence.block.part in TEXT for sentence, _ in _carrying(reading))


def _carrying(reading: Reading) -> Iterator[tuple[Sentence, int]]:
    """Yield the sentences that carry one of the page's phrases, with their numbers."""
    terms = page_terms(reading)
    for phrase in own_phrases(reading):
        if len(phrase.needed) > phrase.main_share:
            held = Counter(at for word in phrase.needed for at in set(terms.where.get(word, ())))
            numbers = sorted(at for at, count in held.items() if count >= phrase.main_share)
        else:
            numbers = terms.sentences_with(phrase.needed)
        for number in numbers:
            if carries(terms[number], phrase):
                yield reading.sentences[number], number


@measure
def is_said_early(reading: Reading) -> bool:
    """Return whether the opening says one of the page's phrases.

    The opening is what stands below the first heading: the summary, the first paragraph, and what
    follows it up to 100 words.
    """
    carrying = {number for _, number in _carrying(reading)}
    counts = word_counts(reading)
    words = 0
    first: Block | None = None
    for number, sentence in enumerate(reading.sentences):
        block = sentence.block
        if block.part not in {Part.SUMMARY, Part.BODY}:
            continue
        if block.part is Part.BODY and block.is_prose:
            first = first or block
        if words >= OPENING_WORDS and block is not first:
            return False
        if number in carrying:
            return True
        words += counts[number]
    return False


def carries(terms: Terms, phrase: Phrase) -> bool:
    """Return whether a sentence says a phrase, or most words of a long one."""
    if len(phrase.needed) > phrase.main_share:
        return not words_missing(terms, phrase)
    return next(hits_in(terms, phrase), None) is not None


@measure
def subheadings(reading: Reading) -> tuple[tuple[Block, Terms], ...]:
    """Return the headings of second and third level with their words in plain form."""
    terms = page_terms(reading)
    return tuple(
        (sentence.block, terms[number])
        for number, sentence in enumerate(reading.sentences)
        if sentence.block.part is Part.BODY and sentence.block.tag in {"h2", "h3"}
    )


@measure
def place_uses(reading: Reading) -> tuple[Use, ...]:
    """Return how often the text, headings included, names each place that the clinic serves."""
    held = term_set(reading)
    found = (
        Use(phrase=phrase, hits=tuple(sentence_hits(reading, phrase, *TEXT, is_close=True)))
        for phrase in place_phrases(reading.known)
        if phrase.needed <= held
    )
    return tuple(use for use in found if use.hits)


@measure
def repeated(reading: Reading) -> tuple[Use, ...]:
    """Return runs of three main words that the text says often, though no phrase is set for them.

    Parts of names that have an abbreviation, and of the clinic's own, are said as often as need be.
    """
    terms = page_terms(reading)
    often = {word for word, at in terms.where.items() if len(at) >= OFTEN_HITS}
    main = [word for word in terms.flat if word not in SMALL_WORDS]
    runs = Counter(
        run
        for run in zip(main, main[1:], main[2:], strict=False)
        if run[1] in often and run[0] in often and run[2] in often
    )
    names = names_of(reading.known)
    clinic = names.terms_of(reading.known.clinic.name).words
    free = {pair for full in (*names.full, tuple(clinic)) for pair in pairwise(full)}
    found: list[Use] = []
    for run, count in runs.items():
        if count < OFTEN_HITS or not free.isdisjoint(pairwise(run)):
            continue
        hits = tuple(_places_of(run, reading))
        if len(hits) >= OFTEN_HITS:
            found.append(Use(phrase=phrase_of(hits[0][1].text, reading.known), hits=hits))
    return tuple(sorted(found, key=lambda use: -len(use.hits)))


def _places_of(run: tuple[str, ...], reading: Reading) -> Iterator[tuple[Sentence, Span]]:
    terms = page_terms(reading)
    for number in terms.sentences_with(run):
        sentence, here = reading.sentences[number], terms[number]
        if sentence.block.part not in TEXT or not sentence.block.is_prose:
            continue
        main = [at for at, word in enumerate(here.words) if word not in SMALL_WORDS]
        for first, second, third in zip(main, main[1:], main[2:], strict=False):
            start, end = here.spots[first][0], here.spots[third][1]
            if (here.words[first], here.words[second], here.words[third]) != run:
                continue
            if third - first <= _MOST_APART and not _PAUSE.search(sentence.text, start, end):
                at = sentence.start
                yield sentence, Span(block=sentence.block, start=at + start, end=at + end)


_PAUSE = re.compile(r"[,;:()\u2013\u2014]")
_MOST_APART = 3
"""Three main words with one small word between them at most."""
