"""A sentence of a page, and a run of words within it that a finding can point at."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from plugins.checks.facts.blocks import Block
from plugins.core.sentences import MARK, sentence_ends

WORD = re.compile(r"[^\W\d_]+(?:['\u2019\-\u2011][^\W\d_]+)*")
"""A word: letters, with apostrophes and hyphens inside."""


@dataclass(frozen=True, kw_only=True)
class Sentence:
    """A sentence: `text` is what stands in its block from `start` on.

    `number` is that of its block on the page. `cites` are the numbers of the sources that it cites.
    """

    block: Block
    number: int
    start: int
    text: str
    cites: tuple[int, ...]

    @cached_property
    def lower(self) -> str | None:
        """The text in small letters, each in its place; None where a letter would become two."""
        lower = self.text.lower()
        return lower if len(lower) == len(self.text) else None

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words in small letters, as typed otherwise."""
        return tuple(WORD.findall(self.text.lower()))

    @cached_property
    def whole(self) -> Span:
        """The sentence as a span."""
        return Span(block=self.block, start=self.start, end=self.start + len(self.text))


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A run of a block's text, by offsets: what a finding points at and the report highlights."""

    block: Block
    start: int
    end: int

    @property
    def text(self) -> str:
        """The words."""
        return self.block.text[self.start : self.end]


def sentences_of(block: Block, number: int) -> Iterator[Sentence]:
    """Yield the sentences of a block, which is block `number` of its page."""
    if block.is_heading or block.tag == "tr":
        ids = tuple(one for _, many in block.cites for one in many)
        yield Sentence(block=block, number=number, start=0, text=block.text, cites=ids)
        return
    signs = [at for at, _ in block.cites]
    numbers = [ids for _, ids in block.cites]
    text = _with_signs(block.text, signs) if signs else block.text
    start = used = taken = 0
    for end in (*sentence_ends(text), len(text)):
        part = text[start:end]
        count = part.count(MARK) if signs else 0
        bare = part.replace(MARK, "") if count else part
        words = bare.strip()
        if words:
            ids = tuple(one for many in numbers[used : used + count] for one in many)
            at = taken + len(bare) - len(bare.lstrip())
            yield Sentence(block=block, number=number, start=at, text=words, cites=ids)
        start, used, taken = end, used + count, taken + len(bare)


def _with_signs(text: str, signs: list[int]) -> str:
    parts, start = [], 0
    for at in signs:
        parts.append(text[start:at])
        start = at
    parts.append(text[start:])
    return MARK.join(parts)
