"""A kind of mistake that a room can find: its code is permanent and never means another."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.core.finding import Finding, Severity
from plugins.core.source import Place


@dataclass(frozen=True, slots=True)
class Code:
    """A kind of mistake; `what` says it as a statement, for the docs."""

    code: str
    severity: Severity
    what: str

    def at(self, path: str, place: Place, message: str, help_: str) -> Finding:
        """Return the finding for one occurrence."""
        return Finding(
            code=self.code,
            severity=self.severity,
            path=path,
            place=place,
            message=message,
            help=help_,
        )
