"""The bar above each page of the preview: what keeps the page offline, or for how long."""

from __future__ import annotations

import pytest

from tests.building import PROJECT, SMALL, build_folder, front, write_files
from tests.conftest import BuildSite

PAGE = "services/therapy.md"
PREVIEW = "Preview. This is not the public site."
BARS = [
    ((), PREVIEW),
    (("status: draft",), f"{PREVIEW} This page is a draft: it will not be published."),
    (
        ("status: hidden",),
        f"{PREVIEW} This page is hidden: it is published, but no list shows it.",
    ),
    (("created: 2026-12-01",), f"{PREVIEW} This page goes online on December 1, 2026."),
    (
        ("summry: Talk.",),
        (
            f"{PREVIEW} One mistake keeps this page offline: Line 4: 'summry' is not a field of a "
            "service page; did you mean 'summary'? Type 'summary:' in place of 'summry:'."
        ),
    ),
    (
        ("summry: Talk.", "created: soon"),
        (
            f"{PREVIEW} 2 mistakes keep this page offline: Line 4: 'summry' is not a field of a "
            "service page; did you mean 'summary'? Type 'summary:' in place of 'summry:'. "
            "Line 5: created: 'soon' is not a date that we can read. Type year-month-day in "
            "digits, such as 2026-03-01."
        ),
    ),
]


@pytest.mark.parametrize(("lines", "said"), BARS)
def test_the_bar_of_the_preview_says_why_a_page_is_not_online(
    build_site: BuildSite, monkeypatch: pytest.MonkeyPatch, lines: tuple[str, ...], said: str
) -> None:
    project = build_site().project
    write_files(project / "content", {**SMALL, PAGE: front("Therapy", *lines)})
    monkeypatch.chdir(project)
    built = build_folder(project, content=project / "content", theme=PROJECT / "theme")
    bar = built.soup("services/therapy/index.html").select_one(".c-preview-banner")
    assert bar is not None
    assert " ".join(bar.get_text(" ").split()) == said
