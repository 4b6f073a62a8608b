"""The Markdown that writers may use, and the shortcuts that must not change a page."""

# ruff: noqa: RUF001 (curly quotes and dashes are the point)

from __future__ import annotations

import re

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from plugins.clinic import markdown as room
from plugins.clinic.markdown import Renderer, inline_html, plain_text
from plugins.core.page import Heading
from tests.clinic.test_lines import READABLE, documents, wild_texts

RENDERER = Renderer()


def html(text: str) -> str:
    return re.sub(r' data-line="\d+"', "", RENDERER.render(text).html)


def soup(text: str) -> BeautifulSoup:
    return BeautifulSoup(RENDERER.render(text).html, "html.parser")


def test_a_table_keeps_its_alignment_without_a_style() -> None:
    table = soup("| A | B |\n| --- | ---: |\n| 1 | 2 |")
    assert [cell.get_text() for cell in table.select("tbody td")] == ["1", "2"]
    assert "style" not in str(table)
    assert all(cell["scope"] == "col" for cell in table.select("th"))


def test_footnotes_stand_at_the_end_and_link_both_ways() -> None:
    page = soup("A word[^1].\n\n[^1]: The note.\n\nMore.")
    mark = page.select_one("sup a")
    assert mark is not None
    note = page.find(id=str(mark["href"])[1:])
    assert note is not None
    assert "The note." in note.get_text()


def test_attribute_lists_definitions_and_abbreviations_are_read() -> None:
    assert html("A\n{: #b .c }") == '<p class="c" id="b">A</p>'
    assert soup("Term\n:   Meaning").select_one("dl dd")
    abbreviation = soup("CBT helps.\n\n*[CBT]: cognitive behavioral therapy").abbr
    assert abbreviation is not None
    assert abbreviation["title"] == "cognitive behavioral therapy"


def test_smart_quotes_are_set_in_text_and_not_in_code() -> None:
    assert html('"It\'s" `"code"`') == '<p>“It’s” <code>"code"</code></p>'


def test_headings_have_ids_levels_and_lines() -> None:
    rendered = RENDERER.render("## What it *is*\n\nWords.\n\n### Cost & time\n\n## What it is", 5)
    assert rendered.headings == (
        Heading(level=2, text="What it is", id="what-it-is", line=5),
        Heading(level=3, text="Cost & time", id="cost-time", line=9),
        Heading(level=2, text="What it is", id="what-it-is_1", line=11),
    )


def test_a_heading_in_another_script_has_an_id() -> None:
    rendered = RENDERER.render("## 治療")
    assert rendered.headings[0].id


def test_a_table_of_contents_stands_where_it_is_asked_for() -> None:
    page = soup("[TOC]\n\n## One\n\n## Two")
    assert [link["href"] for link in page.select(".toc a")] == ["#one", "#two"]


def test_an_address_in_angle_brackets_is_an_ordinary_link() -> None:
    assert html("<me@example.org>") == '<p><a href="mailto:me@example.org">me@example.org</a></p>'


def test_one_text_leaves_nothing_behind_for_the_next() -> None:
    RENDERER.render("[a]: https://example.com/\n\n*[CBT]: x\n\n[^1]: note\n\n## Head\n\n[@one]")
    rendered = RENDERER.render("[a] CBT [^1]\n\n## Head")
    assert rendered.headings[0].id == "head"
    assert rendered.marks == ()
    assert "<abbr" not in rendered.html
    assert "example.com" not in rendered.html


@pytest.mark.parametrize(
    ("text", "html_"),
    [('<p data-line="3">One</p>', "One"), ("<p>One</p>\n<p>Two</p>", "<p>One</p>\n<p>Two</p>")],
)
def test_a_single_paragraph_goes_inline(text: str, html_: str) -> None:
    assert inline_html(text) == html_


def test_plain_text_has_no_tags_and_no_entities() -> None:
    assert plain_text("<p>A &amp; <b>b</b></p>") == "A & b"


PLAIN = st.text(alphabet="abcXYZ012 ,.;?'\"()-", min_size=1, max_size=40)


@given(PLAIN)
def test_the_shortcut_for_plain_lines_gives_what_the_parser_gives(text: str) -> None:
    quick = RENDERER.render(text, 7)
    with pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.setattr(room, "_PLAIN", re.compile("(?!)"))
        assert quick == RENDERER.render(text, 7)


SLOW = Renderer()
for _name in ("plain_text_closed", "plain_text_open"):
    SLOW._markdown.treeprocessors.deregister(_name)  # noqa: SLF001 (to compare with)


@given(st.one_of(documents().map(repr), wild_texts(), READABLE))
def test_the_shortcut_for_plain_text_gives_what_the_parser_gives(text: str) -> None:
    assert RENDERER.render(text) == SLOW.render(text)
