"""Words fit their box, whatever they are, and none of them is lost without a sign."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from plugins.media.lettering import (
    balanced,
    cleared,
    fitted,
    measured,
    missing,
    sans,
    serif,
    wrapped,
)

SIZES = range(92, 39, -4)
BOX = (1040, 340)


def width(text: str) -> float:
    """Measure with a ruler that every reader of this file can follow: half a size a letter."""
    return len(text) / 2


_WORDS = st.lists(st.text("abcdefgh-", min_size=1, max_size=30), min_size=1, max_size=40)


@given(_WORDS)
def test_every_line_fits_and_every_word_is_there(words: list[str]) -> None:
    text = " ".join(words)
    set_ = fitted(text, width, BOX, SIZES, 1.14)
    assert set_.size in SIZES
    assert len(set_.lines) * set_.size * 1.14 <= BOX[1]
    assert all(width(line) * set_.size <= BOX[0] for line in set_.lines)
    assert " ".join(set_.lines) == text or set_.lines[-1].endswith("…")


@given(st.text("abcdefgh", min_size=1, max_size=400))
def test_one_endless_word_is_broken_with_hyphens(word: str) -> None:
    lines = fitted(word, width, BOX, SIZES, 1.14).lines
    assert all(line.endswith("-") for line in lines[:-1])
    if not lines[-1].endswith("…"):
        assert "".join(line.removesuffix("-") for line in lines) == word


def test_a_short_title_is_large_and_a_long_one_small() -> None:
    assert fitted("Anxiety", width, BOX, SIZES, 1.14).size == 92
    assert fitted("word " * 30 + "end", width, BOX, SIZES, 1.14).size < 70


def test_a_title_is_cut_only_at_the_smallest_size_and_shows_it() -> None:
    set_ = fitted("word " * 200 + "end", width, BOX, SIZES, 1.14)
    assert set_.size == SIZES[-1]
    assert len(set_.lines) == 7
    assert set_.lines[-1].endswith("word…")


def test_lines_are_as_even_as_can_be() -> None:
    text = "one two three four five six seven"
    lines = wrapped(text, width, 14)
    assert lines == ("one two three four five six", "seven")
    assert balanced(lines, text, width, 14) == ("one two three four", "five six seven")


def test_a_no_break_space_holds_words_together() -> None:
    assert wrapped("aaaa bbbb\u00a0cccc", width, 5) == ("aaaa", "bbbb\u00a0cccc")


def test_words_are_measured_as_they_are_drawn() -> None:
    text = "Does therapy work better with medication?"
    drawn = serif(80).getlength(text)
    assert abs(measured(serif)(text) * 80 - drawn) < 0.01 * drawn


def test_letters_are_composed_and_spaces_single() -> None:
    assert (
        cleared("Cafe\u0301  au\n lait, Psy\u00adcho\u00adtherapy ")
        == "Café au lait, Psychotherapy"
    )


def test_the_fonts_have_the_letters_of_european_languages() -> None:
    text = "“¿Qué?” ‘ñ’ – — … ÆØÅ ÄÖÜß Łódź Škoda Ő ǎ Ω Жя ½ № € ™ Tiếng Việt"  # noqa: RUF001 (signs)
    assert missing(cleared(text), serif(40)) == ()
    assert missing(cleared(text), sans(40)) == ()


def test_signs_that_a_font_lacks_are_named_once() -> None:
    assert missing("日本 and 日 😀\u200b", serif(40)) == ("日", "本", "😀")
