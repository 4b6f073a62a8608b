"""What `inv explain` and docs/rules.md tell of a code."""

from __future__ import annotations

import re

import pytest

from plugins.checks.registry import all_rules
from plugins.runner.explain import explain
from plugins.runner.explanations import explanations
from plugins.runner.families import ROOM_FAMILIES, RULE_FAMILIES
from plugins.runner.rules_page import rules_page
from tests.building import PROJECT

FLAGS = re.MULTILINE | re.DOTALL


def test_a_rule_is_told_with_its_reasons_examples_and_how_to_silence_it(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert explain("st003") == 0
    said = capsys.readouterr().out
    assert said.startswith("ST003  Structure and reading ease, warning\n\n  The description is ")
    headings = re.findall(r"^[A-Z][a-z]+(?: [a-z]+)+$", said, re.MULTILINE)
    assert headings == [
        "Why it matters",
        "When not to use it",
        "So it is wrong",
        "So it is right",
        "Known from",
        "How to silence it",
    ]
    assert "  | description: What to expect.\n" in said
    assert "  -> The description has 15 letters; search results show 70 to 160.\n" in said
    assert "  https://developers.google.com/search/docs/appearance/snippet\n" in said
    assert "allow: {ST003: your reason}" in said


def test_a_code_of_another_room_is_told_as_far_as_it_is_known(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert explain("DT008") == 0
    assert capsys.readouterr().out == (
        "DT008  The clinic's files, error\n\n"
        "  Two files would be published at one address.\n\n"
        "How to silence it\n"
        "  It cannot be silenced: what it finds must be mended.\n"
    )


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("ST0003", "There is no code 'ST0003'; did you mean 'ST003'? All families: inv explain\n"),
        ("QQ", "There is no code 'QQ'. All families: inv explain\n"),
    ],
)
def test_a_code_that_does_not_exist_is_said_with_the_nearest(
    capsys: pytest.CaptureFixture[str], code: str, said: str
) -> None:
    assert explain(code) == 2
    assert capsys.readouterr().out == said


def test_all_families_are_listed_and_each_lists_its_codes(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert explain("") == 0
    listed = re.findall(r"^([A-Z]{2})  ", capsys.readouterr().out, re.MULTILINE)
    assert listed == sorted({code[:2] for code in explanations()})
    assert explain("LG") == 0
    assert "LG001  error    A sentence speaks of suicide" in capsys.readouterr().out


def test_every_code_is_explained_and_no_two_share_one() -> None:
    rules = [rule.code for rule in all_rules()]
    rooms = {path.parent.name for path in (PROJECT / "plugins").glob("*/codes.py")}
    assert set(ROOM_FAMILIES) == rooms
    assert {code[:2] for code in rules} <= set(RULE_FAMILIES)
    for code, one in explanations().items():
        assert re.fullmatch(r"[A-Z]{2}\d{3}", code)
        assert one.what.endswith(".")
        assert bool(one.why) == (code in rules)


def test_the_page_of_rules_begins_with_a_table_whose_links_lead_somewhere() -> None:
    page = re.sub(r"^(`{3,})\w*\n.*?^\1$|`[^`\n]+`", "", rules_page(), flags=FLAGS)
    anchors = {f"#{heading.lower()}" for heading in re.findall(r"^### (\w+)$", page, re.MULTILINE)}
    headings = re.findall(r"^## (.+)$", page, re.MULTILINE)
    anchors |= {
        "#" + re.sub(r"[^a-z0-9 -]", "", heading.lower()).replace(" ", "-") for heading in headings
    }
    linked = set(re.findall(r"\]\((#[^)]+)\)", page))
    assert linked == anchors
    assert page.index("| Family |") < page.index("\n## ")
    assert all(f"[{rule.code}](#{rule.code.lower()})" in page for rule in all_rules())


def test_no_example_ends_the_fence_it_stands_in() -> None:
    fence = ""
    for line in rules_page().splitlines():
        mark = re.match(r"`{3,}", line)
        if not fence and mark:
            fence = mark[0]
        elif line == fence:
            fence = ""
    assert fence == ""
