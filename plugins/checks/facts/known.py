"""What the whole site says about the clinic, for rules that judge one page by it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from plugins.core.clinic import Clinic
from plugins.core.kind import Kind
from plugins.core.site import Site


@dataclass(frozen=True, kw_only=True)
class Known:
    """The clinic, and names that its pages give.

    `abbreviations` are those of conditions and modalities: `ocd` -> `obsessive-compulsive
    disorder`. `places` are the cities and states of the location pages. `today` is the clinic's
    calendar day.
    """

    clinic: Clinic
    today: dt.date
    is_public: bool
    abbreviations: dict[str, str]
    places: tuple[str, ...]


def known_of(site: Site, today: dt.date, *, is_public: bool) -> Known:
    """Return what is known from a site's own pages."""
    pairs: dict[str, str] = {}
    places: dict[str, None] = {}
    for page in site.pages:
        facts = page.facts
        if page.kind is Kind.CONDITION and facts.abbreviation:
            pairs[facts.abbreviation.casefold()] = facts.name
        for modality in getattr(facts, "modalities", ()):
            if modality.abbreviation:
                pairs[modality.abbreviation.casefold()] = modality.name
        if page.kind is Kind.LOCATION:
            places |= dict.fromkeys((facts.city, facts.state))
    return Known(
        clinic=site.clinic,
        today=today,
        is_public=is_public,
        abbreviations=dict(sorted(pairs.items())),
        places=tuple(sorted(places)),
    )
