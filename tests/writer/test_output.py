"""The output folder: written where bytes change, cleared of leftovers, and never left."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.writer.output import OutputFolder


def folder(tmp_path: Path) -> OutputFolder:
    return OutputFolder(tmp_path / "output", tmp_path / "cache")


def test_a_file_is_written_once_and_only_if_its_bytes_changed(tmp_path: Path) -> None:
    first = folder(tmp_path)
    first.write("a/index.html", b"one")
    assert first.changed == 1
    second = folder(tmp_path)
    second.write("a/index.html", b"one")
    assert second.changed == 0
    second.write("a/index.html", b"two")
    assert second.changed == 1
    assert (tmp_path / "output" / "a" / "index.html").read_bytes() == b"two"


@pytest.mark.parametrize("name", ["../evil.html", "a/../../evil.html", "/evil.html"])
def test_a_name_that_leads_out_of_the_folder_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(ValueError, match="lies outside the output folder"):
        folder(tmp_path).write(name, b"")


def test_what_only_an_earlier_run_made_is_removed_and_the_rest_is_named(tmp_path: Path) -> None:
    first = folder(tmp_path)
    first.write("old/deep/index.html", b"")
    first.write("kept.html", b"")
    assert first.finish() == ()
    (tmp_path / "output" / "foreign.txt").write_text("mine")
    second = folder(tmp_path)
    second.write("kept.html", b"")
    assert second.finish() == ("foreign.txt",)
    assert sorted(path.name for path in (tmp_path / "output").iterdir()) == [
        "foreign.txt",
        "kept.html",
    ]


def test_a_lost_list_of_files_removes_nothing(tmp_path: Path) -> None:
    first = folder(tmp_path)
    first.write("old.html", b"")
    first.finish()
    for path in (tmp_path / "cache").iterdir():
        path.unlink()
    second = folder(tmp_path)
    assert second.finish() == ("old.html",)


def test_a_damaged_list_of_files_does_not_stop_a_build(tmp_path: Path) -> None:
    first = folder(tmp_path)
    first.write("old.html", b"")
    first.finish()
    for path in (tmp_path / "cache").iterdir():
        path.write_text('["old.ht')
    assert folder(tmp_path).finish() == ("old.html",)


def test_two_output_folders_do_not_clear_each_other(tmp_path: Path) -> None:
    for name in ("output", "public"):
        one = OutputFolder(tmp_path / name, tmp_path / "cache")
        one.write(f"{name}.html", b"")
        one.finish()
    assert (tmp_path / "output" / "output.html").exists()


def test_a_file_from_a_cache_is_copied_once(tmp_path: Path) -> None:
    (tmp_path / "kept").write_bytes(b"four")
    for changed in (1, 0):
        output = OutputFolder(tmp_path / "output", tmp_path / "cache")
        output.copy("static/a.0123.png", tmp_path / "kept")
        assert output.changed == changed
        assert output.finish() == ()
    assert (tmp_path / "output/static/a.0123.png").read_bytes() == b"four"


def test_a_copy_that_was_cut_off_is_mended(tmp_path: Path) -> None:
    (tmp_path / "kept").write_bytes(b"four")
    output = OutputFolder(tmp_path / "output", tmp_path / "cache")
    output.copy("a.0123.png", tmp_path / "kept")
    (tmp_path / "output/a.0123.png").write_bytes(b"fo")
    output.copy("a.0123.png", tmp_path / "kept")
    assert (tmp_path / "output/a.0123.png").read_bytes() == b"four"


def test_a_copy_cannot_lead_out_of_the_output_folder(tmp_path: Path) -> None:
    (tmp_path / "kept").write_bytes(b"four")
    (tmp_path / "same").write_bytes(b"four")
    (tmp_path / "output").mkdir()
    output = OutputFolder(tmp_path / "output", tmp_path / "cache")
    with pytest.raises(ValueError, match="lies outside the output folder"):
        output.copy("../same", tmp_path / "kept")
