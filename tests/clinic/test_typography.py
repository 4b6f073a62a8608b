"""Straight quotes become curly ones in text, and nowhere else."""

# ruff: noqa: RUF001 (curly quotes and dashes are the point)

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.clinic.typography import typeset

SET = {
    '<p>"Yes," she said.</p>': "<p>“Yes,” she said.</p>",
    "<p>Don't</p>": "<p>Don’t</p>",
    "<p>'Tis the '90s</p>": "<p>’Tis the ’90s</p>",
    "<p>She said 'stop'.</p>": "<p>She said ‘stop’.</p>",
    '<p>("Why?")</p>': "<p>(“Why?”)</p>",
    '<p>"<strong>Bold</strong>" word</p>': "<p>“<strong>Bold</strong>” word</p>",
    "<p>\"'Nested' quotes\"</p>": "<p>“‘Nested’ quotes”</p>",
    "<p>2019--2021 --- and so on...</p>": "<p>2019–2021 — and so on…</p>",
    "<p>clients' rights</p>": "<p>clients’ rights</p>",
    "<p>&quot;Yes&quot; &#39;no&#39;</p>": "<p>“Yes” ‘no’</p>",
    '<li>"One"</li><li>"Two"</li>': "<li>“One”</li><li>“Two”</li>",
}


@pytest.mark.parametrize(("typed", "printed"), SET.items())
def test_quotes_dashes_and_dots_are_set(typed: str, printed: str) -> None:
    assert typeset(typed) == printed


@pytest.mark.parametrize(
    "html",
    [
        '<p><code>"raw" -- ...</code></p>',
        "<pre>don't</pre>",
        '<a href="/x/" title="it\'s">word</a>',
        "<script>let a = 'b';</script>",
        "<!-- \"note\" -- 'note' -->",
        "<style>p::before { content: '--'; }</style>",
        "<p>well-known</p>",
    ],
)
def test_code_attributes_and_comments_stay_as_they_are(html: str) -> None:
    assert typeset(html) == html


_HTML = st.lists(
    st.sampled_from(
        [
            "<p>",
            "</p>",
            "<code>",
            "</code>",
            "<b class='x'>",
            "</b>",
            "<!-- ' -->",
            *"\"'-. ab<>&;",
            "...",
        ]
    ),
    max_size=30,
).map("".join)


@given(st.one_of(st.text(), _HTML))
def test_any_text_keeps_its_words_and_its_tags(html: str) -> None:
    printed = typeset(html)
    assert re.sub(r"[^\w<>/]", "", printed) == re.sub(r"[^\w<>/]", "", _plain(html))
    assert re.findall(r"<!--.*?-->|<[^>]*>", printed, re.DOTALL) == re.findall(
        r"<!--.*?-->|<[^>]*>", html, re.DOTALL
    )


def _plain(html: str) -> str:
    """Return HTML without the entities that become quotes."""
    tags = re.compile(r"(<!--.*?-->|<[^>]*>)", re.DOTALL)
    return "".join(
        part if index % 2 else re.sub("&quot;|&#39;", "", part)
        for index, part in enumerate(tags.split(html))
    )


@given(st.text(alphabet="ab \"'-.", max_size=30))
def test_text_that_is_set_stays_as_it_is(text: str) -> None:
    once = typeset(f"<p>{text}</p>")
    assert typeset(once) == once
