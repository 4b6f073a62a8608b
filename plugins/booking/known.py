"""Every number, e-mail address and booking address that a site's data has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from plugins.booking import codes
from plugins.booking.contact import booking_url, email_problem
from plugins.core.code import Code
from plugins.core.front_matter import OwnBooking
from plugins.core.site import Site
from plugins.core.telephone import dialed


@dataclass(frozen=True, kw_only=True)
class Known:
    """What built pages may show, collected from a site once."""

    site: Site

    @cached_property
    def crisis(self) -> frozenset[str]:
        """Numbers for emergencies, as they are dialed."""
        crisis = self.site.clinic.crisis
        numbers = [crisis.emergency]
        for line in crisis.lines:
            numbers += [number for number in (line.call, line.text_to) if number]
        return frozenset(self._dialed(numbers))

    @cached_property
    def first_help(self) -> frozenset[str]:
        """The emergency number and the first crisis line, as they are dialed."""
        crisis = self.site.clinic.crisis
        first = crisis.lines[0].call or crisis.lines[0].text_to
        return frozenset(self._dialed([crisis.emergency, *([first] if first else [])]))

    @cached_property
    def own_phones(self) -> frozenset[str]:
        """Numbers of the clinic and its places, as they are dialed."""
        numbers = [self.site.clinic.contact.phone, *(own.phone for own in self._own)]
        numbers += [getattr(page.facts, "phone", None) for page in self.site.pages]
        return frozenset(self._dialed(number for number in numbers if number))

    @cached_property
    def phones(self) -> frozenset[str]:
        """All numbers that pages may show, as they are dialed."""
        others = list(self.site.clinic.other_phones.values())
        for page in self.site.pages:
            for field in ("local_facts", "licence_facts"):
                facts = getattr(page.facts, field, ())
                others += [fact.phone for fact in facts if fact.phone]
        return frozenset((*self.crisis, *self.own_phones, *self._dialed(others)))

    @cached_property
    def unsure(self) -> frozenset[Code]:
        """What cannot be judged, because the clinic's own number or address is wrong in the data.

        The mistake itself is said once, where it stands; every page would only repeat it.
        """
        contact, country = self.site.clinic.contact, self.site.clinic.country
        codes_: set[Code] = set()
        if contact.phone and not dialed(contact.phone, country):
            codes_.add(codes.OTHER_PHONE)
        if contact.email and email_problem(contact.email):
            codes_.add(codes.OTHER_EMAIL)
        return frozenset(codes_)

    @cached_property
    def emails(self) -> frozenset[str]:
        """All e-mail addresses that pages may show, in small letters."""
        addresses = [self.site.clinic.contact.email, *(own.email for own in self._own)]
        return frozenset(address.casefold() for address in addresses if address)

    @cached_property
    def booking_urls(self) -> frozenset[str]:
        """All booking addresses, with the one parameter."""
        clinic = self.site.clinic
        urls = (clinic.booking.url, *(own.url for own in self._own))
        return frozenset(url for url in (booking_url(one, clinic) for one in urls) if url)

    @cached_property
    def hosts(self) -> frozenset[str]:
        """The hosts of booking pages."""
        return frozenset(host.casefold() for host in self.site.clinic.booking.allowed_hosts)

    @property
    def _own(self) -> Iterator[OwnBooking]:
        for page in self.site.pages:
            if isinstance(page.facts.booking, OwnBooking):
                yield page.facts.booking

    def _dialed(self, numbers: Iterable[str]) -> Iterator[str]:
        for number in numbers:
            found = dialed(number, self.site.clinic.country)
            if found:
                yield found
