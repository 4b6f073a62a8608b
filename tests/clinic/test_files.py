"""Which files of a content folder are pages, and which never could be."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.clinic.files import is_ignored, markdown_files
from plugins.core.kind import Kind
from tests.building import write_files


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("home.md", Kind.HOME),
        ("services/index.md", Kind.LIST),
        ("services/therapy.md", Kind.SERVICE),
        ("conditions/worry.md", Kind.CONDITION),
        ("locations/dayton.md", Kind.LOCATION),
        ("clinicians/ana.md", Kind.CLINICIAN),
        ("articles/sleep.md", Kind.ARTICLE),
        ("pages/privacy.md", Kind.PAGE),
        ("pages/index.md", Kind.PAGE),
        ("index.md", None),
        ("services/deep/one.md", None),
        ("nowhere/one.md", None),
        ("nowhere/index.md", None),
        ("services/one.markdown", None),
    ],
)
def test_the_folder_decides_the_kind(tmp_path: Path, name: str, kind: Kind | None) -> None:
    write_files(tmp_path, {name: ""})
    (file,) = markdown_files(tmp_path)
    assert (str(file.path), file.kind) == (name, kind)


@pytest.mark.parametrize("name", [".a.md", "a.md~", "#a.md#", "_a.md", "a.md.bak", "a.swp"])
def test_backups_and_hidden_files_are_ignored(name: str) -> None:
    assert is_ignored(name)


def test_files_come_in_one_order_on_every_machine(tmp_path: Path) -> None:
    names = ["services/b.md", "home.md", "articles/z.md", "services/a.md"]
    write_files(tmp_path, dict.fromkeys(names, ""))
    assert [str(file.path) for file in markdown_files(tmp_path)] == [
        "home.md",
        "articles/z.md",
        "services/a.md",
        "services/b.md",
    ]
