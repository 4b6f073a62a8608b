"""Findings as the commands by which GitHub Actions shows notes beside the lines of a change.

https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
"""

from __future__ import annotations

from plugins.core.finding import Finding, Severity
from plugins.report.checked import Checked

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "notice"}


def github_text(checked: Checked) -> str:
    """Return a check as workflow commands, one a line."""
    lines = [f"::error::{_data(message)}" for message in checked.complaints]
    lines += map(_command, checked.findings)
    return "".join(f"{line}\n" for line in lines)


def _command(finding: Finding) -> str:
    properties = {
        "file": finding.path,
        "line": str(finding.place.line),
        "col": str(finding.place.column),
        "title": finding.code,
    }
    said = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    text = _data(f"{finding.message}\n{finding.help}")
    return f"::{_COMMANDS[finding.severity]} {said}::{text}"


def _data(text: str) -> str:
    """Escape a message as the runner of the commands unescapes it."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """Escape the value of a property, which also ends at a comma or a colon."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")
