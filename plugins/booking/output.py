"""Built pages, held against the data: what they link to, and what stands beside the links."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from html import unescape
from urllib.parse import unquote, urlsplit

from lxml.html import HtmlElement

from plugins.booking import codes
from plugins.booking.beside import has_note
from plugins.booking.broken_numbers import dialable_in
from plugins.booking.choose import MUST_OFFER, may_offer
from plugins.booking.known import Known
from plugins.booking.shown import numbers_in
from plugins.booking.typed import Lines, no_lines, place_of_number, place_of_text
from plugins.core.booking import Booking
from plugins.core.build import Build
from plugins.core.built import BuiltPage
from plugins.core.code import Code
from plugins.core.finding import Finding
from plugins.core.source import Place
from plugins.core.telephone import dialed

_JUDGED = ("tel:", "mailto:", "http")
"""How the addresses of links begin that are judged."""
_NO_TEXT = re.compile(
    r'<meta [^>]*?content="|<(?P<tag>script|style|a)\b.*?</(?P=tag)>|<[^>]*>', re.DOTALL
)
"""What is no text that a page shows; the content of `meta` is left, and links are judged apart."""
_ADDRESS = re.compile(r"https?://[^\s\0<>\"']*[^\s\0<>\"'.,;)]")
_BOOKS = re.compile(
    r"^(?:book|schedule|request)\b.*\b(?:visit|appointment|session|consultation)\b", re.IGNORECASE
)
"""Words of a link that can only lead to a booking page."""
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")


def output_findings(
    build: Build, known: Known, page: BuiltPage, lines: Lines = no_lines
) -> list[Finding]:
    """Return what a built page shows that the data does not say, or leaves out beside a link."""
    built = _Built(build, known, page, lines)
    found = (*built.links(), *built.text(), *built.actions(), *built.structured_data())
    unsure = {code.code for code in known.unsure}
    return [finding for finding in found if finding.code not in unsure]


class _Built:
    """One built page under judgment."""

    def __init__(self, build: Build, known: Known, built: BuiltPage, lines: Lines) -> None:
        self._known = known
        self._lines = lines
        self._page = built.page
        self._html = built.html
        self._root = built.root
        self._booking: Booking | None = build.bookings.get(built.page.path)
        self._country = known.site.clinic.country

    def links(self) -> Iterator[Finding]:
        """Judge every link to a phone, an e-mail address or a booking host."""
        labels: dict[str, set[str]] = defaultdict(set)
        for link in self._root.iter("a"):
            href: str = link.get("href") or ""
            if not href.startswith(_JUDGED):
                continue
            text = " ".join(link.text_content().split())
            if href.startswith("tel:"):
                yield from self._phone(link, href, text)
            elif href.startswith("mailto:"):
                yield from self._mail(link, href)
            elif urlsplit(href).netloc.casefold() in self._known.hosts:
                labels[text.casefold()].add(href)
                yield from self._booking_link(link, href, text)
            elif _BOOKS.search(text) and not href.startswith(self._known.site.clinic.site_url):
                yield self._other_address(href, f"The link '{text}' leads to '{href}'")
        for text, targets in labels.items():
            if len(targets) > 1:
                yield self._at(
                    codes.SAME_LABEL,
                    max(targets),
                    f"'{text}' leads to {len(targets)} different booking addresses on this page.",
                    "Say in each label where it leads, such as 'Book a first visit: Springfield'.",
                )

    def _phone(self, link: HtmlElement, href: str, text: str) -> Iterator[Finding]:
        typed = unquote(href.removeprefix("tel:")).partition(";")[0]
        number = dialed(typed, self._country)
        if number not in self._known.phones:
            yield self._at(
                codes.OTHER_PHONE,
                href,
                f"The link dials '{typed}', a number that the clinic's data does not have.",
                codes.USE_KNOWN_PHONE,
            )
            return
        cut = dialable_in(text)
        shown = next(numbers_in(text), cut.typed if cut else None)
        if shown and dialed(shown, self._country) != number:
            yield self._at(
                codes.OTHER_PHONE,
                href,
                f"The link says '{shown.strip()}' and dials '{typed}'.",
                "Let both be the same number.",
            )
        if number in self._known.own_phones:
            yield from self._note(link, href, f"the phone link '{text}'")

    def _mail(self, link: HtmlElement, href: str) -> Iterator[Finding]:
        address, _, rest = unquote(href.removeprefix("mailto:")).partition("?")
        if address.casefold() not in self._known.emails:
            yield self._at(
                codes.OTHER_EMAIL,
                href,
                f"The link writes to '{address}', an address that the clinic's data does not have.",
                "Use the address from clinic.yaml.",
            )
            return
        if rest:
            yield self._at(
                codes.LEAK,
                href,
                f"The e-mail link carries '?{rest}', which can tell what a person read.",
                f"Link to mailto:{address} alone.",
            )
        yield from self._note(link, href, f"the e-mail link '{address}'")

    def _booking_link(self, link: HtmlElement, href: str, text: str) -> Iterator[Finding]:
        if href not in self._known.booking_urls:
            yield self._other_address(href, f"The link leads to '{href}'")
        rel = (link.get("rel") or "").split()
        missing = [
            what
            for what, is_there in (
                ("rel=noreferrer", "noreferrer" in rel),
                ("the same tab", not link.get("target")),
                ("data-cta", link.get("data-cta") is not None),
            )
            if not is_there
        ]
        if missing:
            yield self._at(
                codes.UNSAFE_LINK,
                href,
                f"The booking link '{text}' lacks {', '.join(missing)}.",
                "Write it in Markdown, or in the theme with the button component and is_cta=True.",
            )
        yield from self._note(link, href, f"the booking link '{text}'")

    def _other_address(self, url: str, said: str) -> Finding:
        bare = url.partition("?")[0].partition("#")[0]
        known = sorted(self._known.booking_urls)
        is_leak = bare in {one.partition("?")[0] for one in known}
        return self._at(
            codes.LEAK if is_leak else codes.OTHER_ADDRESS,
            url,
            f"{said}, which is none of the clinic's booking addresses.",
            f"Use {' or '.join(known) or 'no booking address'}, or a '!!! booking' block.",
        )

    def _note(self, link: HtmlElement, href: str, what: str) -> Iterator[Finding]:
        if not has_note(link, self._known):
            yield self._at(
                codes.NO_NOTE,
                href,
                f"Nothing beside {what} says that it is not for emergencies.",
                "Add 'Not for emergencies.' with 988 and 911 to its section, or use a "
                "'!!! booking' block, which brings the note.",
            )

    def text(self) -> Iterator[Finding]:
        """Judge the numbers and addresses that stand in the page without a link."""
        words = _NO_TEXT.sub("\0", self._html)
        if "&" in words:
            words = unescape(words)
        for typed in dict.fromkeys(numbers_in(words)):
            number = None if typed.isdigit() else dialed(typed, self._country)
            if number and number not in self._known.phones:
                yield from self._typed(
                    codes.OTHER_PHONE,
                    partial(place_of_number, typed),
                    f"The page shows the number '{typed.strip()}', which the clinic's data does "
                    "not have.",
                    codes.USE_KNOWN_PHONE,
                )
        for url in dict.fromkeys(_ADDRESS.findall(words) if "://" in words else ()):
            host = urlsplit(url).netloc.casefold()
            if host in self._known.hosts and url not in self._known.booking_urls:
                yield self._other_address(url, f"The page shows '{url}'")
        for address in dict.fromkeys(_MAIL.findall(words) if "@" in words else ()):
            if address.casefold() not in self._known.emails:
                yield from self._typed(
                    codes.OTHER_EMAIL,
                    partial(place_of_text, address),
                    f"The page shows the address '{address}', which the clinic's data does not "
                    "have.",
                    "Use the address from clinic.yaml.",
                )

    def actions(self) -> Iterator[Finding]:
        """Judge whether the page has a call to action, and may have one."""
        main = self._root.find(".//main")
        links = [] if main is None else list(main.iter("a"))
        actions = [link for link in links if link.get("data-cta") is not None]
        booking = self._booking
        if not may_offer(self._page):
            for action in actions[:1]:
                yield self._at(
                    codes.UNWANTED,
                    action.get("href"),
                    f"The page must not offer booking, and '{action.text_content().strip()}' does.",
                    "Take the link out; on this page other help comes first.",
                )
            return
        if self._page.kind not in MUST_OFFER or not self._page.is_listed:
            return
        ways = actions
        if booking is not None and booking.action is None:
            ways = [link for link in links if (link.get("href") or "").startswith(_JUDGED[:2])]
            own = self._known.own_phones
            ways = [
                way
                for way in ways
                if way.get("href").startswith("mailto:")
                or dialed(way.get("href")[4:].partition(";")[0], self._country) in own
            ]
        if not ways:
            yield self._at(
                codes.MISSING,
                None,
                f"The page shows no way to begin, which {self._page.kind.label} must have.",
                "Give clinic.yaml a booking address or a phone, or write 'booking: none' if this "
                "page must not have one.",
            )

    def structured_data(self) -> Iterator[Finding]:
        """Judge what the page tells machines: phones, e-mail addresses, the booking action."""
        for script in self._root.iter("script"):
            if script.get("type") != "application/ld+json":
                continue
            try:
                data = json.loads(script.text_content())
            except ValueError:
                continue
            for key, value in _pairs(data):
                yield from self._told(key, value)

    def _told(self, key: str, value: str) -> Iterator[Finding]:
        known = self._known
        code: Code | None = None
        if key == "telephone" and dialed(value, self._country) not in known.phones:
            code = codes.OTHER_PHONE
        elif key == "email" and value.removeprefix("mailto:").casefold() not in known.emails:
            code = codes.OTHER_EMAIL
        elif (
            "://" in value
            and urlsplit(value).netloc.casefold() in known.hosts
            and value not in known.booking_urls
        ):
            code = codes.OTHER_ADDRESS
        if code is not None:
            yield self._at(
                code,
                value,
                f"The structured data says '{key}: {value}', which the clinic's data does not.",
                "Let the structured data print the value from clinic.yaml or the front matter.",
            )

    def _typed(
        self,
        code: Code,
        where: Callable[[Sequence[str]], Place | None],
        message: str,
        help_: str,
    ) -> Iterator[Finding]:
        """Yield a finding where the words are typed.

        What only the file of another page holds, such as its summary in a list, is said there.
        """
        place = where(self._lines(self._page.path))
        others = (page.path for page in self._known.site.pages if page.path != self._page.path)
        if place is None and any(where(self._lines(path)) for path in others):
            return
        yield code.at(self._page.path, place or Place(1), message, help_)

    def _at(self, code: Code, target: str | None, message: str, help_: str) -> Finding:
        """Return a finding at the line of the Markdown that holds a link, or at the page."""
        line = next((link.line for link in self._page.body.links if link.target == target), 1)
        return code.at(self._page.path, Place(line), message, help_)


def _pairs(data: object) -> Iterator[tuple[str, str]]:
    """Yield each text of a JSON value with the name that holds it."""
    if isinstance(data, dict):
        for key, value in data.items():
            values = value if isinstance(value, list) else [value]
            for one in values:
                if isinstance(one, str):
                    yield key, one
                else:
                    yield from _pairs(one)
    elif isinstance(data, list):
        for one in data:
            yield from _pairs(one)
