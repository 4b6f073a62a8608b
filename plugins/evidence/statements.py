"""What a page says on whose authority: its sentences with their numbers and their sources."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from plugins.core.citation import CitationMark, Cited
from plugins.core.claim import Claim, Support
from plugins.core.reference import Library, Reference
from plugins.core.site import AnyPage
from plugins.evidence.figures import FigureIndex
from plugins.evidence.passages import Sentence, sentences
from plugins.evidence.quantities import Quantity, hints, quantities


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """A source that a mark of a sentence names; `reference` is None if the library lacks it."""

    mark: CitationMark
    cited: Cited
    reference: Reference | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A sentence with its numbers, and each source that it names, once."""

    sentence: Sentence
    quantities: tuple[Quantity, ...]
    uses: tuple[Use, ...]

    @property
    def references(self) -> tuple[Reference, ...]:
        """The sources that the library has."""
        return tuple(use.reference for use in self.uses if use.reference is not None)


def statements(page: AnyPage, library: Library) -> Iterator[Statement]:
    """Yield the sentences that cite a source or say a number, from top to bottom.

    Marks stand in the page as placeholders: call this before they are printed.
    """
    for sentence in sentences(page):
        found = quantities(sentence.text) if sentence.marks or hints(sentence.text) else []
        if not found and not sentence.marks:
            continue
        uses: dict[str, Use] = {}
        for mark in sentence.marks:
            for cited in mark.cited:
                reference = library.references.get(cited.reference)
                use = Use(mark=mark, cited=cited, reference=reference)
                uses.setdefault(cited.reference, use)
        yield Statement(sentence=sentence, quantities=tuple(found), uses=tuple(uses.values()))


def claims(page: AnyPage, library: Library) -> tuple[Claim, ...]:
    """Return the sentences of a page that cite a source, each with the figures it rests on."""
    return claims_in(page, tuple(statements(page, library)), FigureIndex(library))


def claims_in(page: AnyPage, said: tuple[Statement, ...], index: FigureIndex) -> tuple[Claim, ...]:
    """Return the claims among the statements of a page."""
    return tuple(
        Claim(
            path=page.path,
            place=statement.uses[0].mark.place,
            sentence=statement.sentence.text,
            supports=tuple(
                _support(use, use.reference, statement, index)
                for use in statement.uses
                if use.reference is not None
            ),
        )
        for statement in said
        if statement.references
    )


def _support(use: Use, reference: Reference, statement: Statement, index: FigureIndex) -> Support:
    return Support(
        cited=use.cited,
        reference=reference,
        findings=tuple(
            figures.finding
            for figures in index.of(reference)
            if any(figures.hold(quantity) for quantity in statement.quantities)
        ),
    )
