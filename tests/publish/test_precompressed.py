"""Packed files unpack to what they pack, and are packed once."""

from __future__ import annotations

import gzip
from pathlib import Path

import brotli

from plugins.publish.precompressed import precompress
from tests.building import read_folder

TEXT = b"<p>words</p>" * 100


def pack(site: Path, cache: Path) -> int:
    return sum(1 for _ in precompress(site, cache))


def test_each_text_gets_its_packed_files_and_nothing_else_does(tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    for name, data in {"a.html": TEXT, "small.css": b"p{}", "a.jpg": TEXT}.items():
        (site / name).write_bytes(data)
    pack(site, tmp_path / "cache")
    files = read_folder(site)
    assert set(files) == {"a.html", "a.html.br", "a.html.gz", "small.css", "a.jpg"}
    assert brotli.decompress(files["a.html.br"]) == TEXT
    assert gzip.decompress(files["a.html.gz"]) == TEXT
    (site / "a.html.br").unlink()
    pack(site, tmp_path / "cache")
    assert read_folder(site) == files, "the same bytes each time"


def test_a_damaged_cache_is_made_anew_and_an_old_one_cleared(tmp_path: Path) -> None:
    site, cache = tmp_path / "site", tmp_path / "cache"
    site.mkdir()
    (site / "a.html").write_bytes(TEXT)
    pack(site, cache)
    good = read_folder(cache)
    for name in good:
        (cache / name).write_bytes(b"x" * 40)
    (cache / "old.br").write_bytes(b"")
    (site / "a.html.gz").unlink()
    pack(site, cache)
    assert read_folder(cache) == good
    before = {path: path.stat().st_mtime_ns for path in cache.iterdir()}
    pack(site, cache)
    assert {path: path.stat().st_mtime_ns for path in cache.iterdir()} == before
