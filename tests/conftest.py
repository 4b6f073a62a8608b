"""What all tests share: tiny sites, a served site and a browser."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, settings

from plugins.runner.measure.markup import NO_JAVA
from tests.building import PLAIN_THEME, SMALL, Built, build_folder, write_files

if TYPE_CHECKING:
    from playwright.sync_api import Browser

BuildSite = Callable[..., Built]
_BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_NO_BROWSER = "no Chromium on this machine (Debian and Ubuntu: apt install chromium)"

settings.register_profile(
    "halcyon", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("halcyon")


@pytest.fixture
def build_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> BuildSite:
    """Return a function that writes files over the smallest site and builds it.

    Called again in the same test, it changes the same site and builds it anew.
    """
    monkeypatch.chdir(tmp_path)
    write_files(tmp_path / "content", SMALL)

    def build(
        files: Mapping[str, str | bytes | None] | None = None,
        *,
        theme: Mapping[str, str] | None = None,
        public: bool = False,
        **settings: Any,  # noqa: ANN401 (Pelican's settings)
    ) -> Built:
        write_files(tmp_path / "content", files or {})
        folder = PLAIN_THEME
        if theme is not None:
            folder = tmp_path / "theme"
            shutil.copytree(PLAIN_THEME, folder, dirs_exist_ok=True)
            write_files(folder, theme)
        settings.setdefault("HALCYON_PUBLIC", public)
        return build_folder(tmp_path, content=tmp_path / "content", theme=folder, **settings)

    return build


class _QuietHandler(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the base class's name)
        pass


@pytest.fixture
def serve() -> Iterator[Callable[[Path], str]]:
    """Return a function that serves a folder on 127.0.0.1 and returns its address."""
    servers: list[ThreadingHTTPServer] = []

    def start(folder: Path) -> str:
        handler = partial(_QuietHandler, directory=str(folder))
        server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        servers.append(server)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        return f"http://127.0.0.1:{server.server_port}"

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Return a Chromium; without one the test is skipped, or fails when it is required."""
    program = next(filter(None, map(shutil.which, _BROWSERS)), None)
    if program is None:
        if os.environ.get("HALCYON_BROWSER") == "required":
            pytest.fail(f"HALCYON_BROWSER=required, and there is {_NO_BROWSER}", pytrace=False)
        pytest.skip(_NO_BROWSER)
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 (half a second to import)

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=program,
            args=["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-sync"],
        )
        yield browser
        browser.close()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests that drive a browser, so that `-m 'not browser'` leaves them out."""
    for item in items:
        if "chromium" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.browser)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say loudly that tests in the browser did not run."""
    skipped = sum(_NO_BROWSER in str(report.longrepr) for report in _skipped(terminalreporter))
    if skipped:
        terminalreporter.section("TESTS IN THE BROWSER DID NOT RUN", red=True, bold=True)
        terminalreporter.line(f"{skipped} tests were skipped: {_NO_BROWSER}.", red=True)
        terminalreporter.line("Whatever a visitor sees is not tested on this machine.", red=True)
    if any(NO_JAVA in str(report.longrepr) for report in _skipped(terminalreporter)):
        terminalreporter.section("PAGES WERE NOT CHECKED FOR VALID HTML", red=True, bold=True)
        terminalreporter.line(f"There is {NO_JAVA}.", red=True)


def _skipped(reporter: pytest.TerminalReporter) -> list[pytest.TestReport]:
    return reporter.stats.get("skipped", [])
