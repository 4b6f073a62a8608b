"""Findings as SARIF 2.1.0, which code hosts and editors read, with the rules and what mends them.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from plugins.core.explanation import Explanation
from plugins.core.finding import Finding, Fix, Severity
from plugins.report.baseline import fingerprint
from plugins.report.checked import Checked

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "note"}
_ROOT = "SRCROOT"


def sarif_text(checked: Checked) -> str:
    """Return a check as a SARIF log with one run."""
    told = [(finding, None) for finding in checked.findings] + list(checked.silenced)
    codes = sorted({finding.code for finding, _ in told})
    driver: dict[str, Any] = {
        "name": "Halcyon",
        "rules": [_rule(code, checked.explanations) for code in codes],
    }
    if checked.version:
        driver["semanticVersion"] = checked.version
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_ROOT: {"description": {"text": "The project's folder."}}},
        "invocations": [
            {
                "executionSuccessful": not checked.complaints,
                "toolExecutionNotifications": [
                    {"level": "error", "message": {"text": message}}
                    for message in checked.complaints
                ],
            }
        ],
        "results": [
            _result(finding, reason, codes.index(finding.code)) for finding, reason in told
        ],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=1) + "\n"


def _rule(code: str, explanations: Mapping[str, Explanation]) -> dict[str, Any]:
    known = explanations.get(code)
    if known is None:
        return {"id": code}
    rule: dict[str, Any] = {
        "id": code,
        "shortDescription": {"text": known.what},
        "fullDescription": {"text": f"{known.what} {known.why}".strip()},
        "defaultConfiguration": {"level": _LEVELS[known.severity]},
        "help": {"text": _help(known), "markdown": _help(known, heading="**{}**")},
        "properties": {"tags": [known.family]},
    }
    if known.readings:
        rule["helpUri"] = known.readings[0].url
    return rule


def _help(known: Explanation, heading: str = "{}") -> str:
    parts = [known.what]
    if known.why:
        parts += [heading.format("Why it matters"), known.why]
    if known.when_not:
        parts += [heading.format("When not to use it"), known.when_not]
    parts += [f"{one.title}: {one.url}" for one in known.readings]
    return "\n\n".join(parts)


def _result(finding: Finding, reason: str | None, index: int) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": index,
        "level": _LEVELS[finding.severity],
        "message": {"text": f"{finding.message} {finding.help}"},
        "locations": [{"physicalLocation": {**_artifact(finding), "region": _region(finding)}}],
        "partialFingerprints": {"halcyon/v1": fingerprint(finding).digest},
    }
    if finding.fix is not None:
        result["fixes"] = [_fix(finding, finding.fix)]
    if reason is not None:
        result["suppressions"] = [{"kind": "inSource", "justification": reason}]
    return result


def _artifact(finding: Finding) -> dict[str, Any]:
    return {"artifactLocation": {"uri": quote(finding.path), "uriBaseId": _ROOT}}


def _region(finding: Finding) -> dict[str, Any]:
    region: dict[str, Any] = {
        "startLine": finding.place.line,
        "startColumn": finding.place.column,
    }
    if finding.quote is not None:
        # The words as readers see them; in Markdown they may be spelt with marks between.
        region["snippet"] = {"text": finding.quote.words}
    return region


def _fix(finding: Finding, fix: Fix) -> dict[str, Any]:
    column = finding.place.column
    deleted = {
        "startLine": finding.place.line,
        "startColumn": column,
        "endLine": finding.place.line,
        "endColumn": column + len(fix.old),
    }
    said = "Mechanical" if fix.is_safe else "A person must choose it"
    return {
        "description": {"text": f"{said}: '{fix.old}' becomes '{fix.new}'."},
        "artifactChanges": [
            {
                **_artifact(finding),
                "replacements": [{"deletedRegion": deleted, "insertedContent": {"text": fix.new}}],
            }
        ],
    }
