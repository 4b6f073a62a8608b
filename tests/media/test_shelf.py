"""What was made before is used again, and nothing that is damaged ever is."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from plugins.media.shelf import Batch, Shelf

BATCH = Batch(facts={"sizes": [[4, 3]]}, files={"4.png": b"four", "8.png": b"eight"})


def test_a_batch_is_found_again_as_it_was_put(tmp_path: Path) -> None:
    Shelf(tmp_path).put("key", BATCH)
    kept = Shelf(tmp_path).find("key")
    assert kept is not None
    assert kept.facts == {"sizes": [[4, 3]]}
    assert {name: path.read_bytes() for name, path in kept.files.items()} == BATCH.files
    assert Shelf(tmp_path).find("other") is None


def test_a_file_that_was_cut_off_is_made_anew(tmp_path: Path) -> None:
    kept = Shelf(tmp_path).put("key", BATCH)
    kept.files["4.png"].write_bytes(b"fo")
    assert Shelf(tmp_path).find("key") is None


def test_a_file_with_other_bytes_of_the_same_length_is_made_anew(tmp_path: Path) -> None:
    kept = Shelf(tmp_path).put("key", BATCH)
    kept.files["4.png"].write_bytes(b"ruof")
    later = (tmp_path / "key.json").stat().st_mtime_ns + 10**9
    os.utime(kept.files["4.png"], ns=(later, later))
    assert Shelf(tmp_path).find("key") is None


def test_a_cache_that_was_copied_is_still_good(tmp_path: Path) -> None:
    kept = Shelf(tmp_path).put("key", BATCH)
    later = (tmp_path / "key.json").stat().st_mtime_ns + 10**9
    os.utime(kept.files["4.png"], ns=(later, later))
    assert Shelf(tmp_path).find("key") is not None


def test_a_file_that_is_gone_is_made_anew(tmp_path: Path) -> None:
    kept = Shelf(tmp_path).put("key", BATCH)
    kept.files["8.png"].unlink()
    assert Shelf(tmp_path).find("key") is None


@pytest.mark.parametrize(
    "card",
    [
        *(b"", b"{", b"[]", b"null", b"{}", b"\xff\xfe", b'{"files": 1}'),
        *(b'{"files": {}, "facts": 3}', b'{"files": {"4.png": 1}, "facts": {}}'),
        b'{"files": {"4.png": ["a", 2]}, "facts": {}}',
    ],
)
def test_a_damaged_card_counts_as_never_made(tmp_path: Path, card: bytes) -> None:
    shelf = Shelf(tmp_path)
    shelf.put("key", BATCH)
    (tmp_path / "key.json").write_bytes(card)
    assert shelf.find("key") is None


def test_the_key_of_a_file_changes_with_its_bytes_alone(tmp_path: Path) -> None:
    file, shelf = tmp_path / "a.jpg", Shelf(tmp_path / "shelf")
    file.write_bytes(b"one")
    first = shelf.key_of("photo", file)
    shelf.keep()
    os.utime(file, (1, 1))
    assert Shelf(tmp_path / "shelf").key_of("photo", file) == first
    file.write_bytes(b"two")
    assert Shelf(tmp_path / "shelf").key_of("photo", file) != first
    (tmp_path / "b.jpg").write_bytes(b"one")
    assert shelf.key_of("photo", tmp_path / "b.jpg") == first


def test_an_unchanged_file_is_not_read_again(tmp_path: Path) -> None:
    file, folder = tmp_path / "a.jpg", tmp_path / "shelf"
    file.write_bytes(b"one")
    shelf = Shelf(folder)
    first = shelf.key_of("photo", file)
    shelf.keep()
    note = (folder / "seen.json").read_text().replace(first, "0" * len(first))
    (folder / "seen.json").write_text(note)
    assert Shelf(folder).key_of("photo", file) == "0" * len(first)


@pytest.mark.parametrize("note", [b"", b"[", b"[]", b'{"x": 1}'])
def test_a_damaged_note_only_costs_time(tmp_path: Path, note: bytes) -> None:
    file, folder = tmp_path / "a.jpg", tmp_path / "shelf"
    file.write_bytes(b"one")
    shelf = Shelf(folder)
    key = shelf.key_of("photo", file)
    shelf.keep()
    (folder / "seen.json").write_bytes(note.replace(b"x", str(file).encode()))
    assert Shelf(folder).key_of("photo", file) == key
