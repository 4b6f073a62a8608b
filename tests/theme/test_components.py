"""Every example of every component: printed, valid, and open to everybody."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from plugins.runner.measure.markup import NO_JAVA, java, markup_messages
from plugins.runner.measure.probes import axe_violations, overflows, small_targets
from plugins.styleguide.plugin import ShownComponent
from tests.theme.conftest import COMPONENTS, THEME, OpenPage, Served

NAMES = sorted(path.name for path in COMPONENTS.iterdir())
ASKED_FOR = {
    "header",
    "skip-link",
    "breadcrumbs",
    "care-card",
    "crisis-bar",
    "action-link",
    "button",
    "booking-block",
    "contact-block",
    "summary-list",
    "contents-list",
    "key-takeaways",
    "review-stamp",
    "citation-list",
    "faq",
    "do-list",
    "inset",
    "callout",
    "card-list",
    "location-card",
    "local-facts",
    "clinician-card",
    "article-card",
    "pagination",
    "footer",
}
CSS_ONLY = {"table"}
"""Stylesheets of what Markdown alone can make."""


def test_all_components_that_a_clinic_needs_are_there() -> None:
    assert set(NAMES) >= ASKED_FOR


@pytest.mark.parametrize("name", NAMES)
def test_a_component_is_whole(name: str) -> None:
    parts = {path.name for path in (COMPONENTS / name).iterdir()}
    assert parts == {"macro.html", "examples.yaml"}
    css = THEME / "static" / "css" / "components" / f"{name}.css"
    classes = set(re.findall(r"\.(c-[a-z-]+)", css.read_text("utf-8")))
    assert f"c-{name}" in {found.partition("__")[0].partition("--")[0] for found in classes}


def test_each_stylesheet_belongs_to_a_component_and_is_in_a_bundle() -> None:
    css = THEME / "static" / "css"
    files = {path.stem for path in (css / "components").glob("*.css")}
    assert files == {*NAMES, *CSS_ONLY}
    main, *sheets = (
        re.findall(r"components/([\w-]+)\.css", path.read_text("utf-8"))
        for path in (css / "main.css", *css.glob("sheets/*.css"))
    )
    assert {*main, *(name for sheet in sheets for name in sheet)} == files
    for sheet in sheets:
        assert len(sheet) == len({*sheet} - {*main}), "a page would load a component twice"


def test_each_component_says_when_to_use_it_and_when_not(
    components: tuple[ShownComponent, ...],
) -> None:
    assert [component.name for component in components] == NAMES
    for component in components:
        assert component.when.endswith("."), component.name
        assert component.when_not.endswith("."), component.name


def runtime() -> str:
    """Return the program that runs Java; without it the test is skipped, or fails in CI."""
    program = java()
    if program is None and os.environ.get("HALCYON_BROWSER") == "required":
        pytest.fail(f"all checkers are required, and there is {NO_JAVA}", pytrace=False)
    if program is None:
        pytest.skip(NO_JAVA)
    return program


def test_examples_are_valid_html(examples: tuple[Path, str]) -> None:
    folder, _ = examples
    assert markup_messages(sorted(folder.rglob("*.html")), runtime()) == []


def test_whole_pages_are_valid_html(site: Served) -> None:
    assert markup_messages(site.pages, runtime()) == []


@pytest.mark.parametrize("name", NAMES)
def test_a_component_has_no_barrier_in_any_scheme_or_width(
    examples: tuple[Path, str], open_page: OpenPage, name: str
) -> None:
    folder, address = examples
    found = {}
    for file in sorted(folder.glob(f"{name}-[0-9].html")):
        page = open_page(f"{address}/{file.name}")
        targets = small_targets(page)
        found[file.name] = [*overflows(page), *targets.below_44, *axe_violations(page)]
    assert {name: lines for name, lines in found.items() if lines} == {}
