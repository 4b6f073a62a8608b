"""Words to find, kept as data: a YAML file of entries with what to say instead, and examples.

sources: {nida-words-matter: {title: …, url: …}}
entries:
  - find: substance abuse       # a regular expression; small and capital letters are the same
    words: [abuse]              # of these, one at least stands in every match
    say: substance use disorder
    unless: Mental Health Services      # found in the same clause: no hit
    before: the                 # must end the clause's text before the match
    claims: yes                 # only where the page itself says so
    level: advice
    source: nida-words-matter
    bad: [We treat substance abuse.]
    good: [She works for the National Institute on Drug Abuse.]
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from plugins.checks.facts.clause import clause_around
from plugins.checks.facts.pattern import Pattern, pattern
from plugins.checks.facts.reading import Reading
from plugins.checks.facts.sentence import Sentence, Span
from plugins.checks.facts.stance import has_denial, is_claimed, is_quoted_as_word
from plugins.checks.facts.vocabulary import vocabulary
from plugins.core.finding import Severity

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The same loader in C where it was built, ten times as fast."""
_FIELDS = frozenset(
    ("find", "words", "say", "because", "unless", "claims", "level", "source", "bad", "good")
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What to find and what to say of it.

    `say` is the better wording and `because` what is wrong, where the list needs one. `source` is
    the id of a source of the list. `bad` and `good` are sentences for tests.
    """

    pattern: Pattern
    words: frozenset[str]
    say: str
    because: str
    unless: re.Pattern[str] | None
    claims: bool
    level: Severity | None
    source: str
    bad: tuple[str, ...]
    good: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class WordList:
    """The entries of a file, and by which words they can be ruled out."""

    entries: tuple[Entry, ...]
    sources: tuple[tuple[str, str, str], ...]
    """Id, title and address."""
    by_word: dict[str, tuple[Entry, ...]]

    def find(self, reading: Reading) -> Iterator[tuple[Entry, Sentence, Span]]:
        """Yield what the entries find on a page, from top to bottom; no two overlap."""
        present = vocabulary(reading) & self.by_word.keys()
        if not present:
            return
        asked = {id(entry): entry for word in present for entry in self.by_word[word]}
        found = [
            (sentence.number, span.start, -span.end, order, entry, sentence, span)
            for order, entry in enumerate(self.entries)
            if id(entry) in asked
            for sentence, span in reading.find(entry.pattern)
            if _holds(entry, reading, sentence, span)
        ]
        number, end = -1, 0
        for block, start, _, _, entry, sentence, span in sorted(found, key=lambda one: one[:4]):
            if block != number or start >= end:
                yield entry, sentence, span
                number, end = block, span.end


def _holds(entry: Entry, reading: Reading, sentence: Sentence, span: Span) -> bool:
    if entry.unless is not None:
        before, after = clause_around(sentence, span)
        if entry.unless.search(before + span.text + after):
            return False
    if entry.claims:
        return not has_denial(span.text) and is_claimed(reading, sentence, span)
    return not is_quoted_as_word(sentence, span)


@cache
def word_list(path: Path) -> WordList:
    """Return the list of a file; raise `ValueError` for an entry that cannot be understood."""
    data = yaml.load(path.read_text("utf-8"), Loader=_LOADER)  # noqa: S506 (a safe loader)
    sources = data["sources"]
    entries = tuple(_entry(one, next(iter(sources)), path.name) for one in data["entries"])
    by_word: dict[str, tuple[Entry, ...]] = {}
    for entry in entries:
        if entry.source not in sources:
            message = f"{path.name}: '{entry.source}' is not among the sources"
            raise ValueError(message)
        for word in entry.words:
            by_word[word] = (*by_word.get(word, ()), entry)
    return WordList(
        entries=entries,
        sources=tuple((name, one["title"], one["url"]) for name, one in sources.items()),
        by_word=by_word,
    )


def _entry(data: dict[str, Any], source: str, name: str) -> Entry:
    unknown = data.keys() - _FIELDS
    if unknown or not {"find", "words", "say", "bad", "good"} <= data.keys():
        message = f"{name}: '{data.get('find')}' has unknown fields {sorted(unknown)} or lacks some"
        raise ValueError(message)
    words = frozenset(str(data["words"]).split())
    flags = re.IGNORECASE
    unless = data.get("unless")
    return Entry(
        pattern=pattern(" ".join(data["find"].split("\n")).strip(), tuple(sorted(words))),
        words=words,
        say=data["say"],
        because=data.get("because", ""),
        unless=re.compile(unless.replace("'", "['\u2019]"), flags) if unless else None,
        claims=data.get("claims", False),
        level=Severity(data["level"]) if "level" in data else None,
        source=data.get("source", source),
        bad=tuple(data["bad"]),
        good=tuple(data["good"]),
    )
