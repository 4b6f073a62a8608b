"""Files as web servers send them: beside each text its `.gz` and `.br`, packed once for all."""

from __future__ import annotations

import gzip
import hashlib
import os
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import get_ident

import brotli

from plugins.publish.destination import Step
from plugins.publish.release import paths

_TEXT = tuple(".html .css .js .mjs .json .xml .atom .txt .svg .webmanifest .wasm".split())  # noqa: SIM905 (one line)
_LEAST = 256
"""Bytes below which packing gains nothing."""


def _gzip(data: bytes) -> bytes:
    return gzip.compress(data, compresslevel=9, mtime=0)


def _brotli(data: bytes) -> bytes:
    packed: bytes = brotli.compress(data, quality=11)
    return packed


_WAYS: dict[str, Callable[[bytes], bytes]] = {".br": _brotli, ".gz": _gzip}


def precompress(folder: Path, cache: Path) -> Iterator[Step]:
    """Write the packed files of a folder, yielding a step for each text.

    What was packed before comes from `cache`, where a file's name is the digest of what it packs.
    """
    cache.mkdir(parents=True, exist_ok=True)
    names = [name for name in paths(folder) if name.endswith(_TEXT)]
    used: set[str] = set()
    with ThreadPoolExecutor() as pool:
        packed = pool.map(lambda name: _pack(folder / name, cache), names)
        for done, kept in enumerate(packed, start=1):
            used.update(kept)
            yield Step(name="pack", done=done, total=len(names))
    for path in cache.iterdir():
        if path.name not in used:
            path.unlink()


def _pack(path: Path, cache: Path) -> list[str]:
    """Write the packed files of one text; return the names under which the cache keeps them."""
    data = path.read_bytes()
    if len(data) < _LEAST:
        return []
    digest = hashlib.sha256(data).hexdigest()
    for ending, pack in _WAYS.items():
        packed = _packed(cache / f"{digest}{ending}", data, pack)
        path.with_name(f"{path.name}{ending}").write_bytes(packed)
    return [f"{digest}{ending}" for ending in _WAYS]


def _packed(known: Path, data: bytes, pack: Callable[[bytes], bytes]) -> bytes:
    """Return packed data; a damaged file of the cache is made anew."""
    try:
        return _checked(known.read_bytes())
    except (OSError, ValueError):
        packed = pack(data)
        partial = known.with_name(f"{known.name}.{get_ident()}.part")
        partial.write_bytes(hashlib.sha256(packed).digest() + packed)
        os.replace(partial, known)  # noqa: PTH105 (replace is the point)
        return packed


def _checked(kept: bytes) -> bytes:
    digest, packed = kept[:32], kept[32:]
    if hashlib.sha256(packed).digest() != digest:
        message = "the kept file is damaged"
        raise ValueError(message)
    return packed
