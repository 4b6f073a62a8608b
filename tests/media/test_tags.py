"""Pictures in HTML are found however they were typed, and nothing else is taken for one."""

from __future__ import annotations

from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.media.tags import PICTURES, content_file, read_tag

TAGS = {
    '<img src="/a.jpg" alt="A room">': {"src": "/a.jpg", "alt": "A room"},
    "<img src='/a.jpg' alt='>'/>": {"src": "/a.jpg", "alt": ">"},
    "<IMG SRC=/a.jpg ALT=room>": {"src": "/a.jpg", "alt": "room"},
    '<img alt="a &amp; &quot;b&quot;" src="/a.jpg" hidden>': (
        {"alt": 'a & "b"', "src": "/a.jpg", "hidden": ""}
    ),
    '<img src="/a.jpg" src="/b.jpg">': {"src": "/a.jpg"},
    '<img\n  src = "/a.jpg"\n>': {"src": "/a.jpg"},
    "<img>": {},
    "<img/>": {},
}


@pytest.mark.parametrize(("html", "attributes"), TAGS.items())
def test_a_tag_is_read_as_browsers_read_it(html: str, attributes: dict[str, str]) -> None:
    assert read_tag(html).attributes == attributes


FOUND = {
    'a <img src="/a.jpg"> b <img src="/b.jpg">': ['<img src="/a.jpg">', '<img src="/b.jpg">'],
    '<img alt="<img>">': ['<img alt="<img>">'],
    '<!-- <img src="/a.jpg"> -->': [],
    '<picture><source srcset="x"><img src="/a.jpg"></picture>': ['<img src="/a.jpg">'],
    "<code>&lt;img&gt;</code> <imgs> <img": [],
    "<picture></picture><img>": ["<img>"],
}


@pytest.mark.parametrize(("html", "tags"), FOUND.items())
def test_pictures_are_found_and_nothing_else(html: str, tags: list[str]) -> None:
    found = [one["tag"] or one["inner"] for one in PICTURES.finditer(html)]
    assert [tag for tag in found if tag] == tags


@pytest.mark.parametrize(
    ("address", "file"),
    [
        ("/images/a%20room.jpg", "images/a room.jpg"),
        ("/images/a.svg#part", "images/a.svg"),
        ("//example.com/a.jpg", ""),
        ("https://example.com/a.jpg", ""),
        ("../images/a.jpg", ""),
        ("data:image/png;base64,AAAA", ""),
        ("https://[x/", ""),
        ("", ""),
    ],
)
def test_an_address_of_ours_is_told_from_all_others(address: str, file: str) -> None:
    assert content_file(address) == file


WORDS = {
    'alt="Two chairs"': "Two chairs",
    'alt=" Two\n chairs "': "Two chairs",
    'alt="decorative"': "",
    'alt=" Decorative "': "",
    'alt=""': None,
    'alt="  "': None,
    "alt": None,
    "": None,
}


@pytest.mark.parametrize(("typed", "words"), WORDS.items())
def test_decoration_must_be_called_so(typed: str, words: str | None) -> None:
    assert read_tag(f"<img {typed}>").words == words


@given(st.dictionaries(st.sampled_from(["src", "alt", "title", "class"]), st.text(max_size=20)))
def test_what_is_written_is_read_again(attributes: dict[str, str]) -> None:
    html = "".join(f' {name}="{escape(value)}"' for name, value in attributes.items())
    tag = f"<img{html}>"
    assert [one["tag"] for one in PICTURES.finditer(f"x{tag}y")] == [tag]
    assert read_tag(tag).attributes == attributes


@given(st.text(alphabet="<img picture/>'\"=-!a", max_size=60))
def test_broken_html_is_left_in_peace(html: str) -> None:
    for one in PICTURES.finditer(html):
        read_tag(one["tag"] or one["inner"] or "<img>")
