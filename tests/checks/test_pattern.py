"""Patterns are found wherever a page says them: hints save time and never hide a match."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from plugins.checks.facts.pattern import Hints, pattern
from plugins.checks.registry import rules_of
from plugins.checks.rule import Stage
from plugins.checks.run import page_findings
from tests.checks.judging import judged

LINES = st.lists(st.text(alphabet="ab c", max_size=8), min_size=1, max_size=6)


@given(lines=LINES, hints=st.sets(st.text(alphabet="ab ", min_size=1, max_size=3), min_size=1))
def test_no_line_that_has_a_hint_is_overlooked(lines: list[str], hints: set[str]) -> None:
    looked_up = Hints()
    looked_up.add(hints)
    expected = {
        hint: {number for number, line in enumerate(lines) if hint in line} for hint in hints
    }
    assert looked_up.lines_with(lines) == {hint: at for hint, at in expected.items() if at}


def test_a_hint_that_comes_after_the_first_look_is_found_too(tmp_path: Path) -> None:
    reading = judged(tmp_path, "One line.\n\nA zyzzyva is a beetle.").reading
    assert not reading.says(pattern(r"\bcobra\b", "cobra"))
    late = pattern(r"\bzyzzyva\b", "zyzzyva")
    assert [span.text for _, span in reading.find(late)] == ["zyzzyva"]


def test_letters_that_become_two_in_small_letters_move_no_sentence(tmp_path: Path) -> None:
    dotted = "\u0130" * 60
    text = f"{dotted} is a word.\n\nWe cure all.\n\nMore words.\n\nAnd more of them."
    reading = judged(tmp_path, text).reading
    found = list(reading.find(pattern(r"\bcure all\b", "cure")))
    assert [(sentence.text, span.text) for sentence, span in found] == [
        ("We cure all.", "cure all")
    ]


def test_a_page_that_was_let_go_of_is_read_anew_and_judged_the_same(tmp_path: Path) -> None:
    read = judged(tmp_path, "Some words.\n\nThis cure is **100% guaranteed** to work for you.")
    rules = rules_of(Stage.PAGE)
    before = list(page_findings(rules, read.reading, read.lines))
    read.reading.note()
    assert "blocks" not in vars(read.reading)
    assert "sentences" not in vars(read.reading)
    assert list(page_findings(rules, read.reading, read.lines)) == before
    assert any("'guaranteed' promises" in finding.message for finding in before)
