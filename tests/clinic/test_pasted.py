"""What was pasted with its looks or programs is said to the writer, not first by a publish."""

from __future__ import annotations

import pytest
from lxml import html as lxml_html

from plugins.clinic.markdown import Renderer
from plugins.clinic.pasted import pasted_findings
from plugins.core.finding import Finding
from plugins.publish.policy import refused_by_policy
from tests.building import front
from tests.conftest import BuildSite

RENDERER = Renderer()
PATH = "content/pages/new.md"
WORD = """\
<p class="MsoNormal" style="margin:0in;font-size:11pt"><o:p>&nbsp;</o:p>
<span style="color:red;mso-fareast-language:EN-US">Words.</span></p>

Plain words.

<p class="MsoListParagraph">More</p>"""


def found(text: str, first_line: int = 1) -> list[Finding]:
    html = RENDERER.render(text, first_line).html
    lines = [*[""] * (first_line - 1), *text.split("\n")]
    return list(pasted_findings(PATH, html, lines, first_line))


def said(text: str, first_line: int = 1) -> list[str]:
    return [str(finding) for finding in found(text, first_line)]


def test_what_was_pasted_from_word_is_one_finding_that_says_so() -> None:
    findings = found(f"Before.\n\n{WORD}", first_line=6)
    assert [str(finding) for finding in findings] == [
        (
            f"{PATH}:8:1: DT030 The text was pasted from Word with its looks, here and in 2 more "
            "lines: 'class=\"MsoNormal\"'."
        )
    ]
    assert findings[0].help == (
        "Take it out, copy the text again and paste it as plain text (Ctrl+Shift+V in most "
        "programs); then set headings, lists and links with Markdown."
    )


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("<o:p></o:p>", "1:1", "The text was pasted from Word with its looks: '<o:p>'."),
        (
            '<p style="color:red">A</p>',
            "1:1",
            "The text brings its own looks: 'style=\"color:red\"'.",
        ),
        ("A <font size=5>word</font>.", "1:3", "The text brings its own looks: '<font>'."),
        ("One.\n\n<center>A</center>", "3:1", "The text brings its own looks: '<center>'."),
        ("<style>p { color: red }</style>", "1:1", "The text brings its own looks: '<style>'."),
        (
            'A.\n{: style="color:red" }',
            "2:4",
            "The text brings its own looks: 'style=\"color:red\"'.",
        ),
        (
            "<script>alert(1)</script>",
            "1:1",
            "The text holds a program, which no browser runs on this site: '<script>'.",
        ),
        (
            'A.\n\nA <b onclick="go()">word</b> and <b onload="x">one</b>.',
            "3:3",
            "The text holds a program, which no browser runs on this site: 'onclick=\"go()\"'.",
        ),
    ],
)
def test_looks_and_programs_are_found_where_they_are_typed(
    text: str, place: str, message: str
) -> None:
    assert said(text) == [f"{PATH}:{place}: DT030 {message}"]


@pytest.mark.parametrize(
    "text",
    [
        "Plain words on style = looks, and on one = two.",
        'Code shows it: `<p style="color:red">` and `<o:p>`.',
        '```\n<p class="MsoNormal" style="x" onclick="y()">\n<script>alert(1)</script>\n```',
        "| One | Two |\n| --- | ---: |\n| 1 | 2 |",
        '<p class="note">Mso and style are words here.</p>',
        '<div lang="es">Hola</div>',
        '<script type="application/ld+json">{}</script>',
        '<script src="https://other.example.com/a.js"></script>',
    ],
)
def test_other_text_and_what_other_rules_find_is_left_alone(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    "text",
    [
        WORD,
        '<p style="color:red">A</p>',
        "<p style=color:red>A</p>",
        "<style>p { color: red }</style>",
        'A.\n{: style="color:red" }',
        "<script>alert(1)</script>",
        '<script type="module">alert(1)</script>',
        'A <b ONCLICK="go()">word</b>.',
        "<svg><rect style='x'/></svg>",
    ],
)
def test_what_a_publish_stops_on_is_said_by_the_check(text: str) -> None:
    assert list(refused_by_policy(lxml_html.fromstring(f"<div>{RENDERER.render(text).html}</div>")))
    assert len(found(text)) == 1


def test_a_page_with_it_is_an_error_in_answers_and_takeaways_too(build_site: BuildSite) -> None:
    lines = (
        "key_takeaways: ['<span style=\"x\">One</span>']",
        "faq: [{question: Why?, answer: '<font>So.</font>'}]",
    )
    built = build_site({"pages/new.md": front("New", *lines, text='<p style="y">Z</p>')})
    assert built.said == [
        f"{PATH}:4:18: DT030 The text brings its own looks: 'style=\"x\"'.",
        f"{PATH}:5:33: DT030 The text brings its own looks: '<font>'.",
        f"{PATH}:8:1: DT030 The text brings its own looks: 'style=\"y\"'.",
    ]
