"""When something must be looked at again: pages, local facts, sources, the security contact."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from plugins.core.build import Build
from plugins.core.site import AnyPage, Site

SOON = dt.timedelta(days=60)


class Due(StrEnum):
    """How near a date is."""

    OVERDUE = "Overdue"
    SOON = "Soon"
    LATER = "Later"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewDate:
    """A day with what must be looked at by then, and where that stands; line 0 is not known.

    `note` says more; `last` is the day on which somebody looked, and ends the note.
    """

    day: dt.date
    due: Due
    what: str
    path: str
    line: int
    note: str = ""
    last: dt.date | None = None


def review_dates(build: Build) -> tuple[ReviewDate, ...]:
    """Return all dates of a build, the earliest first."""
    site = build.site
    if site is None:
        return ()
    found = [*_of_pages(site, build.today), *_of_sources(build), *_of_clinic(site, build)]
    return tuple(sorted(found, key=lambda one: (one.day, one.path, one.line)))


def unreviewed(site: Site) -> tuple[AnyPage, ...]:
    """Return the pages that rest on sources and that nobody has signed for."""
    return tuple(
        page
        for page in site.pages
        if page.number == 1 and page.sources and page.facts.reviewed_on is None
    )


def _of_pages(site: Site, today: dt.date) -> Iterator[ReviewDate]:
    for page in site.pages:
        if page.number > 1:
            continue
        facts = page.facts
        if facts.next_review is not None:
            last = facts.reviewed_on
            yield ReviewDate(
                day=facts.next_review,
                due=_due(facts.next_review, today),
                what=f"Review the page \u201c{page.short_title}\u201d",
                path=page.path,
                line=page.place_of("next_review").line,
                note="last reviewed on " if last else "no review on record",
                last=last,
            )
        for name in ("licence_facts", "local_facts"):
            for number, fact in enumerate(getattr(facts, name, ())):
                yield ReviewDate(
                    day=fact.review_by,
                    due=_due(fact.review_by, today),
                    what=f"Check the fact \u201c{fact.fact}\u201d",
                    path=page.path,
                    line=page.place_of(name, number).line,
                    note=f"read in {fact.source}, last checked on ",
                    last=fact.checked,
                )


def _of_sources(build: Build) -> Iterator[ReviewDate]:
    seen = set()
    for group in build.source_groups:
        for source in group.sources:
            reference = source.entry.reference
            if reference.expires is None or reference.id in seen:
                continue
            seen.add(reference.id)
            pages = len(source.pages)
            yield ReviewDate(
                day=reference.expires,
                due=_due(reference.expires, build.today),
                what=f"Look whether {reference.id} still holds: \u201c{reference.title}\u201d",
                path=build.library.path,
                line=0,
                note=f"cited on {pages} {'page' if pages == 1 else 'pages'}",
            )


def _of_clinic(site: Site, build: Build) -> Iterator[ReviewDate]:
    security = site.clinic.security
    if security is not None:
        place = build.clinic_places.get(("security", "expires"))
        yield ReviewDate(
            day=security.expires,
            due=_due(security.expires, build.today),
            what="Renew the contact for reports of a weakness of the website",
            path=build.clinic_path,
            line=place.line if place else 1,
        )


def _due(day: dt.date, today: dt.date) -> Due:
    if day < today:
        return Due.OVERDUE
    return Due.SOON if day <= today + SOON else Due.LATER
