"""Mechanical fixes: made where they were found, or not at all."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from plugins.core.finding import Finding, Fix
from plugins.report.mended import changes, difference, mended
from tests.report.findings import finding


def fix(line: int, column: int, old: str, new: str, *, is_safe: bool = True) -> Finding:
    return finding(
        line=line, column=column, code="LG010", fix=Fix(old=old, new=new, is_safe=is_safe)
    )


def test_fixes_of_a_line_and_of_others_are_all_made_from_the_end_on() -> None:
    text = "the the one and the the other\nin in it\n"
    found = [fix(1, 1, "the the", "the"), fix(1, 17, "the the", "the"), fix(2, 1, "in in", "in")]
    result = mended(text, found)
    assert result.text == "the one and the other\nin it\n"
    assert list(result.done) == found
    assert list(changes(result.done))[1] == ("content/a.md:1:17: LG010 'the the' is now 'the'")


def test_a_fix_that_a_person_must_choose_is_not_made() -> None:
    result = mended("a cure\n", [fix(1, 3, "cure", "help", is_safe=False)])
    assert (result.text, result.done) == ("a cure\n", ())


def test_a_text_that_says_something_else_by_now_is_left_alone() -> None:
    for found in (fix(1, 1, "the the", "the"), fix(9, 1, "a", "b"), fix(1, 90, "a", "b")):
        assert mended("a new line\n", [found]).text == "a new line\n"


def test_of_two_fixes_that_touch_one_is_made() -> None:
    result = mended("a a a b\n", [fix(1, 1, "a a", "a"), fix(1, 3, "a a", "a")])
    assert result.text == "a a b\n"
    assert len(result.done) == 1


def test_line_ends_of_a_file_stay_as_they_are() -> None:
    assert mended("one one\r\ntwo", [fix(1, 1, "one one", "one")]).text == "one\r\ntwo"


@given(st.text())
def test_a_text_without_a_fix_stays_the_same(text: str) -> None:
    assert mended(text, [finding()]).text == text


def test_a_difference_can_be_given_to_patch() -> None:
    assert difference("content/a.md", "one\ntwo two\n", "one\ntwo\n") == (
        "--- a/content/a.md\n+++ b/content/a.md\n@@ -1,2 +1,2 @@\n one\n-two two\n+two\n"
    )
    assert difference("content/a.md", "two two", "two").endswith(
        "-two two\n\\ No newline at end of file\n+two\n\\ No newline at end of file\n"
    )
    assert difference("content/a.md", "same", "same") == ""
