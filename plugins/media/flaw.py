"""What can be wrong with the file of a picture, apart from where it is used."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Wrong(StrEnum):
    """A kind of flaw. The first five leave nothing that a page could show."""

    UNREADABLE = "unreadable"
    UNKNOWN_FORMAT = "unknown format"
    TOO_MANY_PIXELS = "too many pixels"
    TOO_MANY_BYTES = "too many bytes"
    UNSAFE = "unsafe"
    MOVES = "moves"
    HEAVY = "heavy"
    HEAVY_FILE = "heavy file"
    PRINT_COLORS = "print colors"


@dataclass(frozen=True, slots=True, kw_only=True)
class Flaw:
    """A flaw of a file; `detail` is the part of the message that only this file has."""

    wrong: Wrong
    detail: str = ""


class UnusableError(ValueError):
    """The file gives no picture; `flaw` says why."""

    def __init__(self, wrong: Wrong, detail: str = "") -> None:
        super().__init__(f"{wrong}: {detail}")
        self.flaw = Flaw(wrong=wrong, detail=detail)
