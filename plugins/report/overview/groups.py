"""What to mend, by page: the page with the gravest findings first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from plugins.core.finding import Finding, Severity, count_by_severity
from plugins.core.site import AnyPage
from plugins.report.text import by_file_and_gravity


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The findings of one file, the gravest first. `title` is the page's, or else the path."""

    path: str
    title: str
    findings: tuple[Finding, ...]

    @property
    def counts(self) -> dict[Severity, int]:
        """How many findings of each severity."""
        return count_by_severity(self.findings)

    @property
    def weight(self) -> tuple[int, int, int]:
        """What orders groups: errors count before warnings, and these before advice."""
        counts = self.counts
        return -counts[Severity.ERROR], -counts[Severity.WARNING], -counts[Severity.ADVICE]


def groups_of(findings: Iterable[Finding], pages: Mapping[str, AnyPage]) -> tuple[Group, ...]:
    """Return findings by file; `pages` are those of the site by path."""
    by_path: dict[str, list[Finding]] = defaultdict(list)
    for finding in by_file_and_gravity(findings):
        by_path[finding.path].append(finding)
    groups = [
        Group(
            path=path,
            title=pages[path].short_title if path in pages else path,
            findings=tuple(found),
        )
        for path, found in by_path.items()
    ]
    return tuple(sorted(groups, key=lambda group: (group.weight, group.path)))
