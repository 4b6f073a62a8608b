"""What readers read in HTML is compared as words, whatever a typesetter made of them."""

from __future__ import annotations

import pytest

from plugins.schema.words import folded, read, stands_in


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>One <b>t</b>wo</p><p>three</p>", "One two three"),
        ("a &amp; b&nbsp;c", "a & b c"),
        ('so<sup class="c-citation"><a href="#source-1">1</a></sup>.', "so."),
        ("<head><title>No</title></head><body>Yes<script>no</script></body>", "Yes"),
        ("<header>Yes</header><style>no</style><!-- no -->", "Yes"),
        ("street<br>city", "street city"),
        ("no markup", "no markup"),
    ],
)
def test_the_text_of_html_is_what_readers_read(html: str, text: str) -> None:
    assert read(html) == text


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("It\u2019s \u201cso\u201d", 'it\'s "so"'),
        ("a \u2013 b", "a -- b"),
        ("wait\u2026", "WAIT..."),
        ("co\u00adoperate", "cooperate"),
        ("a\n  b", "a b"),
    ],
)
def test_signs_of_a_typesetter_make_no_difference(one: str, other: str) -> None:
    assert folded(one) == folded(other)


@pytest.mark.parametrize(
    ("phrase", "text", "stands"),
    [
        ("ana", "ask ana today", True),
        ("ana", "a banana", False),
        ("ana", "a banana for ana", True),
        ("(cbt)", "therapy(cbt)", True),
        ("", "anything", False),
        ("ocd", "ocd", True),
    ],
)
def test_a_phrase_stands_in_a_text_by_whole_words(phrase: str, text: str, *, stands: bool) -> None:
    assert stands_in(phrase, text) is stands
