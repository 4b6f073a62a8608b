"""References come in from reading programs, and are listed for people who look after them."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest

from plugins.evidence.library_commands import import_references, list_references
from tests.building import write_files
from tests.evidence.pages import LIBRARY_FILE, reference

TODAY = dt.date(2026, 11, 21)
DOI = "10.1002/wps.20701"
ZOTERO = {
    "id": "http://zotero.org/users/1/items/ABCD",
    "type": "article-journal",
    "abstract": "Long.",
    "container-title": "World Psychiatry",
    "DOI": DOI.upper(),
    "title": "A new title",
    "author": [{"family": "Müller", "given": "A."}],
    "issued": {"date-parts": [["2020", 2, 1]]},
}
"""An item as Zotero exports it."""


def _project(folder: Path, *entries: dict[str, Any]) -> Path:
    text = json.dumps(entries, indent=1, ensure_ascii=False) + "\n"
    write_files(folder / "content", {"references.json": text})
    return folder


def _import(folder: Path, *items: object) -> int:
    file = folder / "export.json"
    file.write_text(json.dumps(items, indent="\t"), "utf-8")
    return import_references(folder, file)


def _entries(folder: Path) -> list[dict[str, Any]]:
    loaded: list[dict[str, Any]] = json.loads((folder / "content/references.json").read_text())
    return loaded


def test_an_entry_is_updated_and_our_own_fields_stay(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ours = reference("cuijpers-2020", DOI=DOI, caveat="Mind this.", must_mention=["respond"])
    _project(tmp_path, ours)
    assert _import(tmp_path, ZOTERO) == 0
    (entry,) = _entries(tmp_path)
    assert entry == {
        **ours,
        "title": "A new title",
        "author": ZOTERO["author"],
        "issued": ZOTERO["issued"],
        "container-title": "World Psychiatry",
        "DOI": DOI.upper(),
    }
    assert capsys.readouterr().out == ("updated  cuijpers-2020\n0 added, 1 updated, 1 read.\n")


def test_a_new_entry_gets_a_name_and_is_not_citable_yet(tmp_path: Path) -> None:
    _project(tmp_path, reference("muller-2020"))
    assert _import(tmp_path, ZOTERO) == 0
    entry = _entries(tmp_path)[1]
    assert (entry["id"], entry["citable"]) == ("muller-2020-b", False)
    assert "abstract" not in entry


def test_an_import_twice_changes_nothing_the_second_time(tmp_path: Path) -> None:
    _project(tmp_path)
    _import(tmp_path, ZOTERO)
    once = (tmp_path / "content/references.json").read_bytes()
    assert _import(tmp_path, ZOTERO) == 0
    assert (tmp_path / "content/references.json").read_bytes() == once


def test_a_wrong_item_changes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _project(tmp_path, reference("a-2020"))
    before = (tmp_path / "content/references.json").read_bytes()
    assert _import(tmp_path, ZOTERO, {"type": "book", "title": "No address"}) == 1
    assert (tmp_path / "content/references.json").read_bytes() == before
    assert "'no-address': the reference has neither 'DOI' nor 'URL'." in capsys.readouterr().out


def test_a_file_that_is_no_csl_json_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _project(tmp_path)
    (tmp_path / "export.bib").write_text("@article{a}", "utf-8")
    assert import_references(tmp_path, tmp_path / "export.bib") == 1
    assert import_references(tmp_path, tmp_path / "none.json") == 2
    assert capsys.readouterr().out == (
        "export.bib is not CSL-JSON. In Zotero choose 'Export Items…' and the format CSL JSON.\n"
        "There is no file none.json.\n"
    )


def test_a_library_with_a_mistake_is_not_written_over(tmp_path: Path) -> None:
    _project(tmp_path, reference("a-2020", strength="rtc"))
    assert _import(tmp_path, ZOTERO) == 1
    assert len(_entries(tmp_path)) == 1


def test_the_library_that_ships_is_written_as_it_stands(tmp_path: Path) -> None:
    text = LIBRARY_FILE.read_text("utf-8")
    write_files(tmp_path / "content", {"references.json": text})
    assert _import(tmp_path, {**ZOTERO, "DOI": "10.1234/new"}) == 0
    written = (tmp_path / "content/references.json").read_text("utf-8")
    assert written.startswith(text.rstrip().removesuffix("]").rstrip())


def test_the_list_says_what_is_used_and_what_expires(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _project(
        tmp_path,
        reference("a-2020"),
        reference("b-2021", expires="2026-12-31"),
        reference("c-2022", citable=False),
    )
    write_files(tmp_path / "content", {"home.md": "One [@a-2020; @b-2021, p. 2]. Two [@a-2020]."})
    assert list_references(tmp_path, today=TODAY) == 0
    assert capsys.readouterr().out == (
        "Id      Pages  Holds until  Evidence     Authors\n"
        "a-2020  1                   One trial    Doe 2020\n"
        "b-2021  1      2026-12-31   One trial    Doe 2020\n"
        "c-2022  0                   not citable  Doe 2020\n"
        "3 of 3 references shown, 2 of all cited by a page.\n"
    )
    list_references(tmp_path, unused=True, today=TODAY)
    assert "1 of 3 references shown" in capsys.readouterr().out
    list_references(tmp_path, expiring=True, today=TODAY)
    assert "\nb-2021" in capsys.readouterr().out
