"""Which files have changed since the last commit, as git tells it."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path


class GitError(RuntimeError):
    """Git cannot tell; the message says why."""


def changed_files(folder: Path) -> tuple[Path, ...]:
    """Return the files below `folder` that differ from the last commit or are new to git."""
    git = shutil.which("git")
    if git is None:
        raise GitError("--changed needs git, and there is none on this machine.")

    def told(*arguments: str) -> list[str]:
        command = [git, "-C", str(folder), *arguments]
        done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 (our own words)
        if done.returncode:
            message = f"--changed asks git, and git says: {done.stderr.strip().splitlines()[-1]}"
            raise GitError(message)
        return [name for name in done.stdout.split("\0") if name]

    names = told("diff", "--name-only", "-z", "--relative", "--diff-filter=d", "HEAD", "--", ".")
    names += told("ls-files", "--others", "--exclude-standard", "-z", "--", ".")
    return tuple(folder / name for name in sorted(set(names)))
