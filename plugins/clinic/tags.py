"""HTML tags in Markdown that are opened and not closed: nothing behind them is read as Markdown."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_VOID = frozenset(
    "area base br col embed hr img input link meta param source track wbr".split()  # noqa: SIM905 (words are read sooner than a list)
)
_VERBATIM = frozenset(("script", "style", "textarea"))
"""Elements whose text holds no tags."""
_CLOSED_BY_PARENT = frozenset(
    "caption colgroup dd dt li optgroup option p rp rt tbody td tfoot th thead tr".split()  # noqa: SIM905 (words are read sooner than a list)
)
"""Elements that HTML lets end with the element around them."""
_PIECE = re.compile(
    r"""
      ^[ ]{0,3}(?P<fence>`{3,}|~{3,}).*?(?:^[ ]{0,3}(?P=fence)[^\n]*$|\Z)
    | (?:\A|(?<=\n\n))(?:(?:[ ]{4}|\t)[^\n]*(?:\n|\Z))+
    | \[@[^\]]*\]
    | (?P<ticks>`+)(?!`)(?:(?!\n\s*\n).)*?(?<!`)(?P=ticks)(?!`)
    | !\[[^\]]*\]
    | <!--.*?(?:-->|\Z)
    | \\<
    | <(?P<slash>/?)(?P<name>[A-Za-z][A-Za-z0-9-]*)(?:\s[^<>]*|/)?>
    """,
    re.DOTALL | re.MULTILINE | re.VERBOSE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag:
    """A tag as typed, such as `<div class="box">`; `start` is where it stands in the text."""

    typed: str
    name: str
    start: int
    is_closing: bool
    is_told: bool = True
    """Whether it is a mistake of its own; the other half of one is not."""


def unpaired_tags(text: str) -> list[Tag]:
    """Return the tags of a text without a partner, from top to bottom."""
    if "<" not in text:
        return []
    open_tags: list[Tag] = []
    unpaired: list[Tag] = []
    owed: Counter[str] = Counter()
    for tag in _tags(text):
        if not tag.is_closing:
            open_tags.append(tag)
            continue
        depth = next((i for i, one in enumerate(reversed(open_tags)) if one.name == tag.name), None)
        if depth is None:
            is_told = not owed[tag.name]
            owed[tag.name] -= not is_told
            unpaired.append(_told(tag, is_told=is_told))
            continue
        for one in open_tags[len(open_tags) - depth :]:
            if one.name not in _CLOSED_BY_PARENT:
                owed[one.name] += 1
                unpaired.append(one)
        del open_tags[len(open_tags) - depth - 1 :]
    has_parent = False
    for one in open_tags:
        is_part = has_parent and one.name in _CLOSED_BY_PARENT
        unpaired.append(_told(one, is_told=not is_part))
        has_parent = True
    return sorted(unpaired, key=lambda one: one.start)


def _told(tag: Tag, *, is_told: bool) -> Tag:
    return Tag(
        typed=tag.typed,
        name=tag.name,
        start=tag.start,
        is_closing=tag.is_closing,
        is_told=is_told,
    )


def _tags(text: str) -> Iterator[Tag]:
    """Yield the tags of a text that are no code, and that a partner should follow or precede."""
    position = 0
    while found := _PIECE.search(text, position):
        position = found.end()
        name = (found["name"] or "").lower()
        if not name or name in _VOID or found[0].endswith("/>"):
            continue
        is_closing = bool(found["slash"])
        yield Tag(typed=found[0], name=name, start=found.start(), is_closing=is_closing)
        if name in _VERBATIM and not is_closing:
            end = re.compile(rf"</{name}\s*>", re.IGNORECASE).search(text, position)
            position = end.start() if end else len(text)


def without_tags(text: str, tags: Iterable[Tag]) -> str:
    """Return a text without some of its tags; its lines stay where they are."""
    for tag in sorted(tags, key=lambda one: -one.start):
        end = tag.start + len(tag.typed)
        text = text[: tag.start] + "\n" * tag.typed.count("\n") + text[end:]
    return text
