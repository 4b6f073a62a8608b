"""The call to action of a page: what a reader can do next to reach the clinic.

The reader of Markdown leaves a placeholder where a writer placed a `!!! booking` block; the booking
room decides what is offered there and cuts the text at that spot for the template.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from plugins.core.source import Place

_FIRST_NUMBER = 0xF0300
"""The number of a block is one private-use character, so that it is no word of the page."""
MOST_MARKS = 256
"""More blocks than this on one page are left out of it."""

PLACEHOLDER = re.compile(r"<booking-mark[^>]*>(?P<number>.)</booking-mark>\n?")
"""A block in rendered HTML."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """A line `name: value` of a block; `place` is where the name stands."""

    name: str
    value: str
    place: Place
    value_place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class StrayLine:
    """A line of a block, or text behind its name, that is no `name: value`."""

    text: str
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class BookingMark:
    """A `!!! booking` block as typed; one that `is_nested` in a list has no placeholder."""

    place: Place
    options: tuple[Option, ...] = ()
    stray: tuple[StrayLine, ...] = ()
    is_nested: bool = False


def placeholder_text(number: int) -> str:
    """Return what stands inside the placeholder of a text's block `number`, counted from 0."""
    return chr(_FIRST_NUMBER + number)


def mark_number(placeholder: re.Match[str]) -> int:
    """Return which block of its text a placeholder stands for, counted from 0."""
    return ord(placeholder["number"]) - _FIRST_NUMBER


@dataclass(frozen=True, slots=True, kw_only=True)
class Phone:
    """A telephone number: `display` as people in its country write it, `uri` as `tel:+1833…`."""

    display: str
    uri: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """A link to the booking page; its `label` says what and where, and is unique on a page."""

    label: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Inline:
    """What stands where a writer placed a block in the text."""

    action: Action | None
    phone: Phone | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Booking:
    """What a page offers. `at_top` and `at_end` say where its template shows the block.

    `inline` stand between the parts of the page's text, in order; a page has at most two blocks.
    """

    heading: str
    action: Action | None
    phone: Phone | None
    email: str | None
    at_top: bool
    at_end: bool
    inline: tuple[Inline, ...] = ()
