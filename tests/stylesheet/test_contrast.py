from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.stylesheet.contrast import BLACK, WHITE, contrast, ink_on, nearest_shade

COLORS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        (BLACK, WHITE, 21.0),
        ("#777777", WHITE, 4.48),  # the gray that just fails, of WebAIM and many others
        ("#767676", WHITE, 4.54),
        ("#ff0000", WHITE, 4.0),
        ("#1f5f5b", "#1f5f5b", 1.0),
    ],
)
def test_the_ratio_is_that_of_the_guidelines(one: str, other: str, ratio: float) -> None:
    assert round(contrast(one, other), 2) == ratio


@given(COLORS, COLORS)
def test_the_order_of_two_colors_does_not_matter(one: str, other: str) -> None:
    assert contrast(one, other) == contrast(other, one)
    assert 1 <= contrast(one, other) <= 21.001


@given(COLORS)
def test_black_or_white_can_be_read_on_every_color(ground: str) -> None:
    assert contrast(ink_on(ground), ground) >= 4.58


@given(COLORS)
def test_the_nearest_shade_is_good_and_a_good_color_is_its_own(color: str) -> None:
    def is_dark(shade: str) -> bool:
        return contrast(shade, WHITE) >= 7

    shade = nearest_shade(color, is_dark)
    assert shade is not None
    assert is_dark(shade)
    if is_dark(color):
        assert contrast(shade, color) < 1.05
