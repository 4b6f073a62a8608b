"""Citation marks are read wherever text stands, and nowhere else; nothing of them is left over."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.clinic.markdown import Rendered, Renderer
from plugins.core.citation import PLACEHOLDER, mark_number

RENDERER = Renderer()
_SIGNS = re.compile("[\U000f0000-\U000fffff]")

names = st.from_regex(r"[A-Za-z][a-z]{0,8}-(19|20)[0-9]{2}[a-z]?", fullmatch=True)
spots = st.from_regex(r"(p|pp|ch)\. [0-9]{1,3}", fullmatch=True)
cited = st.tuples(names, st.none() | spots)


def _typed(sources: list[tuple[str, str | None]]) -> str:
    return f"[{'; '.join(f'@{name}, {spot}' if spot else f'@{name}' for name, spot in sources)}]"


def _read(rendered: Rendered) -> list[list[tuple[str, str | None]]]:
    """Return what each mark names, in the order of the page."""
    order = [mark_number(found) for found in PLACEHOLDER.finditer(rendered.html)]
    return [[(c.reference, c.locator) for c in rendered.marks[n].cited] for n in order]


marks = st.lists(cited, min_size=1, max_size=3, unique_by=lambda each: each[0])
PLACES = [
    "Words {}.",
    "{} Words",
    "# Head {}\n\nWords.",
    "## Head {} ##\n\n[TOC]",
    "- one\n    - two {}\n        - three",
    "1. one {}\n2. two",
    "> quoted {}",
    "| a | b |\n| - | - |\n| c {} | d |",
    "**bold {}** and *slanted*",
    "[a link](https://example.org) {}",
    "[a link {}](https://example.org)",
    "Write to <me@example.org> or me@example.org {}",
    "Term {}\n: meaning",
    '!!! note "Title"\n    Words {}.',
    "Words[^1]\n\n[^1]: Note {}",
    "<span>Words {}</span>",
    "CBT {}\n\n*[CBT]: therapy",
    "`code` {}",
]
"""Where a mark is read; it stands at the braces."""
NOT_MARKS = [
    "`[@a-2020]`",
    "```\n[@a-2020]\n```",
    "    [@a-2020]",
    r"\[@a-2020]",
    "[@name](https://example.org)",
    "[@name][1]\n\n[1]: https://example.org",
    "me@example.org",
    "<me@example.org>",
    "[me@example.org]",
    "[see @a-2020]",
    "@a-2020",
    "[@a-2020",
    "<div>[@a-2020]</div>",
    "[ ] @a-2020",
]
"""What looks like a mark and is none."""
UNREADABLE = ["[@]", "[@a-2020; b]", "[@a-2020,]", "[@a b]", "[@a-2020;]", "[@ä]", "[@a\n@b]"]


@given(marks, st.sampled_from(PLACES))
def test_a_mark_is_read_wherever_text_stands(
    sources: list[tuple[str, str | None]], place: str
) -> None:
    rendered = RENDERER.render(place.format(_typed(sources)))
    assert _read(rendered) == [sources]
    assert not _SIGNS.search(PLACEHOLDER.sub("", rendered.html))


@given(st.lists(marks, min_size=2, max_size=4), st.sampled_from(["", " ", "\n", " word ", "\n\n"]))
def test_marks_keep_their_order(all_marks: list[list[tuple[str, str | None]]], gap: str) -> None:
    rendered = RENDERER.render("Words " + gap.join(map(_typed, all_marks)))
    assert _read(rendered) == all_marks


@pytest.mark.parametrize("text", NOT_MARKS)
def test_what_only_looks_like_a_mark_is_left_as_it_is(text: str) -> None:
    rendered = RENDERER.render(text)
    assert rendered.marks == ()
    assert "a-2020" not in text or "@a-2020" in rendered.html


@pytest.mark.parametrize("text", UNREADABLE)
def test_a_mark_that_cannot_be_read_names_nothing(text: str) -> None:
    rendered = RENDERER.render(f"Words {text}.")
    assert [(mark.typed, mark.cited) for mark in rendered.marks] == [(text, ())]


@pytest.mark.parametrize(
    "text", ["![words [@a-2020]](x.png)", '[words](https://example.org "[@a-2020]")']
)
def test_a_mark_where_no_link_can_stand_names_nothing_and_leaves_nothing(text: str) -> None:
    rendered = RENDERER.render(text)
    assert [mark.cited for mark in rendered.marks] == [()]
    assert not _SIGNS.search(rendered.html)


pieces = st.sampled_from(
    ["[@a-2020]", "[@", "]", "[", "@", ";", ", p. 1", "(", ")", "`", "*", "_", "\\", "|", "\n",
     "\n\n", "- ", "    ", "# ", "> ", "<b>", "</b>", "!", "word ", "me@x.org", "[^1]", ": ", "&"]
)  # fmt: skip


@given(st.lists(pieces, max_size=24))
def test_no_text_breaks_the_parser_or_leaves_a_sign_behind(parts: list[str]) -> None:
    rendered = RENDERER.render("".join(parts))
    order = [mark_number(found) for found in PLACEHOLDER.finditer(rendered.html)]
    assert len(order) == len(set(order))
    assert set(order) <= set(range(len(rendered.marks)))
    assert not _SIGNS.search(PLACEHOLDER.sub("", rendered.html))
