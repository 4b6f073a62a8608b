"""When Pelican asks: the search page gets its values, and the built pages become an index."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

from pelican import Pelican, signals
from pelican.generators import Generator

from plugins.core.build import Build, build_of, project_path
from plugins.core.front_matter import Purpose
from plugins.core.kind import Kind
from plugins.core.search import Search
from plugins.core.site import AnyPage, Site
from plugins.core.source import Place
from plugins.search import codes, shelf
from plugins.search.alphabet import alphabet
from plugins.search.choices import kinds, pages_as_choices, searched, traits_of, with_purpose
from plugins.search.crisis_words import crisis_words
from plugins.search.document import document, ignored_by
from plugins.search.pagefind import PagefindError, has_hash, index, pagefind_version
from plugins.search.vocabulary import as_json, medication_words, vocabulary

SCRIPT = Path("static", "js", "search.js")
"""The program of the search page, in the theme."""


def register() -> None:
    """Connect this room to Pelican."""
    signals.all_generators_finalized.connect(prepare)
    signals.finalized.connect(add_index)


def prepare(generators: list[Generator]) -> None:
    """Give the search page and the list from A to Z what they print."""
    settings = generators[0].settings
    build = build_of(settings)
    site = build.site
    if site is None:
        return
    search_page = _only(build, site, Purpose.SEARCH)
    list_page = _only(build, site, Purpose.A_TO_Z)
    if list_page is not None:
        build.alphabet = alphabet(site)
    if search_page is None:
        return
    script = Path(settings["THEME"]) / SCRIPT
    if not script.is_file():
        build.findings.append(
            codes.NO_PROGRAM.at(
                project_path(script, Path.cwd()),
                Place(1),
                "The theme has no program for the search page.",
                f"Put it there, or take '{search_page.path}' away.",
            )
        )
    elif list_page is None:
        build.findings.append(
            codes.NO_LIST.at(
                search_page.path,
                search_page.place_of("purpose"),
                "There is a search page, and no page from A to Z for readers whose browser runs "
                "no scripts.",
                "Make a page with 'purpose: a-z', such as pages/a-z.md.",
            )
        )
    else:
        build.search = Search(
            script=_asset(build, "search", "js", script.read_bytes()),
            words=_asset(build, "search-words", "json", _words(site)),
            without_script=list_page.url,
            crisis=crisis_words(),
            kinds=kinds(site),
            places=pages_as_choices(site, Kind.LOCATION),
            conditions=pages_as_choices(site, Kind.CONDITION),
        )


def _words(site: Site) -> bytes:
    return as_json(vocabulary(site), medication_words(site))


def _only(build: Build, site: Site, purpose: Purpose) -> AnyPage | None:
    """Return the page with a purpose; one more of them is a finding."""
    pages = with_purpose(site, purpose)
    for other in pages[1:]:
        build.findings.append(
            codes.TWICE.at(
                other.path,
                other.place_of("purpose"),
                f"The page {pages[0].path} has 'purpose: {purpose.value}' already.",
                "Take the line 'purpose:' out of one of the two.",
            )
        )
    return pages[0] if pages else None


def _asset(build: Build, name: str, suffix: str, data: bytes) -> str:
    """Make a file whose name changes with its content, and return its address."""
    path = f"static/{name}.{hashlib.sha256(data).hexdigest()[:10]}.{suffix}"
    build.assets[path] = data
    return f"/{path}"


def add_index(pelican: Pelican) -> None:
    """Make the index from what this run rendered; an unchanged site has it already."""
    build = build_of(pelican.settings)
    if build.site is None or build.search is None:
        return
    settings: dict[str, Any] = pelican.settings
    folder = Path(settings["CACHE_PATH"], "search")
    language = build.site.clinic.language
    documents = {
        page.output_path: document(build.html[page.output_path], traits_of(page), language)
        for page in searched(build.site)
        if page.output_path in build.html
    }
    ignored = ignored_by(Path(settings["THEME"]))
    key = shelf.key_of(documents, ignored, pagefind_version())
    try:
        files = shelf.find(folder, key) or shelf.put(folder, key, index(documents, ignored))
    except PagefindError as error:
        page = with_purpose(build.site, Purpose.SEARCH)[0]
        message = f"The index of the search could not be made: {error.reason}."
        build.findings.append(
            codes.NOT_MADE.at(page.path, page.place_of("purpose"), message, error.cure)
        )
        return
    for name, path in files.items():
        if has_hash(name):
            build.copies[name] = path
        else:
            build.assets[name] = path.read_bytes()
