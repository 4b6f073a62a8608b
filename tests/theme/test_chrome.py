"""What stands around the text: no stamps on tools, nothing twice, and a bar that fits phones."""

from __future__ import annotations

import pytest

from tests.building import PROJECT, front
from tests.conftest import BuildSite
from tests.theme.conftest import OpenPage, Served

TOOLS = ("page crisis", "page not-found", "page search", "page a-z", "page handout")
"""Pages that are there to be used: who wrote them, and when, helps nobody there."""
LONG_LABEL = "Ask us which option fits you"


def test_tools_and_lists_tell_no_author_and_no_day_of_publishing(
    site: Served, open_page: OpenPage
) -> None:
    page = open_page(site.address)
    lists = [kind for kind in site.kinds if kind.startswith("list")]
    for kind in (*(kind for kind in TOOLS if kind in site.kinds), *lists):
        page.goto(site.address + site.one(kind))
        words = page.locator("main").inner_text()
        assert "Written by" not in words, kind
        assert "Published on" not in words, kind


def test_a_page_that_is_read_tells_its_author(site: Served, open_page: OpenPage) -> None:
    page = open_page(site.address + site.one("article"))
    assert "Written by" in page.locator(".c-review-stamp").inner_text()


def test_the_page_for_unknown_addresses_adds_only_ways_that_its_text_lacks(
    build_site: BuildSite,
) -> None:
    lost = front(
        "Page not found", "purpose: not-found", text="Go to [all services](../services/index.md)."
    )
    built = build_site({"pages/lost.md": lost}, THEME=str(PROJECT / "theme"))
    soup = built.soup("404.html")
    assert [one.get_text() for one in soup.select(".l-ways a")] == ["Welcome"]
    assert [one["href"] for one in soup.select("main a[href='/services/']")] == ["/services/"]


@pytest.mark.parametrize("width", [320, 390])
def test_the_bar_on_phones_keeps_its_label_on_one_line_off_the_edge(
    site: Served, open_page: OpenPage, width: int
) -> None:
    page = open_page(site.address + site.one("article"), width=width, height=844)
    label = page.locator(".c-booking-bar [data-cta] span")
    for words in (label.text_content() or "", LONG_LABEL):
        label.evaluate("(e, words) => { e.textContent = words }", words)
        page.evaluate("scrollTo(0, 1200)")
        lines, below = label.evaluate(
            "e => [e.getClientRects().length && Math.round(e.getBoundingClientRect().height"
            " / parseFloat(getComputedStyle(e).lineHeight)),"
            " e.closest('a').getBoundingClientRect().bottom - e.getBoundingClientRect().bottom]"
        )
        assert lines == 1, words
        assert below >= 8, words
        assert page.evaluate("document.documentElement.scrollWidth") == width, words


def test_on_phones_sources_are_folded_and_a_mark_in_the_text_opens_them(
    site: Served, open_page: OpenPage
) -> None:
    if site.name != "shipped":
        pytest.skip("the invented clinic has too few sources")
    page = open_page(site.address + site.one("article"), width=390, java_script_enabled=False)
    last = page.locator(".c-citation-list__list > li").last
    assert last.count() == 1, "all sources are in the page"
    assert not last.is_visible()
    page.locator(".c-citation a").first.click()
    assert page.locator(".c-citation-list__list > li:target").is_visible()
    wide = open_page(site.address + site.one("article"), java_script_enabled=False)
    assert wide.locator(".c-citation-list__list > li").last.is_visible()
    assert not wide.locator(".c-citation-list__more").is_visible()


def test_cards_of_places_do_not_repeat_what_their_heading_says(
    site: Served, open_page: OpenPage
) -> None:
    page = open_page(site.address)
    assert "Area we serve" not in page.locator("main").inner_text()
