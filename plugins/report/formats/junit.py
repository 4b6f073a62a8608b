"""Findings as JUnit's XML, which build servers show as tests: a suite a file, a test a finding.

What makes the check fail is a failed test; all else is a skipped one, so that it is seen and breaks
nothing. The form is that of the schema of Jenkins' xUnit plugin (junit-10.xsd).
"""

from __future__ import annotations

import re
from collections import defaultdict

from lxml import etree

from plugins.core.finding import Finding
from plugins.report.checked import Checked

_NO_TEXT = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Signs that XML cannot hold: https://www.w3.org/TR/xml/#charsets"""


def junit_text(checked: Checked) -> str:
    """Return a check as XML; a file without a finding is one test that passed."""
    by_path: dict[str, list[tuple[Finding, str]]] = defaultdict(list)
    for path in checked.files:
        by_path[path] = []
    for finding in checked.findings:
        by_path[finding.path].append((finding, ""))
    for finding, reason in checked.silenced:
        by_path[finding.path].append((finding, reason))
    root = etree.Element("testsuites", name="halcyon")
    for path in sorted(by_path):
        _add_suite(root, path, by_path[path], checked)
    if checked.complaints:
        _add_complaints(root, checked.complaints)
    for name in ("tests", "failures", "errors"):
        root.set(name, str(sum(int(suite.get(name)) for suite in root)))
    text: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True)
    return text.decode("utf-8")


def _add_suite(
    root: etree._Element, path: str, found: list[tuple[Finding, str]], checked: Checked
) -> None:
    failed = sum(checked.fails(finding) and not reason for finding, reason in found)
    suite = _element(
        root,
        "testsuite",
        name=path,
        tests=str(len(found) or 1),
        failures=str(failed),
        errors="0",
        skipped=str(len(found) - failed),
    )
    if not found:
        _element(suite, "testcase", classname=path, name="no findings")
    for finding, reason in found:
        where = f"{finding.place.line}:{finding.place.column}"
        case = _element(suite, "testcase", classname=path, name=f"{finding.code} at {where}")
        detail = f"{finding}\nhelp: {finding.help}"
        if reason:
            _element(case, "skipped", message=f"silenced: {reason}").text = _clean(detail)
        elif checked.fails(finding):
            _element(
                case, "failure", type=finding.severity.value, message=finding.message
            ).text = _clean(detail)
        else:
            message = f"{finding.severity.value}: {finding.message}"
            _element(case, "skipped", message=message).text = _clean(detail)


def _add_complaints(root: etree._Element, complaints: tuple[str, ...]) -> None:
    count = str(len(complaints))
    suite = _element(
        root, "testsuite", name="build", tests=count, failures="0", errors=count, skipped="0"
    )
    for message in complaints:
        case = _element(suite, "testcase", classname="build", name="the build")
        _element(case, "error", type="build", message=message)


def _element(parent: etree._Element, tag: str, **attributes: str) -> etree._Element:
    cleaned = {name: _clean(value) for name, value in attributes.items()}
    return etree.SubElement(parent, tag, cleaned)


def _clean(text: str) -> str:
    return _NO_TEXT.sub("\ufffd", text)
