"""One page with all that its nodes are made of, and what may be said of it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from plugins.core.booking import Booking
from plugins.core.front_matter import PlainFacts, Presence, Purpose
from plugins.core.kind import Kind
from plugins.core.site import AnyPage
from plugins.schema.common import Common
from plugins.schema.words import folded, read, stands_in

TREATMENT = frozenset((Kind.ARTICLE, Kind.CONDITION, Kind.SERVICE))
"""Kinds of page that speak of treatment: a clinician reviews them."""
_WITHOUT_STAMP = frozenset((Kind.HOME, Kind.LIST))
"""Kinds of page that show neither dates nor an author."""
_TOOLS = frozenset(
    (Purpose.CRISIS, Purpose.NOT_FOUND, Purpose.SEARCH, Purpose.A_TO_Z, Purpose.HANDOUT)
)
"""Purposes of plain pages that are there to be used, not read: they show no stamp either."""
_MOST_CARDS = 12
"""So many other pages a band of cards shows."""


@dataclass(frozen=True, kw_only=True)
class Subject:
    """A page that is described; `booking` is its call to action."""

    page: AnyPage
    common: Common
    booking: Booking | None = None

    @cached_property
    def url(self) -> str:
        """The page's public address."""
        return self.common.url(self.page)

    def name(self, fragment: str) -> str:
        """Return the `@id` of a thing that this page owns."""
        return f"{self.url}#{fragment}"

    @cached_property
    def is_described(self) -> bool:
        """Whether the page has an address of its own that machines may read about."""
        facts = self.page.facts
        return not (isinstance(facts, PlainFacts) and facts.purpose is Purpose.NOT_FOUND)

    @cached_property
    def words(self) -> str:
        """The page's own words and the names of pages that it shows cards of, folded."""
        page = self.page
        parts = [page.heading, page.facts.summary or "", page.body.html]
        parts += (answer.html for answer in page.answers)
        parts += (answer.question for answer in page.answers)
        parts += (takeaway.html for takeaway in page.takeaways)
        for modality in getattr(page.facts, "modalities", ()):
            parts += (modality.name, modality.abbreviation or "", modality.about or "")
        parts += getattr(page.facts, "other_names", ())
        parts += (card.short_title for card in self.cards)
        return folded(read("\n".join(parts)))

    def says(self, phrase: str) -> bool:
        """Return whether the page's words hold a phrase."""
        return stands_in(folded(phrase), self.words)

    @cached_property
    def cards(self) -> tuple[AnyPage, ...]:
        """Other pages that this page shows by their short titles."""
        return tuple(
            chain(self.shown(Kind.SERVICE), self.shown(Kind.CONDITION), self.shown(Kind.LOCATION))
        )

    def shown(self, kind: Kind) -> tuple[AnyPage, ...]:
        """Return the pages of a kind that this page shows cards of."""
        page, site = self.page, self.common.site
        linked = site.linked(page, kind)
        match page.kind, kind:
            case Kind.HOME, _:
                pages = linked or site.of_kind(kind)
            case (Kind.SERVICE, Kind.CONDITION) | (Kind.CONDITION, Kind.SERVICE):
                pages = linked or site.linking(page, kind)
            case Kind.LOCATION, Kind.CONDITION:
                pages = linked or site.of_kind(kind)
            case (Kind.LOCATION, Kind.SERVICE) | (Kind.CLINICIAN, _):
                pages = linked
            case Kind.ARTICLE, Kind.CONDITION | Kind.SERVICE:
                pages = linked
            case _:
                pages = ()
        return pages[:_MOST_CARDS]

    @cached_property
    def shows_stamp(self) -> bool:
        """Whether the page shows who wrote it, and when."""
        page, facts = self.page, self.page.facts
        is_tool = isinstance(facts, PlainFacts) and facts.purpose in _TOOLS
        return (page.kind not in _WITHOUT_STAMP and not is_tool) and (
            page.kind in TREATMENT or facts.created is not None
        )

    def _past(self, day: dt.date | None) -> dt.date | None:
        return day if day and self.shows_stamp and day <= self.common.today else None

    @cached_property
    def published_on(self) -> dt.date | None:
        """The day that the page shows as its first, if that is no day of the future."""
        return self._past(self.page.facts.created)

    @cached_property
    def modified_on(self) -> dt.date | None:
        """The day of the last change that the page shows."""
        return self._past(self.page.facts.modified)

    @cached_property
    def reviewer(self) -> AnyPage | None:
        """The clinician who reviewed the page, if the site shows a licence of theirs."""
        name = self.page.facts.reviewed_by
        person = self.common.site.get(Kind.CLINICIAN, name) if name and self.shows_stamp else None
        return person if person is not None and person.facts.licences else None

    @cached_property
    def reviewed_on(self) -> dt.date | None:
        """The day of the review."""
        return self._past(self.page.facts.reviewed_on) if self.reviewer else None

    @cached_property
    def author(self) -> str:
        """The author as the page shows it."""
        return self.page.facts.author or self.common.site.clinic.editorial.author

    @cached_property
    def policy_url(self) -> str | None:
        """The page on how the clinic writes, if this page links to it beside its author."""
        policy = self.common.policy
        if policy is None or not self.shows_stamp or policy.url == self.page.url:
            return None
        return self.common.url(policy)

    @cached_property
    def telephone(self) -> str | None:
        """The number under which this page says the clinic can be reached."""
        if self.booking is not None and self.booking.phone is not None:
            return self.common.own_telephone(self.booking.phone.uri.partition(":")[2])
        return self.common.telephone

    @cached_property
    def email(self) -> str | None:
        """The e-mail address that this page shows."""
        return self.common.site.clinic.contact.email


def shows_street(place: AnyPage) -> bool:
    """Return whether a location is at a public street address."""
    return place.facts.presence is Presence.STREET and place.facts.address is not None


def sees_patients(place: AnyPage) -> bool:
    """Return whether patients are seen at a location, with its street or without."""
    return place.facts.presence is not Presence.AREA
