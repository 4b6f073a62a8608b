"""The output folder: written only where bytes change, and cleared of what an earlier run left."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator
from pathlib import Path, PurePosixPath


class OutputFolder:
    """An output folder during one run; the list of what it made is kept below `cache`.

    The list lets the next run remove files that no source makes any more, and no others.
    """

    def __init__(self, folder: Path, cache: Path) -> None:
        self._folder = folder.resolve()
        self._made: set[Path] = set()
        name = hashlib.sha256(str(self._folder).encode()).hexdigest()[:16]
        self._list = cache / f"written-{name}.json"
        self._written: set[str] = set()
        self.changed = 0

    def write(self, name: str, data: bytes) -> None:
        """Write a file if it is new or its bytes differ; `name` is relative to the folder.

        Raises `ValueError` for a name that leads out of the folder.
        """
        path = self._inside(name)
        self._written.add(name)
        if _holds(path, data):
            return
        if path.parent not in self._made:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._made.add(path.parent)
        partial = path.with_name(f".{path.name}.part")
        partial.write_bytes(data)
        partial.replace(path)
        self.changed += 1

    def copy(self, name: str, source: Path) -> None:
        """Write what lies in a file, unless a file of this name and size is there already.

        The name must hold a hash of the content: then nothing is read to find that it is right.
        Raises `ValueError` for a name that leads out of the folder.
        """
        present = self._inside(name)
        if present.is_file() and present.stat().st_size == source.stat().st_size:
            self._written.add(name)
        else:
            self.write(name, source.read_bytes())

    def finish(self) -> tuple[str, ...]:
        """Remove what only an earlier run made; return files that no run of ours is known to."""
        for name in sorted(self._earlier() - self._written):
            self._remove(name)
        self._list.parent.mkdir(parents=True, exist_ok=True)
        self._list.write_text(json.dumps(sorted(self._written)), "utf-8")
        return tuple(name for name in self._present() if name not in self._written)

    def _inside(self, name: str) -> Path:
        pure = PurePosixPath(name)
        if pure.is_absolute() or ".." in pure.parts:
            message = f"'{name}' lies outside the output folder"
            raise ValueError(message)
        return self._folder / pure

    def _earlier(self) -> set[str]:
        """Return what the last run made; nothing when its list is lost or damaged."""
        try:
            return set(json.loads(self._list.read_text("utf-8")))
        except (FileNotFoundError, ValueError):
            return set()

    def _remove(self, name: str) -> None:
        path = self._folder / name
        if not path.is_file():
            return
        path.unlink()
        self.changed += 1
        for folder in path.parents:
            if folder == self._folder or any(folder.iterdir()):
                return
            folder.rmdir()

    def _present(self) -> Iterator[str]:
        for folder, folders, names in os.walk(self._folder):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            for name in sorted(names):
                if not name.startswith("."):
                    yield Path(folder, name).relative_to(self._folder).as_posix()


def _holds(path: Path, data: bytes) -> bool:
    try:
        return path.stat().st_size == len(data) and path.read_bytes() == data
    except FileNotFoundError:
        return False
