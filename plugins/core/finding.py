"""What is the matter with a page, said to the person who can mend it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from plugins.core.source import Place


class Severity(StrEnum):
    """How much a finding matters. Only an error stops a publish."""

    ERROR = "error"
    """Unsafe, untrue or broken."""
    WARNING = "warning"
    """Should be mended."""
    ADVICE = "advice"
    """An editor's choice."""


_ORDER = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.ADVICE: 2}


_AROUND = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """The words that a finding is about, with what stands around them in the page's text."""

    before: str
    words: str
    after: str

    @classmethod
    def around(cls, text: str, start: int, end: int) -> Quote:
        """Return the words from `start` to `end` with at most 80 letters of text on each side."""
        before, after = text[:start], text[end:]
        if len(before) > _AROUND:
            before = "\u2026" + before[-_AROUND:].partition(" ")[2]
        if len(after) > _AROUND:
            after = after[:_AROUND].rpartition(" ")[0] + "\u2026"
        return cls(before=before, words=text[start:end], after=after)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fix:
    """A change of one line that mends a finding: `old` at the finding's place becomes `new`.

    A fix that is not safe changes what the page says; a person must choose it.
    """

    old: str
    new: str
    is_safe: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing to mend.

    `path` is relative to the project's folder, with forward slashes, as the editor sees it.
    `message` is one sentence that stands alone; `help` tells the editor what to do.
    """

    code: str
    severity: Severity
    path: str
    place: Place
    message: str
    help: str
    quote: Quote | None = None
    fix: Fix | None = None

    def __str__(self) -> str:
        """Return `path:line:column: CODE message`, the form that editors make clickable."""
        where = f"{self.path}:{self.place.line}:{self.place.column}"
        return f"{where}: {self.code} {self.message}"


def in_reading_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return each finding once: by file, then from top to bottom, the gravest first on a spot."""

    def position(finding: Finding) -> tuple[str, Place, int, str, str]:
        gravity = _ORDER[finding.severity]
        return finding.path, finding.place, gravity, finding.code, finding.message

    return tuple(sorted(set(findings), key=position))


def count_by_severity(findings: Iterable[Finding]) -> dict[Severity, int]:
    """Return how many findings each severity has; every severity is present, gravest first."""
    counts = Counter(finding.severity for finding in findings)
    return {severity: counts[severity] for severity in Severity}
