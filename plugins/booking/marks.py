"""`!!! booking` blocks: what a writer asked for, and what cannot be done about it."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from plugins.booking import codes
from plugins.booking.choose import MOST_BLOCKS, Asked, blocks_around, may_offer
from plugins.booking.wording import label_problem
from plugins.core.booking import PLACEHOLDER, BookingMark, Option, mark_number
from plugins.core.finding import Finding
from plugins.core.kind import Kind
from plugins.core.nearest import did_you_mean, listed
from plugins.core.page import Body
from plugins.core.site import AnyPage, Site
from plugins.core.source import Place

OPTIONS = ("service", "location", "label")
"""Names of the lines that a block may hold."""
_KINDS = {"service": Kind.SERVICE, "location": Kind.LOCATION}
_SHOWN = "Write 'service:', 'location:' or 'label:' and a value on a line of its own below it."


def read_marks(page: AnyPage, site: Site) -> tuple[tuple[Asked, ...], list[Finding]]:
    """Return the blocks that a page shows, in the order of its text, and what is wrong with all."""
    findings: list[Finding] = []
    shown: list[Asked] = []
    room = MOST_BLOCKS - blocks_around(page) + 1
    for mark in page.body.bookings:
        asked, found = _asked(mark, page, site)
        findings += found
        if not may_offer(page):
            findings.append(_misplaced(page, mark.place))
        elif mark.is_nested:
            findings.append(_nested(page, mark.place))
        elif len(shown) == room:
            findings.append(_too_many(page, mark.place, room))
        else:
            shown.append(asked)
    findings += _in_front_matter(page)
    return tuple(shown), findings


def cut(body: Body, count: int) -> Body:
    """Return a text without placeholders, and its parts around the first `count` blocks."""
    parts, end = [], 0
    for found in PLACEHOLDER.finditer(body.html):
        nested = sum(mark.is_nested for mark in body.bookings[: mark_number(found)])
        if mark_number(found) - nested < count:
            parts.append(PLACEHOLDER.sub("", body.html[end : found.start()]))
            end = found.end()
    parts.append(PLACEHOLDER.sub("", body.html[end:]))
    return dataclasses.replace(
        body,
        html="".join(parts),
        marked_html=PLACEHOLDER.sub("", body.marked_html),
        parts=tuple(parts),
    )


def _asked(mark: BookingMark, page: AnyPage, site: Site) -> tuple[Asked, list[Finding]]:
    findings = [
        codes.BAD_OPTION.at(
            page.path,
            stray.place,
            f"'{stray.text}' in the '!!! booking' block is not of the form 'name: value'.",
            f"{_SHOWN} The block ends at the first empty line.",
        )
        for stray in mark.stray
    ]
    seen: dict[str, Option] = {}
    for option in mark.options:
        problem = _option_problem(option, seen)
        if problem:
            findings.append(codes.BAD_OPTION.at(page.path, option.place, *problem))
        else:
            seen[option.name] = option
    named = {}
    for name, kind in _KINDS.items():
        if name in seen:
            target = site.get(kind, seen[name].value)
            if target is None or not target.is_listed:
                findings.append(_unknown(page, site, seen[name], kind))
            else:
                named[name] = target
    label = seen["label"].value if "label" in seen else None
    problem = label_problem(label) if label else None
    if problem:
        findings.append(codes.WORDING.at(page.path, seen["label"].value_place, *problem))
        label = None
    return Asked(
        service=named.get("service"), location=named.get("location"), label=label
    ), findings


def _option_problem(option: Option, seen: dict[str, Option]) -> tuple[str, str] | None:
    if option.name not in OPTIONS:
        near = did_you_mean(option.name, OPTIONS)
        return (
            f"'{option.name}' is not an option of a '!!! booking' block{near or '.'}",
            f"Options: {listed(OPTIONS, 'and')}.",
        )
    if not option.value:
        return (
            f"'{option.name}' in the '!!! booking' block has no value.",
            f"Write it behind the colon, or delete the line '{option.name}:'.",
        )
    if option.name in seen:
        return (
            f"'{option.name}' stands twice in the '!!! booking' block.",
            "Delete one of the two lines, or make two blocks.",
        )
    return None


def _unknown(page: AnyPage, site: Site, option: Option, kind: Kind) -> Finding:
    ids = [target.id for target in site.of_kind(kind)]
    near = did_you_mean(option.value, ids)
    choices = f"Choose one of: {', '.join(sorted(ids))}." if ids else f"Write a {kind} page first."
    return codes.UNKNOWN_ID.at(
        page.path,
        option.value_place,
        f"{option.name}: no published {kind} page is called '{option.value}'{near or '.'}",
        choices,
    )


def _misplaced(page: AnyPage, place: Place) -> Finding:
    return codes.MISPLACED.at(
        page.path,
        place,
        "This page must not have a call to action, and here stands a '!!! booking' block.",
        "Delete the block; 'purpose: crisis' and 'booking: none' pages offer no booking.",
    )


def _nested(page: AnyPage, place: Place) -> Finding:
    return codes.MISPLACED.at(
        page.path,
        place,
        "The '!!! booking' block stands inside a list or another block.",
        "Begin its first line at the left edge, with an empty line above it.",
    )


def _too_many(page: AnyPage, place: Place, room: int) -> Finding:
    top = " besides the one near its top" if blocks_around(page) > 1 else ""
    many = "one '!!! booking' block" if room == 1 else f"{room} '!!! booking' blocks"
    return codes.TOO_MANY.at(
        page.path,
        place,
        f"A page has at most {MOST_BLOCKS} calls to action, so this one is not shown.",
        f"Delete it: {page.kind.label} has room for {many}{top}.",
    )


def _in_front_matter(page: AnyPage) -> Iterator[Finding]:
    texts = [(answer.html, answer.line) for answer in page.answers]
    texts += [(takeaway.html, takeaway.line) for takeaway in page.takeaways]
    for html, line in texts:
        if PLACEHOLDER.search(html):
            yield codes.MISPLACED.at(
                page.path,
                Place(line),
                "A '!!! booking' block stands in a field of the front matter.",
                "Move it into the text below the front matter.",
            )
