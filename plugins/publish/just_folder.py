"""Just the folder: the whole site on this machine, for hosts that a person uploads it to."""

from __future__ import annotations

import datetime as dt
import os
import shutil
from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path

from plugins.publish.destination import PublishError, Step
from plugins.publish.moved import moved_in
from plugins.publish.release import Release, digests


@dataclass(frozen=True, slots=True, kw_only=True)
class JustFolderDestination:
    """`folder` holds one whole site, ready for upload; nothing outside this machine changes."""

    folder: Path

    @property
    def where(self) -> str:
        """The place as people name it."""
        return f"the folder {self.folder}"

    @property
    def is_shown(self) -> bool:
        """Whether visitors see a release at once; here somebody must upload it first."""
        return False

    @property
    def next(self) -> str:
        """What a person does after a publish."""
        return f"upload all of {self.folder} to your host; its dashboard takes the folder as it is"

    def held(self) -> nullcontext[None]:
        """Do nothing: the folder is replaced in one step."""
        return nullcontext()

    def live(self) -> Release | None:
        """Return what the folder holds now, which was not uploaded perhaps."""
        if not self.folder.is_dir():
            return None
        written = dt.datetime.fromtimestamp(self.folder.stat().st_mtime, dt.UTC)
        return Release(
            name=f"{written:%Y%m%d-%H%M%S}-{self.folder.name}",
            files=digests(self.folder),
            redirects=moved_in(self.folder),
        )

    def publish(self, folder: Path, release: Release, live: Release | None) -> Iterator[Step]:
        """Write the site beside the folder, then put it in its place."""
        part, old = (self.folder.with_name(f".{self.folder.name}.{end}") for end in ("part", "old"))
        if old.exists() and not self.folder.exists():
            old.rename(self.folder)
        for left in (part, old):
            shutil.rmtree(left, ignore_errors=True)
        yield Step(name="clear")
        if live is not None and live.name == release.name:
            return
        try:
            shutil.copytree(folder, part)
        except (OSError, shutil.Error):
            shutil.rmtree(part, ignore_errors=True)
            raise
        os.sync()
        yield Step(name="copy", done=len(release.files), total=len(release.files))
        if self.folder.exists():
            self.folder.rename(old)
            yield Step(name="aside")
        part.rename(self.folder)
        yield Step(name="switch")
        shutil.rmtree(old, ignore_errors=True)
        yield Step(name="remove")

    def differing(self, release: Release) -> list[str]:
        """Read every file of the folder."""
        seen = digests(self.folder)
        names = release.files.keys() | seen.keys()
        return sorted(name for name in names if release.files.get(name) != seen.get(name))

    def back(self, name: str = "") -> Release:
        """Say that the host itself keeps what was uploaded before."""
        such = f" such as '{name}'" if name else ""
        raise PublishError(
            f"The folder {self.folder} keeps no earlier releases{such}.",
            "Take the last upload back on your host: Netlify and Cloudflare keep every one.",
        )
