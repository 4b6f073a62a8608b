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


def test_a_page_that_cites_nothing_is_wrong_use_with_the_nearest_name(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert show_claims(SETTINGS, tmp_path, "conditions/depresion") == 2
    assert capsys.readouterr().out == (
        "No sentence of 'conditions/depresion' cites a source; "
        "did you mean 'conditions/depression'?\n"
    )
