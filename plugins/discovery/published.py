"""The addresses that the world knows, and those among them that nothing answers to any more."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from plugins.core.finding import Finding
from plugins.core.front_matter import Purpose, Status
from plugins.core.nearest import nearest
from plugins.core.site import Site
from plugins.core.source import Place
from plugins.discovery import codes
from plugins.discovery.redirect import refusal, sameness

FILE = "published-addresses.txt"
_HEAD = """\
# Every address that has been public. Each publish adds the new ones.
# To take an address out of use, see docs/found.md; a line deleted here is an address forgotten.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lost:
    """An address that was published and that nothing answers to; `near` is a page like it."""

    address: str
    near: str | None


def published(site: Site) -> tuple[str, ...]:
    """Return the addresses of all pages that the public site shows, sorted; of a list the first."""
    return tuple(
        sorted(
            page.url
            for page in site.pages
            if page.status is not Status.DRAFT
            and page.number == 1
            and getattr(page.facts, "purpose", None) is not Purpose.NOT_FOUND
        )
    )


def lost(
    old: Iterable[str], new: Collection[str], redirects: Mapping[str, str | None]
) -> tuple[Lost, ...]:
    """Return which of the `old` addresses neither a page (`new`) nor a redirect serves, sorted.

    A page that `redirects` says is gone for good is not lost. Neither is a further page of a list,
    which comes and goes with the number of pages that the list shows.
    """
    served = {sameness(address) for address in (*new, *redirects)}
    return tuple(
        Lost(address=address, near=nearest(address, new))
        for address in sorted(set(old))
        if sameness(address) not in served and _first_page(address) not in served
    )


def _first_page(address: str) -> str:
    """Return `/articles/` for `/articles/page/2/`, and any other address as it is."""
    return re.sub(r"page/\d+/$", "", sameness(address))


def remembered(
    old: Iterable[str], new: Iterable[str], redirects: Mapping[str, str | None]
) -> tuple[str, ...]:
    """Return the addresses to keep after a publish: old and new, without what is gone for good."""
    forwarded = {source for source, target in redirects.items() if target}
    gone = {sameness(source) for source, target in redirects.items() if target is None}
    known = {*old, *new, *forwarded}
    return tuple(sorted(address for address in known if sameness(address) not in gone))


def file_text(addresses: Iterable[str]) -> str:
    """Return the file that keeps addresses."""
    return _HEAD + "".join(f"{address}\n" for address in sorted(set(addresses)))


def read_addresses(text: str) -> dict[str, int]:
    """Return each line of the file that is no note, with its number."""
    lines = enumerate(text.removeprefix("\ufeff").splitlines(), start=1)
    return {
        line.strip(): number for number, line in lines if line.strip() and line.strip()[0] != "#"
    }


def lost_findings(
    text: str, path: str, new: Collection[str], redirects: Mapping[str, str | None]
) -> Iterator[Finding]:
    """Yield a finding for each line of the file that is no address or leads nowhere."""
    lines = read_addresses(text)
    wrong = {address: told for address in lines if (told := refusal(address))}
    for address, told in wrong.items():
        place = Place(lines[address])
        message = f"'{address}' is not an address of this site."
        help_ = f"Delete the line if it was not meant to be here. {told.help}"
        yield codes.BAD_LINE.at(path, place, message, help_)
    for one in lost(lines.keys() - wrong.keys(), new, redirects):
        near = f"; the nearest page is '{one.near}'." if one.near else "."
        yield codes.LOST.at(
            path,
            Place(lines[one.address]),
            f"'{one.address}' was published, and now neither a page nor a redirect answers there"
            f"{near}",
            f"Add '{one.address}' to 'aliases:' of the page that replaces it; if none does, add "
            f"'- from: {one.address}' with 'gone: yes' to redirects.yaml.",
        )
