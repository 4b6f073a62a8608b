"""Indexes made before, each in a folder named after the documents it was made from.

Nothing is trusted: what is missing or damaged counts as never made. Anyone may delete the folder,
and two builds may use it at the same time.
"""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from hashlib import blake2b
from pathlib import Path
from typing import Any

_CARD = "card.json"
_KEPT = 4
"""How many indexes stay: preview and public site, each of before and after a change."""


def key_of(documents: Mapping[str, str], ignored: Sequence[str], version: str) -> str:
    """Return what tells one index from another."""
    digest = blake2b(digest_size=16)
    for part in (version, *ignored, *(text for pair in sorted(documents.items()) for text in pair)):
        digest.update(part.encode("utf-8"))
        digest.update(b"\0")
    return digest.hexdigest()


def find(folder: Path, key: str) -> dict[str, Path] | None:
    """Return where the files of an index lie, by path in the output; None if it is not whole."""
    card = folder / key / _CARD
    try:
        written = card.stat().st_mtime_ns
        known: dict[str, list[Any]] = json.loads(card.read_bytes())
        files = {name: folder / key / name for name in known}
        if all(_is_whole(files[name], told, written) for name, told in known.items()):
            os.utime(folder / key)
            return files
    except (OSError, ValueError, TypeError, AttributeError):
        pass
    return None


def _is_whole(file: Path, told: list[Any], written: int) -> bool:
    """Tell whether a file has the size and the digest that are told of it.

    Files are written before the card: a later time means that somebody touched one.
    """
    size, digest = told
    stat = file.stat()
    is_touched = stat.st_mtime_ns > written
    return stat.st_size == size and not (is_touched and _sum(file.read_bytes()) != digest)


def put(folder: Path, key: str, files: Mapping[str, bytes]) -> dict[str, Path]:
    """Store an index and return where its files lie; forget those unused for the longest time."""
    folder.mkdir(parents=True, exist_ok=True)
    partial = Path(tempfile.mkdtemp(dir=folder, prefix=".part-"))
    for name, data in files.items():
        (partial / name).parent.mkdir(parents=True, exist_ok=True)
        (partial / name).write_bytes(data)
    sums = {name: [len(data), _sum(data)] for name, data in files.items()}
    (partial / _CARD).write_text(json.dumps(sums), "utf-8")
    shutil.rmtree(folder / key, ignore_errors=True)
    try:
        partial.rename(folder / key)
    except OSError:
        # Another build was quicker; both made the same.
        shutil.rmtree(partial, ignore_errors=True)
    for old in _oldest_first(folder)[:-_KEPT]:
        shutil.rmtree(old, ignore_errors=True)
    return {name: folder / key / name for name in files}


def _oldest_first(folder: Path) -> list[Path]:
    used = []
    for card in folder.glob(f"*/{_CARD}"):
        try:
            used.append((card.parent.stat().st_mtime_ns, card.parent))
        except FileNotFoundError:
            continue
    return [index for _, index in sorted(used)]


def _sum(data: bytes) -> str:
    return blake2b(data, digest_size=16).hexdigest()
