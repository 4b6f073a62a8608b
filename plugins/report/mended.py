"""A text with its mechanical mistakes mended."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from plugins.core.finding import Finding, Fix, in_reading_order


@dataclass(frozen=True, slots=True, kw_only=True)
class Mended:
    """A text after some fixes, and the findings that they mend, from top to bottom."""

    text: str
    done: tuple[Finding, ...]


def mended(text: str, findings: Iterable[Finding]) -> Mended:
    """Return a file's text with the safe fixes of its findings, from its end to its beginning.

    A fix is left out when the text does not say any more what it is to replace, or when it touches
    one that is made already; a fix that is not safe is never made.
    """
    lines = text.splitlines(keepends=True)
    done: list[Finding] = []
    first_changed = (len(lines) + 1, 0)
    for finding in reversed(in_reading_order(findings)):
        fix = finding.fix
        if fix is None or not fix.is_safe or finding.place.line > len(lines):
            continue
        number, start = finding.place.line - 1, finding.place.column - 1
        line, end = lines[number], finding.place.column - 1 + len(fix.old)
        touches = first_changed[0] == number and end > first_changed[1]
        if touches or line[start:end] != fix.old:
            continue
        lines[number] = line[:start] + fix.new + line[end:]
        first_changed = (number, start)
        done.append(finding)
    return Mended(text="".join(lines), done=tuple(reversed(done)))


def changes(done: Iterable[Finding]) -> Iterator[str]:
    """Yield a line for each fix that was made: where it is, and which words became which."""
    for finding in done:
        fix: Fix | None = finding.fix
        if fix is not None:
            where = f"{finding.path}:{finding.place.line}:{finding.place.column}"
            yield f"{where}: {finding.code} '{fix.old}' is now '{fix.new}'"


def difference(path: str, before: str, after: str) -> str:
    """Return the unified diff of a file; empty when nothing changed."""
    made = difflib.unified_diff(
        before.splitlines(keepends=True),
        after.splitlines(keepends=True),
        f"a/{path}",
        f"b/{path}",
    )
    return "".join(
        line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in made
    )
