"""What was made before: a folder of finished files, each under the name of its content.

Nothing is trusted: what is missing or damaged counts as never made. Anyone may delete the folder,
and two builds may use it at the same time.
"""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path
from typing import Any

from plugins.media.recipe import content_key


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """What is made in one go: facts that JSON can hold, and files by a short name."""

    facts: Mapping[str, Any] = field(default_factory=dict)
    files: Mapping[str, bytes] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A batch on the shelf: its facts, and where its files lie."""

    facts: Mapping[str, Any]
    files: Mapping[str, Path]


class Shelf:
    """A folder of batches by their key, with a note of the key of each source file."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._seen_file = folder / "seen.json"
        self._seen: dict[str, list[Any]] = _json(self._seen_file)
        self._seen_now: dict[str, list[Any]] = {}

    def key_of(self, kind: str, file: Path) -> str:
        """Return the content key of a file; it is read only if it changed since the last build.

        Raises `OSError` if it cannot be read.
        """
        stat = file.stat()
        mark = [kind, stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns, stat.st_ino]
        name = str(file)
        known = self._seen.get(name)
        if isinstance(known, list) and known[:-1] == [*mark, content_key(kind)]:
            self._seen_now[name] = known
        else:
            key = content_key(kind, file.read_bytes())
            self._seen_now[name] = [*mark, content_key(kind), key]
        return str(self._seen_now[name][-1])

    def find(self, key: str) -> Kept | None:
        """Return a batch, or None if it is not there or not whole."""
        card = self._folder / f"{key}.json"
        known = _json(card)
        try:
            files = {name: self._folder / f"{key}-{name}" for name in known["files"]}
            written = card.stat().st_mtime_ns
            for name, (size, digest) in known["files"].items():
                stat = files[name].stat()
                # Files are written before the card: a later time means that somebody touched one.
                is_whole = stat.st_size == size and (
                    stat.st_mtime_ns <= written or _digest(files[name].read_bytes()) == digest
                )
                if not is_whole:
                    return None
            return Kept(facts=dict(known["facts"]), files=files)
        except (OSError, KeyError, TypeError, ValueError):
            return None

    def put(self, key: str, batch: Batch) -> Kept:
        """Store a batch and return it."""
        self._folder.mkdir(parents=True, exist_ok=True)
        files = {}
        for name, data in batch.files.items():
            files[name] = self._folder / f"{key}-{name}"
            _write(files[name], data)
        sizes = {name: [len(data), _digest(data)] for name, data in batch.files.items()}
        card = {"facts": dict(batch.facts), "files": sizes}
        _write(self._folder / f"{key}.json", json.dumps(card).encode())
        return Kept(facts=dict(batch.facts), files=files)

    def keep(self) -> None:
        """Store which file had which key, if that is not what the note says already."""
        notes = {**self._seen, **self._seen_now}
        if notes != self._seen:
            notes = {name: note for name, note in notes.items() if Path(name).exists()}
            self._folder.mkdir(parents=True, exist_ok=True)
            _write(self._seen_file, json.dumps(notes).encode())


def _digest(data: bytes) -> str:
    return blake2b(data, digest_size=16).hexdigest()


def _json(file: Path) -> dict[str, Any]:
    """Return what a file holds; nothing if it is not there or no JSON object."""
    try:
        data = json.loads(file.read_bytes())
    except (OSError, ValueError):
        return {}
    return data if isinstance(data, dict) else {}


def _write(file: Path, data: bytes) -> None:
    """Write a file so that nobody ever sees half of it."""
    handle, partial = tempfile.mkstemp(dir=file.parent, prefix=".part-")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        Path(partial).replace(file)
    except BaseException:
        Path(partial).unlink(missing_ok=True)
        raise
