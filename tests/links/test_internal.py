"""Links within a built site, followed for real: each finding at the line that holds the link."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from plugins.core.finding import Finding, in_reading_order
from plugins.links import checker, internal
from plugins.links.page_links import links_of
from tests.building import PLAIN_THEME, SMALL, Built, build_folder, front, write_files

BASE = (PLAIN_THEME / "templates" / "base.html").read_text("utf-8")
TEXT = """\
Some words.

## What helps

Read [on](crisis.md#nothing-here), [here](#what-helps) and [there](#what-help).

- An [old friend](https://willow.example.com/nowhere/), and the
  [list](https://willow.example.com/services)
- Elsewhere: [a study](https://example.com/study#part)
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Built]:
    folder = tmp_path_factory.mktemp("links")
    frame = BASE.replace("</body>", '<a href="/menu-of-old/">Menu</a></body>')
    assert frame != BASE
    write_files(
        folder,
        {
            **{f"content/{name}": data for name, data in SMALL.items()},
            "content/pages/links.md": front(
                "Links",
                "faq:",
                "  - question: Where?",
                "    answer: See [the page](crisis.md#not-there).",
                text=TEXT,
            ),
            **{
                f"theme/{path.relative_to(PLAIN_THEME).as_posix()}": path.read_bytes()
                for path in PLAIN_THEME.rglob("*")
                if path.is_file()
            },
            "theme/templates/base.html": frame,
        },
    )
    with pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.chdir(folder)
        yield build_folder(folder, content=folder / "content", theme=folder / "theme")


@pytest.fixture(scope="module")
def found(built: Built) -> tuple[Finding, ...]:
    assert built.build.site is not None
    return in_reading_order(internal.internal_findings(built.output, built.build.site))


def at(found: tuple[Finding, ...], line: int) -> list[str]:
    return [str(one) for one in found if one.place.line == line and "pages/links" in one.path]


def test_a_part_of_another_page_that_is_not_there_is_found(found: tuple[Finding, ...]) -> None:
    assert at(found, 13)[0] == (
        "content/pages/links.md:13:11: LN002 The link '/crisis/#nothing-here' leads to "
        "'#nothing-here', which the page /crisis/ does not have."
    )


def test_a_part_of_the_page_itself_that_is_not_there_is_found_with_what_was_meant(
    found: tuple[Finding, ...],
) -> None:
    assert at(found, 13)[1] == (
        "content/pages/links.md:13:68: LN002 The link '#what-help' leads to '#what-help', which "
        "the page /links/ does not have; did you mean 'what-helps'?"
    )


def test_a_whole_address_of_the_site_is_followed_too(found: tuple[Finding, ...]) -> None:
    assert at(found, 15) == [
        (
            "content/pages/links.md:15:19: LN001 The link 'https://willow.example.com/nowhere/' "
            "leads to '/nowhere/', which is not there."
        )
    ]


def test_a_link_that_only_leads_on_is_found(found: tuple[Finding, ...]) -> None:
    (one,) = (one for one in found if one.code == "LN003")
    assert str(one) == (
        "content/pages/links.md:16:10: LN003 The link 'https://willow.example.com/services' only "
        "leads on to '/services/'."
    )
    assert one.help == "Write '/services/' in its place."


def test_a_link_in_front_matter_is_found_at_its_line(found: tuple[Finding, ...]) -> None:
    assert at(found, 6) == [
        (
            "content/pages/links.md:6:28: LN002 The link '/crisis/#not-there' leads to "
            "'#not-there', which the page /crisis/ does not have."
        )
    ]


def test_a_link_of_the_theme_is_found_once_for_all_pages(found: tuple[Finding, ...]) -> None:
    (one,) = (one for one in found if "/menu-of-old/" in one.message)
    assert one.message == (
        "The link '/menu-of-old/' that stands around the text leads to '/menu-of-old/', which is "
        "not there."
    )
    assert one.help == (
        "It comes from a menu in clinic.yaml, from a field of the front matter, or from the theme. "
        "5 pages have it."
    )


def test_other_websites_are_not_asked(found: tuple[Finding, ...]) -> None:
    assert not any("example.com/study" in one.message for one in found)
    assert len(found) == 6


def test_a_missing_checker_is_a_finding(built: Built, monkeypatch: pytest.MonkeyPatch) -> None:
    def nowhere() -> Path:
        raise checker.CheckerError("the program 'linkchecker' is not on this machine")

    monkeypatch.setattr(checker, "program", nowhere)
    assert built.build.site is not None
    (one,) = internal.internal_findings(built.output, built.build.site)
    assert one.code == "LN020"
    assert one.message == (
        "The links within the site could not be checked: the program 'linkchecker' is not on this "
        "machine."
    )


def test_a_page_names_its_links_its_parts_and_other_websites() -> None:
    html = (
        b'<p id="a"><a name="b" href="../c/#d">x</a><a href="mailto:a@example.com">y</a>'
        b'<img src="/i.webp" srcset="/i-1.webp 1x, /i-2.webp 2x">'
        b'<a href="https://own.example.com">home</a><a href="https://other.example.com/x#y">z</a>'
    )
    seen = links_of("b/index.html", html, "https://own.example.com")
    assert seen.address == "/b/"
    assert set(seen.own) == {"/c/#d", "/i.webp", "/i-1.webp", "/i-2.webp", "/"}
    assert seen.ids == {"a", "b"}
    assert seen.outside == {"https://other.example.com/x#y"}


@pytest.mark.parametrize("html", [b"", b"\x00", b"<a href='http://[x'>broken</a>"])
def test_a_page_that_is_no_html_stops_nothing(html: bytes) -> None:
    assert links_of("x.html", html, "https://own.example.com").file == "x.html"
