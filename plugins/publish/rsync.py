"""A folder of releases on another machine, reached with rsync over ssh; built like `folder.py`."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from shlex import join, quote

from plugins.publish.destination import PublishError, Step, busy, no_release
from plugins.publish.release import Release, as_json, carried_from, from_json

_CLEAR = """
rm -rf releases/*.part current.part
for list in releases/*.json; do
  if [ -f "$list" ] && [ ! -d "${list%.json}" ]; then rm -f "$list"; fi
done
"""
_CARRY = """
while IFS= read -r name; do
  if [ -f "$from/$name" ] && [ ! -e "$to/$name" ]; then
    mkdir -p "$to/$(dirname "$name")" && cp -p "$from/$name" "$to/$name"
  fi
done
"""
_TURN = """
sync
rm -f current.part
ln -s "releases/$name" current.part
mv -T current.part current
"""
"""`mv -T` is one rename: every request is answered from one release or the other."""
_REMOVE = """
while IFS= read -r name; do
  mv "releases/$name" "releases/$name.part" && rm -f "releases/$name.json"
  rm -rf "releases/$name.part"
done
"""
_PATIENCE = 10
"""Seconds that a connection has to end."""
_CONNECTION_LOST = 255
"""Exit code of ssh itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RsyncDestination:
    """`folder` on `machine`. The machine needs a POSIX shell, coreutils, flock and rsync."""

    machine: str
    """`user@server`, as ssh takes it."""
    folder: str
    ssh: tuple[str, ...] = ("ssh",)
    keep: int = 5

    @property
    def where(self) -> str:
        """The place as people name it."""
        return f"{self.machine}:{self.folder}"

    @property
    def is_shown(self) -> bool:
        """Whether visitors see a release at once."""
        return True

    @property
    def next(self) -> str:
        """What a person does after a publish."""
        return f"the web server of {self.machine} must show {self.folder}/current"

    @contextmanager
    def held(self) -> Iterator[None]:
        """Hold a lock on the machine; it ends with the connection, however that ends."""
        if shutil.which("rsync") is None:
            raise PublishError(
                "There is no rsync on this machine.", "Install it: apt install rsync."
            )
        folder = quote(self.folder)
        script = f"mkdir -p {folder}/releases && exec flock -n -E 9 {folder}/publish.lock "
        script += "sh -c 'echo held; exec cat'"
        lock = subprocess.Popen(  # noqa: S603 (the command that publishconf.py names)
            [*self.ssh, self.machine, f"exec sh -c {quote(script)}"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        try:
            if lock.stdout is None or lock.stdout.readline() != "held\n":
                _, said = lock.communicate()
                raise busy(self.where) if lock.returncode == 9 else self._failed(said)  # noqa: PLR2004 (-E 9)
            yield
        finally:
            try:
                lock.communicate(timeout=_PATIENCE)
            except subprocess.TimeoutExpired:
                lock.kill()
                lock.communicate()

    def live(self) -> Release | None:
        """Return the release that `current` leads to."""
        name = self._name()
        return self._listed(name) or Release(name=name) if name else None

    def publish(self, folder: Path, release: Release, live: Release | None) -> Iterator[Step]:
        """Send a release beside the live one, turn the link, remove the oldest."""
        self._sh(_CLEAR)
        yield Step(name="clear")
        if live is None or live.name != release.name:
            yield from self._send(folder, release, live)
            self._sh(_TURN, name=release.name)
            yield Step(name="switch")
        names = self._names()
        stay = {*names[-self.keep :], release.name, release.before}
        gone = [name for name in names if name not in stay]
        if gone:
            self._sh(_REMOVE, _lines(gone))
            yield Step(name="remove", done=len(gone), total=len(gone))

    def differing(self, release: Release) -> list[str]:
        """Let the machine read every file below `current`."""
        if self._name() != release.name:
            return ["current"]
        carried = f"releases/{release.name}"
        lost = self._sh(
            'while IFS= read -r name; do [ -f "$to/$name" ] || echo "$name"; done',
            _lines(release.carried),
            to=carried,
        )
        return sorted({*self._unlike("current", release), *lost.splitlines()})

    def back(self, name: str = "") -> Release:
        """Turn the link to an earlier release; its pages and those of now keep their styles."""
        live = self.live()
        wanted = name or (live.before if live else "")
        known = self._listed(wanted) if wanted in self._names() else None
        if live is None or known is None:
            raise no_release(name, self._names())
        if known.name == live.name:
            raise PublishError(f"The release '{name}' is live already.", "There is nothing to do.")
        release = replace(known, carried={**carried_from(live, known.files), **known.carried})
        self._carry(live.name, f"releases/{release.name}", release)
        self._list(release)
        self._sh(_TURN, name=release.name)
        return release

    def _name(self) -> str:
        """Return the name of the live release, or nothing."""
        script = 'if [ -d current ]; then basename "$(readlink current)"; fi'
        return self._sh(script).strip()

    def _names(self) -> list[str]:
        """Return the releases that are whole, the oldest first."""
        found = set(self._sh("ls releases").splitlines())
        return sorted(name for name in found if f"{name}.json" in found)

    def _listed(self, name: str) -> Release | None:
        text = self._sh('cat "releases/$name.json" 2>/dev/null || true', name=name)
        try:
            return from_json(text)
        except ValueError:
            return None

    def _send(self, folder: Path, release: Release, live: Release | None) -> Iterator[Step]:
        part = f"releases/{release.name}.part"
        self._rsync(folder, part, live)
        yield Step(name="copy", done=len(release.files), total=len(release.files))
        if live:
            self._carry(live.name, part, release)
            yield Step(name="carry")
        wrong = self._unlike(part, release)
        if wrong:
            raise PublishError(
                f"{len(wrong)} files did not arrive as they were sent, '{wrong[0]}' among them.",
                "Publish again.",
            )
        self._list(release)
        yield Step(name="list")
        self._sh('rm -rf "${part%.part}"; mv "$part" "${part%.part}"', part=part)
        yield Step(name="whole")

    def _rsync(self, folder: Path, part: str, live: Release | None) -> None:
        same = [f"--link-dest=../{live.name}"] if live else []
        command = [
            *("rsync", "--recursive", "--checksum", "--delete", "--chmod=D755,F644"),
            *(f"--rsh={join(self.ssh)}", *same),
            f"{folder}/",
            f"{self.machine}:{self.folder}/{part}/",
        ]
        done = subprocess.run(command, check=False, capture_output=True, text=True)  # noqa: S603 (ours)
        if done.returncode:
            raise self._failed(done.stderr)

    def _carry(self, before: str, to: str, release: Release) -> None:
        self._sh(_CARRY, _lines(release.carried), **{"from": f"releases/{before}", "to": to})

    def _list(self, release: Release) -> None:
        script = 'cat > "$list.part" && mv "$list.part" "$list"'
        self._sh(script, as_json(release), list=f"releases/{release.name}.json")

    def _unlike(self, folder: str, release: Release) -> list[str]:
        """Return the files whose bytes on the machine are not those of the release."""
        listing = "".join(f"{digest}  {name}\n" for name, digest in release.files.items())
        script = 'cd "$folder" && { LC_ALL=C sha256sum --check --quiet 2>/dev/null || true; }'
        said = self._sh(script, listing, folder=folder)
        return sorted(line.rpartition(": ")[0] for line in said.splitlines())

    def _sh(self, script: str, given: str = "", **variables: str) -> str:
        """Run a script in the folder on the machine and return what it says."""
        settings = "".join(f"{name}={quote(value)}\n" for name, value in variables.items())
        whole = f"set -e\nmkdir -p {quote(self.folder)}/releases\ncd {quote(self.folder)}\n"
        done = subprocess.run(  # noqa: S603 (the command that publishconf.py names)
            [*self.ssh, self.machine, f"exec sh -c {quote(whole + settings + script)}"],
            input=given,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            raise self._failed(done.stderr, is_lost=done.returncode == _CONNECTION_LOST)
        return done.stdout

    def _failed(self, said: str, *, is_lost: bool = False) -> PublishError:
        lines = [line.strip() for line in said.splitlines() if line.strip()]
        reason = lines[0] if lines else "it does not say why"
        help_ = "Correct that, then publish again."
        if "No space left on device" in said:
            help_ = "Make room on its disk, then publish again."
        elif is_lost:
            help_ = f"Try this by hand: {join(self.ssh)} {self.machine} true."
        return PublishError(f"{self.where} did not do what was asked: {reason}.", help_)


def _lines(names: Iterable[str]) -> str:
    return "".join(f"{name}\n" for name in names)
