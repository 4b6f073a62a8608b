"""Links to files become addresses, and each one that leads nowhere is found at its place."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.clinic.links import Library, Resolver, Target
from plugins.core.page import Link

LIBRARY = Library(
    pages={
        "services/therapy.md": Target(url="/services/therapy/", is_published=True),
        "articles/soon.md": Target(url="/articles/soon/", is_published=False),
        "home.md": Target(url="/", is_published=True),
    },
    addresses=frozenset(("/", "/services/therapy/")),
    files=frozenset(("images/room.jpg", "images/a room.jpg", "files/form.pdf")),
)


def resolver(source: str = "") -> Resolver:
    return Resolver(
        LIBRARY,
        "content/articles/sleep.md",
        PurePosixPath("articles"),
        source.split("\n"),
    )


ADDRESSES = {
    "../services/therapy.md": "/services/therapy/",
    "../services/therapy.md#cost": "/services/therapy/#cost",
    "/services/therapy.md": "/services/therapy/",
    "{filename}../services/therapy.md": "/services/therapy/",
    "{filename}/services/therapy.md": "/services/therapy/",
    "|filename|/services/therapy.md": "/services/therapy/",
    "{static}/files/form.pdf": "/files/form.pdf",
    "{attach}../files/form.pdf": "/files/form.pdf",
    "../files/form.pdf#page=2": "/files/form.pdf#page=2",
    "../images/a%20room.jpg": "/images/a%20room.jpg",
    "/services/therapy/": "/services/therapy/",
    "https://example.com/a?b=c": "https://example.com/a?b=c",
    "//example.com/": "//example.com/",
    "mailto:me@example.com": "mailto:me@example.com",
    "tel:988": "tel:988",
    "#top": "#top",
}


@pytest.mark.parametrize(("typed", "address"), ADDRESSES.items())
def test_a_link_to_a_file_becomes_its_address(typed: str, address: str) -> None:
    one = resolver()
    assert one.resolve(f'<p><a href="{typed}">x</a></p>', 1) == f'<p><a href="{address}">x</a></p>'
    assert one.resolved.findings == []
    assert [(link.target, link.line) for link in one.resolved.links] == [(typed, 1)]


FOUND = {
    "../services/terapy.md": (
        "DT012 The link '../services/terapy.md' leads to 'services/terapy.md', "
        "which is not there; did you mean '../services/therapy.md'?"
    ),
    "services/therapy.md": (
        "DT012 The link 'services/therapy.md' leads to 'articles/services/therapy.md', which is "
        "not there; did you mean '../services/therapy.md'?"
    ),
    "services/therapy.md#cost": (
        "DT012 The link 'services/therapy.md#cost' leads to 'articles/services/therapy.md', which "
        "is not there; did you mean '../services/therapy.md'?"
    ),
    "son.md": (
        "DT012 The link 'son.md' leads to 'articles/son.md', which is not there; did you mean "
        "'soon.md'?"
    ),
    "www.nimh.nih.gov": (
        "DT012 The link 'www.nimh.nih.gov' leads to a web address and does not begin with "
        "'https://'."
    ),
    "intake@example.com": (
        "DT012 The link 'intake@example.com' leads to an e-mail address and does not begin with "
        "'mailto:'."
    ),
    "soon.md": "DT014 The link 'soon.md' leads to a page that is not published yet.",
    "../images/rom.jpg": (
        "DT012 The link '../images/rom.jpg' leads to 'images/rom.jpg', which is not there; "
        "did you mean '../images/room.jpg'?"
    ),
    "{attach}../../secret.env": (
        "DT013 The link '{attach}../../secret.env' leads out of the content folder."
    ),
    "{static}/../x": "DT013 The link '{static}/../x' leads out of the content folder.",
    "%2e%2e/%2e%2e/x": "DT013 The link '%2e%2e/%2e%2e/x' leads out of the content folder.",
    "https://[our page]/": "DT012 The link 'https://[our page]/' is not a web address.",
    "/services/terapy/": (
        "DT012 The link '/services/terapy/' leads to 'services/terapy', which is not there; "
        "did you mean '/services/therapy.md'?"
    ),
}


@pytest.mark.parametrize(("typed", "said"), FOUND.items())
def test_a_link_that_leads_nowhere_is_found_at_its_place(typed: str, said: str) -> None:
    one = resolver(f"Words\n\nand [x]({typed}) here")
    one.resolve(f'<p data-line="3">and <a href="{typed}">x</a></p>', 1)
    assert [str(finding) for finding in one.resolved.findings] == [
        f"content/articles/sleep.md:3:9: {said}"
    ]
    assert not one.resolved.files


HELP = {
    "www.nimh.nih.gov/health": "Type it so: https://www.nimh.nih.gov/health",
    "nimh.nih.gov?a=b": "Type it so: https://nimh.nih.gov?a=b",
    "intake@example.com": "Type it so: mailto:intake@example.com",
    "614-555-0134": "Type it so: tel:614-555-0134",
    "(614)%20555.0134": "Type it so: tel:614-555-0134",
    "form.pdf": (
        "Correct the path; it is read from the folder of this page, or from the content folder if "
        "it begins with '/'."
    ),
}


@pytest.mark.parametrize(("typed", "help_"), HELP.items())
def test_a_link_out_of_the_site_is_told_how_it_begins(typed: str, help_: str) -> None:
    one = resolver(f"[x]({typed})")
    one.resolve(f'<p data-line="1"><a href="{typed}">x</a></p>', 1)
    assert [finding.help for finding in one.resolved.findings] == [help_]


def test_a_picture_is_known_by_its_file_and_place() -> None:
    one = resolver("Words\n\nand ![A room](../images/a%20room.jpg) here")
    html = one.resolve('<p data-line="3"><img alt="A room" src="../images/a%20room.jpg"></p>', 1)
    assert html == '<p data-line="3"><img alt="A room" src="/images/a%20room.jpg"></p>'
    assert one.resolved.files == {"images/a room.jpg"}
    assert one.resolved.links == [
        Link(
            target="../images/a%20room.jpg",
            line=3,
            column=15,
            is_image=True,
            file="images/a room.jpg",
        )
    ]


_TARGETS = st.lists(
    st.sampled_from(
        [
            "..",
            "/",
            ".",
            "%2e",
            "{static}",
            "{attach}",
            "|filename|",
            "a",
            ".md",
            "#",
            "?",
            "[",
            "]",
            "//",
            ":",
            "http",
            "\\",
            " ",
            "&amp;",
            "\u00e9",
        ]
    ),
    max_size=12,
).map("".join)


@given(st.one_of(_TARGETS, st.text(st.characters(exclude_characters='"<>\r\n'), max_size=30)))
def test_no_target_crashes_or_leads_out_of_the_site(target: str) -> None:
    one = resolver()
    one.resolve(f'<a href="{target}">x</a><img src="{target}" alt="">', 1)
    assert one.resolved.files <= LIBRARY.files
    for finding in one.resolved.findings:
        assert "\n" not in finding.message
