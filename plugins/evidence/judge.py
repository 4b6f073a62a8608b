"""What is wrong with what a page says on the authority of its sources."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from plugins.core.finding import Finding, Quote, Severity
from plugins.core.nearest import did_you_mean, listed
from plugins.core.reference import Reference, Verified
from plugins.core.site import AnyPage
from plugins.core.source import Place
from plugins.evidence import codes
from plugins.evidence.entries import evidence_of
from plugins.evidence.figures import FigureIndex
from plugins.evidence.passages import Sentence
from plugins.evidence.quantities import Quantity, hints, is_statistic, quantities, ranges
from plugins.evidence.statements import Statement, Use
from plugins.evidence.wording import best_finding, quoted_figures, spoken, told_by

Lines = Callable[[str], Sequence[str]]
"""Gives the lines of a page's file; asked only when a place in it is wanted."""

_CAUSE = re.compile(
    r"\b(?:reduc(?:es?|ed|ing)|cuts?|cutting|prevent(?:s|ed|ing)?|boost(?:s|ed|ing)?"
    r"|lower(?:s|ed|ing)|rais(?:es?|ed|ing)|increas(?:es?|ed|ing)|decreas(?:es?|ed|ing)"
    r"|improv(?:es?|ed|ing)|caus(?:es?|ed|ing)|halv(?:es?|ed|ing)|protect(?:s|ed|ing)?"
    r"|leads? to|led to|results? in|resulted in|keeps? people (?:out|from)|because of|thanks to)\b",
    re.IGNORECASE,
)
_LINK_ONLY = re.compile(
    r"\b(?:link(?:s|ed)?|associat\w+|tied|related|correlat\w+|went along|go along"
    r"|(?:not|no|cannot|can't|can\u2019t) (?:\w+ ){0,2}(?:show|prove|cause|mean|tell)\w*)\b",
    re.IGNORECASE,
)
_CODE = re.compile(r"<code\b.*?</code>", re.DOTALL)
_TYPED_MARK = re.compile(r"\[@[A-Za-z0-9][^\[\]<>]*\]")
_FRONT = ("title", "heading", "short_title", "description", "summary")
"""Fields that are shown and cannot hold a citation: what they say must be cited in the text."""


class Judge:
    """Judges the pages of one build. `today` is the clinic's calendar day."""

    def __init__(
        self, index: FigureIndex, today: dt.date, lines: Lines, *, is_public: bool = False
    ) -> None:
        self._index = index
        self._today = today
        self._lines = lines
        self._is_public = is_public

    def findings(self, page: AnyPage, said: Sequence[Statement]) -> Iterator[Finding]:
        """Yield what is wrong with the statements of a page."""
        for statement in said:
            if not statement.sentence.marks:
                yield from self._uncited(page, statement)
                continue
            for use in statement.uses:
                yield from self._source(page, use)
            yield from self._numbers(page, statement)
            for use in statement.uses:
                if use.reference is not None:
                    yield from self._mention(page, statement, use, use.reference)
            yield from self._cause(page, statement)
        yield from self._front(page, said)
        yield from self._not_read(page)

    def _source(self, page: AnyPage, use: Use) -> Iterator[Finding]:
        """Yield what is wrong with naming a source at all."""
        place, name, reference = _place_of(use), use.cited.reference, use.reference
        library = self._index.library
        if reference is None:
            if library.is_known and name not in library.broken:
                near = did_you_mean(name, library.references)
                yield codes.UNKNOWN.at(
                    page.path,
                    place,
                    f"The evidence library has no source '{name}'{near or '.'}",
                    f"Correct the name, or add the source to {library.path}.",
                )
            return
        if not reference.citable:
            yield codes.NOT_CITABLE.at(
                page.path,
                place,
                f"'{name}' is marked as not citable.",
                "Cite the source that it speaks of. A new source becomes citable when a person "
                f"has read it and filled in its findings in {library.path}.",
            )
        if reference.expires is not None and reference.expires < self._today:
            yield codes.EXPIRED.at(
                page.path,
                place,
                f"'{name}' held until {reference.expires} and holds no longer.",
                f"Find what has taken its place, cite that, and correct the sentence and "
                f"{library.path}.",
            )

    def _numbers(self, page: AnyPage, statement: Statement) -> Iterator[Finding]:
        """Yield the numbers that no cited source says, or that nobody has looked up."""
        references = statement.references
        if len(references) < len(statement.uses) or not references:
            return
        path = self._index.library.path
        for quantity in statement.quantities:
            holding = [
                (reference, figures.finding)
                for reference in references
                for figures in self._index.of(reference)
                if figures.hold(quantity)
            ]
            if not holding:
                names = listed([f"'{reference.id}'" for reference in references])
                wrong = codes.WRONG_NUMBER.at(
                    page.path,
                    self._place(page, statement.sentence, quantity, statement.uses[0]),
                    f"'{quantity.typed}' is not among the findings of {names}: "
                    f"{self._says(references, quantity)}.",
                    f"Write what the source says. If a page of it does say '{quantity.typed}', add "
                    f"that finding to {path}.",
                )
                yield replace(wrong, quote=_quote(statement.sentence, quantity.start, quantity.end))
            elif all(finding.verified is Verified.MEMORY for _, finding in holding):
                reference, finding = holding[0]
                found = codes.FROM_MEMORY.at(
                    page.path,
                    self._place(page, statement.sentence, quantity, statement.uses[0]),
                    f"'{quantity.typed}' rests on a finding of '{reference.id}' that nobody has "
                    f"looked up yet: '{finding.claim}: {finding.figure}'.",
                    f"Read it at {reference.address}; if it is right, write 'page' for 'verified' "
                    f"of this finding in {path}.",
                )
                found = replace(
                    found, quote=_quote(statement.sentence, quantity.start, quantity.end)
                )
                yield replace(found, severity=Severity.ERROR) if self._is_public else found

    def _says(self, references: Sequence[Reference], quantity: Quantity) -> str:
        """Return what sources do say, in a clause for each."""
        said = []
        for reference in references:
            figures = quoted_figures(self._index.of(reference), quantity)
            lead = "it" if len(references) == 1 else f"'{reference.id}'"
            said.append(f"{lead} says {figures}" if figures else f"{lead} gives no number")
        return "; ".join(said)

    def _mention(
        self, page: AnyPage, statement: Statement, use: Use, reference: Reference
    ) -> Iterator[Finding]:
        """Yield a finding if the words around a citation leave out whom the source is about."""
        if not reference.must_mention:
            return
        sentence = statement.sentence
        around = f"{sentence.paragraph}\n{sentence.heading}\n{page.facts.title}\n{page.heading}"
        missing = [
            pattern
            for pattern in reference.must_mention
            if not re.search(pattern, around, re.IGNORECASE)
        ]
        if not missing:
            return
        finding = best_finding(reference, self._index.of(reference), statement.quantities)
        told = f": it says {told_by(finding)}" if finding else ""
        wanted = " and nothing says ".join(map(spoken, missing))
        yield codes.MUST_MENTION.at(
            page.path,
            _place_of(use),
            f"'{reference.id}' is cited where nothing says {wanted}{told}.",
            "Say in the sentence who was studied, and compared with what.",
        )

    def _cause(self, page: AnyPage, statement: Statement) -> Iterator[Finding]:
        """Yield a causal verb where every source of the sentence can only show a link."""
        references = statement.references
        if not references or not all(
            reference.strength is not None and reference.strength.shows_only_a_link
            for reference in references
        ):
            return
        text = statement.sentence.text
        verb = _CAUSE.search(text)
        if verb is None or _LINK_ONLY.search(text):
            return
        kind = evidence_of(references[0]).lower()
        found = codes.CAUSE.at(
            page.path,
            self._spot(page, statement.sentence, verb[0], verb.start(), statement.uses[0]),
            f"'{verb[0]}' says that one thing caused the other, but '{references[0].id}' is a "
            f"{kind} and can only show a link.",
            "Write 'was linked to', and say who was compared with whom.",
        )
        yield replace(found, quote=_quote(statement.sentence, verb.start(), verb.end()))

    def _uncited(self, page: AnyPage, statement: Statement) -> Iterator[Finding]:
        sentence = statement.sentence
        for run in ranges(statement.quantities, sentence.text):
            if any(is_statistic(quantity, sentence.text) for quantity in run):
                start, end = run[0].start, run[-1].end
                words = sentence.text[start:end]
                found = codes.NO_CITATION.at(
                    page.path,
                    self._spot(page, sentence, words, start, None),
                    f"'{words}' is a statistic, and its sentence names no source.",
                    "Cite the source in the same sentence, such as [@cuijpers-2020], or take the "
                    "number out.",
                )
                yield replace(found, quote=_quote(sentence, start, end))

    def _front(self, page: AnyPage, said: Sequence[Statement]) -> Iterator[Finding]:
        """Yield statistics of the title and its like that no sentence of the text cites."""
        for field in _FRONT:
            text = getattr(page.facts, field)
            for quantity in quantities(text) if text and hints(text) else ():
                cited = any(
                    quantity.measure is other.measure and quantity.value == other.value
                    for statement in said
                    if statement.references
                    for other in statement.quantities
                )
                if cited or not is_statistic(quantity, text):
                    continue
                found = codes.NO_CITATION.at(
                    page.path,
                    page.place_of(field),
                    f"{field}: '{quantity.typed}' is a statistic that no sentence of the page "
                    "cites.",
                    "Say it in the text with its source, or take the number out.",
                )
                yield replace(found, quote=Quote.around(text, quantity.start, quantity.end))

    def _not_read(self, page: AnyPage) -> Iterator[Finding]:
        """Yield marks that readers see as they are typed."""
        if "[@" not in page.body.html:
            return
        for found in _TYPED_MARK.finditer(_CODE.sub("", page.body.html)):
            lines = self._lines(page.path)
            spot = next((n for n, line in enumerate(lines) if found[0] in line), 0)
            yield codes.NOT_READ.at(
                page.path,
                Place(spot + 1, max(lines[spot].find(found[0]), 0) + 1),
                f"'{found[0]}' is printed as it is typed, because marks in HTML are not read.",
                "Write the text around it in Markdown in place of HTML.",
            )

    def _place(
        self, page: AnyPage, sentence: Sentence, quantity: Quantity, use: Use | None
    ) -> Place:
        return self._spot(page, sentence, quantity.typed, quantity.start, use)

    def _spot(
        self, page: AnyPage, sentence: Sentence, words: str, start: int, use: Use | None
    ) -> Place:
        """Return where words of a sentence stand in the file, or else its mark, or its block."""
        pattern = re.compile(r"\s+".join(map(re.escape, words.split())))
        before = f"{sentence.before} {sentence.text[:start]}"
        passed = len(pattern.findall(before))
        lines = self._lines(page.path)
        text = "\n".join(lines[sentence.line - 1 :])
        for index, found in enumerate(pattern.finditer(text)):
            if index == passed:
                line = text.count("\n", 0, found.start())
                return Place(
                    sentence.line + line, found.start() - text.rfind("\n", 0, found.start())
                )
        return use.mark.place if use else Place(sentence.line)


def _quote(sentence: Sentence, start: int, end: int) -> Quote:
    """Return words of a sentence with what stands around them in its paragraph."""
    at = max(sentence.paragraph.find(sentence.text, len(sentence.before)), 0)
    return Quote.around(sentence.paragraph, at + start, at + end)


def _place_of(use: Use) -> Place:
    """Return where a mark names a source."""
    before = use.mark.typed[: max(use.mark.typed.find(f"@{use.cited.reference}"), 0)]
    place = use.mark.place
    if "\n" in before:
        return Place(place.line + before.count("\n"), len(before) - before.rindex("\n"))
    return Place(place.line, place.column + len(before))
