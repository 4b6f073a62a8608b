"""The menus of the header and the footer: worked out once a site, marked for each page."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.core.kind import Kind
from plugins.core.site import AnyPage, Site


@dataclass(frozen=True, slots=True, kw_only=True)
class MenuLink:
    """A link of a menu; `current` is the value of `aria-current` on the page being printed."""

    label: str
    url: str
    current: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MenuGroup:
    """A group of links in the footer."""

    title: str
    links: tuple[MenuLink, ...]


class Menus:
    """A site's menus; pages that visitors do not see are left out."""

    def __init__(self, site: Site) -> None:
        navigation = site.clinic.navigation
        self._header = _shown(site, navigation.header)
        groups = ((group.title, _shown(site, group.links)) for group in navigation.footer)
        self.footer = tuple(
            MenuGroup(title=title, links=tuple(_link(target) for target in targets))
            for title, targets in groups
            if targets
        )

    def header(self, page: AnyPage) -> tuple[MenuLink, ...]:
        """Return the links of the header as the given page shows them."""
        return tuple(_link(target, _current(target, page)) for target in self._header)


def _shown(site: Site, paths: tuple[str, ...]) -> tuple[AnyPage, ...]:
    targets = (site.at(path) for path in paths)
    return tuple(target for target in targets if target is not None and target.is_listed)


def _link(target: AnyPage, current: str | None = None) -> MenuLink:
    return MenuLink(label=target.short_title, url=target.url, current=current)


def _current(target: AnyPage, page: AnyPage) -> str | None:
    """Return `page` for the page itself, `true` for the list that it belongs to."""
    if target.url == page.url:
        return "page"
    return "true" if target.kind is Kind.LIST and target.folder == page.folder else None
