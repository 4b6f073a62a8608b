"""What `inv claims` shows to the people who answer for the text."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.runner.claims import show_claims

PROJECT = Path(__file__).parents[2]
SETTINGS = PROJECT / "pelicanconf.py"


def test_a_claim_is_shown_with_its_source_and_the_figure_it_rests_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert show_claims(SETTINGS, tmp_path, "conditions/depression") == 0
    shown = capsys.readouterr().out
    assert "content/conditions/depression.md:" in shown
    assert "cuijpers-2020: about 25% to 27% more responders, relative" in shown


ALL = "All sentences with a source: inv claims all\n"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        (
            "conditions/depresion",
            "There is no page 'conditions/depresion'; did you mean 'conditions/depression'? " + ALL,
        ),
        (
            "depression",
            "There is no page 'depression'; did you mean 'conditions/depression'? " + ALL,
        ),
        ("conditions/nope", "There is no page 'conditions/nope'. " + ALL),
        ("nope", "There is no page 'nope'. " + ALL),
        ("pages/privacy", "No sentence of 'pages/privacy' cites a source.\n"),
        ("content/pages/privacy.md", "No sentence of 'pages/privacy' cites a source.\n"),
    ],
)
def test_a_page_that_is_not_there_and_one_that_cites_nothing_are_told_apart(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, said: str
) -> None:
    assert show_claims(SETTINGS, tmp_path, name) == 2
    assert capsys.readouterr().out == said


def test_a_sentence_that_can_rest_on_several_figures_is_said_to(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert show_claims(SETTINGS, tmp_path, "home") == 0
    said = (
        "cuijpers-2020: the sentence does not say on which of these 6 figures it rests:\n      - RR"
    )
    assert said in capsys.readouterr().out
