"""Whole builds: what a site with a search has, what it costs, and what is said when it fails."""

from __future__ import annotations

import pytest

from plugins.search import plugin
from tests.building import Built, front
from tests.conftest import BuildSite
from tests.search.conftest import SEARCH_PAGES

THEME = {"static/js/search.js": "export const nothing = 0;\n"}


def index_files(built: Built) -> set[str]:
    return {name for name in built.files if name.startswith("pagefind/")}


def said(built: Built) -> list[str]:
    """Return what the search finds, without what other rooms say of such short pages."""
    return [str(finding) for finding in built.findings if finding.code.startswith(("SR", "TH"))]


def test_a_site_without_a_search_page_has_no_index(build_site: BuildSite) -> None:
    built = build_site({"pages/a-z.md": SEARCH_PAGES["pages/a-z.md"]}, theme=THEME)
    assert said(built) == []
    assert index_files(built) == set()
    assert built.build.search is None
    assert [letter.name for letter in built.build.alphabet] == ["H", "S", "T", "W"]


def test_a_site_with_a_search_page_has_an_index_and_a_hashed_program(build_site: BuildSite) -> None:
    built = build_site(SEARCH_PAGES, theme=THEME)
    assert said(built) == []
    assert "pagefind/pagefind.js" in index_files(built)
    assert built.build.search is not None
    assert built.build.search.without_script == "/a-z/"
    assert built.build.search.script.lstrip("/") in built.files
    assert "static/js/search.js" not in built.files


def test_an_unchanged_site_is_not_indexed_again(
    build_site: BuildSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = build_site(SEARCH_PAGES, theme=THEME)
    files = index_files(first)

    def refuse(*_: object) -> dict[str, bytes]:
        pytest.fail("the site was indexed again")

    monkeypatch.setattr(plugin, "index", refuse)
    again = build_site(theme=THEME)
    assert index_files(again) == files
    assert again.build.files_changed == 0


def test_a_changed_page_changes_the_index_and_takes_the_old_one_away(build_site: BuildSite) -> None:
    first = index_files(build_site(SEARCH_PAGES, theme=THEME))
    built = build_site({"services/therapy.md": front("Therapy", text="New words.")}, theme=THEME)
    now = index_files(built)
    assert now != first
    assert said(built) == []


def test_drafts_are_found_in_the_preview_and_never_in_public(build_site: BuildSite) -> None:
    counts = []
    draft = front("New", "status: draft", text="Not yet.")
    for public in (False, True):
        built = build_site({**SEARCH_PAGES, "services/new.md": draft}, theme=THEME, public=public)
        names = index_files(built)
        counts.append(len({name for name in names if name.endswith(".pf_fragment")}))
    assert counts == [5, 4]


def test_a_search_page_without_a_list_from_a_to_z_is_found(build_site: BuildSite) -> None:
    built = build_site({"pages/search.md": SEARCH_PAGES["pages/search.md"]}, theme=THEME)
    assert said(built) == [
        (
            "content/pages/search.md:4:10: SR002 There is a search page, and no page from A to Z "
            "for readers whose browser runs no scripts."
        )
    ]
    assert index_files(built) == set()


def test_a_second_search_page_is_found(build_site: BuildSite) -> None:
    built = build_site(
        {**SEARCH_PAGES, "pages/seek.md": front("Seek", "purpose: search")}, theme=THEME
    )
    assert said(built) == [
        (
            "content/pages/seek.md:4:10: SR003 The page content/pages/search.md has 'purpose: "
            "search' already."
        )
    ]


def test_a_theme_without_a_program_is_found(build_site: BuildSite) -> None:
    built = build_site(SEARCH_PAGES, theme={})
    assert said(built) == [
        "theme/static/js/search.js:1:1: SR004 The theme has no program for the search page."
    ]


def test_a_program_that_cannot_start_is_found_and_the_pages_are_built(
    build_site: BuildSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", "/nowhere/pagefind")
    built = build_site(SEARCH_PAGES, theme=THEME)
    assert said(built) == [
        (
            "content/pages/search.md:4:10: SR001 The index of the search could not be made: the "
            "program 'pagefind' cannot be started (No such file or directory)."
        )
    ]
    (finding,) = (one for one in built.findings if one.code == "SR001")
    assert finding.help == (
        "Install it anew with: .venv/bin/python -m pip install --force-reinstall --require-hashes "
        "-r requirements.lock"
    )
    assert "services/therapy/index.html" in built.files
