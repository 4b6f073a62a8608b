"""The addresses that the world knows, and those among them that nothing answers to any more."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from types import MappingProxyType

from plugins.core.finding import Finding
from plugins.core.front_matter import Purpose, Status
from plugins.core.nearest import listed
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
        Lost(address=address, near=_near(address, new))
        for address in sorted(set(old))
        if sameness(address) not in served and _first_page(address) not in served
    )


def _near(address: str, pages: Iterable[str]) -> str | None:
    """Return the page that most likely took over an address: one named alike, or None.

    A folder full of pages named to one pattern is no hint: only the words that differ count.
    """
    folder, name = _named(address)
    best: tuple[int, str] | None = None
    for page in sorted(pages):
        other_folder, other = _named(page)
        words, others = set(name.split("-")), set(other.split("-"))
        left, right = words - others, others - words
        is_misspelt = len(left) == len(right) and all(_nearest(one, right) for one in left)
        if not name or not other or not (name == other or folder == other_folder):
            continue
        if not left or not right or is_misspelt:
            distance = len(left) + len(right)
            best = min(best, (distance, page)) if best else (distance, page)
    return best[1] if best else None


def _nearest(word: str, words: Iterable[str]) -> bool:
    return bool(get_close_matches(word, list(words), n=1, cutoff=0.75))


def _named(address: str) -> tuple[str, str]:
    """Return the folder of an address and its last part."""
    folder, _, name = sameness(address).strip("/").rpartition("/")
    return folder, name


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
    text: str,
    path: str,
    new: Collection[str],
    redirects: Mapping[str, str | None],
    waiting: Mapping[str, str] = MappingProxyType({}),
) -> Iterator[Finding]:
    """Yield a finding for each line of the file that is no address or leads nowhere.

    Addresses of one folder that no page resembles are one finding: most often they were names of
    one page. `waiting` are the files of pages that wait at an address for their day.
    """
    lines = read_addresses(text)
    wrong = {address: told for address in lines if (told := refusal(address))}
    for address, told in wrong.items():
        place = Place(lines[address])
        message = f"'{address}' is not an address of this site."
        help_ = f"Delete the line if it was not meant to be here. {told.help}"
        yield codes.BAD_LINE.at(path, place, message, help_)
    groups: dict[str, list[Lost]] = {}
    for one in lost(lines.keys() - wrong.keys(), new, redirects):
        is_own = one.near or one.address in waiting
        groups.setdefault(one.address if is_own else _named(one.address)[0], []).append(one)
    for group in groups.values():
        place = Place(min(lines[one.address] for one in group))
        first = group[0]
        file = waiting.get(first.address)
        said = _waits(first, file) if file else _lost(first) if len(group) == 1 else _all(group)
        yield codes.LOST.at(path, place, *said)


def _waits(one: Lost, file: str) -> tuple[str, str]:
    message = (
        f"'{one.address}' was published, and its page {file} is a draft now or waits for its day."
    )
    help_ = (
        "Publish it again (its 'status' and 'created'), or say in redirects.yaml where its readers "
        "go meanwhile."
    )
    return message, help_


def _lost(one: Lost) -> tuple[str, str]:
    near = f"; the nearest page is '{one.near}'." if one.near else "."
    message = (
        f"'{one.address}' was published, and now neither a page nor a redirect answers there{near}"
    )
    help_ = (
        f"Add '{one.address}' to 'aliases:' of the page that replaces it; if none does, add "
        f"'- from: {one.address}' with 'gone: yes' to redirects.yaml."
    )
    return message, help_


def _all(group: list[Lost]) -> tuple[str, str]:
    addresses = listed((f"'{one.address}'" for one in group), "and")
    message = f"{addresses} were published, and now neither a page nor a redirect answers there."
    help_ = (
        "Add each to 'aliases:' of the page that replaces it; where none does, add its "
        "'- from:' with 'gone: yes' to redirects.yaml."
    )
    return message, help_
