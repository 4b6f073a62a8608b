"""Calls to action as a visitor meets them: built with the theme, clicked in Chromium."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Request, Route

from tests.booking.conftest import FILES, LOCATION, URL, clinic
from tests.building import PROJECT, Built, build_folder, front, write_files

PHONE = {"width": 390, "height": 844}
DESKTOP = {"width": 1280, "height": 900}
LONG = "\n\n".join(f"## Part {n}\n\n" + "Some words to read. " * 60 for n in range(1, 6))
BOOKING = f"""\
booking:
  url: {URL}
  allowed_hosts: [book.willow.example.com]
  parameter: from=website
roles: [therapists]
"""
SITE = {
    **FILES,
    "clinic.yaml": clinic(booking=BOOKING),
    "services/therapy.md": front("Therapy", text=LONG),
    "locations/dublin.md": front("Dublin", *LOCATION, text=LONG),
    "articles/first-visit.md": front(
        "A first visit",
        "created: 2026-11-01",
        text=f"You can [book here]({URL}?from=website). It is not for emergencies.\n\n"
        f"!!! booking\n    service: therapy\n    location: dublin\n\n{LONG}",
    ),
}
PAGES = ("/", "/services/therapy/", "/locations/dublin/", "/conditions/anxiety/", "/contact/")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    folder = tmp_path_factory.mktemp("booking")
    write_files(folder / "content", SITE)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        return build_folder(
            folder, content=folder / "content", theme=PROJECT / "theme", HALCYON_PUBLIC=True
        )


@pytest.fixture
def address(built: Built, serve: Callable[[Path], str]) -> str:
    return serve(built.output)


OpenPage = Callable[..., Page]


@pytest.fixture
def open_page(chromium: Browser, address: str) -> Iterator[OpenPage]:
    """Return a function that opens a path of the site; `arrived` gets requests to the booking."""
    contexts = []

    def open_at(
        path: str,
        arrived: list[Request] | None = None,
        **options: Any,  # noqa: ANN401 (Playwright's own options)
    ) -> Page:
        context = chromium.new_context(**{"viewport": DESKTOP, **options})
        contexts.append(context)
        context.set_default_timeout(5000)
        page = context.new_page()

        def answer(route: Route) -> None:
            if arrived is not None:
                arrived.append(route.request)
            route.fulfill(status=200, content_type="text/html", body="<title>Booking</title>")

        context.route("https://book.willow.example.com/**", answer)
        page.goto(address + path)
        return page

    yield open_at
    for context in contexts:
        context.close()


def test_the_site_builds_without_a_finding(built: Built) -> None:
    assert built.said == []


@pytest.mark.parametrize("path", [*PAGES, "/articles/first-visit/", "/services/"])
def test_a_click_reaches_the_booking_page_and_tells_it_nothing(
    open_page: OpenPage, path: str
) -> None:
    arrived: list[Request] = []
    page = open_page(path, arrived)
    start = page.url
    count = page.locator("main [data-cta]:visible").count()
    assert count >= 1
    for index in range(count):
        page.goto(start)
        page.locator("main [data-cta]:visible").nth(index).click()
        page.wait_for_url(f"{URL}?from=website")
        assert page.title() == "Booking"
        assert len(page.context.pages) == 1
        assert page.evaluate("document.referrer") == ""
    assert len(arrived) == count
    assert all("referer" not in request.all_headers() for request in arrived)
    assert {request.url for request in arrived} == {f"{URL}?from=website"}


def test_the_keyboard_reaches_and_follows_the_action(open_page: OpenPage) -> None:
    arrived: list[Request] = []
    page = open_page("/services/therapy/", arrived)
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('main [data-cta]')"):
            break
    page.keyboard.press("Enter")
    page.wait_for_url(f"{URL}?from=website")
    assert len(arrived) == 1


def test_a_page_has_at_most_two_blocks_and_labels_that_say_where(open_page: OpenPage) -> None:
    for path in (*PAGES, "/articles/first-visit/"):
        page = open_page(path)
        assert 1 <= page.locator("main .c-booking-block").count() <= 2
    labels = open_page("/locations/dublin/").locator("main [data-cta]:visible").all_inner_texts()
    assert labels == ["Book a first visit: Dublin", "Book a first visit: Dublin"]
    page = open_page("/articles/first-visit/")
    assert page.locator("[data-article-body] .c-booking-block [data-cta]").inner_text() == (
        "Book a first visit: Therapy, Dublin"
    )


@pytest.mark.parametrize("path", ["/crisis/", "/404.html"])
def test_a_page_with_other_help_shows_no_action(open_page: OpenPage, path: str) -> None:
    page = open_page(path)
    assert page.locator("[data-cta], .c-booking-bar").count() == 0


def test_the_action_can_be_seen_in_forced_colors(open_page: OpenPage) -> None:
    page = open_page("/locations/dublin/", forced_colors="active")
    shown = page.locator("main [data-cta]").first.evaluate(
        "e => { const s = getComputedStyle(e);"
        " return [s.borderTopStyle, parseFloat(s.borderTopWidth), s.color, s.backgroundColor,"
        " s.borderTopColor] }"
    )
    style, width, color, ground, edge = shown
    assert style == "solid"
    assert width >= 1
    assert ground not in {color, edge}


_OVERLAPS = """() => {
  const bar = document.querySelector('.c-booking-bar__ways').closest('.c-booking-bar');
  const box = (bar.querySelector('.c-booking-bar__inner') || bar).getBoundingClientRect();
  const over = r => r.width && r.height && r.top < box.bottom - 1 && r.bottom > box.top + 1;
  return [...document.querySelectorAll('main h2, main p, main li, main a')]
    .filter(e => !bar.contains(e) && over(e.getBoundingClientRect()))
    .map(e => e.textContent.trim().slice(0, 40));
}"""
_FOCUS_COVERED = """() => {
  const bar = document.querySelector('.c-booking-bar');
  const box = (bar.querySelector('.c-booking-bar__inner') || bar).getBoundingClientRect();
  const e = document.activeElement;
  const r = e.getBoundingClientRect();
  if (bar.contains(e) || e === document.body) return null;
  return r.bottom > box.top + 1 && r.top < box.bottom - 1 ? e.textContent.trim() : null;
}"""


@pytest.mark.parametrize("path", ["/services/therapy/", "/articles/first-visit/", "/"])
def test_the_bar_on_phones_covers_neither_the_end_of_the_text_nor_focus(
    open_page: OpenPage, path: str
) -> None:
    page = open_page(path, viewport=PHONE)
    page.mouse.wheel(0, 1500)
    page.locator(".c-booking-bar").wait_for(state="visible")
    covered = []
    for _ in range(80):
        page.keyboard.press("Tab")
        covered.append(page.evaluate(_FOCUS_COVERED))
        if page.evaluate("document.activeElement === document.body"):
            break
    assert [text for text in covered if text] == []
    page.evaluate("document.querySelector('footer').scrollIntoView({block: 'end'})")
    page.wait_for_timeout(50)
    assert page.evaluate(_OVERLAPS) == []


def test_the_bar_keeps_the_action_in_reach_without_scripts(open_page: OpenPage) -> None:
    page = open_page("/services/therapy/", viewport=PHONE, java_script_enabled=False)
    page.mouse.wheel(0, 2400)
    page.wait_for_timeout(150)
    box = page.locator(".c-booking-bar [data-cta]").bounding_box()
    assert box is not None
    assert 0 < box["y"] < PHONE["height"]
    assert box["height"] >= 44


def test_a_wide_window_has_no_bar(open_page: OpenPage) -> None:
    assert not open_page("/services/therapy/").locator(".c-booking-bar").is_visible()


def test_address_and_phone_are_written_out_on_paper(open_page: OpenPage) -> None:
    for path in ("/services/therapy/", "/articles/first-visit/"):
        page = open_page(path)
        page.emulate_media(media="print")
        printed = page.locator("main").inner_text()
        assert f"{URL}?from=website" in printed
        assert "(614) 555-0134" in printed
