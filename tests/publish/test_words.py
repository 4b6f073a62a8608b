"""Progress is shown in place on a terminal, and not at all where nobody watches a short work."""

from __future__ import annotations

import pytest

from plugins.publish.destination import Step
from plugins.runner.publishing import words
from plugins.runner.publishing.words import Progress, say_list

STEPS = [Step(name="clear"), *(Step(name="copy", done=done, total=3) for done in (1, 2, 3))]


def test_a_terminal_shows_progress_in_place_and_then_takes_it_away(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    progress = Progress("Sending")
    for step in STEPS:
        progress.show(step)
    progress.end()
    shown = "".join(f"\rSending:  {done} of 3 files" for done in (1, 2, 3))
    assert capsys.readouterr().out == f"{shown}\r{' ' * 22}\r"


def test_elsewhere_only_a_long_work_says_how_far_it_is(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    progress = Progress("Sending")
    progress.show(STEPS[1])
    assert capsys.readouterr().out == ""
    monkeypatch.setattr(words, "_EVERY", -1.0)
    progress.show(STEPS[2])
    progress.end()
    assert capsys.readouterr().out == "Sending:  2 of 3 files\n"


def test_a_long_list_is_cut_and_the_rest_counted(capsys: pytest.CaptureFixture[str]) -> None:
    say_list(map(str, range(12)))
    assert capsys.readouterr().out.splitlines()[-2:] == ["          9", "          and 2 more"]
