"""The call to action of a page: what a reader can do next to reach the clinic."""

from __future__ import annotations

from dataclasses import dataclass


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
class Booking:
    """What a page offers. `at_top` and `at_end` say where its template shows the block."""

    heading: str
    action: Action | None
    phone: Phone | None
    email: str | None
    at_top: bool
    at_end: bool
