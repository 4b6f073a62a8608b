"""A branch that GitHub Pages shows; each release is a commit, and one push is the switch."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path

from plugins.core.addresses import address
from plugins.publish.destination import PublishError, Step, no_release
from plugins.publish.moved import moved_to
from plugins.publish.release import Release

_ADDED = frozenset({".nojekyll", "CNAME"})
"""Files that `ghp-import` adds for GitHub."""
_BACK = "Back to "
_RELEASE = "Release "
_MOST = 5
"""Releases that a message lists."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GitHubPagesDestination:
    """A branch of a remote of the project's own git repository."""

    project: Path
    remote: str = "origin"
    branch: str = "gh-pages"
    domain: str = ""
    """The clinic's own domain, as `clinic.example`; GitHub reads it from the file CNAME."""

    @property
    def where(self) -> str:
        """The place as people name it."""
        return f"the branch {self.branch} of {self.remote}"

    @property
    def is_shown(self) -> bool:
        """Whether visitors see a release at once."""
        return True

    @property
    def next(self) -> str:
        """What a person does after a publish."""
        return "GitHub shows it within a few minutes: see Actions on the repository's page"

    def held(self) -> nullcontext[None]:
        """Do nothing: git refuses a push when another one came in between."""
        return nullcontext()

    def live(self) -> Release | None:
        """Fetch the branch and return what its newest commit holds."""
        self._fetch()
        commit = self._commit(self._there)
        return self._release(commit) if commit else None

    def publish(self, folder: Path, release: Release, live: Release | None) -> Iterator[Step]:
        """Make one commit of the folder, then push it."""
        if live is not None and live.name == release.name:
            return
        self._know_who()
        domain = ["--cname", self.domain] if self.domain else []
        command = [
            *(sys.executable, "-m", "ghp_import", "--no-jekyll", *domain),
            *("--remote", self.remote, "--branch", self.branch),
            *("--message", f"{_RELEASE}{release.name}", str(folder)),
        ]
        self._run(command)
        yield Step(name="copy", done=len(release.files), total=len(release.files))
        self._git("push", "--quiet", self.remote, f"{self.branch}:refs/heads/{self.branch}")
        yield Step(name="switch")

    def differing(self, release: Release) -> list[str]:
        """Fetch the branch again and compare every file."""
        live = self.live()
        seen = live.files if live else {}
        return sorted(name for name, digest in release.files.items() if seen.get(name) != digest)

    def back(self, name: str = "") -> Release:
        """Push a commit with the files of an earlier one."""
        self._fetch()
        head = self._commit(self._there)
        kept = self._releases(head) if head else {}
        wanted = kept.get(name, "") if name or not head else self._commit(f"{self._shown(head)}^")
        if not wanted:
            raise no_release(name, list(kept)[:_MOST])
        self._know_who()
        message = f"{_BACK}{wanted}"
        new = self._git("commit-tree", f"{wanted}^{{tree}}", "-p", head, "-m", message).strip()
        self._git("push", "--quiet", self.remote, f"{new}:refs/heads/{self.branch}")
        return self._release(new)

    @property
    def _there(self) -> str:
        return f"refs/remotes/{self.remote}/{self.branch}"

    def _fetch(self) -> None:
        """Learn what the branch holds; a remote without the branch has nothing live yet."""
        found = self._git("ls-remote", self.remote, f"refs/heads/{self.branch}")
        if found:
            source = f"+refs/heads/{self.branch}:{self._there}"
            self._git("fetch", "--quiet", self.remote, source)
        else:
            self._git("update-ref", "-d", self._there)
            self._git("update-ref", "-d", f"refs/heads/{self.branch}")

    def _commit(self, name: str) -> str:
        command = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
        return self._git(*command, check=False).strip()

    def _releases(self, head: str) -> dict[str, str]:
        """Return the name of each release of the branch -> its commit, the newest first."""
        log = self._git("log", "--format=%H %s", head).splitlines()
        titles = (line.partition(" ") for line in log)
        return {
            title.removeprefix(_RELEASE): commit
            for commit, _, title in titles
            if title.startswith(_RELEASE)
        }

    def _name(self, commit: str) -> str:
        """Return the name of the release that a commit shows; its own where it has none."""
        title = self._git("log", "-1", "--format=%s", self._shown(commit)).strip()
        return title.removeprefix(_RELEASE) if title.startswith(_RELEASE) else commit[:12]

    def _shown(self, commit: str) -> str:
        """Return the commit whose files a commit shows: another one after going back."""
        title = self._git("log", "-1", "--format=%s", commit).strip()
        return title.removeprefix(_BACK) if title.startswith(_BACK) else commit

    def _release(self, commit: str) -> Release:
        listing = self._git("ls-tree", "-r", "-z", commit).split("\0")
        blobs = {}
        for line in filter(None, listing):
            facts, _, name = line.partition("\t")
            if name not in _ADDED:
                blobs[name] = facts.split()[2]
        files, redirects = {}, {}
        for name, data in self._contents(blobs):
            files[name] = hashlib.sha256(data).hexdigest()
            if name.endswith(".html") and (target := moved_to(data)):
                redirects[address(name)] = target
        return Release(name=self._name(commit), files=files, redirects=redirects)

    def _contents(self, blobs: dict[str, str]) -> Iterator[tuple[str, bytes]]:
        """Yield each file with its bytes, read in one run of git."""
        asked = "".join(f"{blob}\n" for blob in blobs.values()).encode()
        data = self._run([_program(), "cat-file", "--batch"], asked)
        start = 0
        for name in blobs:
            end = data.index(b"\n", start)
            size = int(data[start:end].split()[2])
            yield name, data[end + 1 : end + 1 + size]
            start = end + 1 + size + 1

    def _know_who(self) -> None:
        for key in ("user.name", "user.email"):
            if not self._git("config", key, check=False).strip():
                raise PublishError(
                    f"Git does not know your {key.partition('.')[2]}, which each commit names.",
                    f'Type: git config {key} "..."',
                )

    def _git(self, *arguments: str, check: bool = True) -> str:
        return self._run([_program(), *arguments], check=check).decode("utf-8", "replace")

    def _run(self, command: list[str], given: bytes = b"", *, check: bool = True) -> bytes:
        done = subprocess.run(  # noqa: S603 (git and ghp-import)
            command,
            cwd=self.project,
            input=given,
            capture_output=True,
            check=False,
            env={**os.environ, "GIT_TERMINAL_PROMPT": "0"},
        )
        if check and done.returncode:
            lines = [line for line in done.stderr.decode("utf-8", "replace").splitlines() if line]
            reason = lines[-1].strip().rstrip(".") if lines else "it does not say why"
            raise PublishError(
                f"Git could not publish to {self.where}: {reason}.",
                f"Try this by hand: git fetch {self.remote}.",
            )
        return done.stdout


def _program() -> str:
    program = shutil.which("git")
    if program is None:
        raise PublishError("There is no git on this machine.", "Install it: apt install git.")
    return program
