"""Small sites read from files, and a whole public site in the project's theme."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from lxml import etree, html

from plugins.clinic.load import load
from plugins.core.site import Site
from tests.building import PROJECT, SITES, SMALL, TODAY, Built, build_folder, write_files

Files = Mapping[str, str | bytes | None]
SiteOf = Callable[..., Site]
SCHEMAS = Path(__file__).parent / "schemas"
CONTENT = {"shipped": PROJECT / "content", "harbor": SITES / "harbor" / "content"}


@pytest.fixture
def site_of(tmp_path: Path) -> SiteOf:
    """Return a function that reads the smallest site with some files over it."""

    def read(files: Files, *, public: bool = True) -> Site:
        write_files(tmp_path / "content", {**SMALL, **files})
        day = dt.date.fromisoformat(TODAY)
        build = load(tmp_path / "content", "content", lambda _: day, is_public=public)
        assert [str(finding) for finding in build.findings] == []
        assert build.site is not None
        return build.site

    return read


def _build(name: str, folder: Path) -> Built:
    with pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.chdir(CONTENT[name].parent)
        theme = PROJECT / "theme"
        return build_folder(folder, content=CONTENT[name], theme=theme, HALCYON_PUBLIC=True)


@pytest.fixture(scope="session")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Return the public site of the shipped clinic."""
    return _build("shipped", tmp_path_factory.mktemp("shipped"))


@pytest.fixture(scope="session")
def harbor(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Return the public site of the invented clinic."""
    return _build("harbor", tmp_path_factory.mktemp("harbor"))


@pytest.fixture(params=list(CONTENT))
def built(request: pytest.FixtureRequest) -> Built:
    """Return each of the two sites."""
    site: Built = request.getfixturevalue(request.param)
    return site


def violations(schema: str, data: bytes) -> list[str]:
    """Return what a document does against a schema of this folder."""
    rules = etree.RelaxNG(etree.parse(SCHEMAS / f"{schema}.rng"))
    rules.validate(etree.fromstring(data))
    return [str(error) for error in rules.error_log]


def texts(data: bytes, name: str) -> list[str]:
    """Return the texts of all elements of a name that are of the document's own kind."""
    root = etree.fromstring(data)
    found = root.iterfind(f".//{{{etree.QName(root).namespace}}}{name}")
    return [element.text or "" for element in found]


def links(built: Built, name: str, rels: str) -> list[tuple[str, str]]:
    """Return kind and address of the links in the head of a page that are of one of the `rels`."""
    head = html.fromstring(built.text(name)).find("head")
    assert head is not None
    found = ((one.get("rel", ""), one.get("href", "")) for one in head.iter("link"))
    return [(rel, address) for rel, address in found if rel in rels.split()]
