"""The report in a browser: opened from disk, by mouse, by keyboard, by screen readers, on paper."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from plugins.core.finding import Severity
from plugins.report.overview.page import report_page
from plugins.runner.measure.probes import axe_violations, overflows, small_targets, tab_walk
from tests.building import SITES, build_folder
from tests.report.findings import EXPLAINED, QUOTED, SAFE, SILENCED, WARNING, finding


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the report on the invented clinic, with a finding of each kind."""
    folder = tmp_path_factory.mktemp("report")
    with pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.chdir(SITES / "harbor")
        build = build_folder(folder, content=SITES / "harbor" / "content").build
    worry = "content/conditions/worry.md"
    found = [
        QUOTED,
        SAFE,
        WARNING,
        finding(worry, 3, severity=Severity.WARNING, message="A word about sleep is missing."),
        finding(worry, 9, code="LG001", severity=Severity.ADVICE),
    ]
    made = replace(build, findings=found, silenced=(SILENCED,))
    path = folder / "report.html"
    path.write_text(report_page(made, {"LG001": EXPLAINED}, lambda text: len(text) / 2), "utf-8")
    return path


@pytest.fixture
def page(chromium: Browser, file: Path) -> Iterator[Page]:
    """Return the report, opened from disk; a message on the console fails the test."""
    context = chromium.new_context(viewport={"width": 1280, "height": 800})
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda request: said.append(request.url))
    page.goto(file.as_uri())
    yield page
    assert said == [file.as_uri()]
    context.close()


def shown(page: Page) -> list[str]:
    return [item.inner_text() for item in page.locator(".group:visible h3").all()]


def test_findings_can_be_chosen_searched_and_sorted(page: Page) -> None:
    assert shown(page) == ["content/b c.md", "content/a.md", "Worry"]
    page.get_by_label("Warnings (2)").uncheck()
    expect(page.locator("#count")).to_have_text("3 of 5 findings in 3 files")
    page.get_by_role("button", name="Show all").first.click()
    page.locator("#f-text").fill("SLEEP word")
    expect(page.locator("#count")).to_have_text("1 of 5 findings in 1 file")
    assert shown(page) == ["Worry"]
    page.locator("#f-text").fill("no such words")
    page.locator("#nothing").wait_for()
    page.locator("#again").click()
    expect(page.locator("#count")).to_have_text("5 findings in 3 files")
    page.locator("#f-sort").select_option("most")
    expect(page.locator(".group h3").first).to_have_text("content/a.md")
    assert shown(page) == ["content/a.md", "Worry", "content/b c.md"]
    page.locator("#f-page").select_option("content/a.md")
    page.locator("#f-family").select_option("LG")
    expect(page.locator("#count")).to_have_text("1 of 5 findings in 1 file")
    assert shown(page) == ["content/a.md"]


def test_a_tile_shows_only_its_own_findings(page: Page) -> None:
    page.get_by_role("link", name="1 error").click()
    assert shown(page) == ["content/b c.md"]
    assert page.locator("#count").inner_text() == "1 of 5 findings in 1 file"


def test_a_code_leads_to_its_reasons_and_back(page: Page) -> None:
    page.get_by_role("link", name="LG001", exact=True).first.press("Enter")
    page.get_by_text("Words of blame hurt those who grieve.").wait_for()
    assert page.evaluate("document.activeElement.parentElement.id") == "LG001"
    page.go_back()
    assert page.evaluate("location.hash") == ""


def test_a_page_shows_how_it_is_seen_when_it_is_opened(page: Page) -> None:
    page.locator("#p-text").fill("worry")
    expect(page.locator("#page-count")).to_have_text(re.compile(" of "))
    row = page.locator(".row[data-page]:visible").first
    row.locator("summary").press("Enter")
    row.locator(".snippet-title").wait_for()
    assert row.locator(".bar").count() == 2
    assert row.locator(".thing").count() >= 1
    assert "conditions \u203a worry" in row.locator(".crumbs").inner_text()


def test_the_report_is_open_to_everybody(page: Page) -> None:
    """Keyboard, fingers, narrow screens, large text, screen readers, both schemes."""
    walk = tab_walk(page, 40)
    assert walk.stops[0].startswith("c-skip-link")
    assert walk.unseen == ()
    assert walk.covered == ()
    assert axe_violations(page) == []
    assert overflows(page) == []
    assert small_targets(page).below_24 == ()


def test_paper_has_what_was_chosen_and_no_controls(page: Page) -> None:
    page.emulate_media(media="print", color_scheme="dark")
    assert page.locator(".filter:visible, .nav:visible").count() == 0
    assert page.locator(".finding:visible").count() == 5
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
