"""Drawings: nothing but the drawing is published, and nothing that could do more than be seen."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from plugins.media.drawing import cleaned
from plugins.media.flaw import UnusableError, Wrong
from tests.media.samples import NEVER_PUBLISHED, svg

FROM_A_PROGRAM = f"""<?xml version="1.0" encoding="UTF-8"?>
<!-- Created by {NEVER_PUBLISHED} -->
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<?xml-stylesheet href="{NEVER_PUBLISHED}.css"?>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
  xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"
  xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"
  sodipodi:docname="{NEVER_PUBLISHED}.svg" inkscape:export-filename="/home/{NEVER_PUBLISHED}/x.png"
  data-name="{NEVER_PUBLISHED}" viewBox="0 0 90 60">
  <title>{NEVER_PUBLISHED}</title><desc>{NEVER_PUBLISHED}</desc>
  <metadata><maker xmlns="http://purl.org/dc/">{NEVER_PUBLISHED}</maker></metadata>
  <sodipodi:namedview inkscape:document-units="mm"><grid name="{NEVER_PUBLISHED}"/>
  </sodipodi:namedview>
  <defs><linearGradient id="g"><stop offset="0" stop-color="#fff"/></linearGradient></defs>
  <style>.a {{ fill: url(#g) }}</style>
  <g inkscape:label="{NEVER_PUBLISHED}"><path id="p" class="a" d="M0 0h9v9z"/></g>
  <use xlink:href="#p" fill="url('#g')"/>
</svg>"""


def wrong(data: bytes) -> tuple[Wrong, str]:
    with pytest.raises(UnusableError) as caught:
        cleaned(data)
    return caught.value.flaw.wrong, caught.value.flaw.detail


def test_what_a_drawing_program_left_in_the_file_is_taken_out() -> None:
    drawing, size = cleaned(FROM_A_PROGRAM.encode())
    assert size == (90, 60)
    assert NEVER_PUBLISHED.encode() not in drawing
    assert b"inkscape" not in drawing
    assert b"<!" not in drawing
    root = etree.fromstring(drawing)
    assert [etree.QName(one).localname for one in root.iter()] == (
        ["svg", "defs", "linearGradient", "stop", "style", "g", "path", "use"]
    )
    assert root[-1].attrib == {"{http://www.w3.org/1999/xlink}href": "#p", "fill": "url('#g')"}


def test_a_clean_drawing_stays_as_it_is() -> None:
    drawing, _ = cleaned(svg())
    assert drawing == svg()
    assert cleaned(drawing)[0] == drawing


DANGERS = {
    "<script>alert(1)</script>": "it holds <script>",
    '<a><SCRIPT href="#x"/></a>': "it holds <SCRIPT>",
    "<foreignObject><b/></foreignObject>": "it holds <foreignObject>",
    '<path onload="alert(1)"/>': "it holds the program 'onload'",
    '<path OnClick="alert(1)"/>': "it holds the program 'onclick'",
    '<image href="data:image/png;base64,AAAA"/>': "it holds a photo or film",
    '<use href="https://example.com/x.svg#a"/>': "it refers to 'https://example.com/x.svg#a'",
    '<a href="javascript:alert(1)"/>': "it refers to 'javascript:alert(1)'",
    '<a href=" JaVaScRiPt:alert(1)"/>': "it refers to 'JaVaScRiPt:alert(1)'",
    '<path fill="url(https://example.com/x)"/>': "its 'fill' refers to something outside it",
    "<path style=\"fill: URL( '//x' )\"/>": "its 'style' refers to something outside it",
    r'<path style="fill: u\72l(//x)"/>': "its 'style' refers to something outside it",
    "<style>@import 'x.css';</style>": "its styles refer to something outside it",
    "<style>path { fill: url(x.svg#a) }</style>": "its styles refer to something outside it",
    '<a href="#x"><animate attributeName="href" to="javascript:alert(1)"/></a>': (
        "it changes a reference while it is shown"
    ),
    '<set attributeName="xlink:href" to="https://example.com"/>': (
        "it changes a reference while it is shown"
    ),
}


@pytest.mark.parametrize(("inner", "reason"), DANGERS.items())
def test_a_drawing_that_could_do_something_is_not_published(inner: str, reason: str) -> None:
    assert wrong(svg(inner)) == (Wrong.UNSAFE, reason)


def test_a_drawing_cannot_read_other_files() -> None:
    head = b'<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    assert wrong(head + svg("<text>&x;</text>")) == (Wrong.UNSAFE, "it declares entities")


def test_a_drawing_cannot_fill_the_memory() -> None:
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    head = f'<!DOCTYPE svg [<!ENTITY e0 "ha">{entities}]>'.encode()
    assert wrong(head + svg("<text>&e9;</text>"))[0] in {Wrong.UNSAFE, Wrong.UNREADABLE}


SIZES = {
    'viewBox="0 0 90 60"': (90, 60),
    'viewBox="0,0,24.4,12"': (24, 12),
    'viewBox=" -5 -5 1e2 .6e2 "': (100, 60),
    'width="30" height="20"': (30, 20),
    'width="30px" height="20.4px" viewBox="0 0 900 600"': (30, 20),
    'width="100%" height="100%" viewBox="0 0 90 60"': (90, 60),
}


@pytest.mark.parametrize(("attributes", "size"), SIZES.items())
def test_a_drawing_is_as_large_as_it_says(attributes: str, size: tuple[int, int]) -> None:
    assert cleaned(svg(attributes=attributes))[1] == size


@pytest.mark.parametrize("attributes", ["", 'width="30"', 'viewBox="0 0 0 0"', 'viewBox="a"'])
def test_a_drawing_without_a_size_is_told(attributes: str) -> None:
    said = (Wrong.UNREADABLE, "it says neither its size nor its 'viewBox'")
    assert wrong(svg(attributes=attributes)) == said


NO_DRAWINGS = {
    b"": "line 1 is no XML",
    b"\x89PNG": "line 1 is no XML",
    b"<svg><path></svg>": "line 1 is no XML",
    b"<html/>": "it is XML, but no SVG",
    b'<svg viewBox="0 0 1 1"/>': "its 'svg' lacks xmlns=\"http://www.w3.org/2000/svg\"",
}


@pytest.mark.parametrize(("data", "reason"), NO_DRAWINGS.items())
def test_what_is_no_drawing_is_told(data: bytes, reason: str) -> None:
    assert wrong(data) == (Wrong.UNREADABLE, reason)


_NAMES = st.sampled_from(["g", "path", "script", "style", "use", "a", "image", "title", "metadata"])
_KEYS = st.sampled_from(["href", "style", "fill", "onload", "data-x", "id", "attributeName"])
_VALUES = st.sampled_from(["#a", "url(#a)", "url(x)", "javascript:x", "red", "\\75rl(x)", "href"])


@given(st.lists(st.tuples(_NAMES, _KEYS, _VALUES), max_size=5))
def test_what_is_published_refers_to_nothing_and_runs_nothing(
    parts: list[tuple[str, str, str]],
) -> None:
    inner = "".join(f'<{name} {key}="{value}"/>' for name, key, value in parts)
    try:
        drawing, _ = cleaned(svg(inner))
    except UnusableError:
        return
    for word in (b"script", b"onload", b"url(x)", b"75rl", b"metadata", b"data-x", b"<title"):
        assert word not in drawing
