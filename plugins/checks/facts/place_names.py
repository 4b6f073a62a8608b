"""Where a sentence lists places one after the other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from plugins.checks.facts.lemma import BREAK, TOKEN
from plugins.checks.facts.places import CITIES, STATES
from plugins.checks.facts.reading import Reading
from plugins.checks.facts.sentence import Sentence, Span
from plugins.checks.facts.terms import page_terms

_NAME = r"[A-Z][\w.'\u2019]+(?:[ -](?:of |the )?[A-Z][\w'\u2019]+){0,2}"
_STATE = r"(?:,? \(?(?:[A-Z]{2}|" + "|".join(STATES.values()) + r")\b\)?)?"
_STATES = frozenset({*STATES, *STATES.values()})
_BETWEEN = r"\s*(?:[,;|/\u2022\u00b7&\u2013\u2014]\s*(?:and |or |& )?| and | or | & )\s*"
_ROW = re.compile(rf"{_NAME}{_STATE}(?:{_BETWEEN}{_NAME}{_STATE})+")
_PART = re.compile(_BETWEEN)
_SIGN = re.compile(r"[,;|\u2022\u00b7]")
_NAMES_OF_TIME = """
Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July
August September October November December
"""
_NO_PLACES = frozenset((*_NAMES_OF_TIME.split(), "English", "Spanish"))
_CUE = re.compile(
    r"(?:\b(?:in|serving|serves?|near|around|throughout|across|including|from|to|areas?|cities|towns"
    r"|communities|suburbs|counties|locations?)[:\s]*)$",
    re.IGNORECASE,
)


@lru_cache(maxsize=8)
def _known(places: tuple[str, ...]) -> re.Pattern[str]:
    names = sorted({*places, *CITIES, *STATES.values()}, key=lambda name: (-len(name), name))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, names))})\b")


@lru_cache(maxsize=8)
def _firsts(places: tuple[str, ...]) -> frozenset[str]:
    """Return the first words of all names of places."""
    names = (*places, *CITIES, *STATES.values())
    return frozenset(TOKEN.findall(name)[0] for name in names if name)


def may_list_places(reading: Reading) -> Iterator[Sentence]:
    """Yield the sentences that may name several places, whatever stands between them."""
    firsts = _firsts(reading.known.places)
    tokens = page_terms(reading).tokens
    if firsts.isdisjoint(tokens):
        return
    number = count = 0
    for token in (*tokens, BREAK):
        if token in firsts:
            count += 1
        elif token == BREAK:
            sentence = reading.sentences[number]
            # One known place can begin a row of suburbs that nobody else knows.
            if count >= _CERTAIN or (count and len(_SIGN.findall(sentence.text)) >= _CERTAIN):
                yield sentence
            number, count = number + 1, 0


def places_in(reading: Reading, sentence: Sentence) -> tuple[dict[str, None], Span | None]:
    """Return the names of places that a sentence lists without links, and where they stand.

    A name that nobody knows counts in a row of names in which others are known places.
    """
    known = _known(reading.known.places)
    text, start = sentence.text, sentence.start
    linked = [(link.start - start, link.end - start) for link in sentence.block.links]
    names: dict[str, None] = {}
    spots: list[tuple[int, int]] = []

    def take(first: int, last: int, name: str) -> None:
        if not any(begin <= first < end for begin, end in linked):
            names[name] = None
            spots.append((first, last))

    city_ends = -1
    for found in known.finditer(text):
        is_state = found[0] in _STATES
        # 'Dayton, Ohio' is one place.
        if not (is_state and found.start() - city_ends in {1, 2}):
            take(*found.span(), found[0])
        city_ends = -1 if is_state else found.end()
    for row in _ROW.finditer(text):
        parts = [part.strip(" .") for part in _PART.split(row[0])]
        certain = sum(bool(known.search(part)) for part in parts)
        if certain >= _CERTAIN or (certain and _CUE.search(text[: row.start()])):
            for part in parts:
                if not known.search(part) and part not in _STATES and part not in _NO_PLACES:
                    take(row.start(), row.end(), part)
    if not spots:
        return names, None
    first, last = min(spots)[0], max(end for _, end in spots)
    return names, Span(block=sentence.block, start=start + first, end=start + last)


def bare_place_items(reading: Reading) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """Yield runs of list items that say a place and hardly more, without a link."""
    known = _known(reading.known.places)
    spans: list[Span] = []
    names: list[str] = []
    for block in (*reading.body, None):
        found = None
        if block is not None and block.tag == "li" and not block.links:
            found = known.search(block.text) if len(block.text) < _LONGEST_ITEM else None
        if block is not None and found is not None:
            spans.append(Span(block=block, start=found.start(), end=found.end()))
            names.append(found[0])
        elif spans:
            yield spans[0], tuple(dict.fromkeys(names))
            spans, names = [], []


_LONGEST_ITEM = 45
"""Letters: `Psychiatric medication management in Columbus`."""
_CERTAIN = 2
"""Known places in a row of names that make the others places too."""
