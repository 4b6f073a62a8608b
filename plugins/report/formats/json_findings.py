"""Findings as JSON, in the form that docs/checks-json.md promises."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from plugins.core.finding import Finding, count_by_severity
from plugins.report.checked import Checked

VERSION = 1
"""Raised only when a field goes or changes its meaning; new fields may come without."""


def json_text(checked: Checked) -> str:
    """Return a check as JSON."""
    data: dict[str, Any] = {
        "version": VERSION,
        "findings": [finding_data(one) for one in checked.findings],
        "silenced": [{**finding_data(one), "reason": reason} for one, reason in checked.silenced],
        "counts": {
            severity.value: count for severity, count in count_by_severity(checked.findings).items()
        },
        "complaints": list(checked.complaints),
    }
    if checked.compared is not None:
        gone = [asdict(one) for one in checked.compared.gone]
        data["baseline"] = {"known": checked.compared.known, "gone": gone}
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def finding_data(finding: Finding) -> dict[str, Any]:
    """Return a finding as JSON shows it; what it does not have is left out."""
    data: dict[str, Any] = {
        "code": finding.code,
        "severity": finding.severity.value,
        "path": finding.path,
        "line": finding.place.line,
        "column": finding.place.column,
        "message": finding.message,
        "help": finding.help,
    }
    if finding.quote is not None:
        data["quote"] = asdict(finding.quote)
    if finding.fix is not None:
        fix = finding.fix
        data["fix"] = {"old": fix.old, "new": fix.new, "safe": fix.is_safe}
    return data
