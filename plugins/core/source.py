"""Where something stands: a line and a column in a file that a person edits."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A spot in a text file; `line` and `column` count from 1, as editors show them."""

    line: int
    column: int = 1
