"""What an answer of another website means for the link to it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from plugins.links.checker import Answer


class Standing(StrEnum):
    """How things stand with an address of another website."""

    GOOD = "good"
    MOVED = "moved"
    """It says for good that the page is elsewhere, and there it is."""
    GONE = "gone"
    """It says that there is no such page: 404 or 410."""
    UNCLEAR = "unclear"
    """It does not say: it wants a person, is out of order, or asks programs to stay away."""
    SILENT = "silent"
    """Nobody answers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """An address with its standing; `detail` is where it moved to, or what it answered."""

    address: str
    standing: Standing
    detail: str = ""


_GONE = {404, 410}
_FIRST_ERROR = 400


def verdict_of(answer: Answer) -> Verdict:
    """Return what an answer means. A redirect that is not for good, as of a DOI, is good."""
    if answer.is_refused_by_robots:
        standing, detail = Standing.UNCLEAR, "it asks programs to stay away (robots.txt)"
    elif answer.status is None:
        standing, detail = Standing.SILENT, "it did not answer"
    elif answer.status in _GONE:
        standing, detail = Standing.GONE, f"it answers {answer.says}"
    elif answer.status >= _FIRST_ERROR:
        words = answer.says if answer.says.startswith(str(answer.status)) else answer.status
        standing, detail = Standing.UNCLEAR, f"it answers {words}"
    elif answer.is_for_good and _differs(answer.moved_to, answer.address):
        standing, detail = Standing.MOVED, answer.moved_to
    else:
        standing, detail = Standing.GOOD, ""
    return Verdict(address=answer.address, standing=standing, detail=detail)


def _differs(one: str, other: str) -> bool:
    """Tell whether two addresses differ in more than what stands behind the `#`."""
    return one.partition("#")[0] != other.partition("#")[0]
