"""Somebody searches, under the policy that hosts send: by mouse, by keyboard, in need."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from plugins.runner.measure.probes import axe_violations, overflows, small_targets, tab_walk
from plugins.runner.measure.serving import served
from tests.building import Built
from tests.search.conftest import Visitor, host_headers

Come = Callable[..., Visitor]


@pytest.mark.parametrize(
    ("typed", "meant", "title"),
    [
        ("insomia", "insomnia", "Insomnia and what helps"),
        ("isnomnia", "insomnia", "Insomnia and what helps"),
        ("Slepe habits", "sleep habits", "Sleep: ten small habits"),
    ],
)
def test_a_word_with_a_slip_finds_what_was_meant_and_says_so(
    visitor: Come, typed: str, meant: str, title: str
) -> None:
    one = visitor()
    assert one.look_for(typed)[0] == title
    said = one.page.locator("[data-part=meant]").inner_text()
    assert f"Did you mean “{meant}”? No page has “{typed}”." in said
    one.page.get_by_role("button", name="Search for what I typed").click()
    expect(one.page.locator("[data-part=meant]")).to_be_hidden()


def test_an_everyday_word_finds_the_pages_that_use_the_clinics_own(visitor: Come) -> None:
    one = visitor()
    assert "Care by the water" in one.look_for("pills")
    said = one.page.locator("[data-part=meant]").inner_text()
    assert "Did you mean “medication”? No page has “pills”." in said


@pytest.mark.parametrize("typed", ["Zoloft", "zolofft", "sertraline"])
def test_the_name_of_a_medication_finds_the_pages_on_its_group_and_is_on_none(
    visitor: Come, typed: str
) -> None:
    one = visitor()
    assert "Care by the water" in one.look_for(typed)
    said = one.page.locator("[data-part=meant]").inner_text()
    assert f"Did you mean “medication”? No page has “{typed}”." in said
    assert "oloft" not in one.page.locator("[data-part=results]").inner_text()


def test_a_search_asks_nobody_else_and_breaks_no_rule_of_the_policy(visitor: Come) -> None:
    one = visitor()
    assert "Insomnia and what helps" in one.look_for("insomnia")
    assert one.page.locator(".c-search mark").first.inner_text() == "Insomnia"
    assert [url for url in one.asked if not url.startswith(f"{one.address}/")] == []
    assert one.said == []
    assert not any("insomnia" in url.lower() for url in one.asked)
    assert one.page.url == f"{one.address}/search/#q=insomnia"


def test_nothing_of_the_index_is_loaded_before_somebody_searches(visitor: Come) -> None:
    one = visitor()
    one.page.wait_for_timeout(200)
    assert [url for url in one.asked if "pagefind" in url or "search-words" in url] == []


def test_a_result_leads_to_the_heading_that_answers(visitor: Come) -> None:
    one = visitor()
    one.look_for("insomnia nights awake")
    link = one.page.locator(".c-search__parts a", has_text="Nights awake").first
    assert link.get_attribute("href") == "/articles/insomnia/#nights-awake"
    assert one.page.locator(".c-search__kind").first.inner_text() == "Articles"


def test_filters_leave_only_what_is_asked_for(visitor: Come) -> None:
    one = visitor()
    everywhere = one.look_for("worry")
    assert len(everywhere) > 2
    one.page.get_by_label("Kind of page").select_option(label="Articles")
    kinds = one.page.locator(".c-search__kind")
    expect(kinds.filter(has_not_text="Articles")).to_have_count(0)
    assert set(kinds.all_inner_texts()) == {"Articles"}
    assert "kind=article" in one.page.url
    one.page.get_by_label("Condition").select_option(label="Worry")
    one.page.locator("#search-for").fill("")
    expect(one.page.locator("[data-part=count]")).to_have_text("2 pages found.")
    assert set(one.titles()) == {"Insomnia and what helps", "Sleep: ten small habits"}


def test_an_address_keeps_a_search_for_the_way_back(visitor: Come) -> None:
    one = visitor()
    one.look_for("insomnia")
    one.page.locator(".c-search__link").first.click()
    one.page.wait_for_url("**/articles/insomnia/")
    one.page.go_back()
    assert one.titles()[0] == "Insomnia and what helps"
    assert one.page.locator("#search-for").input_value() == "insomnia"


CRISIS = (
    "suicide",
    "Suicidal thoughts",
    "sucide",
    "i want to die",
    "I don\N{RIGHT SINGLE QUOTATION MARK}t want to live",
    "how can i kill myself",
    "cutting myself",
    "988",
    "self-harm",
    "overdosed",
)
ORDINARY = ("diet", "skills", "life goals", "suite", "cut coffee", "emerge", "18", "")


def test_crisis_words_show_the_crisis_lines_before_the_index_is_there(visitor: Come) -> None:
    one = visitor()
    one.page.route("**/pagefind/**", lambda _: None)
    heading = one.page.get_by_role("heading", name="You can get help now")
    for typed in CRISIS:
        one.page.locator("#search-for").fill("sleep")
        assert heading.is_hidden(), typed
        one.page.locator("#search-for").fill(typed)
        assert heading.is_visible(), typed
        assert "You can get help now." in one.page.get_by_role("status").inner_text()
    place = heading.bounding_box()
    results = one.page.locator("[data-part=count]").bounding_box()
    assert place is not None
    assert results is not None
    assert place["y"] < results["y"]


def test_ordinary_words_show_no_crisis_lines(visitor: Come) -> None:
    one = visitor()
    for typed in ORDINARY:
        one.page.locator("#search-for").fill(typed)
        assert one.page.locator("[data-part=crisis]").is_hidden(), typed


def test_without_scripts_the_form_leads_to_all_pages_and_sends_no_word(
    visitor: Come,
) -> None:
    one = visitor(java_script_enabled=False)
    # Chromium does not print <noscript> when a test has switched scripts off.
    assert "so the button shows all pages from A to Z" in one.page.content()
    assert one.page.locator("[data-part=filters]").is_hidden()
    one.page.locator("#search-for").fill("insomnia")
    one.page.keyboard.press("Enter")
    one.page.wait_for_url(re.compile("/a-z/"))
    assert "insomnia" not in one.page.url
    one.page.locator(".c-a-z__jump a", has_text="B").first.click()
    assert (
        one.page.get_by_role("link", name="Blues (see Low mood)")
        .or_(one.page.get_by_role("link", name="The blues (see Low mood)"))
        .is_visible()
    )


def test_a_browser_that_cannot_search_is_told_after_five_seconds(
    visitor: Come, built: Built
) -> None:
    with served(built.output, headers=host_headers(with_search=False)) as strict:
        one = visitor(at=strict)
        one.page.clock.install()
        one.page.reload()
        one.page.locator("#search-for").fill("insomnia")
        one.page.clock.fast_forward(300)
        one.page.clock.fast_forward(5000)
        said = one.page.get_by_text("The search gives no answer in this browser.")
        expect(said).to_be_visible()
        said.get_by_role("link").click()
        one.page.wait_for_url("**/a-z/")


def test_an_index_that_is_not_there_is_told_at_once(visitor: Come) -> None:
    one = visitor()
    one.page.route("**/pagefind/**", lambda route: route.fulfill(status=404))
    one.page.locator("#search-for").fill("insomnia")
    expect(one.page.locator("[data-part=failed]")).to_be_visible(timeout=2000)


@pytest.mark.parametrize("typed", ["crisis", "insomia"])
def test_the_page_with_results_is_open_to_everybody(visitor: Come, typed: str) -> None:
    """In both schemes, at 320 and 1280 px, with large text and wide spacing."""
    one = visitor()
    one.look_for(typed)
    assert axe_violations(one.page) == []
    assert overflows(one.page) == []
    assert small_targets(one.page).below_44 == ()


def test_the_keyboard_alone_searches_and_follows_a_result(visitor: Come) -> None:
    one = visitor()
    page = one.page
    walk = tab_walk(page)
    assert (walk.unseen, walk.covered) == ((), ())
    page.locator("#search-for").focus()
    page.keyboard.type("insomnia")
    page.keyboard.press("Enter")
    one.titles()
    seen = []
    for _ in range(5):
        page.keyboard.press("Tab")
        seen.append(page.evaluate("document.activeElement.className || document.activeElement.id"))
    assert [name.split()[0] for name in seen] == [
        "c-search__button",
        *["c-search__select"] * 3,
        "c-search__link",
    ]
    page.keyboard.press("Enter")
    page.wait_for_url("**/articles/insomnia/")
