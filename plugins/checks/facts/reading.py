"""A page as a careful reader sees it: its blocks, sentences, links and pictures, read once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property, wraps
from typing import Any, TypeVar

from plugins.checks.facts.blocks import Block, Part, Picture, Reader
from plugins.checks.facts.known import Known
from plugins.checks.facts.pattern import HINTS, Pattern
from plugins.checks.facts.sentence import Sentence, Span, sentences_of
from plugins.core.reference import Reference
from plugins.core.site import AnyPage
from plugins.core.source import Place

Measured = TypeVar("Measured")


class Reading:
    """What rules may ask of one page. All of it is worked out on first use and then kept.

    `page` is the page with its facts; `known` is what the whole site says about the clinic.
    Reading a page changes nothing and never fails on a page that could be rendered.
    """

    def __init__(self, page: AnyPage, known: Known, notes: dict[str, Any] | None = None) -> None:
        self.page = page
        self.known = known
        self.notes: dict[str, Any] = {} if notes is None else notes
        """What `remembered` keeps, from build to build as long as the page stays the same."""
        self.measured: dict[Callable[..., Any], Any] = {}
        """What `measure` keeps; nobody else touches it."""

    @cached_property
    def _read(self) -> tuple[tuple[Block, ...], tuple[Picture, ...]]:
        page, facts = self.page, self.page.facts
        blocks = [self._field(Part.TITLE, "title", facts.title)]
        blocks.append(self._field(Part.DESCRIPTION, "description", facts.description))
        if facts.heading:
            blocks.append(self._field(Part.HEADING, "heading", facts.heading))
        if facts.summary:
            blocks.append(self._field(Part.SUMMARY, "summary", facts.summary))
        for takeaway in page.takeaways:
            blocks += Reader(Part.TAKEAWAY, takeaway.line).read(takeaway.html)
        body = Reader(Part.BODY, 1)
        blocks += body.read(page.body.marked_html)
        pictures = body.pictures
        for name in ("licence_facts", "local_facts"):
            for number, one in enumerate(getattr(facts, name, ())):
                blocks.append(self._field(Part.FACT, name, one.fact, number, "fact"))
        for number, answer in enumerate(page.answers):
            blocks.append(self._field(Part.QUESTION, "faq", answer.question, number, "question"))
            reader = Reader(Part.ANSWER, answer.line)
            blocks += reader.read(answer.html)
            pictures += reader.pictures
        return tuple(blocks), tuple(pictures)

    def _field(self, part: Part, name: str, text: str, *inner: str | int) -> Block:
        place = self.page.place_of(name, *inner)
        words = " ".join(text.split())
        return Block(
            part=part, tag="p", text=words, place=place, last_line=place.line + len(text) // 40
        )

    @property
    def blocks(self) -> tuple[Block, ...]:
        """All blocks of text: title, description, heading, summary, takeaways, body, answers."""
        return self._read[0]

    @property
    def pictures(self) -> tuple[Picture, ...]:
        """The pictures of the text, from top to bottom."""
        return self._read[1]

    @cached_property
    def body(self) -> tuple[Block, ...]:
        """The blocks of the text below the front matter."""
        return tuple(block for block in self.blocks if block.part is Part.BODY)

    @cached_property
    def seen(self) -> tuple[Block, ...]:
        """The blocks that a visitor sees on the page: all but title and description."""
        unseen = {Part.DESCRIPTION} | ({Part.TITLE} if self.page.facts.heading else set())
        return tuple(block for block in self.blocks if block.part not in unseen)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences of all blocks, in their order. A heading is a sentence of its own."""
        return tuple(
            sentence
            for number, block in enumerate(self.blocks)
            for sentence in sentences_of(block, number)
        )

    @cached_property
    def headings(self) -> tuple[Block, ...]:
        """The headings of the text, from top to bottom."""
        return tuple(block for block in self.body if block.is_heading)

    @cached_property
    def prose(self) -> tuple[Sentence, ...]:
        """The sentences that a visitor reads as prose: no heading, table, title or description."""
        parts = {Part.SUMMARY, Part.TAKEAWAY, Part.BODY, Part.QUESTION, Part.ANSWER, Part.FACT}
        return tuple(
            one for one in self.sentences if one.block.part in parts and one.block.is_prose
        )

    @cached_property
    def lower(self) -> str:
        """All sentences in small letters, one a line."""
        return "\n".join(sentence.text for sentence in self.sentences).lower()

    @cached_property
    def _lines(self) -> list[str]:
        """Each sentence in small letters."""
        return self.lower.split("\n")

    @cached_property
    def _hinted(self) -> tuple[int, dict[str, set[int]]]:
        """How many hints were looked up, and for each one found the numbers of its sentences."""
        return len(HINTS), HINTS.lines_with(self._lines)

    def find(self, pattern: Pattern) -> Iterator[tuple[Sentence, Span]]:
        """Yield each place where a pattern holds, with its sentence, from top to bottom.

        A sentence in which the pattern's exception holds has no match.
        """
        count, hinted = self._hinted
        if count != len(HINTS):
            del self._hinted
            _, hinted = self._hinted
        numbers = [hinted[hint] for hint in pattern.hints if hint in hinted]
        if not numbers:
            return
        small, lines = pattern.small, self._lines
        for number in sorted(set().union(*numbers)):
            if small is None or small.search(lines[number]):
                sentence = self.sentences[number]
                for span in pattern.matches(sentence):
                    yield sentence, span

    def says(self, pattern: Pattern) -> bool:
        """Return whether a pattern holds anywhere on the page."""
        return next(self.find(pattern), None) is not None

    def paragraph(self, sentence: Sentence) -> str:
        """Return the whole block that a sentence stands in."""
        return sentence.block.text

    def heading_above(self, sentence: Sentence) -> Block | None:
        """Return the nearest heading above a sentence of the text, or None."""
        if sentence.block.part is not Part.BODY:
            return None
        above = self.blocks[: sentence.number]
        return next(
            (one for one in reversed(above) if one.is_heading and one.part is Part.BODY), None
        )

    def cited(self, sentence: Sentence) -> tuple[Reference, ...]:
        """Return the references that a sentence cites."""
        sources = {entry.number: entry.reference for entry in self.page.sources}
        return tuple(sources[number] for number in sentence.cites if number in sources)

    def place_of(self, *field: str | int) -> Place:
        """Return where a field of the front matter stands."""
        return self.page.place_of(*field)

    def note(self) -> None:
        """Make sure of all that is `remembered`, and let go of the rest, which is ten times as big.

        What is asked for later is worked out anew.
        """
        for function in _REMEMBERED:
            function(self)
        for name in _WORKED_OUT:
            self.__dict__.pop(name, None)
        self.measured.clear()


_WORKED_OUT = tuple(
    name for name, value in vars(Reading).items() if isinstance(value, cached_property)
)
_REMEMBERED: list[Callable[[Reading], Any]] = []


def remembered(function: Callable[[Reading], Measured]) -> Callable[[Reading], Measured]:
    """Make a measurement outlive the build, for rules that compare all pages.

    It is made of every page. Its result must be small and come from the page and what is known
    alone.
    """
    name = f"{function.__module__}.{function.__qualname__}"

    @wraps(function)
    def noted(reading: Reading) -> Measured:
        if name not in reading.notes:
            reading.notes[name] = function(reading)
        result: Measured = reading.notes[name]
        return result

    _REMEMBERED.append(noted)
    return noted


def measure(function: Callable[[Reading], Measured]) -> Callable[[Reading], Measured]:
    """Make a function of a reading keep its result with the reading: `@measure def grade(…)`."""

    @wraps(function)
    def measured(reading: Reading) -> Measured:
        if function not in reading.measured:
            reading.measured[function] = function(reading)
        result: Measured = reading.measured[function]
        return result

    return measured
