"""What a release changes for the world: addresses that are new, changed or gone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from plugins.core.addresses import address, addresses
from plugins.publish.release import Release

_PACKED = (".br", ".gz")
_MOST = 20
"""Addresses of each sort that a list names; the rest is counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """Addresses of pages, sorted. A page that only sends readers on is no page here."""

    new: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    moved: Mapping[str, str | None] = field(default_factory=dict)
    """Removed address -> where the release leads it; None when its page is gone for good."""
    other: int = 0
    """Files that are no pages, and are new, changed or gone; packed copies are not counted."""

    @property
    def are_none(self) -> bool:
        """Whether nothing changes at all."""
        return not (self.pages or self.other)

    @property
    def pages(self) -> tuple[str, ...]:
        """All addresses that change in any way."""
        return (*self.new, *self.changed, *self.removed)

    @property
    def lost(self) -> tuple[str, ...]:
        """Addresses that are gone and lead nowhere, though nobody said that they may be."""
        return tuple(one for one in self.removed if one not in self.moved)


def changes_of(release: Release, live: Release | None) -> Changes:
    """Return what a release changes for the world; all of it is new when nothing is live."""
    before = live or Release(name="")
    now, then = _pages(release), _pages(before)
    files = {name for name, digest in release.files.items() if before.files.get(name) != digest}
    files |= before.files.keys() - release.files.keys()
    changed = [one for one in now if one in then and now[one] != then[one]]
    removed = sorted(then.keys() - now.keys())
    pages = (*sorted(now.keys() - then.keys()), *sorted(changed), *removed)
    return Changes(
        new=tuple(sorted(now.keys() - then.keys())),
        changed=tuple(sorted(changed)),
        removed=tuple(removed),
        moved={one: _end(one, release.redirects) for one in removed if one in release.redirects},
        other=sum(address(name) not in pages and not name.endswith(_PACKED) for name in files),
    )


def counted(changes: Changes, live: Release | None) -> str:
    """Return `2 new, 1 changed, 1 gone, 3 other files, since 2026-11-20 14:03 UTC`."""
    if live is None:
        return f"{len(changes.new)} pages, all new: nothing was published here before"
    parts = [
        f"{len(changes.new)} new",
        f"{len(changes.changed)} changed",
        f"{len(changes.removed)} gone",
        f"{changes.other} other {'file' if changes.other == 1 else 'files'}",
    ]
    return f"{', '.join(parts)}, since {live.published}"


def lines(changes: Changes) -> Iterator[str]:
    """Yield a line an address, each sort cut short after twenty."""
    for word, group in (("new", changes.new), ("changed", changes.changed)):
        yield from (f"{word:<8} {one}" for one in group[:_MOST])
        yield from _rest(group)
    for one in changes.removed[:_MOST]:
        target = changes.moved.get(one)
        yield f"{'moved':<8} {one} -> {target}" if target else f"{'gone':<8} {one}"
    yield from _rest(changes.removed)


def _rest(group: tuple[str, ...]) -> Iterator[str]:
    if len(group) > _MOST:
        yield f"{'':<8} and {len(group) - _MOST} more"


def _pages(release: Release) -> dict[str, str]:
    """Return the address of each page that readers read -> its digest."""
    shown = set(addresses(release.files)) - release.redirects.keys()
    by_address = {address(name): digest for name, digest in release.files.items()}
    return {one: by_address[one] for one in shown}


def _end(former: str, redirects: Mapping[str, str | None]) -> str | None:
    """Return where a chain of redirects ends."""
    seen = {former}
    target = redirects[former]
    while target is not None and target in redirects and target not in seen:
        seen.add(target)
        target = redirects[target]
    return target
