"""Whole sites made with the project's own theme, and every example of its components."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from jinja2 import Environment, FileSystemLoader  # noqa: TID251 (the theme's templates by themselves)
from playwright.sync_api import Browser, Page

from pelicanconf import JINJA_ENVIRONMENT
from plugins.clinic.load import load
from plugins.core.site import AnyPage
from plugins.runner.measure.serving import served
from plugins.styleguide.plugin import ShownComponent, show_components
from plugins.writer.filters import filters_for
from tests.building import PROJECT, SITES, Built, build_folder

THEME = PROJECT / "theme"
COMPONENTS = THEME / "templates" / "components"
SOURCES = {"shipped": PROJECT / "content", "harbor": SITES / "harbor" / "content"}
FRAME = {"breadcrumbs", "crisis-bar", "footer", "header", "preview-banner", "skip-link"}
"""Components that stand outside `main`."""

_ALIKE = {"about", "fees", "privacy", "accessibility", "editorial", "sources", "other"} | {
    *("services", "conditions")
}
"""Purposes and folders whose pages have the same parts."""

OpenPage = Callable[..., Page]


@dataclass(frozen=True, kw_only=True)
class Served:
    """A built site at an address; `kinds` are one page of each kind."""

    name: str
    built: Built
    address: str
    kinds: dict[str, str]

    @property
    def pages(self) -> list[Path]:
        return sorted(self.built.output.rglob("*.html"))

    def one(self, kind: str) -> str:
        """Return the path of the page of a kind."""
        return self.kinds[kind]


@pytest.fixture(scope="session", params=SOURCES)
def site(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Served]:
    """Return the public site of the shipped clinic, then that of the invented one."""
    name: str = request.param
    built = built_with_theme(SOURCES[name], tmp_path_factory.mktemp(name), public=True)
    with served(built.output) as address:
        yield Served(name=name, built=built, address=address, kinds=_one_of_each_kind(built))


def built_with_theme(content: Path, folder: Path, *, public: bool) -> Built:
    """Build a content folder with the project's theme."""
    with pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.chdir(PROJECT)
        built = build_folder(folder, content=content, theme=THEME, HALCYON_PUBLIC=public)
    assert [str(one) for one in built.findings if one.severity == "error"] == []
    return built


def _one_of_each_kind(built: Built) -> dict[str, str]:
    """Return the address of the lightest page of each kind; `inv audit` measures all pages."""
    site = built.build.site
    assert site is not None

    def weight(page: AnyPage) -> int:
        return (built.output / page.output_path).stat().st_size

    heaviest_first = sorted(site.pages, key=weight, reverse=True)
    return {_kind(page): f"/{page.output_path}" for page in heaviest_first if page.number == 1}


def _kind(page: AnyPage) -> str:
    detail = page.folder if page.kind == "list" else getattr(page.facts, "purpose", "")
    return f"{page.kind.value} {detail if detail not in _ALIKE else ''}".strip()


@pytest.fixture
def open_page(chromium: Browser) -> Iterator[OpenPage]:
    """Return a function that opens an address in a fresh window with the given settings."""
    contexts = []

    def open_(address: str, *, width: int = 1280, height: int = 800, **settings: object) -> Page:
        context = chromium.new_context(
            viewport={"width": width, "height": height},
            **settings,  # type: ignore[arg-type] # Playwright's own settings
        )
        contexts.append(context)
        page = context.new_page()
        page.goto(address)
        return page

    yield open_
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def environment() -> Environment:
    """Return the templates with the options and filters of a build."""
    loader = FileSystemLoader(THEME / "templates")
    options: dict[str, Any] = dict(JINJA_ENVIRONMENT)
    made = Environment(loader=loader, **options)  # noqa: S701 (it is in the options)
    build = load(SOURCES["harbor"], "content", lambda _: dt.date(2026, 11, 21), is_public=True)
    assert build.site is not None
    made.filters.update(filters_for(build.site.clinic))
    return made


@pytest.fixture(scope="session")
def components(environment: Environment) -> tuple[ShownComponent, ...]:
    """Return every component with its examples as HTML."""
    shown, findings = show_components(environment, COMPONENTS)
    assert [str(finding) for finding in findings] == []
    return shown


@pytest.fixture(scope="session")
def examples(
    components: tuple[ShownComponent, ...], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Path, str]]:
    """Return the folder, and its address, that holds a page for each component's examples.

    What stands once on a page, such as a header, has a page for each example.
    """
    folder = tmp_path_factory.mktemp("examples")
    built = built_with_theme(SOURCES["harbor"], tmp_path_factory.mktemp("sheets"), public=False)
    for name, data in built.build.assets.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    sheets = [built.build.stylesheet, *built.build.sheets.values()]
    for component in components:
        shown = [example.html for example in component.examples]
        pages = shown if component.name in FRAME else ["\n".join(shown)]
        for index, html in enumerate(pages):
            file = folder / f"{component.name}-{index}.html"
            file.write_text(_document(component.name, html, sheets), "utf-8")
    with served(folder) as address:
        yield folder, address


def _document(name: str, html: str, sheets: list[str]) -> str:
    links = "".join(
        f'<link rel="stylesheet" href="{sheet}"{" media=print" if "print" in sheet else ""}>'
        for sheet in sheets
    )
    heading = '<h1 class="u-visually-hidden">An example</h1>'
    if "<h3" in html and "<h2" not in html:
        heading += '<h2 class="u-visually-hidden">Its section</h2>'
    inside = f'<main id="main" class="l-main">{heading}{"" if name in FRAME else html}</main>'
    body = f"{html}{inside}" if name in FRAME else inside
    return (
        '<!DOCTYPE html><html lang="en-US"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{name}</title>{links}</head><body>{body}</body></html>"
    )
