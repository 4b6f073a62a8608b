"""What machines are told on a page can be looked at."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from plugins.runner.graphs import show_graph
from tests.building import PLAIN_THEME, PROJECT, SMALL, write_files


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    write_files(tmp_path / "content", SMALL)
    (tmp_path / "theme").symlink_to(PLAIN_THEME)
    text = (PROJECT / "pelicanconf.py").read_text("utf-8")
    (tmp_path / "plugins").symlink_to(PROJECT / "plugins")
    (tmp_path / "pelicanconf.py").write_text(text, "utf-8")
    return tmp_path / "pelicanconf.py"


def test_a_graph_is_shown_as_a_tree(
    settings: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert show_graph(settings, tmp_path / "scratch", "services/therapy", as_json=False) == 0
    assert capsys.readouterr().out == (
        'MedicalWebPage "Therapy"\n'
        "  url: https://willow.example.com/services/therapy/\n"
        "  description: What it says.\n"
        "  inLanguage: en-US\n"
        '  isPartOf → WebSite "Willow Clinic"\n'
        "  breadcrumb → BreadcrumbList\n"
        '  mainEntity → Service "Therapy"\n'
        "  medicalAudience: MedicalAudience\n"
        "    audienceType: Patients\n"
        'WebSite "Willow Clinic"\n'
        "  url: https://willow.example.com/\n"
        '  publisher → MedicalOrganization "Willow Clinic"\n'
        "BreadcrumbList\n"
        '  itemListElement: ListItem "Welcome"\n'
        "    position: 1\n"
        "    item: https://willow.example.com/\n"
        '  itemListElement: ListItem "Services"\n'
        "    position: 2\n"
        "    item: https://willow.example.com/services/\n"
        '  itemListElement: ListItem "Therapy"\n'
        "    position: 3\n"
        'Service "Therapy"\n'
        "  url: https://willow.example.com/services/therapy/\n"
        '  provider → MedicalOrganization "Willow Clinic"\n'
        'MedicalOrganization "Willow Clinic"\n'
        "  url: https://willow.example.com/\n"
    )


def test_a_graph_is_shown_as_json(
    settings: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert show_graph(settings, tmp_path / "scratch", "content/home.md", as_json=True) == 0
    shown = json.loads(capsys.readouterr().out)
    assert shown["@graph"][0]["url"] == "https://willow.example.com/"


def test_a_page_that_is_not_there_is_said_with_the_nearest(
    settings: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert show_graph(settings, tmp_path / "scratch", "services/therpy", as_json=False) == 2
    assert capsys.readouterr().out == (
        "There is no structured data of 'services/therpy'; did you mean 'services/therapy'?\n"
    )
