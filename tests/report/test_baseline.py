"""A baseline knows findings by their words, so that what is new can be told from what is old."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.core.finding import Finding, Quote
from plugins.report.baseline import (
    BaselineError,
    Compared,
    Fingerprint,
    baseline_text,
    compared,
    read_baseline,
)
from tests.report.findings import finding


def quoted(words: str, line: int) -> Finding:
    quote = Quote(before="", words=words, after="")
    return finding(line=line, message=f"'{words}' on line {line}.", quote=quote)


def held(old: list[Finding], new: list[Finding]) -> Compared:
    return compared(new, read_baseline(baseline_text(old), "baseline.json"), lambda *_: True)


def test_a_finding_that_moved_is_known() -> None:
    result = held([quoted("cure", 3)], [quoted("cure", 30)])
    assert (result.new, result.known, result.gone) == ((), 1, ())


def test_other_words_another_file_or_another_code_are_new() -> None:
    old = [quoted("cure", 3)]
    for one in (
        quoted("cures", 3),
        finding("content/b.md", 3, message="'cure' on line 3."),
        finding(line=3, code="DT002"),
    ):
        assert held(old, [*old, one]).new == (one,)


def test_one_more_of_the_same_is_new() -> None:
    old = [quoted("cure", 3), quoted("cure", 5)]
    third = quoted("cure", 9)
    assert held(old, [*old, third]).new == (third,)


def test_what_is_found_no_more_is_told() -> None:
    result = held([quoted("cure", 3), quoted("best", 4)], [quoted("best", 4)])
    assert result.gone == (Fingerprint("content/a.md", "DT001", "cure"),)


def test_what_was_not_looked_for_is_not_gone() -> None:
    known = read_baseline(baseline_text([quoted("cure", 3)]), "baseline.json")
    assert compared([], known, lambda _, path: path == "content/b.md").gone == ()


def test_a_baseline_can_be_read_by_people_and_compared_by_git() -> None:
    text = baseline_text([quoted("the best", 4), quoted("cure", 3), quoted("cure", 9)])
    assert json.loads(text) == {
        "version": 1,
        "findings": [
            {"path": "content/a.md", "code": "DT001", "words": "cure", "count": 2},
            {"path": "content/a.md", "code": "DT001", "words": "the best"},
        ],
    }
    assert baseline_text([]) == '{\n "version": 1,\n "findings": []\n}\n'


@given(st.lists(st.tuples(st.text(), st.integers(1, 9)), max_size=6))
def test_a_site_has_nothing_new_against_its_own_baseline(found: list[tuple[str, int]]) -> None:
    findings = [quoted(words, line) for words, line in found]
    result = held(findings, findings)
    assert (result.new, result.gone, result.known) == ((), (), len(set(findings)))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "",
            "'b.json' is no baseline: Invalid JSON: EOF while parsing a value at line 1 column 0.",
        ),
        ("[]", "'b.json' is no baseline: Input should be an object."),
        (
            '{"version": 1, "findings": [{"path": "a"}]}',
            "'b.json' is no baseline: findings.0.code: Field required.",
        ),
        (
            '{"version": 2, "findings": []}',
            "'b.json' is a baseline of version 2; this program knows version 1.",
        ),
    ],
)
def test_a_file_that_is_no_baseline_is_said(text: str, said: str) -> None:
    with pytest.raises(BaselineError) as error:
        read_baseline(text, "b.json")
    assert str(error.value) == said
