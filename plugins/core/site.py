"""The site: the clinic and all its pages, and how pages find each other."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from plugins.core.clinic import Clinic
from plugins.core.kind import FOLDERS, LINK_FIELDS, Kind
from plugins.core.page import Page

AnyPage = Page[Any]
"""A page of any kind; its facts have the fields of that kind's model."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Crumb:
    """A step of the way from the home page to a page."""

    label: str
    url: str


@dataclass(frozen=True, kw_only=True)
class Site:
    """A clinic's pages in a fixed order: by kind, then `order`, then title."""

    clinic: Clinic
    pages: tuple[AnyPage, ...]

    @cached_property
    def _by_kind(self) -> dict[Kind, tuple[AnyPage, ...]]:
        groups: dict[Kind, list[AnyPage]] = {kind: [] for kind in Kind}
        for page in self.pages:
            groups[page.kind].append(page)
        return {kind: tuple(group) for kind, group in groups.items()}

    @cached_property
    def _listed(self) -> dict[Kind, tuple[AnyPage, ...]]:
        return {
            kind: tuple(page for page in pages if page.is_listed)
            for kind, pages in self._by_kind.items()
        }

    @cached_property
    def _by_id(self) -> dict[tuple[Kind, str], AnyPage]:
        return {(page.kind, page.id): page for page in reversed(self.pages) if page.number == 1}

    @cached_property
    def _by_path(self) -> dict[str, AnyPage]:
        return {page.path: page for page in reversed(self.pages)}

    @cached_property
    def _linking(self) -> dict[tuple[str, Kind], tuple[AnyPage, ...]]:
        links: dict[tuple[str, Kind], list[AnyPage]] = defaultdict(list)
        for page in self.pages:
            for target_kind in LINK_FIELDS.values():
                for target in self.linked(page, target_kind):
                    if page.is_listed:
                        links[target.path, page.kind].append(page)
        return {key: tuple(pages) for key, pages in links.items()}

    @property
    def home(self) -> AnyPage | None:
        """The home page, if the clinic has written one."""
        return next(iter(self._by_kind[Kind.HOME]), None)

    def of_kind(self, kind: Kind | str) -> tuple[AnyPage, ...]:
        """Return the pages of a kind that lists and menus show."""
        return self._listed[Kind(kind)]

    def get(self, kind: Kind | str, page_id: str) -> AnyPage | None:
        """Return the page with this id, whatever its status, or None."""
        return self._by_id.get((Kind(kind), page_id))

    @cached_property
    def _by_output_path(self) -> dict[str, AnyPage]:
        return {page.output_path: page for page in self.pages}

    def written_to(self, output_path: str) -> AnyPage | None:
        """Return the page that is written to a path of the output folder."""
        return self._by_output_path.get(output_path)

    def from_file(self, path: str) -> AnyPage | None:
        """Return the page that a Markdown file makes; `path` is as in findings."""
        return self._by_path.get(path)

    def ids(self, kind: Kind) -> tuple[str, ...]:
        """Return the ids of all pages of a kind."""
        return tuple(page.id for page in self._by_kind[kind])

    def at(self, path: str) -> AnyPage | None:
        """Return the page for a path in `content/` without `.md`; a folder gives its list page.

        `home`, `services`, `services/therapy` and `pages/privacy` are such paths.
        """
        folder, _, name = path.strip("/").partition("/")
        if folder == "home":
            return self.home
        if not name:
            return self.get(Kind.LIST, folder)
        return self.get(FOLDERS[folder], name) if folder in FOLDERS else None

    def linked(self, page: AnyPage, kind: Kind | str) -> tuple[AnyPage, ...]:
        """Return the pages of a kind that `page` names in its front matter, in its order."""
        field = next(name for name, target in LINK_FIELDS.items() if target == kind)
        found = (self.get(kind, page_id) for page_id in getattr(page.facts, field))
        return tuple(target for target in found if target is not None and target.is_listed)

    def linking(self, page: AnyPage, kind: Kind | str) -> tuple[AnyPage, ...]:
        """Return the pages of a kind whose front matter names `page`."""
        return self._linking.get((page.path, Kind(kind)), ())

    def closest(self, page: AnyPage, kind: Kind | str) -> tuple[AnyPage, ...]:
        """Return the pages of a kind that name `page`, first those that name few others."""
        field = next(name for name, target in LINK_FIELDS.items() if target == page.kind)
        pages = self.linking(page, kind)
        return tuple(sorted(pages, key=lambda other: len(getattr(other.facts, field))))

    def listed_on(self, page: AnyPage) -> tuple[AnyPage, ...]:
        """Return the pages that a list page (or one page of a long list) shows."""
        kind = FOLDERS[page.folder]
        pages = self.of_kind(kind)
        if kind is not Kind.ARTICLE:
            return pages
        start = (page.number - 1) * ARTICLES_PER_PAGE
        return pages[start : start + ARTICLES_PER_PAGE]

    def list_page(self, page: AnyPage, number: int) -> AnyPage | None:
        """Return page `number` of the list that `page` belongs to."""
        return next(
            (
                other
                for other in self._by_kind[Kind.LIST]
                if other.folder == page.folder and other.number == number
            ),
            None,
        )

    def breadcrumbs(self, page: AnyPage) -> tuple[Crumb, ...]:
        """Return the way to a page, from the home page to the page above it."""
        if page.kind is Kind.HOME or self.home is None:
            return ()
        crumbs = [Crumb(label=self.home.short_title, url=self.home.url)]
        above = self.get(Kind.LIST, page.folder) if page.folder else None
        if above is not None and above.url != page.url:
            crumbs.append(Crumb(label=above.short_title, url=above.url))
        return tuple(crumbs)

    def absolute(self, url: str) -> str:
        """Return the public address of a path on the site."""
        return self.clinic.site_url.rstrip("/") + url


ARTICLES_PER_PAGE = 12
"""How many articles a page of the article list shows."""
