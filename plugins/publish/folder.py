"""A folder of releases and a link `current` to one of them, which a web server shows."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from plugins.publish.destination import PublishError, Step, no_release
from plugins.publish.lock import locked
from plugins.publish.release import (
    Release,
    as_json,
    carried_from,
    digest_of,
    digests,
    from_json,
)

PART = ".part"
"""Ends the name of whatever is not whole yet, or no more; the next run clears it away."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FolderDestination:
    """`root` holds `releases/NAME/`, beside each its list `releases/NAME.json`, and `current`.

    A release counts when both are there. Unchanged files are hard links to the release before, so
    nobody may edit a release in place.
    """

    root: Path
    keep: int = 5

    @property
    def where(self) -> str:
        """The place as people name it."""
        return f"the folder {self.root}"

    @property
    def is_shown(self) -> bool:
        """Whether visitors see a release at once."""
        return True

    @property
    def next(self) -> str:
        """What a person does after a publish."""
        return f"the web server must show {self._current}"

    @property
    def _releases(self) -> Path:
        return self.root / "releases"

    @property
    def _current(self) -> Path:
        return self.root / "current"

    @contextmanager
    def held(self) -> Iterator[None]:
        """Keep other publishes out; the lock ends with the process, however that ends."""
        self._releases.mkdir(parents=True, exist_ok=True)
        with locked(self.root / "publish.lock", self.where):
            yield

    def live(self) -> Release | None:
        """Return the release that `current` leads to; a lost list is made anew from its files."""
        folder = self._current.resolve()
        if not (self._current.is_symlink() and folder.is_dir()):
            return None
        return self._listed(folder.name) or Release(name=folder.name, files=digests(folder))

    def publish(self, folder: Path, release: Release, live: Release | None) -> Iterator[Step]:
        """Put a release beside the live one, turn the link, remove the oldest."""
        self._clear()
        yield Step(name="clear")
        if live is None or live.name != release.name:
            part = self._releases / f"{release.name}{PART}"
            try:
                yield from self._copy(folder, part, release, live)
            except OSError:
                shutil.rmtree(part, ignore_errors=True)
                raise
            self._list(release)
            yield Step(name="list")
            whole = self._releases / release.name
            # One of the same second and the same bytes, which never became live.
            shutil.rmtree(whole, ignore_errors=True)
            part.rename(whole)
            yield Step(name="whole")
            self._turn(release.name)
            yield Step(name="switch")
        yield from self._remove_old(release)

    def differing(self, release: Release) -> list[str]:
        """Read every file below `current`, as the web server will."""
        if self._current.resolve().name != release.name:
            return ["current"]
        seen = digests(self._current.resolve())
        wrong = {name for name, digest in release.files.items() if seen.get(name) != digest}
        return sorted(wrong | (release.carried.keys() - seen.keys()))

    def back(self, name: str = "") -> Release:
        """Turn the link to an earlier release; its pages and those of now keep their styles."""
        live = self.live()
        if live is None:
            raise no_release(name, self._names())
        known = self._listed(name or live.before) if name or live.before else None
        if known is None:
            raise no_release(name, self._names())
        if known.name == live.name:
            raise PublishError(f"The release '{name}' is live already.", "There is nothing to do.")
        carried = {**carried_from(live, known.files), **known.carried}
        release = replace(known, carried=carried)
        self._carry(self._releases / live.name, self._releases / release.name, release)
        self._list(release)
        self._turn(release.name)
        return release

    def _names(self) -> list[str]:
        """Return the releases that are whole, the oldest first."""
        lists = sorted(self._releases.glob("*.json"))
        return [path.stem for path in lists if path.with_suffix("").is_dir()]

    def _listed(self, name: str) -> Release | None:
        """Return what the list of a release says; None when it is lost, damaged or half."""
        if name not in self._names():
            return None
        try:
            return from_json((self._releases / f"{name}.json").read_text("utf-8"))
        except ValueError:
            return None

    def _clear(self) -> None:
        """Remove what an interrupted run left."""
        for path in (*self._releases.glob(f"*{PART}"), *self.root.glob(f"current{PART}")):
            if path.is_dir() and not path.is_symlink():
                shutil.rmtree(path)
            else:
                path.unlink()
        for path in self._releases.glob("*.json"):
            if not path.with_suffix("").is_dir():
                path.unlink()

    def _copy(
        self, folder: Path, part: Path, release: Release, live: Release | None
    ) -> Iterator[Step]:
        before = self._releases / live.name if live else None
        total = len(release.files)
        for done, (name, digest) in enumerate(sorted(release.files.items()), start=1):
            target = part / name
            _make_folder(target.parent)
            same = before is not None and live is not None and live.files.get(name) == digest
            if not (same and before and _linked(before / name, target, digest)):
                shutil.copyfile(folder / name, target)
                target.chmod(0o644)
            yield Step(name="copy", done=done, total=total)
        if before is not None:
            self._carry(before, part, release)
        os.sync()
        yield Step(name="carry")

    def _carry(self, before: Path, to: Path, release: Release) -> None:
        for name in release.carried:
            source, target = before / name, to / name
            if source.is_file() and not target.exists():
                _make_folder(target.parent)
                shutil.copyfile(source, target)
                target.chmod(0o644)

    def _list(self, release: Release) -> None:
        path = self._releases / f"{release.name}.json"
        partial = path.with_name(path.name + PART)
        partial.write_text(as_json(release), "utf-8")
        partial.replace(path)

    def _turn(self, name: str) -> None:
        """Turn the link in one step: every request is answered from one release or the other."""
        partial = self._current.with_name(f"current{PART}")
        partial.unlink(missing_ok=True)
        partial.symlink_to(Path("releases", name))
        partial.replace(self._current)

    def _remove_old(self, release: Release) -> Iterator[Step]:
        names = self._names()
        stay = {*names[-self.keep :], release.name, release.before}
        for name in names:
            if name not in stay:
                gone = (self._releases / name).rename(self._releases / f"{name}{PART}")
                (self._releases / f"{name}.json").unlink()
                yield Step(name="part")
                shutil.rmtree(gone)
                yield Step(name="remove")


def _linked(source: Path, target: Path, digest: str) -> bool:
    """Link a file of the release before if its bytes are still right; return whether it was."""
    try:
        if digest_of(source) != digest:
            return False
        os.link(source, target)
    except OSError:
        return False
    return True


def _make_folder(folder: Path) -> None:
    """Make a folder that the web server can read, whatever the habits of the account are."""
    if not folder.is_dir():
        _make_folder(folder.parent)
        folder.mkdir()
        folder.chmod(0o755)
