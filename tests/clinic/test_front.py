"""A Markdown file is taken apart into front matter and text, and no line is lost."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from plugins.clinic.front import Parts, split


def test_front_matter_and_text_know_their_lines() -> None:
    assert split("---\ntitle: A\n---\n\nWords.\n") == Parts(
        front="title: A", front_line=2, text="\nWords.\n", text_line=4
    )


def test_windows_line_ends_and_a_byte_order_mark_change_nothing() -> None:
    assert split("\ufeff---\r\ntitle: A\r\n---\r\n\r\nWords.\r\n") == split(
        "---\ntitle: A\n---\n\nWords.\n"
    )


def test_a_file_without_front_matter_is_all_text() -> None:
    assert split("Words.\n\n---\n") == Parts(
        front=None, front_line=1, text="Words.\n\n---\n", text_line=1
    )


def test_front_matter_that_is_never_closed_ends_at_the_first_empty_line() -> None:
    parts = split("---\ntitle: A\ndescription: B\n\nWords.\n")
    assert (parts.front, parts.text, parts.text_line) == (
        "title: A\ndescription: B",
        "Words.\n",
        5,
    )
    assert not parts.is_closed


def test_empty_lines_above_the_front_matter_do_no_harm() -> None:
    assert split("\n\n---\ntitle: A\n---\nWords.").front_line == 4


def test_a_rule_in_the_text_is_not_the_end_of_the_front_matter() -> None:
    parts = split("---\ntitle: A\n---\nOne.\n\n---\n\nTwo.\n")
    assert parts.text == "One.\n\n---\n\nTwo.\n"


_LINES = st.lists(
    st.sampled_from(["---", "...", "", " ", "title: A", "words", "--- ", "----", "\ufeff", "a\rb"]),
    max_size=10,
).map("\n".join)


@given(st.one_of(st.text(), _LINES))
def test_any_file_keeps_its_text_on_its_lines(source: str) -> None:
    parts = split(source)
    lines = source.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    text = parts.text.split("\n")
    assert text == (lines[parts.text_line - 1 :] or [""])
    if parts.front:
        front = parts.front.split("\n")
        assert front == lines[parts.front_line - 1 :][: len(front)]
