"""What the pages say on the authority of a source, for the people who answer for it."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.core.citation import Cited
from plugins.core.reference import Reference, SourceEntry, StudyFinding
from plugins.core.source import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Support:
    """A source that a claim names. `findings` are those that hold a number of the claim.

    A claim without a number rests on no figure that can be named; then `findings` is empty.
    """

    cited: Cited
    reference: Reference
    findings: tuple[StudyFinding, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A sentence with a citation; `place` is that of its first mark."""

    path: str
    place: Place
    sentence: str
    supports: tuple[Support, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CitingPage:
    """A page that cites a source."""

    title: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceInUse:
    """A source with the pages that cite it, in the order of the site."""

    entry: SourceEntry
    pages: tuple[CitingPage, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceGroup:
    """The sources on one topic that the site uses, by authors and year."""

    topic: str
    anchor: str
    sources: tuple[SourceInUse, ...]
