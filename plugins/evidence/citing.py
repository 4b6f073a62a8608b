"""A site with citation marks -> the site as readers get it, with what was found on the way."""

from __future__ import annotations

import dataclasses
import datetime as dt

from plugins.core.citation import CitationMark
from plugins.core.claim import Claim, SourceGroup
from plugins.core.finding import Finding
from plugins.core.reference import Library
from plugins.core.site import Site
from plugins.core.source import Place
from plugins.evidence import codes
from plugins.evidence.cite import cited
from plugins.evidence.entries import Printer
from plugins.evidence.figures import FigureIndex
from plugins.evidence.judge import Judge, Lines
from plugins.evidence.statements import claims_in, statements
from plugins.evidence.topics import source_groups
from plugins.evidence.unmarked import unmarked


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class CitedSite:
    """A site whose citations are printed. `claims` go by page path, `groups` by topic."""

    site: Site
    findings: tuple[Finding, ...]
    claims: dict[str, tuple[Claim, ...]]
    groups: tuple[SourceGroup, ...]


def cited_site(
    site: Site, library: Library, today: dt.date, lines: Lines, *, is_public: bool
) -> CitedSite:
    """Return a site with its citations printed and judged.

    `lines` gives the lines of a page's file by the page's path, for the places in findings.
    """
    index = FigureIndex(library)
    judge = Judge(index, today, lines, is_public=is_public)
    printer = Printer(library)
    findings: list[Finding] = []
    claims: dict[str, tuple[Claim, ...]] = {}
    pages = []
    for page in site.pages:
        if page.number == 1:
            said = tuple(statements(page, library))
            findings.extend(judge.findings(page, said))
            findings.extend(unmarked(page.path, lines(page.path), library))
            found = claims_in(page, said, index)
            if found:
                claims[page.path] = found
        pages.append(cited(page, printer))
    return CitedSite(
        site=dataclasses.replace(site, pages=tuple(pages)),
        findings=tuple(findings),
        claims=claims,
        groups=source_groups(pages, printer),
    )


def no_library(site: Site, path: str) -> list[Finding]:
    """Return a finding if a site cites sources and has no library."""
    for page in site.pages:
        marks: list[CitationMark] = [*page.body.marks]
        marks += [mark for takeaway in page.takeaways for mark in takeaway.marks]
        marks += [mark for answer in page.answers for mark in answer.marks]
        if marks:
            return [
                codes.UNREADABLE.at(
                    path,
                    Place(1),
                    f"There is no evidence library, but {page.path} cites a source.",
                    f"Make the file {path} with the sources that the pages cite.",
                )
            ]
    return []
