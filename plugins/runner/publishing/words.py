"""What a publish says on the terminal, and the one question it asks."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable

from plugins.core.finding import Finding
from plugins.publish.destination import PublishError, Step
from plugins.report.text import lines

_WIDTH = 10
_SHOWN = 10
"""Lines of a list that are shown; the rest is counted."""
_EVERY = 10.0
"""Seconds between two lines of progress where no terminal shows it moving."""


def say(label: str, text: str) -> None:
    """Print a line with its label in the first column."""
    print(f"{f'{label}:':<{_WIDTH}}{text}", flush=True)


def say_list(items: Iterable[str], most: int | None = _SHOWN) -> None:
    """Print the first lines of a list below the line before, and count the rest."""
    items = list(items)
    for item in items[:most]:
        print(f"{'':<{_WIDTH}}{item}")
    if most is not None and len(items) > most:
        print(f"{'':<{_WIDTH}}and {len(items) - most} more")


def say_findings(findings: Iterable[Finding]) -> None:
    """Print findings as a build does."""
    for line in lines(findings, color=sys.stderr.isatty()):
        print(line, file=sys.stderr)


def say_error(error: PublishError, outcome: str = "") -> None:
    """Print what went wrong, what to do, and how things stand now."""
    for line in (f"error: {error}", f"    help: {error.help}", outcome):
        if line:
            print(line, file=sys.stderr)


def can_ask() -> bool:
    """Tell whether somebody sits at a terminal."""
    return sys.stdin.isatty()


def agreed(question: str) -> bool:
    """Ask a question and return whether the answer is yes; no answer means no."""
    try:
        return input(f"{question} [y/N] ").strip().casefold() in {"y", "yes"}
    except (EOFError, KeyboardInterrupt):
        print()
        return False


class Progress:
    """Shows how far a long piece of work has come: in place on a terminal, else now and then."""

    def __init__(self, label: str) -> None:
        self._label = f"{label}:"
        self._is_terminal = sys.stdout.isatty()
        self._said = time.monotonic()
        self._shown = 0

    def show(self, step: Step) -> None:
        """Show a step that counts several things; the last one is left to a line of its own."""
        if step.total <= 1:
            return
        text = f"{self._label:<{_WIDTH}}{step.done} of {step.total} files"
        if self._is_terminal:
            print(f"\r{text}", end="", flush=True)
            self._shown = len(text)
        elif time.monotonic() - self._said > _EVERY:
            self._said = time.monotonic()
            print(text, flush=True)

    def end(self) -> None:
        """Take away the line that is shown in place."""
        if self._shown:
            print(f"\r{'':<{self._shown}}\r", end="", flush=True)
            self._shown = 0
