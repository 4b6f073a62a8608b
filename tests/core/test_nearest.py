"""The name that somebody most likely meant, and names as a person lists them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.core.nearest import did_you_mean, listed, nearest


def test_a_misspelt_name_finds_its_nearest_whatever_its_case() -> None:
    assert nearest("Conditons", ["conditions", "services"]) == "conditions"
    assert did_you_mean("conditons", ["conditions"]) == "; did you mean 'conditions'?"


def test_a_name_that_is_like_no_other_gets_no_suggestion() -> None:
    assert nearest("zebra", ["conditions", "services"]) is None
    assert did_you_mean("zebra", []) == ""


@given(st.text(max_size=8), st.lists(st.text(max_size=8), max_size=5))
def test_the_order_of_the_names_does_not_matter(name: str, names: list[str]) -> None:
    assert nearest(name, names) == nearest(name, list(reversed(names)))


@pytest.mark.parametrize(
    ("names", "text"),
    [([], ""), (["a"], "a"), (["a", "b"], "a or b"), (["a", "b", "c"], "a, b or c")],
)
def test_names_are_listed_as_a_person_does(names: list[str], text: str) -> None:
    assert listed(names) == text
