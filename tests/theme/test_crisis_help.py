"""Help in a crisis on pages that people reach in need: first, large, and louder than any offer."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.building import CLINIC, PROJECT, front
from tests.conftest import BuildSite
from tests.theme.conftest import OpenPage, Served

WINDOWS = ((390, 844), (1280, 900))
LEAST_HEIGHT = 56
"""Pixels of a button that a shaking thumb can hit; other actions have 44."""


def ways(page: Page) -> dict[str, dict[str, float]]:
    """Return where each visible way to call or text stands on a page, by its address."""
    found: dict[str, dict[str, float]] = page.locator(".c-crisis-lines__way:visible").evaluate_all(
        "all => Object.fromEntries(all.map(e => [e.getAttribute('href'),"
        " e.getBoundingClientRect().toJSON()]))"
    )
    return found


@pytest.mark.parametrize("window", WINDOWS)
@pytest.mark.parametrize("kind", ["page crisis", "page not-found"])
def test_a_person_in_danger_need_not_scroll_to_call_or_text(
    site: Served, open_page: OpenPage, kind: str, window: tuple[int, int]
) -> None:
    width, height = window
    page = open_page(site.address + site.one(kind), width=width, height=height)
    found = ways(page)
    for address in ("tel:911", "tel:988", "sms:988"):
        assert found[address]["bottom"] <= height, address
        assert found[address]["height"] >= LEAST_HEIGHT, address
    offers = page.locator("[data-cta], .c-booking-bar, .c-booking-block")
    assert offers.locator("visible=true").count() == 0


@pytest.mark.parametrize("window", WINDOWS)
def test_words_of_need_in_the_search_show_calls_at_once_and_no_offer(
    site: Served, open_page: OpenPage, window: tuple[int, int]
) -> None:
    if "page search" not in site.kinds:
        pytest.skip("the invented clinic has no page for searching")
    width, height = window
    page = open_page(site.address + site.one("page search"), width=width, height=height)
    page.fill("#search-for", "i want to die")
    page.keyboard.press("Enter")
    page.locator("[data-part=crisis]").wait_for(state="visible")
    found = ways(page)
    for address in ("tel:911", "tel:988", "sms:988"):
        assert found[address]["bottom"] <= height, address
    offers = page.locator("[data-cta], .c-booking-bar, .c-booking-block")
    assert offers.locator("visible=true").count() == 0


def test_on_a_wide_window_the_crisis_page_uses_the_width(site: Served, open_page: OpenPage) -> None:
    page = open_page(site.address + site.one("page crisis"), width=1280)
    lines = page.locator(".c-crisis-lines__list").bounding_box()
    assert lines is not None
    assert lines["width"] > 1100
    tops = page.locator(".c-care-card").evaluate_all(
        "all => all.map(e => e.getBoundingClientRect().top)"
    )
    assert len(set(tops)) == min(len(tops), 1)


def test_the_crisis_page_tells_the_day_of_the_last_check_and_only_that(
    build_site: BuildSite,
) -> None:
    told = CLINIC.replace("  page: crisis\n", "  page: crisis\n  checked: 2026-11-02\n")
    crisis = front("Help", "purpose: crisis", "created: 2026-10-01", text="Call 988.")
    theme = str(PROJECT / "theme")
    built = build_site({"clinic.yaml": told, "pages/crisis.md": crisis}, THEME=theme)
    said = [one.get_text() for one in built.soup("crisis/index.html").select(".l-checked")]
    assert said == ["We last checked these numbers on November 2, 2026."]
    assert built.soup("crisis/index.html").select(".c-review-stamp") == []
    built = build_site({"clinic.yaml": CLINIC}, THEME=theme)
    assert built.soup("crisis/index.html").select(".l-checked, .c-review-stamp") == []
