"""The browser fixture itself: a built page opens, and a missing browser is not passed over."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.building import PROJECT
from tests.conftest import BuildSite


def test_a_built_page_opens_in_the_browser(
    build_site: BuildSite, serve: Callable[[Path], str], chromium: Browser
) -> None:
    address = serve(build_site().output)
    page = chromium.new_page()
    page.goto(f"{address}/services/therapy/")
    assert page.title() == "Therapy"
    assert page.locator("main p").inner_text() == "We listen."
    page.close()


@pytest.mark.parametrize(
    ("wish", "code", "word"),
    [("", 0, "TESTS IN THE BROWSER DID NOT RUN"), ("required", 1, "HALCYON_BROWSER=required")],
)
def test_a_missing_browser_is_said_loudly_and_fails_where_it_is_required(
    wish: str, code: int, word: str
) -> None:
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "pytest",
            "-q",
            "-p",
            "no:xdist",
            "-p",
            "no:cacheprovider",
            f"{Path(__file__).name}::{test_a_built_page_opens_in_the_browser.__name__}",
        ],
        cwd=PROJECT / "tests",
        env={**os.environ, "PATH": "/nowhere", "HALCYON_BROWSER": wish},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == code, done.stdout
    assert word in done.stdout
