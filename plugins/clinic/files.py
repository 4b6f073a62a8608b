"""Which files of a content folder are pages, and which of them could never be."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from plugins.core.kind import FOLDERS, Kind

_IGNORED_STARTS = (".", "#", "_")
_IGNORED_ENDS = ("~", ".bak", ".orig", ".rej", ".swp", ".swo", ".tmp", ".part", "#")
MARKDOWN_SUFFIXES = frozenset((".md", ".markdown", ".mkd", ".mdown"))
CLINIC_FILE = "clinic.yaml"
HOME = PurePosixPath("home.md")
LIST = "index"
"""Name of the file that makes a folder's list page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceFile:
    """A Markdown file of the content folder; `path` is relative to that folder.

    `kind` is None when the file lies where no page is looked for.
    """

    path: PurePosixPath
    kind: Kind | None

    @property
    def folder(self) -> str:
        """The folder of pages that the file lies in; empty for the home page."""
        return "" if self.path.parent == PurePosixPath() else self.path.parts[0]


def is_ignored(name: str) -> bool:
    """Return whether a file or folder is an editor's backup, a lock or hidden: never published."""
    return name.startswith(_IGNORED_STARTS) or name.endswith(_IGNORED_ENDS)


def markdown_files(content: Path) -> Iterator[SourceFile]:
    """Yield the Markdown files below `content` in a fixed order."""
    for folder, folders, names in os.walk(content):
        folders[:] = sorted(name for name in folders if not is_ignored(name))
        for name in sorted(names):
            if is_ignored(name) or PurePosixPath(name).suffix.lower() not in MARKDOWN_SUFFIXES:
                continue
            path = PurePosixPath(Path(folder, name).relative_to(content).as_posix())
            yield SourceFile(path=path, kind=_kind(path))


def linked_folders(content: Path) -> Iterator[PurePosixPath]:
    """Yield the folders below `content` that are links, and so are not looked into."""
    for folder, folders, _ in os.walk(content):
        folders[:] = sorted(name for name in folders if not is_ignored(name))
        for name in folders:
            if Path(folder, name).is_symlink():
                yield PurePosixPath(Path(folder, name).relative_to(content).as_posix())


def _kind(path: PurePosixPath) -> Kind | None:
    if path == HOME:
        return Kind.HOME
    if len(path.parts) != 2 or path.suffix != ".md":  # noqa: PLR2004 (folder and file)
        return None
    folder = path.parts[0]
    if path.stem == LIST and folder != "pages":
        return Kind.LIST if folder in FOLDERS else None
    return FOLDERS.get(folder)


def escapes(content: Path, path: PurePosixPath) -> bool:
    """Return whether a file is a link to a place outside the content folder.

    Folders that are links are never walked, so only the file itself can be one.
    """
    file = content / path
    return file.is_symlink() and not file.resolve().is_relative_to(content.resolve())
