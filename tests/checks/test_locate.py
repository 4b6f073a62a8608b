"""Words of a rendered page are found again where somebody typed them."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.checks.facts.blocks import Block, Part
from plugins.checks.facts.locate import located, quote_of
from plugins.checks.facts.sentence import Span
from plugins.core.source import Place
from tests.checks.judging import FRONT_LINES, judged

TEXT = """\
Up to 60% better results, and then **up to** 70% better
results with [medication](../services/therapy.md) and therapy.

- One item - with a dash.
- Don't stop: `don't`.

> A quote that goes on
> over two lines.
"""


@pytest.mark.parametrize(
    ("words", "number", "line", "column"),
    [
        ("better results", 0, 1, 11),
        ("better results", 1, 1, 50),
        ("medication and therapy", 0, 2, 15),
        ("therapy", 0, 2, 55),
        ("with a dash", 0, 4, 14),
        ("Don\u2019t stop", 0, 5, 3),
        ("on over two", 0, 7, 21),
    ],
)
def test_words_are_found_at_their_line_and_column(
    words: str, number: int, line: int, column: int, tmp_path: Path
) -> None:
    read = judged(tmp_path, TEXT)
    spans = [
        Span(block=block, start=at, end=at + len(words))
        for block in read.reading.blocks
        if block.part is Part.BODY
        for at in range(len(block.text))
        if block.text.startswith(words, at)
    ]
    place = located(spans[number], read.lines(read.page.path))
    assert (place.line - FRONT_LINES, place.column) == (line, column)


GAPS = (" ", " **", "** ", " *", "* ", "\n", "\n> ", " [", "](../services/therapy.md) ", " `", "` ")
"""What stands between two words in a file where a reader sees one space."""


@given(
    gaps=st.lists(st.sampled_from(GAPS), min_size=3, max_size=12),
    first=st.integers(min_value=0, max_value=11),
)
def test_no_mark_between_words_moves_their_place(gaps: list[str], first: int) -> None:
    words = [f"word{number}" for number in range(len(gaps) + 1)]
    source, begins = words[0], [0]
    for gap, word in zip(gaps, words[1:], strict=True):
        begins.append(len(source) + len(gap))
        source += gap + word
    text = " ".join(words)
    lines = source.split("\n")
    block = Block(part=Part.BODY, tag="p", text=text, place=Place(1), last_line=len(lines))
    number = min(first, len(words) - 1)
    start = text.index(f"{words[number]} ") if number < len(gaps) else text.rindex(words[number])
    place = located(Span(block=block, start=start, end=len(text)), lines)
    above = source[: begins[number]]
    assert place == Place(above.count("\n") + 1, len(above) - above.rfind("\n"))


def test_words_that_the_file_does_not_hold_are_at_the_begin_of_their_block(tmp_path: Path) -> None:
    read = judged(tmp_path, "First.\n\nFish &amp; chips, and more.")
    block = read.reading.body[1]
    span = Span(block=block, start=0, end=len(block.text))
    assert located(span, ["something else"] * 20) == block.place


def test_a_quote_shows_what_stands_around_the_words(tmp_path: Path) -> None:
    read = judged(tmp_path, f"{'Some words. ' * 10}Here it is. {'More words. ' * 10}")
    block = read.reading.body[0]
    at = block.text.index("Here it is")
    quote = quote_of(Span(block=block, start=at, end=at + 7))
    assert quote.words == "Here it"
    assert quote.before.startswith("\u2026")
    assert quote.before.endswith("words. ")
    assert quote.after.startswith(" is. More")
    assert quote.after.endswith("\u2026")
