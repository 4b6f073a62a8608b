"""What a check has to say: everything that the formats for people and machines tell."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from plugins.core.explanation import Explanation
from plugins.core.finding import Finding, Severity
from plugins.report.baseline import Compared


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """The findings that were asked for, each once, and what else a reader of them must know.

    `files` are the Markdown files that were looked at; `complaints` are errors of the program
    that builds the site. `explanations` holds every code by name. `compared` is given when the
    findings were held against a baseline; then `findings` are the new ones.
    """

    findings: tuple[Finding, ...]
    silenced: tuple[tuple[Finding, str], ...] = ()
    complaints: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    explanations: Mapping[str, Explanation] = field(default_factory=dict)
    version: str = ""
    strict: bool = False
    compared: Compared | None = None

    def fails(self, finding: Finding) -> bool:
        """Return whether a finding makes the check fail: errors do, when strict warnings too."""
        failing = {Severity.ERROR, Severity.WARNING} if self.strict else {Severity.ERROR}
        return finding.severity in failing

    @property
    def is_good(self) -> bool:
        """Whether nothing makes the check fail."""
        return not self.complaints and not any(map(self.fails, self.findings))
