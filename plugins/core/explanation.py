"""What a code of a finding means, for people who meet it in a list and for the docs."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from plugins.core.finding import Severity


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A source that says why something matters, and the day on which somebody read it."""

    title: str
    url: str
    read_on: dt.date


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A text as it stands in a Markdown file; `says` is empty if nothing is wrong with it.

    `others` are more pages of the same site that matter here: path below `content/` and text.
    """

    text: str
    says: str = ""
    others: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """A code with all that is known about it. Only rules tell why, and show examples.

    `family` says in a few words what all codes with the same letters are about.
    `can_be_silenced` tells whether a page may have it for a reason in its front matter.
    """

    code: str
    severity: Severity
    what: str
    family: str
    can_be_silenced: bool = False
    why: str = ""
    when_not: str = ""
    readings: tuple[Reading, ...] = ()
    good: tuple[Example, ...] = ()
    bad: tuple[Example, ...] = ()

    @property
    def letters(self) -> str:
        """The letters of the family: `KW`."""
        return self.code[:2]
