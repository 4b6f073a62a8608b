"""A page as a careful reader sees it: blocks at their lines, sentences, citations, links."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.checks.facts.blocks import Part, Reader
from plugins.checks.facts.pattern import pattern
from tests.checks.judging import FRONT_LINES, judged


def body(folder: Path, text: str) -> list[tuple[str, int, str]]:
    """Return tag, line and text of each block of an example's text."""
    read = judged(folder, text)
    return [(one.tag, one.place.line - FRONT_LINES, one.text) for one in read.reading.body]


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("One.\nTwo.\n\nThree.", [("p", 1, "One. Two."), ("p", 4, "Three.")]),
        ("## A *fine* day\n\nSun.", [("h2", 1, "A fine day"), ("p", 3, "Sun.")]),
        ("- one\n- two **and** a half", [("li", 1, "one"), ("li", 2, "two and a half")]),
        ("1. first\n\n    More of it.", [("li", 1, "first"), ("li", 3, "More of it.")]),
        ("| A | B |\n| - | - |\n| c | d |", [("tr", 1, "A | B"), ("tr", 3, "c | d")]),
        ("> Said [he](../services/therapy.md).", [("p", 1, "Said he.")]),
        (
            "Words.[^1]\n\n[^1]: A note.",
            [("p", 1, "Words."), ("li", 3, "A note.")],
        ),
    ],
)
def test_text_is_read_in_blocks_at_their_lines(
    text: str, blocks: list[tuple[str, int, str]], tmp_path: Path
) -> None:
    assert body(tmp_path, text) == blocks


def test_a_citation_belongs_to_the_sentence_before_it_and_is_no_word(tmp_path: Path) -> None:
    text = "More people got better [@cuijpers-2020]. Some did not. Why? [@keller-2000; @foa-2005]"
    read = judged(tmp_path, text)
    own = [one for one in read.reading.sentences if one.block.part is Part.BODY]
    said = [(one.text, [ref.id for ref in read.reading.cited(one)]) for one in own]
    assert said == [
        ("More people got better.", ["cuijpers-2020"]),
        ("Some did not.", []),
        ("Why?", ["keller-2000", "foa-2005"]),
    ]
    assert [one.block.text[one.start :][: len(one.text)] for one in own] == [
        one.text for one in own
    ]


def test_boxes_and_links_are_known(tmp_path: Path) -> None:
    text = '!!! note "Good to know"\n    See [our therapy page](../services/therapy.md) first.'
    read = judged(tmp_path, text)
    heading, words = read.reading.body
    assert (heading.text, heading.within[0], words.within[0]) == (
        "Good to know",
        "c-inset",
        "c-inset",
    )
    link = words.links[0]
    assert (words.text[link.start : link.end], link.href) == (
        "our therapy page",
        "/services/therapy/",
    )


def test_a_pattern_is_found_in_each_sentence_and_its_exception_holds_in_one_alone(
    tmp_path: Path,
) -> None:
    read = judged(tmp_path, "We cure it. It is no cure. A cure, says he. Don\u2019t cure.")
    cures = pattern(r"\bcures?\b", "cure", unless=r"\bno\b|don't")
    found = [(sentence.text, span.text) for sentence, span in read.reading.find(cures)]
    assert found == [("We cure it.", "cure"), ("A cure, says he.", "cure")]


@given(st.text(alphabet="ab <>&/p\n\"='!", max_size=60))
def test_no_html_stops_the_reader(html: str) -> None:
    for block in Reader(Part.BODY, 1).read(html):
        assert block.text == " ".join(block.text.split())
        assert block.last_line >= block.place.line >= 1
        assert all(0 <= link.start <= link.end <= len(block.text) for link in block.links)
