"""Makes the mechanical fixes of findings in the files they are in, or shows what they would be."""

from __future__ import annotations

import os
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from plugins.core.finding import Finding
from plugins.report.mended import Mended, changes, difference, mended


@dataclass(frozen=True, slots=True, kw_only=True)
class Differences:
    """What fixes would change: a unified diff, and how much it is in a sentence."""

    text: str
    summary: str


def mend(findings: Iterable[Finding]) -> list[str]:
    """Make the safe fixes; return a line for each, and one that counts them."""
    said: list[str] = []
    files = 0
    for path, _, after in _changed(findings):
        write_whole(Path(path), after.text)
        said += changes(after.done)
        files += 1
    return [*said, f"{_count(len(said), 'fix', 'fixes')} made in {_count(files, 'file', 'files')}."]


def differences(findings: Iterable[Finding]) -> Differences:
    """Return what `mend` would change."""
    made = list(_changed(findings))
    fixes = sum(len(after.done) for _, _, after in made)
    return Differences(
        text="".join(difference(path, before, after.text) for path, before, after in made),
        summary=f"{_count(fixes, 'fix', 'fixes')} would be made in "
        f"{_count(len(made), 'file', 'files')}.",
    )


def write_whole(path: Path, text: str) -> None:
    """Write a file at once or not at all; one that is there keeps who may read it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    mode = path.stat().st_mode & 0o777 if path.exists() else 0o644
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(text.encode("utf-8"))
        beside.chmod(mode)
        beside.replace(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def _changed(findings: Iterable[Finding]) -> Iterator[tuple[str, str, Mended]]:
    """Yield each file that safe fixes change, with its text before and after."""
    by_path: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        if finding.fix is not None and finding.fix.is_safe:
            by_path[finding.path].append(finding)
    for path in sorted(by_path):
        before = Path(path).read_bytes().decode("utf-8")
        after = mended(before, by_path[path])
        if after.done:
            yield path, before, after


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"
