"""One build as a value: what was found, what Pelican itself complained of, what came out."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.clinic.settings import ROOMS
from plugins.runner.run import run
from tests.building import GOOD, PROJECT
from tests.conftest import BuildSite


def test_a_good_build_is_good_even_when_warnings_count(build_site: BuildSite) -> None:
    built = build_site(GOOD)
    assert built.outcome.is_finished
    assert built.outcome.complaints == ()
    assert built.outcome.is_good(strict=True)


def test_a_setting_that_is_not_known_is_said_with_the_nearest(build_site: BuildSite) -> None:
    built = build_site(HALCYON_PUBLICK=True)
    assert built.outcome.complaints == (
        "the setting HALCYON_PUBLICK is not known; did you mean 'HALCYON_PUBLIC'?",
    )
    assert not built.outcome.is_finished
    assert not built.outcome.is_good()


@pytest.mark.parametrize(
    ("setting", "value", "said"),
    [
        ("HALCYON_PUBLIC", "no", "the setting HALCYON_PUBLIC cannot be 'no'"),
        ("HALCYON_TODAY", "soon", "HALCYON_TODAY is 'soon', not a day such as 2026-03-01"),
    ],
)
def test_a_setting_that_cannot_be_used_stops_the_build(
    build_site: BuildSite, setting: str, value: str, said: str
) -> None:
    built = build_site(**{setting: value})
    assert built.outcome.complaints == (said,)
    assert built.files == set()


@pytest.mark.parametrize(
    ("setting", "said"),
    [
        ("PATH", "You need to specify a path containing the content"),
        ("THEME", "Could not find the theme /nowhere"),
    ],
)
def test_a_folder_that_is_not_there_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, setting: str, said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    outcome = run(PROJECT / "pelicanconf.py", **{setting: "/nowhere"})
    assert outcome.complaints[0].startswith(said)
    assert not outcome.is_good()


def test_a_room_that_is_not_loaded_stops_the_build(build_site: BuildSite) -> None:
    built = build_site(PLUGINS=[room for room in ROOMS if room != "plugins.writer"])
    assert built.outcome.complaints == (
        (
            "the build needs what is not loaded: plugins.writer. "
            "Name it in PLUGINS; if it is named there, the reason stands above"
        ),
    )
    assert built.files == set()


def test_a_template_that_is_missing_stops_the_build(build_site: BuildSite) -> None:
    built = build_site(
        theme={"templates/service.html": "{% extends 'nowhere.html' %}"},
    )
    assert built.said == [
        (
            "theme/templates/service.html:1:1: TH001 The template cannot print "
            "content/services/therapy.md: there is no template 'nowhere.html'."
        )
    ]


def test_each_build_of_a_process_stands_alone(build_site: BuildSite) -> None:
    wrong = build_site({"services/therapy.md": "no front matter"})
    right = build_site({"services/therapy.md": "---\ntitle: A\ndescription: B\n---\n"})
    assert len(wrong.findings) == 1
    assert right.findings == ()
    assert "services/therapy/index.html" in right.files
