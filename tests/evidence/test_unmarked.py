"""A source that somebody meant to cite is never printed as it was typed without a word."""

from __future__ import annotations

import pytest

from plugins.evidence.unmarked import unmarked
from tests.evidence.pages import library_of, reference

LIBRARY = library_of(reference("a-2020"), reference("mayo-care"))
TYPED_AS_TEXT = "names a source and is no citation, so readers see it as it is typed."


@pytest.mark.parametrize(
    ("line", "said", "mended"),
    [
        ("It works [a-2020].", f"'[a-2020]' {TYPED_AS_TEXT}", "It works [@a-2020]."),
        ("It works (@a-2020).", f"'(@a-2020)' {TYPED_AS_TEXT}", "It works [@a-2020]."),
        ("It works (mayo-care).", f"'(mayo-care)' {TYPED_AS_TEXT}", "It works [@mayo-care]."),
        ("It works @mayo-care.", f"'@mayo-care' {TYPED_AS_TEXT}", "It works [@mayo-care]."),
        ("It works [a-2020@].", f"'[a-2020@]' {TYPED_AS_TEXT}", "It works [@a-2020]."),
        (
            "It works [@a-2020. More.",
            "The citation mark '[@a-2020' is never closed.",
            "It works [@a-2020]. More.",
        ),
        (
            "It works [@nobody-2020 so far.",
            "The citation mark '[@nobody-2020' is never closed.",
            "It works [@nobody-2020] so far.",
        ),
    ],
)
def test_what_was_meant_as_a_citation_is_found_and_can_be_mended(
    line: str, said: str, mended: str
) -> None:
    (finding,) = unmarked("page.md", ["", line], LIBRARY)
    assert (finding.code, finding.message) == ("EV026", said)
    assert finding.place.line == 2
    assert finding.fix is not None
    assert finding.help == f"Type {finding.fix.new} in its place."
    start = finding.place.column - 1
    assert line[start:].startswith(finding.fix.old)
    assert line[:start] + finding.fix.new + line[start + len(finding.fix.old) :] == mended


@pytest.mark.parametrize(
    "line",
    [
        "It works [@a-2020, p. 12; @mayo-care].",
        "Type `[a-2020]` or `@a-2020`.",
        "```\n[a-2020]\n```",
        "See [a-2020](page.md), [mayo-care][1] and https://example.com/@a-2020.",
        "Write to mayo-care@example.com or me@a-2020.",
        "It works (somebody-2020), and [nobody-2020] knows.",
        "The mayo-care page, and a-2020.",
    ],
)
def test_what_is_a_citation_or_none_at_all_is_left_alone(line: str) -> None:
    assert list(unmarked("page.md", line.split("\n"), LIBRARY)) == []
