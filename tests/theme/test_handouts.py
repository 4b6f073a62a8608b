"""Handouts on paper: one sheet each, with room to write and the crisis line on it."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from plugins.core.front_matter import PlainFacts, Purpose
from plugins.runner.measure.serving import served
from tests.theme.conftest import SOURCES, OpenPage, built_with_theme

_SHEET = re.compile(rb"/Type\s*/Page\b(?!s)")
"""The object of one page in a PDF."""
LEAST_ROOM = 38
"""Pixels of a row to write in: 1 cm on paper, at 96 pixels an inch."""
CHROME = "nav, .c-header, .c-booking-block, .c-booking-bar, .c-button, .l-page__stamp, .l-handout"


@pytest.fixture(scope="module")
def handouts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[str]]:
    """Return the addresses of the shipped handouts."""
    built = built_with_theme(SOURCES["shipped"], tmp_path_factory.mktemp("paper"), public=True)
    assert built.build.site is not None
    paths = [
        page.url
        for page in built.build.site.pages
        if isinstance(page.facts, PlainFacts) and page.facts.purpose is Purpose.HANDOUT
    ]
    with served(built.output) as address:
        yield [address + path for path in paths]


def on_paper(open_page: OpenPage, address: str) -> Page:
    """Open a page as it is laid out for printing on Letter paper."""
    page = open_page(address, width=680)
    page.emulate_media(media="print")
    return page


def test_each_handout_fills_one_sheet_of_letter_or_a4_paper(
    handouts: list[str], open_page: OpenPage
) -> None:
    assert len(handouts) >= 3
    sheets = {
        (address, size): len(_SHEET.findall(open_page(address).pdf(format=size)))
        for address in handouts
        for size in ("Letter", "A4")
    }
    assert sheets == dict.fromkeys(sheets, 1)


def test_a_page_of_text_is_counted_as_more_than_one_sheet(
    handouts: list[str], open_page: OpenPage
) -> None:
    page = open_page(handouts[0])
    page.evaluate("document.querySelector('main').append(document.body.cloneNode(true))")
    assert len(_SHEET.findall(page.pdf(format="Letter"))) > 1


def test_a_handout_on_paper_has_the_crisis_lines_and_no_menus(
    handouts: list[str], open_page: OpenPage
) -> None:
    for address in handouts:
        page = on_paper(open_page, address)
        printed = page.locator("body").inner_text()
        assert "In crisis? Call 988 Text 988 In danger? Call 911" in " ".join(printed.split())
        assert page.locator(CHROME).locator("visible=true").count() == 0, address


def test_blanks_on_paper_are_tall_enough_to_write_in(
    handouts: list[str], open_page: OpenPage
) -> None:
    for address in handouts:
        blanks = on_paper(open_page, address).locator("td:empty")
        heights = blanks.evaluate_all("all => all.map(e => e.getBoundingClientRect().height)")
        assert heights, address
        assert min(heights) >= LEAST_ROOM, address


def test_on_a_screen_a_handout_says_how_to_print_it(
    handouts: list[str], open_page: OpenPage
) -> None:
    for address in handouts:
        assert open_page(address, width=390).locator(".l-handout").is_visible(), address
