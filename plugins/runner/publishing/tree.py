"""Whether what is about to be published is what git keeps."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Tree:
    """The state of the files that a site is made from."""

    commit: str = ""
    """The commit that is checked out, in short; nothing in a repository without one."""
    uncommitted: tuple[str, ...] = ()
    """Files that differ from it, or that it does not have."""


def tree_of(project: Path, sources: Iterable[Path], leave_out: Path) -> Tree | None:
    """Return the state of some files and folders below `project`; None when git does not know it.

    `leave_out` is a file that a publish itself writes.
    """
    git = shutil.which("git")
    if git is None or _said(project, git, "rev-parse", "--is-inside-work-tree") is None:
        return None
    base = project.resolve()
    inside = [one.resolve() for one in sources]
    names = [one.relative_to(base).as_posix() for one in inside if one.is_relative_to(base)]
    command = ("status", "--porcelain=v1", "-z", "--no-renames", "--untracked-files=all", "--")
    changed = [line[3:] for line in (_said(project, git, *command, *names) or "").split("\0")]
    top = Path((_said(project, git, "rev-parse", "--show-toplevel") or "").strip()).resolve()
    commit = _said(project, git, "rev-parse", "--short", "--verify", "--quiet", "HEAD") or ""
    found = (top / name for name in changed if name)
    return Tree(
        commit=commit.strip(),
        uncommitted=tuple(
            sorted(
                one.relative_to(base).as_posix() if one.is_relative_to(base) else str(one)
                for one in found
                if one != leave_out.resolve()
            )
        ),
    )


def _said(project: Path, *command: str) -> str | None:
    """Return what git prints, or None when it fails."""
    done = subprocess.run(  # noqa: S603 (git)
        command, cwd=project, capture_output=True, text=True, check=False
    )
    return None if done.returncode else done.stdout
