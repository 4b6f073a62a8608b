"""A tag without a partner is one finding, and hides nothing of the text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.clinic.tags import unpaired_tags, without_tags
from tests.building import front
from tests.conftest import BuildSite

PAGE = "services/therapy.md"

PAIRED = [
    "A <b>word</b>.",
    "<div>\n\nwords\n\n</div>",
    "<DIV>words</div>",
    "One<br>two <img src='a'> <hr/>",
    "<https://example.com/> <me@example.com> 1 < 2 > 0 <3",
    "`<div>` and ``a ` <b>``",
    "```\n<div>\n```",
    "~~~html\n<div>",
    "<!-- <div> -->",
    "Code:\n\n    <div class='a'>\n    <p>\n\nWords.",
    'Words [@a-2020, p. 12 "<b>"].',
    r"\<div>",
    "![two <chairs>](x.jpg)",
    "<ul><li>a<li>b</ul>",
    "<table><tr><td>a<td>b</table>",
    "<script>if (a<b) '<div>'</script>",
]
UNPAIRED = [
    ('<div class="box">\nBig **tip**', ['<div class="box">'], "\nBig **tip**"),
    ("words</div>", ["</div>"], "words"),
    ("A <strong>word.", ["<strong>"], "A word."),
    ('<a href="x">word', ['<a href="x">'], "word"),
    ("<details>\n<summary>a</summary>\nb", ["<details>"], "\n<summary>a</summary>\nb"),
    ("<b><i>a</b></i>", ["<i>"], "<b>a</b>"),
    ("<ul><li>a<li>b", ["<ul>"], "ab"),
    ("<p>a", ["<p>"], "a"),
    ("<div\n  class='a'>b", ["<div\n  class='a'>"], "\nb"),
    ("`a\n\n<b>c", ["<b>"], "`a\n\nc"),
]


@pytest.mark.parametrize("text", PAIRED)
def test_tags_with_a_partner_and_those_that_need_none_are_left_alone(text: str) -> None:
    assert unpaired_tags(text) == []


@pytest.mark.parametrize(("text", "told", "rest"), UNPAIRED)
def test_a_tag_without_a_partner_is_told_once_and_taken_out(
    text: str, told: list[str], rest: str
) -> None:
    tags = unpaired_tags(text)
    assert [tag.typed for tag in tags if tag.is_told] == told
    assert without_tags(text, tags) == rest


@given(
    st.lists(
        st.sampled_from(["<b>", "</b>", "<div>", "</div>", "<li>", "</ul>", "<br>", "`", "\n", "x"])
    )
)
def test_what_is_left_has_no_tag_without_a_partner(parts: list[str]) -> None:
    text = "".join(parts)
    rest = without_tags(text, unpaired_tags(text))
    assert rest.count("\n") == text.count("\n")
    assert [tag for tag in unpaired_tags(rest) if tag.is_told] == []


SAID = [
    (
        '<div class="box">\nBig **tip**\n\n## A heading\n\n[Home](../home.md)',
        "6:1: DT022 The HTML tag '<div class=\"box\">' is opened here and never closed.",
        "Put '</div>' where it ends, or delete the tag.",
    ),
    (
        "One <strong>word.\n\nAnother.",
        "6:5: DT022 The HTML tag '<strong>' is opened here and never closed.",
        "Put '</strong>' where it ends, or delete the tag.",
    ),
    (
        "Words.\n\n</section>",
        "8:1: DT022 The HTML tag '</section>' closes what no tag has opened.",
        "Delete it, or put the tag that opens it where it begins.",
    ),
]


@pytest.mark.parametrize(("text", "said", "help_"), SAID)
def test_a_tag_without_a_partner_is_the_one_thing_that_is_found(
    build_site: BuildSite, text: str, said: str, help_: str
) -> None:
    findings = build_site({PAGE: front("Therapy", text=text)}).findings
    assert [(str(one), one.help) for one in findings] == [(f"content/{PAGE}:{said}", help_)]


def test_what_follows_a_tag_that_is_never_closed_is_still_markdown(build_site: BuildSite) -> None:
    built = build_site({PAGE: front("Therapy", text=SAID[0][0])})
    html = built.text("services/therapy/index.html")
    assert "<strong>tip</strong>" in html
    assert '<h2 id="a-heading">A heading</h2>' in html
    assert "class=&quot;box" not in html


def test_a_tag_in_an_answer_is_found_at_its_line(build_site: BuildSite) -> None:
    faq = "faq:\n  - question: Why?\n    answer: So <em>it is."
    assert build_site({PAGE: front("Therapy", faq)}).said == [
        f"content/{PAGE}:6:16: DT022 The HTML tag '<em>' is opened here and never closed."
    ]
