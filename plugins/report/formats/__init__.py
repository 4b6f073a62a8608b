"""Findings for programs: a text for each format that such programs read."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from plugins.report.checked import Checked
from plugins.report.formats.github import github_text
from plugins.report.formats.json_findings import json_text
from plugins.report.formats.junit import junit_text
from plugins.report.formats.sarif import sarif_text

FORMATS: Mapping[str, Callable[[Checked], str]] = {
    "json": json_text,
    "github": github_text,
    "sarif": sarif_text,
    "junit": junit_text,
}
"""Name of a format -> a check as its text."""
