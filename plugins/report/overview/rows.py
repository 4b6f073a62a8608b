"""A page of the site as the report shows it: its findings counted, its previews, what it tells."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from plugins.core.build import Build
from plugins.core.finding import Finding, Severity, count_by_severity
from plugins.core.keyword import Keyword
from plugins.core.site import AnyPage, Site
from plugins.report.overview.snippet import Snippet, WidthOf, snippet_of
from plugins.report.overview.told import Thing, Told


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """The picture that a social network shows: its address, and itself as a data address."""

    address: str
    picture: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A page with all that is shown of it below its name."""

    page: AnyPage
    kind: str
    counts: Mapping[Severity, int]
    snippet: Snippet
    card: Card
    things: tuple[Thing, ...]
    shared: tuple[str, ...]
    reviewed_on: dt.date | None
    next_review: dt.date | None


def rows_of(  # noqa: PLR0913, PLR0917 (what a page is shown with)
    build: Build,
    site: Site,
    findings: Iterable[Finding],
    told: Told,
    width_of: WidthOf,
    pictures: Mapping[str, str],
) -> tuple[Row, ...]:
    """Return the pages in the order of the site; of a list that runs over pages only its first."""
    by_path: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        by_path[finding.path].append(finding)
    return tuple(
        Row(
            page=page,
            kind=page.kind.label.partition(" ")[2],
            counts=count_by_severity(by_path[page.path]),
            snippet=snippet_of(page, width_of),
            card=Card(
                address=build.cards.get(page.path, ""),
                picture=pictures.get(page.path, ""),
            ),
            things=told.own.get(page.output_path, ()),
            shared=told.shared.get(page.output_path, ()),
            reviewed_on=page.facts.reviewed_on,
            next_review=page.facts.next_review,
        )
        for page in site.pages
        if page.number == 1
    )


def keywords_of(build: Build, site: Site) -> tuple[Keyword, ...]:
    """Return the map of phrases; without one, who owns which phrase by the pages' own word."""
    if build.keyword_map:
        return build.keyword_map
    owners: dict[str, list[str]] = defaultdict(list)
    for page in site.pages:
        if page.facts.keyword and page.number == 1:
            owners[page.facts.keyword].append(page.path)
    return tuple(
        Keyword(phrase=phrase, owners=tuple(owners[phrase]))
        for phrase in sorted(owners, key=str.casefold)
    )
