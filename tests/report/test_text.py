"""Findings as plain lines: where, what, and what to do."""

from __future__ import annotations

from plugins.core.finding import Finding, Severity, count_by_severity, in_reading_order
from plugins.core.source import Place
from plugins.report.text import counted, lines


def finding(path: str, line: int, severity: Severity = Severity.ERROR, column: int = 1) -> Finding:
    return Finding(
        code="DT001",
        severity=severity,
        path=path,
        place=Place(line, column),
        message="It is so.",
        help="Do that.",
    )


def test_a_finding_is_a_line_that_editors_can_click_and_a_line_of_help() -> None:
    assert list(lines([finding("content/a.md", 3, column=5)], color=False)) == [
        "content/a.md:3:5: DT001 error: It is so.",
        "    help: Do that.",
    ]


def test_color_is_on_the_severity_alone() -> None:
    first, _ = lines([finding("a.md", 1)], color=True)
    assert first == "a.md:1:1: DT001 \033[31;1merror\033[0m: It is so."


def test_findings_are_read_by_file_and_from_top_to_bottom_and_each_once() -> None:
    found = [finding("b.md", 1), finding("a.md", 10), finding("a.md", 9), finding("b.md", 1)]
    assert [(f.path, f.place.line) for f in in_reading_order(found)] == [
        ("a.md", 9),
        ("a.md", 10),
        ("b.md", 1),
    ]


def test_the_gravest_finding_of_a_spot_comes_first() -> None:
    found = [finding("a.md", 1, severity) for severity in reversed(Severity)]
    assert [f.severity for f in in_reading_order(found)] == list(Severity)


def test_errors_of_a_file_stand_before_its_advice() -> None:
    found = [
        finding("a.md", 1, Severity.ADVICE),
        finding("b.md", 1),
        finding("a.md", 9),
        finding("a.md", 5, Severity.WARNING),
    ]
    assert [line.partition(": ")[0] for line in list(lines(found, color=False))[::2]] == [
        "a.md:9:1",
        "a.md:5:1",
        "a.md:1:1",
        "b.md:1:1",
    ]


def test_findings_are_counted_in_words() -> None:
    assert counted([]) == "no findings"
    assert counted([finding("a.md", 1)]) == "1 error"
    assert (
        counted(
            [
                finding("a.md", 1),
                finding("a.md", 2),
                finding("a.md", 1, Severity.WARNING),
                finding("a.md", 1, Severity.ADVICE),
            ]
        )
        == "2 errors, 1 warning, 1 advice"
    )
    assert list(count_by_severity([])) == list(Severity)
