"""One page of each kind, in a browser: open to everybody, on any screen, by any means."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from plugins.runner.measure.privacy import visit
from plugins.runner.measure.probes import (
    axe_violations,
    overflow,
    overflows,
    small_targets,
    tab_walk,
)
from plugins.runner.measure.weight import budget, critical_path
from tests.theme.conftest import OpenPage, Served

Found = dict[str, object]


RICH = {
    "harbor": [],
    "shipped": [
        "home",
        "service",
        "condition",
        "location",
        "article",
        "page crisis",
        "page contact",
        "page handout",
    ],
}
"""Kinds that have more on the shipped site than on the invented one, which is looked at in full.

`inv audit` looks at every page of the shipped site.
"""


def nothing(found: Found) -> Found:
    """Return what `found` is when nothing was found on any page."""
    return {kind: type(value)() for kind, value in found.items()}


@pytest.mark.parametrize("half", [0, 1])
def test_every_kind_of_page_is_open_to_everybody(
    site: Served, open_page: OpenPage, half: int
) -> None:
    """Keyboard, fingers, narrow screens, large text, screen readers, both schemes."""
    found: Found = {}
    page = open_page(site.address)
    kinds = {kind: path for kind, path in site.kinds.items() if kind in (RICH[site.name] or [kind])}
    for kind, path in list(kinds.items())[half::2]:
        page.set_viewport_size({"width": 390, "height": 844})
        page.goto(site.address + path)
        links = page.locator("a:visible, summary:visible").count()
        walk = tab_walk(page)
        assert walk.stops[0].startswith("c-skip-link"), kind
        assert len(walk.stops) >= min(links, 200), kind
        targets = small_targets(page)
        found[kind] = [
            *(f"focus is not seen: {name}" for name in walk.unseen),
            *(f"focus is covered: {name}" for name in walk.covered),
            *(f"too small: {name}" for name in targets.below_44),
            *overflows(page),
            *axe_violations(page),
        ]
    assert found == nothing(found)


def test_the_skip_link_leads_past_the_menu(site: Served, open_page: OpenPage) -> None:
    page = open_page(site.address)
    page.keyboard.press("Tab")
    skip = page.locator(".c-skip-link")
    box = skip.bounding_box()
    assert box is not None
    assert box["height"] >= 44
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


def test_forced_colors_keep_buttons_and_focus_visible(site: Served, open_page: OpenPage) -> None:
    for kind in ("home", "location", "page crisis"):
        page = open_page(site.address + site.one(kind), forced_colors="active")
        edges = page.locator(".c-button:visible, .c-care-card:visible").evaluate_all(
            "all => all.map(e => getComputedStyle(e))"
            ".filter(s => s.borderTopStyle === 'none' || parseFloat(s.borderTopWidth) < 1).length"
        )
        assert edges == 0, kind
        assert tab_walk(page).unseen == (), kind


def test_nothing_moves_for_people_who_do_not_want_motion(site: Served, open_page: OpenPage) -> None:
    page = open_page(site.address, width=390, reduced_motion="reduce")
    for path in site.kinds.values():
        page.goto(site.address + path)
        moving = page.evaluate(
            "() => [...document.querySelectorAll('*')].filter(e => {"
            " const s = getComputedStyle(e);"
            " return s.transitionDuration !== '0s' || s.scrollBehavior === 'smooth' })"
            ".map(e => e.className)"
        )
        assert moving == [], path
        timelines = page.evaluate(
            "document.getAnimations().filter(a => a.timeline instanceof DocumentTimeline).length"
        )
        assert timelines == 0, path


def test_pages_ask_nobody_else_keep_nothing_and_obey_a_strict_policy(
    site: Served, chromium: Browser
) -> None:
    for kind, path in site.kinds.items():
        seen = visit(chromium, site.address, path)
        assert seen.third_party == (), kind
        assert len(seen.scripts) == (kind == "page search"), kind
        assert (seen.cookies, seen.stored) == (0, 0), kind
        assert seen.complaints == (), kind


def test_everything_works_without_scripts(site: Served, open_page: OpenPage) -> None:
    page = open_page(site.address, java_script_enabled=False)
    for kind, path in site.kinds.items():
        page.goto(site.address + path)
        assert page.locator("h1").is_visible(), kind
        assert page.locator(".c-crisis-bar a[href='tel:988']").is_visible(), kind
        assert page.locator("nav[aria-label=Main] a").first.is_visible(), kind
        question = page.locator(".c-faq__item summary").first
        if question.count():
            question.click()
            assert page.locator(".c-faq__answer").first.is_visible(), kind


def test_every_page_shows_at_once(site: Served) -> None:
    """HTML and what blocks the first paint, structured data included, fit the first packets."""
    output = site.built.output
    known = site.built.build.site
    assert known is not None
    heavy = {
        name: size
        for page in site.pages
        if (size := critical_path(output, page))
        > budget(known.written_to(name := page.relative_to(output).as_posix()))
    }
    assert heavy == {}


def test_hooks_for_tools_are_in_place(site: Served, open_page: OpenPage) -> None:
    page = open_page(site.address)
    for kind in ("home", "service", "condition", "location", "article"):
        page.goto(site.address + site.one(kind))
        assert page.locator("[data-article-body]").count() == 1, kind
        assert page.locator("[data-cta]").count() >= 1, kind


PAPER_HIDES = (
    "nav, .c-button, .c-action-link, .c-booking-bar, .c-skip-link, .c-contents-list, .c-pagination"
)


def test_paper_has_crisis_line_phone_and_addresses_and_no_menus(
    site: Served, open_page: OpenPage
) -> None:
    assert site.built.build.site is not None
    phone = site.built.build.site.clinic.contact.phone or ""
    page = open_page(site.address, width=690, color_scheme="dark")
    page.emulate_media(media="print")
    for kind, path in site.kinds.items():
        page.goto(site.address + path)
        assert page.locator(PAPER_HIDES).locator("visible=true").count() == 0, kind
        printed = page.locator("body").inner_text()
        assert "Call 988" in printed, kind
        assert "Call 911" in printed, kind
        assert phone in printed, kind
        unwritten = page.locator("a[href^=http]").evaluate_all(
            "all => all.filter(e => e.getClientRects().length"
            " && !getComputedStyle(e, '::after').content.includes(e.getAttribute('href')))"
            ".map(e => e.href)"
        )
        assert unwritten == [], kind
        assert overflow(page) == [], kind
        ground, ink = page.locator("body").evaluate(
            "e => [getComputedStyle(e).backgroundColor, getComputedStyle(e).color]"
        )
        assert (ground, ink) == ("rgb(255, 255, 255)", "rgb(0, 0, 0)"), kind
        closed = page.locator(".c-faq__answer, .c-citation-list__list").evaluate_all(
            "all => all.filter(e => !e.getBoundingClientRect().height).length"
        )
        assert closed == 0, kind
