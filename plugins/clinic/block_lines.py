"""What is wrong with the lines that open `!!!` blocks, before Markdown makes something of them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.clinic import codes
from plugins.clinic.blocks import STYLES
from plugins.clinic.booking_marks import BOOKING
from plugins.core.finding import Finding
from plugins.core.nearest import did_you_mean
from plugins.core.source import Place

_OPENING = re.compile(r"(?P<indent>\s*)!!! ?(?P<name>[^\s\"]*)[ \t]*(?P<rest>.*?)[ \t]*$")
_FENCE = re.compile(r"\s*(`{3,}|~{3,})")


def block_findings(path: str, text: str, first_line: int) -> Iterator[Finding]:
    """Yield what is wrong with each block of a text that begins on line `first_line`."""
    lines = text.split("\n")
    fence = ""
    for index, line in enumerate(lines):
        found = _FENCE.match(line)
        if found and (not fence or found[1].startswith(fence)):
            fence = "" if fence else found[1]
        opening = None if fence else _OPENING.match(line)
        if opening is None or opening["name"].removesuffix(":").casefold() == BOOKING:
            continue
        place = Place(first_line + index, len(opening["indent"]) + 1)
        if opening["name"] not in STYLES:
            near = did_you_mean(opening["name"], (*STYLES, BOOKING))
            yield codes.UNKNOWN_BLOCK.at(
                path,
                place,
                f"'!!! {opening['name']}' is not a block that we know{near or '.'}",
                f"Use one of: {', '.join(STYLES)}, {BOOKING}.",
            )
            continue
        wrong = _wrong_heading(opening["name"], opening["rest"]) or _wrong_text(
            opening["name"], len(opening["indent"]), lines[index + 1 :]
        )
        if wrong:
            yield codes.UNREADABLE_BLOCK.at(path, place, *wrong)


def _wrong_heading(name: str, rest: str) -> tuple[str, str] | None:
    if re.fullmatch(r'"[^"]+"', rest):
        return None
    if rest:
        words = rest.strip("\"'\u201c\u201d\u2018\u2019")
        return (
            f"The heading of the '!!! {name}' block does not stand in straight double quotes.",
            f'Type it so: !!! {name} "{words}"',
        )
    if STYLES[name].needs_heading:
        return (
            f"The '!!! {name}' block has no heading.",
            f'Write one in quotes that ends in "if:", such as !!! {name} "Call us if:"',
        )
    return None


def _wrong_text(name: str, indent: int, following: list[str]) -> tuple[str, str] | None:
    first = next((line for line in following if line.strip()), "")
    if len(first.expandtabs(4)) - len(first.expandtabs(4).lstrip()) >= indent + 4:
        return None
    return (
        f"The '!!! {name}' block has no text.",
        "Begin each line of its text with four more spaces than the line with '!!!'.",
    )
