"""What the graphs of one site share, worked out once: addresses, zones, people, questions."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from zoneinfo import ZoneInfo

from plugins.core.kind import Kind
from plugins.core.site import AnyPage, Site
from plugins.core.telephone import international
from plugins.schema.words import folded, read


@dataclass(frozen=True, kw_only=True)
class Common:
    """A site and the clinic's day."""

    site: Site
    today: dt.date

    @cached_property
    def root(self) -> str:
        """The address of the home page."""
        return self.site.absolute("/")

    def url(self, page: AnyPage) -> str:
        """Return the public address of a page."""
        return self.site.absolute(page.url)

    def moment(self, day: dt.date | None) -> str | None:
        """Return when a day begins at the clinic: `2026-03-01T00:00:00-05:00`."""
        return _moment(day, self.site.clinic.timezone) if day else None

    @cached_property
    def telephone(self) -> str | None:
        """The clinic's number as `+18332543278`, unless it is a line for emergencies or others."""
        return self.own_telephone(self.site.clinic.contact.phone)

    def own_telephone(self, number: str | None) -> str | None:
        """Return a number of the clinic as `+18332543278`; None for one that is not its own."""
        dialed = international(number, self.site.clinic.country) if number else None
        return None if dialed in self.others else dialed

    @cached_property
    def others(self) -> frozenset[str]:
        """Numbers of crisis lines, of emergency services and of others, as they are dialed."""
        clinic = self.site.clinic
        numbers = [clinic.crisis.emergency, *clinic.other_phones.values()]
        for line in clinic.crisis.lines:
            numbers += [number for number in (line.call, line.text_to) if number]
        found = (international(number, clinic.country) for number in numbers)
        return frozenset(number for number in found if number)

    @cached_property
    def people(self) -> dict[str, AnyPage]:
        """Name of a clinician, alone and with letters behind it -> the page."""
        pages: dict[str, AnyPage] = {}
        for page in self.site.of_kind(Kind.CLINICIAN):
            letters = (page.facts.name, *page.facts.credentials)
            for name in (page.facts.name, ", ".join(letters)):
                pages.setdefault(folded(name), page)
        return pages

    @cached_property
    def askers(self) -> dict[str, AnyPage]:
        """Question -> the first page of the site that answers it."""
        pages: dict[str, AnyPage] = {}
        for page in self.site.pages:
            if page.number == 1:
                for answer in page.answers:
                    pages.setdefault(folded(answer.question), page)
        return pages

    @cached_property
    def policy(self) -> AnyPage | None:
        """The page that tells how the clinic writes."""
        name = self.site.clinic.editorial.policy_page
        return self.site.get(Kind.PAGE, name) if name else None


@cache
def _moment(day: dt.date, zone: str) -> str:
    return dt.datetime.combine(day, dt.time(), ZoneInfo(zone)).isoformat()


@lru_cache(maxsize=4096)
@lru_cache(maxsize=8192)
def read_once(html: str) -> str:
    """Return the folded text of a short piece of HTML that many pages may share."""
    return folded(read(html))
