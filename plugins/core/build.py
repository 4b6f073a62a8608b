"""One build: the site, and what each room found out about it, a compartment a room."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from plugins.core.booking import Booking
from plugins.core.built import Judge
from plugins.core.claim import Claim, SourceGroup
from plugins.core.finding import Finding
from plugins.core.flawed import FlawedPage
from plugins.core.graph import Graph
from plugins.core.host import Host
from plugins.core.icon import Icon
from plugins.core.keyword import Keyword
from plugins.core.overview import LinkSuggestion, NearDuplicate
from plugins.core.reference import Library
from plugins.core.search import Letter, Search
from plugins.core.site import Site
from plugins.core.source import Place


@dataclass(kw_only=True)
class Build:
    """What the rooms of one run share. Each room fills its own compartment and no other.

    `site` is None when `clinic.yaml` cannot be read: then there is nothing to build.
    `is_public` tells the public site from the preview; `today` is the clinic's calendar day.
    """

    site: Site | None
    today: dt.date
    is_public: bool
    sources: int = 0
    """Number of Markdown files read."""
    drafts_left_out: int = 0
    """Drafts and pages of the future that the public site does not show."""
    waiting: dict[str, str] = field(default_factory=dict)
    """Address -> file of each page that its writer holds back: a draft, or a page of the future."""
    flawed: dict[str, FlawedPage] = field(default_factory=dict)
    """Page path -> what keeps the page from being published; the preview shows it nevertheless."""
    findings: list[Finding] = field(default_factory=list)
    silenced: tuple[tuple[Finding, str], ...] = ()
    """Findings that their page allows, each with the reason that stands in its front matter."""
    keyword_map: tuple[Keyword, ...] = ()
    """The search phrases that pages own, in alphabetical order."""
    link_suggestions: tuple[LinkSuggestion, ...] = ()
    """Words that could lead to the page that owns them, by path and place."""
    near_duplicates: tuple[NearDuplicate, ...] = ()
    """Pages that say much the same, the most alike first."""
    clinic_path: str = ""
    """`clinic.yaml` as findings show it."""
    clinic_places: Mapping[tuple[str | int, ...], Place] = field(default_factory=dict)
    """Field of `clinic.yaml`, as a path of keys and list positions -> where its value stands."""
    files: frozenset[str] = frozenset()
    """Pictures and other files that published pages use, relative to `content/`."""
    library: Library = field(default_factory=Library)
    """The evidence library as read from the content folder."""
    source_groups: tuple[SourceGroup, ...] = ()
    """The part of the library that pages cite, by topic."""
    claims: dict[str, tuple[Claim, ...]] = field(default_factory=dict)
    """Page path -> its sentences that cite a source, from top to bottom."""
    bookings: dict[str, Booking] = field(default_factory=dict)
    """Page path -> its call to action; a page without one is not in it."""
    graphs: dict[str, Graph] = field(default_factory=dict)
    """Output path -> the structured data of the page; a page that is not described has none."""
    judges: dict[str, Judge] = field(default_factory=dict)
    """Room -> who judges each page once it is rendered."""
    html: dict[str, str] = field(default_factory=dict)
    """Output path -> the page as this run rendered it."""
    stylesheet: str = ""
    """Address of the bundled stylesheet."""
    sheets: Mapping[str, str] = field(default_factory=dict)
    """Name -> address of the stylesheets that only some pages need, or only paper."""
    icons: tuple[Icon, ...] = ()
    """The icons of the site, for `<head>` and the web app manifest."""
    cards: dict[str, str] = field(default_factory=dict)
    """Page path -> address of the picture that social networks show for it."""
    hosts: tuple[Host, ...] = tuple(Host)
    """The kinds of web host that files are made for."""
    feeds: dict[str, str] = field(default_factory=dict)
    """Page path -> address of the feed that tells what is new there."""
    manifest: str = ""
    """Address of the web app manifest."""
    redirects: dict[str, str | None] = field(default_factory=dict)
    """Old address -> the one that replaces it; None for a page that is gone for good."""
    search: Search | None = None
    """What the page for searching needs; None on a site without one."""
    alphabet: tuple[Letter, ...] = ()
    """All listed pages from A to Z; empty on a site without a page that shows them."""
    assets: dict[str, bytes] = field(default_factory=dict)
    """Files that rooms made, by their path in the output folder."""
    copies: dict[str, Path] = field(default_factory=dict)
    """Files that lie in the cache of a room, by their path in the output folder.

    The path holds a hash of what is in the file: one that is there already is right.
    """
    pages_written: int = 0
    """Pages that this run rendered, whether or not their bytes changed."""
    pages_failed: int = 0
    """Pages whose template failed; what stood in their place before still stands."""
    files_changed: int = 0
    """Files of the output folder that this run wrote or removed."""


@dataclass(kw_only=True)
class Run:
    """A program's hold on the build of the moment; `pelican --autoreload` has one after another."""

    build: Build | None = None

    def current(self) -> Build:
        """Return the build that is under way."""
        if self.build is None:
            message = "no build is under way: 'plugins.clinic' must come first in PLUGINS"
            raise LookupError(message)
        return self.build


RUN = "HALCYON_RUN"
"""The Pelican setting that holds the `Run`."""


def build_of(settings: Mapping[str, Any]) -> Build:
    """Return the build under way for Pelican's settings or template context."""
    run: Run | None = settings.get(RUN)
    if run is None:
        message = "'plugins.clinic' is not loaded: name it first in PLUGINS"
        raise LookupError(message)
    return run.current()


def project_path(path: Path, root: Path) -> str:
    """Return a path as findings show it: from the project's folder if it lies in it."""
    resolved, base = path.resolve(), root.resolve()
    inside = resolved.is_relative_to(base)
    return (resolved.relative_to(base) if inside else resolved).as_posix()
