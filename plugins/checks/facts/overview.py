"""What only the whole site shows: phrases and who owns them, links to add, pages that are alike."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from zlib import crc32

from plugins.checks.facts.blocks import Part
from plugins.checks.facts.locate import located, quote_of
from plugins.checks.facts.phrase import Phrase, PhraseIndex, owned_phrase, sentence_hits
from plugins.checks.facts.reading import Reading
from plugins.checks.facts.sentence import Sentence, Span
from plugins.checks.facts.shingles import Alike, alike
from plugins.checks.facts.targets import targets
from plugins.core.finding import Quote
from plugins.core.keyword import Keyword, KeywordUse
from plugins.core.overview import LinkSuggestion, NearDuplicate, Passage
from plugins.core.source import Place

Lines = Callable[[str], Sequence[str]]

LEAST_ALIKE = 0.5
"""Share, or containment, of five-word runs from which two pages are worth a look."""
_MOST_USES = 3
"""Places that are kept of one phrase on one page."""
_MOST_PASSAGES = 6
_LINKABLE = frozenset({Part.BODY, Part.ANSWER})


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """The phrases of the site by alphabet, links to add, and pages that say much the same."""

    keywords: tuple[Keyword, ...]
    suggestions: tuple[LinkSuggestion, ...]
    duplicates: tuple[NearDuplicate, ...]
    pairs: tuple[Alike, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Use:
    """A phrase of another page on this one. `is_linkable` tells prose from headings and links."""

    phrase: str
    owner: str
    place: Place
    quote: Quote
    is_linkable: bool


class OwnedPhrases:
    """The phrases that pages own, each with the path of its page."""

    def __init__(self, readings: Mapping[str, Reading]) -> None:
        self.pairs = [
            (phrase, path)
            for path, reading in readings.items()
            if reading.page.is_listed and (phrase := owned_phrase(reading)) is not None
        ]
        self._index = PhraseIndex(self.pairs)
        told = "\n".join(sorted(f"{phrase.text}\0{path}" for phrase, path in self.pairs))
        self._name = f"uses of {crc32(told.encode())}"

    def uses(self, reading: Reading, lines: Lines) -> tuple[_Use, ...]:
        """Return where a page says phrases of others; noted while the phrases are the same."""
        if self._name not in reading.notes:
            reading.notes[self._name] = tuple(_found(reading, self._index, lines))
        found: tuple[_Use, ...] = reading.notes[self._name]
        return found


def overview_of(readings: Mapping[str, Reading], lines: Lines) -> Overview:
    """Return what all readings together show; `lines` gives the lines of a file."""
    owned = OwnedPhrases(readings)
    uses = {path: owned.uses(reading, lines) for path, reading in readings.items()}
    pairs = tuple(alike(readings, LEAST_ALIKE))
    return Overview(
        keywords=_keywords(owned.pairs, uses),
        suggestions=tuple(_suggestions(readings, uses)),
        duplicates=tuple(
            NearDuplicate(
                first=pair.first,
                second=pair.second,
                share=pair.share,
                passages=tuple(_passages(readings[pair.first], readings[pair.second])),
            )
            for pair in pairs
        ),
        pairs=pairs,
    )


def _found(reading: Reading, index: PhraseIndex[str], lines: Lines) -> Iterator[_Use]:
    own = owned_phrase(reading)
    for owner, phrase, _ in index.hits(reading):
        if owner == reading.page.path or (own is not None and phrase.key == own.key):
            continue
        close = (span for _, span in sentence_hits(reading, phrase, is_close=True))
        for span in islice(close, _MOST_USES):
            yield _Use(
                phrase=phrase.text,
                owner=owner,
                place=located(span, lines(reading.page.path)),
                quote=quote_of(span),
                is_linkable=_is_linkable(span),
            )


def _is_linkable(span: Span) -> bool:
    block = span.block
    is_linked = any(link.start < span.end and span.start < link.end for link in block.links)
    return block.part in _LINKABLE and block.is_prose and not is_linked


def _keywords(
    owned: Iterable[tuple[Phrase, str]], uses: Mapping[str, Sequence[_Use]]
) -> tuple[Keyword, ...]:
    owners: dict[frozenset[str], list[tuple[str, str]]] = defaultdict(list)
    for phrase, path in owned:
        owners[phrase.key].append((phrase.text, path))
    elsewhere: dict[str, dict[KeywordUse, None]] = defaultdict(dict)
    for path, own in uses.items():
        for use in own:
            found = KeywordUse(path=path, place=use.place, sentence=use.quote)
            elsewhere[use.owner][found] = None
    keywords = [
        Keyword(
            phrase=rows[0][0],
            owners=tuple(path for _, path in rows),
            uses=tuple(use for _, path in rows for use in elsewhere[path]),
        )
        for rows in owners.values()
    ]
    return tuple(sorted(keywords, key=lambda one: one.phrase.casefold()))


def _suggestions(
    readings: Mapping[str, Reading], uses: Mapping[str, Sequence[_Use]]
) -> Iterator[LinkSuggestion]:
    """Yield the first place on a page for each page that it could link to and does not."""
    for path, own in uses.items():
        linked = set(targets(readings[path]))
        for use in own:
            url = readings[use.owner].page.url
            if use.is_linkable and url not in linked:
                linked.add(url)
                yield LinkSuggestion(
                    path=path, url_to=url, phrase=use.phrase, place=use.place, sentence=use.quote
                )


def _passages(first: Reading, second: Reading) -> Iterator[Passage]:
    """Yield sentences that stand in both pages, but for the names of places."""
    places = {place.lower() for place in first.known.places}

    def bare(sentence: Sentence) -> tuple[str, ...]:
        return tuple(word for word in sentence.words if word not in places)

    theirs = {bare(one): one.text for one in second.prose}
    both = ((one.text, theirs[key]) for one in first.prose if (key := bare(one)) in theirs and key)
    for mine, other in islice(both, _MOST_PASSAGES):
        yield Passage(first=mine, second=other)
