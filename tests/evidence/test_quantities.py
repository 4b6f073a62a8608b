"""Which numbers of a sentence say something about treatment."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.evidence.quantities import hints, is_statistic, quantities


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("about 25% to 27% more", [25, 27]),
        ("67-74% of visits", [67, 74]),
        ("68 to 75 percent lower", [68, 75]),
        ("one in four people", [25]),
        ("1 in 4 and 2 out of every 5", [25, 40]),
        ("5-6 out of 10 people, one or two in ten", [50, 60, 10, 20]),
        ("half, a third of, two-thirds and three quarters", [50, 33, 67, 75]),
        ("twice as likely, 3 times more, 2.5-fold higher", [2, 3, 2.5]),
        ("halved the risk", [0.5]),
        ("RR 1.27 (95% CI 1.14-1.39)", [1.27]),
        ("NNT 4.20; 52 studies, 3,623 patients", [4.2, 52, 3623]),
        ("six to eight years on, after 12 weeks, by week 36", [6, 8, 12, 36]),
        ("30 sessions, 3 teaching sessions and $400", [30, 3, 400]),
        ("488 young people aged 7 to 17", [488]),
        ("over 40 million adults, and one billion people", [40, 1]),
        ("two treatments, a third trial, 988, page 12, in 2019 people", []),
    ],
)
def test_the_quantities_of_a_text(text: str, values: list[float]) -> None:
    assert [round(each.value, 2 if each.value < 10 else 0) for each in quantities(text)] == values


@given(st.text(st.sampled_from("0123456789 %.,-$\u2013\u0130ainofthreehalfquarterweekstwice")))
def test_quantities_lie_in_the_text_in_order_and_apart(text: str) -> None:
    found = quantities(text)
    assert all(text[each.start : each.end] == each.typed for each in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


WORDS = [
    "one",
    "million",
    "in",
    "4",
    "Half",
    "30",
    "%",
    "of",
    "people",
    "Twice",
    "as",
    "likely",
    "NNT = 3",
]


@given(st.lists(st.sampled_from([*WORDS, "a third of", "percent", "\u0130"])))
def test_the_quick_look_never_overlooks_a_statistic(words: list[str]) -> None:
    text = " ".join(words)
    if any(is_statistic(each, text) for each in quantities(text)):
        assert hints(text)


@pytest.mark.parametrize(
    "text",
    [
        "The page works at 400 percent zoom.",
        "Get 20% off your first visit.",
        "A remedy that is 100% natural.",
        "You pay half, unless your children are sick.",
        "We ask for a deposit of 30% of the fee.",
        "We have helped more than 12,000 people.",
        "The trial had 1,563 patients.",
        "The town has 40,000 doors.",
    ],
)
def test_everyday_shares_and_figures_of_speech_are_no_statistics(text: str) -> None:
    assert [each.typed for each in quantities(text) if is_statistic(each, text)] == []


@pytest.mark.parametrize(
    "text",
    [
        "Half of our patients recovered.",
        "It is 95% effective.",
        "30% of people responded.",
        "It cuts relapse by nearly half.",
        "About 48,000 people die by suicide each year.",
    ],
)
def test_shares_of_people_are_statistics(text: str) -> None:
    assert [each for each in quantities(text) if is_statistic(each, text)]
