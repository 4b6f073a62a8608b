"""Golden sites: what an invented clinic's site is made of, and what is said of broken ones.

`inv golden` writes the expected files anew; read the difference before you commit it.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from plugins.core.finding import Finding
from plugins.report.text import lines
from tests.building import PROJECT, SITES, Built, build_folder
from tests.conftest import BuildSite

GOLDEN = PROJECT / "tests" / "golden"
BROKEN = SITES / "broken"
IS_WRITING = os.environ.get("HALCYON_GOLDEN") == "write"
PRINTED = {
    "home": "index.html",
    "service": "services/counseling/index.html",
    "condition": "conditions/worry/index.html",
    "location": "locations/port-willow/index.html",
    "clinician": "clinicians/ana-reyes/index.html",
    "article": "articles/first-visit/index.html",
    "page": "privacy/index.html",
    "list": "services/index.html",
}
"""Kind -> the page of it whose whole HTML is golden."""


@pytest.fixture(scope="module")
def harbor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Built]:
    """Return the public site of the invented clinic, in the project's theme."""
    with pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.chdir(SITES / "harbor")
        yield build_folder(
            tmp_path_factory.mktemp("harbor"),
            content=SITES / "harbor" / "content",
            theme=PROJECT / "theme",
            HALCYON_PUBLIC=True,
        )


def agree(path: Path, text: str) -> None:
    """Compare a text with its golden file, or write the file."""
    if IS_WRITING:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    expected = path.read_text("utf-8") if path.exists() else ""
    assert text == expected, f"{path.name} differs; if that is meant, run: inv golden"


def without_hashes(text: str) -> str:
    """Return text with the names of the theme's files made the same for every theme."""
    text = re.sub(r"static/cards/[0-9a-f]{10}\.png", "static/cards/HASH.png", text)
    return re.sub(r"(/|^)([\w-]+)\.[0-9a-f]{10}\.", r"\1\2.HASH.", text, flags=re.MULTILINE)


def test_the_files_of_the_site_are_as_expected(harbor: Built) -> None:
    agree(GOLDEN / "files.txt", without_hashes("\n".join(sorted(harbor.files))) + "\n")


def test_the_head_of_each_page_is_as_expected(harbor: Built) -> None:
    heads = {
        name: _head(harbor.soup(name)) for name in sorted(harbor.files) if name.endswith(".html")
    }
    agree(GOLDEN / "heads.json", json.dumps(heads, indent=1, ensure_ascii=False) + "\n")


def _head(soup: BeautifulSoup) -> dict[str, str | None]:
    def first(selector: str, attribute: str) -> str | None:
        found = soup.select_one(selector)
        return None if found is None else str(found[attribute])

    assert soup.title is not None
    return {
        "title": soup.title.get_text(),
        "description": first("meta[name=description]", "content"),
        "canonical": first("link[rel=canonical]", "href"),
        "robots": first("meta[name=robots]", "content"),
    }


def test_the_findings_of_the_site_are_as_expected(harbor: Built) -> None:
    agree(GOLDEN / "findings.txt", _report(*harbor.findings, *harbor.checked))
    assert harbor.outcome.complaints == ()
    assert harbor.outcome.is_good()


def _report(*findings: Finding) -> str:
    return "".join(f"{line}\n" for line in lines(findings, color=False))


@pytest.mark.parametrize(("kind", "name"), PRINTED.items())
def test_the_whole_page_of_each_kind_is_as_expected(harbor: Built, kind: str, name: str) -> None:
    agree(GOLDEN / "pages" / f"{kind}.html", without_hashes(harbor.text(name)))


def test_every_golden_file_belongs_to_a_test() -> None:
    if IS_WRITING:
        pytest.skip("the files are being written")
    known = {"files.txt", "heads.json", "findings.txt", *(f"pages/{kind}.html" for kind in PRINTED)}
    present = {path.relative_to(GOLDEN).as_posix() for path in GOLDEN.rglob("*") if path.is_file()}
    assert present == known


def test_every_kind_of_page_is_in_the_golden_site(harbor: Built) -> None:
    site = harbor.build.site
    assert site is not None
    assert {page.kind.value for page in site.pages} == set(PRINTED)
    assert harbor.build.pages_written + harbor.build.drafts_left_out == harbor.build.sources


@pytest.mark.parametrize("name", sorted(path.name for path in BROKEN.iterdir()))
def test_a_broken_site_does_not_build_and_all_that_is_wrong_is_said(
    build_site: BuildSite, name: str
) -> None:
    folder = BROKEN / name / "content"
    files = {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
    built = build_site({file: data or None for file, data in files.items()}, public=True)
    agree(BROKEN / name / "findings.txt", _report(*built.findings))
    assert not built.outcome.is_good()
