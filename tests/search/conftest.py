"""The invented clinic with a search, built once, and served as a host would serve it."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from plugins.discovery.headers import headers
from plugins.runner.measure.serving import served
from tests.building import PROJECT, SITES, Built, build_folder, front, write_files

SEARCH_PAGES: dict[str, str | bytes | None] = {
    "pages/search.md": front("Search", "purpose: search", text="Your words stay here."),
    "pages/a-z.md": front("All pages from A to Z", "short_title: A to Z", "purpose: a-z"),
}
MORE: dict[str, str | bytes | None] = {
    **SEARCH_PAGES,
    "articles/insomnia.md": front(
        "Insomnia and what helps",
        "created: 2026-10-01",
        "conditions: [worry]",
        text="## Nights awake\n\nInsomnia is common. Ask us about [sleep](sleep.md).",
    ),
    "articles/draft.md": front(
        "A page that waits", "created: 2026-10-01", "status: draft", text="Xylophones wait."
    ),
    "pages/hidden.md": front("Unlisted", "status: hidden", text="Zebras hide."),
    "conditions/low-mood.md": front("Low mood", "name: low mood", "other_names: [the blues]"),
}


def built_with_search(folder: Path, *, public: bool) -> Built:
    """Build the invented clinic, with a search and the project's theme, below a folder."""
    shutil.copytree(SITES / "harbor" / "content", folder / "content")
    write_files(folder / "content", MORE)
    with pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.chdir(PROJECT)
        return build_folder(
            folder, content=folder / "content", theme=PROJECT / "theme", HALCYON_PUBLIC=public
        )


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return built_with_search(tmp_path_factory.mktemp("search"), public=True)


def host_headers(*, with_search: bool = True) -> dict[str, str]:
    """Return what a host sends, apart from what a server without https cannot keep."""
    told = dict(headers(with_search=with_search))
    told.pop("Strict-Transport-Security")
    policy = told["Content-Security-Policy"]
    return {**told, "Content-Security-Policy": policy.replace("; upgrade-insecure-requests", "")}


@pytest.fixture(scope="session")
def address(built: Built) -> Iterator[str]:
    with served(built.output, headers=host_headers()) as found:
        yield found


class Visitor:
    """A person on the page for searching; `asked` and `said` are requests and complaints."""

    def __init__(self, page: Page, address: str) -> None:
        self.page, self.address = page, address
        self.asked: list[str] = []
        self.said: list[str] = []
        page.on("request", lambda request: self.asked.append(request.url))
        page.on("console", lambda message: self.said.append(message.text))
        page.on("pageerror", lambda error: self.said.append(str(error)))
        page.goto(f"{address}/search/")

    def look_for(self, words: str, says: str = "found") -> list[str]:
        """Type words and return the titles of what is found."""
        self.page.locator("#search-for").fill(words)
        return self.titles(says)

    def titles(self, says: str = "found") -> list[str]:
        self.page.locator("[data-part=count]", has_text=says).wait_for()
        return self.page.locator(".c-search__link").all_inner_texts()


@pytest.fixture
def visitor(chromium: Browser, address: str) -> Iterator[Callable[..., Visitor]]:
    """Return a function that sends somebody to the page for searching, in a fresh window."""
    contexts = []

    def come(*, at: str = address, width: int = 1280, **settings: object) -> Visitor:
        context = chromium.new_context(
            viewport={"width": width, "height": 900},
            **settings,  # type: ignore[arg-type] # Playwright's own settings
        )
        contexts.append(context)
        return Visitor(context.new_page(), at)

    yield come
    for context in contexts:
        context.close()
