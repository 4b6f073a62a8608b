"""Every rule's own examples: a good page is left alone, a bad one is found once, at its line."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from plugins.checks.registry import all_rules
from plugins.checks.rule import Bad, Good, Rule, Stage
from plugins.core.finding import Finding
from tests.checks.judging import DEFAULT_AT, FRONT_LINES, judged

RULES = all_rules()


GOOD = [(rule, good) for rule in RULES for good in rule.good]
BAD = [(rule, bad) for rule in RULES for bad in rule.bad]


def name(value: object) -> str:
    return value.code if isinstance(value, Rule) else ""


def found_in(rule: Rule, example: Good | Bad, folder: Path) -> tuple[Finding, ...]:
    at = example.at or DEFAULT_AT
    if rule.stage is Stage.BUILT:
        read = judged(folder, "Some words.", at, dict(example.files))
        whole = (
            example.page if "<html" in example.page else f"<html><body>{example.page}</body></html>"
        )
        return read.found_by([rule], whole)
    found = judged(folder, example.page, at, dict(example.files)).found_by([rule])
    # A rule on the whole site may find something on the other pages of an example too.
    return tuple(one for one in found if one.path == f"content/{at}")


@pytest.mark.parametrize(("rule", "good"), GOOD, ids=name)
def test_a_good_example_is_left_alone(rule: Rule, good: Good, tmp_path: Path) -> None:
    assert [str(finding) for finding in found_in(rule, good, tmp_path)] == []


@pytest.mark.parametrize(("rule", "bad"), BAD, ids=name)
def test_a_bad_example_is_found_once_at_its_line_with_its_words(
    rule: Rule, bad: Bad, tmp_path: Path
) -> None:
    shown = bad.page.startswith("---") or rule.stage is Stage.BUILT
    above = 0 if shown else FRONT_LINES
    found = found_in(rule, bad, tmp_path)
    said = [(finding.place.line - above, finding.message) for finding in found]
    assert said == [(bad.line, bad.says)]
    for finding in found:
        assert re.fullmatch(r"[^\n]+[.?!]", finding.message)
        assert re.fullmatch(r"[^\n]+[.?!]", finding.help)
        assert finding.code == rule.code


@pytest.mark.parametrize("rule", RULES, ids=name)
def test_a_rule_says_why_it_matters_and_where_that_is_known_from(rule: Rule) -> None:
    assert re.fullmatch(r"[A-Z][^\n]+\.", rule.name)
    assert rule.why
    assert rule.when_not
    assert rule.sources
    assert rule.good
    assert rule.bad
    assert all(source.url.startswith("https://") for source in rule.sources)
    assert rule.judge.__doc__


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.stage is Stage.PAGE], ids=name)
def test_a_safe_fix_mends_what_it_was_found_for(rule: Rule, tmp_path: Path) -> None:
    for number, bad in enumerate(rule.bad):
        read = judged(tmp_path / str(number), bad.page, bad.at or DEFAULT_AT, dict(bad.files))
        found = read.found_by([rule])
        for finding in found:
            fix = finding.fix
            if fix is None:
                continue
            lines = list(read.lines(finding.path))
            line = lines[finding.place.line - 1]
            start = finding.place.column - 1
            assert line[start:].startswith(fix.old)
            lines[finding.place.line - 1] = line[:start] + fix.new + line[start + len(fix.old) :]
            again = judged(
                tmp_path / f"{number}-mended",
                "\n".join(lines),
                bad.at or DEFAULT_AT,
                dict(bad.files),
            )
            assert finding.message not in [one.message for one in again.found_by([rule])]


def test_rules_give_way_to_page_rules_that_there_are() -> None:
    there = {rule.code for rule in RULES if rule.stage is Stage.PAGE}
    lost = [
        rule.code
        for rule in RULES
        if rule.gives_way_to and not rule.gives_way_to | {rule.code} <= there
    ]
    assert lost == []


def test_no_two_rules_give_way_to_each_other() -> None:
    ways = {rule.code: rule.gives_way_to for rule in RULES}
    both = [(one, other) for one, others in ways.items() for other in others if one in ways[other]]
    assert both == []
