"""A Markdown file taken apart: front matter between `---` lines, then the text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """Front matter and text, each with the line that it begins on; `front` is None without one."""

    front: str | None
    front_line: int
    text: str
    text_line: int
    is_closed: bool = True
    """Whether a second line `---` ends the front matter."""


def split(source: str) -> Parts:
    """Take a file apart; a front matter that is never closed goes to the first empty line."""
    lines = file_lines(source)
    start = next((index for index, line in enumerate(lines) if line.strip()), 0)
    if lines[start].rstrip() != "---":
        return Parts(front=None, front_line=1, text="\n".join(lines), text_line=1)
    end = next(
        (
            index
            for index in range(start + 1, len(lines))
            if lines[index].rstrip() in {"---", "..."}
        ),
        None,
    )
    is_closed = end is not None
    if end is None:
        end = next(
            (index for index in range(start + 1, len(lines)) if not lines[index].strip()),
            len(lines),
        )
    return Parts(
        front="\n".join(lines[start + 1 : end]),
        front_line=start + 2,
        text="\n".join(lines[end + 1 :]),
        text_line=end + 2,
        is_closed=is_closed,
    )


def file_lines(source: str) -> list[str]:
    """Return the lines of a file as editors count them, whatever system it was written on."""
    return source.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
