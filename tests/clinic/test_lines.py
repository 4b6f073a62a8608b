"""Each block of a rendered page knows its line in the Markdown file."""

from __future__ import annotations

import re

from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from plugins.clinic.lines import LINE_BLOCKS
from plugins.clinic.markdown import Renderer
from plugins.core.citation import PLACEHOLDER

RENDERER = Renderer()
WITHOUT_LINES = Renderer()
WITHOUT_LINES._markdown.preprocessors.deregister("lines")  # noqa: SLF001 (to compare with)


class Document:
    """Markdown under construction, and the line on which each of its words begins."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.words: dict[str, int] = {}

    def __repr__(self) -> str:
        return "\n".join(self.lines)

    def word(self) -> str:
        """Return a word that stands once in the document, on the line that comes next."""
        word = f"w{len(self.words)}x"
        self.words[word] = len(self.lines) + 1
        return word

    def add(self, *lines: str) -> None:
        self.lines.extend(lines)

    def blank(self) -> None:
        self.lines.append("")


def _paragraph(document: Document, size: int, indent: str = "") -> None:
    document.add(f"{indent}{document.word()} opens a paragraph")
    for _ in range(size):
        document.add(f"{indent}and goes on, with **bold** and [a link](https://example.com/)")
    document.blank()


def _list(document: Document, size: int, indent: str = "", mark: str = "-") -> None:
    for number in range(size + 1):
        sign = mark if mark == "-" else f"{number + 1}."
        document.add(f"{indent}{sign} {document.word()} is an item")
    document.blank()


def _numbered(document: Document, size: int) -> None:
    _list(document, size, mark="1")


def _nested(document: Document, size: int) -> None:
    for _ in range(size + 1):
        document.add(f"- {document.word()} holds more")
        for _ in range(size + 1):
            document.add(f"    - {document.word()} lies within")
    document.blank()


def _loose(document: Document, size: int) -> None:
    for _ in range(size + 1):
        document.add(f"- {document.word()} stands alone")
        document.blank()
        document.add(f"    {document.word()} is its second paragraph")
        document.blank()


def _table(document: Document, size: int) -> None:
    document.add(f"| {document.word()} | head |", "| --- | ---: |")
    for _ in range(size):
        document.add(f"| {document.word()} | cell |")
    document.blank()


def _quote(document: Document, size: int) -> None:
    document.add(f"> {document.word()} is quoted")
    for _ in range(size):
        document.add("> and goes on")
    document.add(">")
    document.add(f"> {document.word()} is quoted too")
    document.blank()


def _heading(document: Document, size: int) -> None:
    document.add(f"{'#' * (size + 2)} {document.word()} heads")
    document.blank()


def _underlined(document: Document, size: int) -> None:
    document.add(f"{document.word()} heads", "-" * (size + 3))
    document.blank()


def _block(document: Document, size: int) -> None:
    document.add(f'!!! note "{document.word()} is a title"')
    for _ in range(size + 1):
        document.add(f"    {document.word()} is said")
        document.blank()


def _plain_block(document: Document, size: int) -> None:
    document.add("!!! do")
    for _ in range(size + 1):
        document.add(f"    - {document.word()} is a thing to do")
    document.blank()


def _definition(document: Document, size: int) -> None:
    document.add(f"{document.word()} means")
    for _ in range(size + 1):
        document.add(f":   {document.word()} to some")
    document.blank()


def _code(document: Document, size: int) -> None:
    document.add("```", *["- no * list | and # no heading"] * size, "```")
    document.blank()


def _rule(document: Document, size: int) -> None:
    document.add("-" * (size + 3))
    document.blank()


def _html(document: Document, size: int) -> None:
    document.add("<div>", *["raw words"] * size, "</div>")
    document.blank()


def _comment(document: Document, size: int) -> None:
    document.add("<!-- a note", *["of more lines"] * size, "-->")
    document.blank()


MAKERS = [
    _paragraph,
    _list,
    _numbered,
    _nested,
    _loose,
    _table,
    _quote,
    _heading,
    _underlined,
    _block,
    _plain_block,
    _definition,
    _code,
    _rule,
    _html,
    _comment,
]


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """Return a document of blocks of all kinds."""
    document = Document()
    for make in draw(st.lists(st.sampled_from(MAKERS), min_size=1, max_size=8)):
        make(document, draw(st.integers(0, 3)))
        if make in {_list, _numbered, _nested, _loose, _definition}:
            # A list directly below a list would go on with it.
            document.add("---", "")
    return document


@given(documents(), st.integers(1, 40))
def test_each_word_lies_in_a_block_with_its_line(document: Document, first_line: int) -> None:
    soup = BeautifulSoup(RENDERER.render("\n".join(document.lines), first_line).html, "html.parser")
    for word, line in document.words.items():
        found = soup.find(string=re.compile(word))
        assert found is not None, word
        holder = found.find_parent(list(LINE_BLOCKS))
        assert holder is not None, word
        assert (word, holder.get("data-line")) == (word, str(line + first_line - 1))


PIECES = [
    *(
        "words",
        "**bold**",
        "[link](https://example.com/)",
        "`code`",
        "<b>raw</b>",
        "a | b",
        "![x](y.png)",
    ),
    *(
        "<div>",
        "</div>",
        "<!-- note -->",
        "-->",
        "<script>",
        "</script>",
        "<br>",
        "&amp;",
        "[^1]",
        "[@one-2020]",
    ),
    *(
        "- item",
        "* item",
        "+ item",
        "1. item",
        "12. item",
        "> quote",
        ">",
        "> > deep",
        "# head",
        "### head",
    ),
    *("---", "===", "***", "| a | b |", "| --- | --- |", "|---|", "a | b", ": means", ":   means"),
    *(
        "```",
        "```python",
        "~~~",
        '!!! note "Title"',
        "!!! do",
        "!!! dont",
        "*[CBT]: talking",
        "CBT",
    ),
    *(
        "[^1]: a footnote",
        "[1]: https://example.com/",
        "[TOC]",
        "{: .wide }",
        "# Head {: #id }",
        "{.x}",
    ),
    *(
        "\\",
        "\\*",
        "https://example.com/",
        "<https://example.com/>",
        "<me@example.org>",
        "1986\\. A year",
    ),
]
INDENTS = ["", "", "", " ", "  ", "    ", "        ", "\t", "> ", "- ", ">     "]

READABLE = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Co"]),
    max_size=60,
)
"""Any text but control characters and signs for private use, which nobody can see."""


@st.composite
def wild_texts(draw: st.DrawFn) -> str:
    """Return lines of all syntax in any order."""
    line = st.builds(str.__add__, st.sampled_from(INDENTS), st.sampled_from([*PIECES, ""]))
    return "\n".join(draw(st.lists(line, max_size=12)))


@given(st.one_of(documents().map(repr), wild_texts(), READABLE))
def test_lines_leave_the_page_as_it_would_be_without_them(text: str) -> None:
    ours = RENDERER.render(text).html
    assert not re.search(r"[\U000f0000-\U000fffff]", PLACEHOLDER.sub("", ours))
    assert _without_lines(ours) == _without_lines(WITHOUT_LINES.render(text).html)


def _without_lines(html: str) -> str:
    return re.sub(r' data-line="\d+"', "", html)
