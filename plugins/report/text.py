"""Findings as plain lines for a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from plugins.core.finding import Finding, Severity, count_by_severity, in_reading_order

_COLORS = {Severity.ERROR: "31;1", Severity.WARNING: "33;1", Severity.ADVICE: "36"}
_PLURALS = {Severity.ERROR: "errors", Severity.WARNING: "warnings", Severity.ADVICE: "advice"}
_GRAVITY = tuple(Severity)


def lines(findings: Iterable[Finding], *, color: bool) -> Iterator[str]:
    """Yield two lines a finding, by file and the gravest first: what and where, then what to do."""
    for finding in by_file_and_gravity(findings):
        word = finding.severity.value
        if color:
            word = f"\033[{_COLORS[finding.severity]}m{word}\033[0m"
        where = f"{finding.path}:{finding.place.line}:{finding.place.column}"
        yield f"{where}: {finding.code} {word}: {finding.message}"
        yield f"    help: {finding.help}"


def by_file_and_gravity(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return each finding once: by file, the gravest of a file first, then from top to bottom."""

    def position(finding: Finding) -> tuple[str, int]:
        return finding.path, _GRAVITY.index(finding.severity)

    return tuple(sorted(in_reading_order(findings), key=position))


def by_gravity(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return each finding once: the gravest first, then by file and from top to bottom."""
    return tuple(sorted(in_reading_order(findings), key=lambda one: _GRAVITY.index(one.severity)))


def counted(findings: Iterable[Finding]) -> str:
    """Return `2 errors, 1 warning` or `no findings`."""
    counts = count_by_severity(set(findings))
    said = [
        f"{count} {severity.value if count == 1 else _PLURALS[severity]}"
        for severity, count in counts.items()
        if count
    ]
    return ", ".join(said) if said else "no findings"
