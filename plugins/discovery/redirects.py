"""All redirects of a site held against its pages: which of them are written, and what is wrong."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from plugins.core.finding import Finding
from plugins.core.front_matter import Purpose, Status
from plugins.core.nearest import did_you_mean
from plugins.core.site import AnyPage, Site
from plugins.discovery import codes
from plugins.discovery.redirect import Redirect, encoded, sameness

LIMIT = 2_000
"""Most lines that Cloudflare Pages reads; each old address takes two of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Addresses:
    """What answers on the site: pages, and files by their output path.

    `held_back` are addresses that answer again once a mistake elsewhere is mended.
    """

    pages: Mapping[str, AnyPage]
    files: frozenset[str]
    held_back: frozenset[str] = frozenset()

    def is_held_back(self, address: str) -> bool:
        """Return whether nothing but a mistake keeps the page of an address from being there."""
        return sameness(address) in self.held_back

    def is_there(self, address: str) -> bool:
        """Return whether a file answers to an address, or a page that is held back."""
        return sameness(address) in self.files or self.is_held_back(address)

    @classmethod
    def of(cls, site: Site, files: Iterable[str], held_back: Iterable[str] = ()) -> Addresses:
        """Return the addresses of a site; the page for unknown addresses has none."""
        pages = {
            sameness(page.url): page
            for page in reversed(site.pages)
            if getattr(page.facts, "purpose", None) is not Purpose.NOT_FOUND
        }
        return cls(
            pages=pages,
            files=frozenset(sameness(f"/{name}") for name in files),
            held_back=frozenset(map(sameness, held_back)),
        )


def judged(
    redirects: Iterable[Redirect], addresses: Addresses, findings: list[Finding]
) -> tuple[Redirect, ...]:
    """Return the redirects that can be written, by old address, each straight to its end."""
    known: dict[str, Redirect] = {}
    for redirect in redirects:
        same = sameness(redirect.source)
        wrong = _over(redirect, addresses) or _second(redirect, known.get(same))
        if wrong:
            findings.append(wrong)
        else:
            known[same] = redirect
    straight = (_straight(redirect, known, addresses, findings) for redirect in known.values())
    return tuple(sorted(filter(None, straight), key=lambda redirect: redirect.source))


def _over(redirect: Redirect, addresses: Addresses) -> Finding | None:
    """Return what is wrong with a redirect that would hide a page or a file."""
    same = sameness(redirect.source)
    page = addresses.pages.get(same)
    if page is None and same not in addresses.files:
        return None
    if page is None:
        message = f"The old address '{redirect.source}' is that of a file of the site."
    elif page.path == redirect.path:
        message = f"The old address '{redirect.source}' is the one that this page has now."
    else:
        message = f"The old address '{redirect.source}' is that of {page.path}."
    return codes.OVER_PAGE.at(
        redirect.path, redirect.place, message, "Delete it here; what is there answers by itself."
    )


def _second(redirect: Redirect, first: Redirect | None) -> Finding | None:
    """Return what is wrong with an old address that stands somewhere already."""
    if first is None:
        return None
    return codes.TWO_OWNERS.at(
        redirect.path,
        redirect.place,
        f"The old address '{redirect.source}' stands in {first.path}:{first.place.line} already.",
        "Keep it where it leads to the page that took over, and delete it in the other place.",
    )


def _straight(
    redirect: Redirect,
    known: Mapping[str, Redirect],
    addresses: Addresses,
    findings: list[Finding],
) -> Redirect | None:
    """Return a redirect to where its readers end up, or None if that is nowhere."""
    way = _way(redirect, known)
    flaw = _flaw(way, addresses)
    if flaw:
        findings.append(flaw)
        return None
    straight = dataclasses.replace(redirect, target=_end(way, addresses))
    if len(way) > 1:
        findings.append(_chain(redirect, straight))
    return straight


def _way(redirect: Redirect, known: Mapping[str, Redirect]) -> list[Redirect]:
    """Return the redirects that a reader goes through; in a circle the last stands there twice."""
    way = [redirect]
    while (target := way[-1].target) and way[-1] not in way[:-1]:
        following = known.get(sameness(_parts(target)[0]))
        if following is None:
            break
        way.append(following)
    return way


def _flaw(way: Sequence[Redirect], addresses: Addresses) -> Finding | None:
    """Return why a reader who follows a redirect ends up nowhere."""
    first, last = way[0], way[-1]
    if last in way[:-1]:
        return _circle(first, [one.source for one in way])
    if last.target is None:
        is_own = len(way) == 1
        return None if is_own else _nowhere(first, last.source, ", which is gone for good.")
    if last.target.startswith("https://"):
        return None
    target, _ = _parts(last.target)
    page = addresses.pages.get(sameness(target))
    if page is not None and not _is_public(page) and not addresses.is_held_back(target):
        return _nowhere(first, target, f": {page.path} is not published yet.")
    if page is None and not addresses.is_there(target):
        urls = sorted(page.url for page in addresses.pages.values() if _is_public(page))
        near = did_you_mean(target, urls) or "."
        return _nowhere(first, target, f", and nothing is there{near}")
    return None


def _end(way: Sequence[Redirect], addresses: Addresses) -> str | None:
    """Return the address at the end of a way without a flaw, as the page itself writes it."""
    last = way[-1].target
    if last is None or last.startswith("https://"):
        return last
    target, _ = _parts(last)
    fragments = [_parts(one.target or "")[1] for one in way]
    page = addresses.pages.get(sameness(target))
    return (page.url if page else encoded(target)) + next(filter(None, reversed(fragments)), "")


def _parts(target: str) -> tuple[str, str]:
    """Return an address without its fragment, and the fragment with its `#`."""
    address, sign, name = target.partition("#")
    return address, sign + name


def _is_public(page: AnyPage) -> bool:
    return page.status is not Status.DRAFT


def _circle(redirect: Redirect, steps: Iterable[str]) -> Finding:
    way = " → ".join(steps)
    return codes.LOOP.at(
        redirect.path,
        redirect.place,
        f"The old address '{redirect.source}' leads in a circle: {way}.",
        "Let it lead to the page that readers should see.",
    )


def _chain(redirect: Redirect, straight: Redirect) -> Finding:
    return codes.CHAIN.at(
        redirect.path,
        redirect.place,
        f"The old address '{redirect.source}' leads to '{redirect.target}', an old address too.",
        f"Let it lead straight to the end: {straight.target}",
    )


def _nowhere(redirect: Redirect, target: str, why: str) -> Finding:
    return codes.NO_TARGET.at(
        redirect.path,
        redirect.place,
        f"The old address '{redirect.source}' leads to '{target}'{why}",
        "Let it lead to the page that took over, or say 'gone: yes' in place of 'to:'.",
    )


def too_many(redirects: Sequence[Redirect], lines: int) -> Iterator[Finding]:
    """Yield a finding if Cloudflare Pages would leave some of the `lines` for it out."""
    if lines > LIMIT:
        last = redirects[-1]
        yield codes.TOO_MANY.at(
            last.path,
            last.place,
            f"The redirects take {lines} lines, and Cloudflare Pages reads the first {LIMIT}.",
            "Delete the oldest ones that nobody follows any more, or use another host.",
        )
