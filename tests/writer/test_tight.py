"""Pages are written without the indentation of templates."""

from __future__ import annotations

from plugins.writer.plugin import tight


def test_indentation_goes_and_words_stay_apart() -> None:
    assert tight("<p>\n    one\n    <b>two</b>\n\n</p>\n") == "<p>\none\n<b>two</b>\n</p>\n"


def test_a_page_with_code_stays_as_it_is() -> None:
    assert tight("<pre>\n  a\n</pre>\n  <p>b</p>") == "<pre>\n  a\n</pre>\n  <p>b</p>"
