"""Whole sites with pictures: what readers get, what is never published, and what editors read."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from bs4 import Tag
from PIL import Image

from plugins.core.kind import Kind
from plugins.media import gallery
from tests.building import Built, front, read_folder
from tests.conftest import BuildSite
from tests.media.samples import (
    NEVER_PUBLISHED,
    claimed_png,
    from_phone,
    moving,
    photo,
    quartered,
    saved,
    svg,
)

PAGE = "services/therapy.md"
HTML = "services/therapy/index.html"


def said(built: Built) -> list[str]:
    """Return what the media room found."""
    return [str(one) for one in built.findings if one.code.startswith("MD")]


def pictures(built: Built) -> set[str]:
    return {name for name in built.files if name.startswith("static/pictures/")}


def images(built: Built, page: str = HTML) -> list[Tag]:
    return built.soup(page).select("img")


def shape(name: str) -> str:
    """Return the name of a file with its hash as `#`."""
    return re.sub(r"\.[0-9a-f]{10}\.", ".#.", name)


def test_a_photo_becomes_nine_files_and_is_itself_not_published(build_site: BuildSite) -> None:
    data = from_phone(orientation=6, image=photo(1700, 1100))
    built = build_site(
        {PAGE: front("Therapy", text="![Two chairs](../images/r.jpg)"), "images/r.jpg": data}
    )
    assert said(built) == []
    sizes, endings = (480, 960, 1600), ("avif", "webp", "jpg")
    assert {shape(name) for name in pictures(built)} == {
        f"static/pictures/r-{size}.#.{ending}" for size in sizes for ending in endings
    }
    assert "images/r.jpg" not in built.files
    assert not any(NEVER_PUBLISHED.encode() in file for file in read_folder(built.output).values())
    (image,) = images(built)
    assert (image["alt"], image["width"], image["height"]) == ("Two chairs", "1600", "1035")
    sources = built.soup(HTML).select("picture source")
    assert [source["type"] for source in sources] == ["image/avif", "image/webp"]
    for one in (*sources, image):
        widths = [part.split()[1] for part in str(one["srcset"]).split(",")]
        assert widths == ["480w", "960w", "1600w"]
        assert one["sizes"] == "(min-width: 704px) 672px, calc(100vw - 32px)"


def test_all_that_a_page_names_is_there(build_site: BuildSite) -> None:
    built = build_site(
        {
            PAGE: front(
                "Therapy",
                "image: {file: images/b.png, alt: B}",
                text="![A](../images/a.jpg) [large](../images/a.jpg) ![C](../images/c.svg)",
            ),
            "images/a.jpg": saved(photo(800, 500)),
            "images/b.png": saved(quartered(700, 400), "PNG"),
            "images/c.svg": svg(),
        },
        theme={
            "templates/service.html": "{% from 'components/picture/macro.html' import picture %}"
            "{{ picture(page.picture, is_first=True) }}{{ page.body.html | safe }}",
            "templates/components/picture/macro.html": COMPONENT.read_text("utf-8"),
        },
    )
    assert said(built) == []
    html = built.text(HTML)
    named = set(re.findall(r"/(static/pictures/[\w.-]+)", html))
    assert named == pictures(built)
    link = built.soup(HTML).select_one("a[href]")
    assert link is not None
    assert shape(str(link["href"])) == "/static/pictures/a-800.#.jpg"


COMPONENT = Path(__file__).parents[2] / "theme/templates/components/picture/macro.html"


def test_the_first_picture_of_a_page_loads_at_once_and_all_others_late(
    build_site: BuildSite,
) -> None:
    text = "![A](../images/a.png)\n\n![B](../images/a.png)"
    files: dict[str, str | bytes | None] = {
        PAGE: front("Therapy", text=text),
        "images/a.png": saved(quartered(), "PNG"),
    }
    assert [image.get("loading") for image in images(build_site(files))] == [None, "lazy"]
    files[PAGE] = front("Therapy", "image: {file: images/a.png, alt: x}", text=text)
    in_text = images(build_site(files))[:2]  # this theme prints the other one below
    assert [image.get("loading") for image in in_text] == ["lazy", "lazy"]


def test_pages_carry_their_pictures_for_other_rooms(build_site: BuildSite) -> None:
    built = build_site(
        {
            PAGE: front(
                "Therapy",
                "image: {file: /images/./lead.jpg, alt: decorative}",
                text="![A](../images/a.png) ![again](../images/a.png)",
            ),
            "images/a.png": saved(quartered(), "PNG"),
            "images/lead.jpg": saved(photo(700, 400)),
        }
    )
    assert built.build.site is not None
    page = built.build.site.get(Kind.SERVICE, "therapy")
    assert page is not None
    assert page.picture is not None
    assert (page.picture.file, page.picture.alt) == ("images/lead.jpg", "")
    assert (page.picture.width, page.picture.height) == (700, 400)
    assert [(one.file, one.type) for one in page.pictures] == [("images/a.png", "image/png")]


def test_what_the_writer_gave_a_picture_stays(build_site: BuildSite) -> None:
    built = build_site(
        {
            PAGE: front("Therapy", text='![A](../a.png "More"){: .wide #plan width="200" }'),
            "a.png": saved(quartered(), "PNG"),
        }
    )
    (image,) = images(built)
    assert (image["class"], image["id"], image["title"]) == (["wide"], "plan", "More")
    assert (image["width"], image["height"]) == ("200", "125")
    assert said(built) == []


def test_pictures_of_raw_html_go_the_same_way(build_site: BuildSite) -> None:
    text = (
        '<figure><img class="wide" src="../a.png" srcset="../a.png 2x" alt="A" width="9999">'
        '</figure>\n\n<picture><source srcset="b.webp"><img src="../a.png" alt="B"></picture>'
    )
    built = build_site({PAGE: front("Therapy", text=text), "a.png": saved(quartered(), "PNG")})
    assert [image["alt"] for image in images(built)] == ["A", "B"]
    assert "b.webp" not in built.text(HTML)
    assert built.text(HTML).count("<picture>") == 2
    assert said(built) == [
        (
            "content/services/therapy.md:6:32: MD008 "
            "The picture '../a.png' is 640 pixels wide, and its place is 9999."
        )
    ]


def test_pictures_in_answers_and_takeaways_are_hung_too(build_site: BuildSite) -> None:
    built = build_site(
        {
            PAGE: front(
                "Therapy",
                'key_takeaways: ["![K](../a.png) one"]',
                "faq:",
                "  - question: Why?",
                '    answer: "![A](../a.png)"',
            ),
            "a.png": saved(quartered(), "PNG"),
        }
    )
    assert built.build.site is not None
    page = built.build.site.get(Kind.SERVICE, "therapy")
    assert page is not None
    for html in (page.takeaways[0].html, page.answers[0].html):
        assert "<picture>" in html
        assert "/a.png" not in html


def test_several_pages_share_the_files_of_a_picture(build_site: BuildSite) -> None:
    text = "![A](../images/a.png)"
    files: dict[str, str | bytes | None] = {
        PAGE: front("Therapy", text=text),
        "services/other.md": front("Other", text=text),
        "images/a.png": saved(quartered(), "PNG"),
    }
    assert len(pictures(build_site(files))) == 4  # 480 and 640 pixels, WebP and PNG


# What editors read

MESSAGES = {
    "![](../images/a.png)": (
        "MD001 The picture '../images/a.png' has no words for people who cannot see it."
    ),
    '<img src="../images/a.png">': (
        "MD001 The picture '../images/a.png' has no words for people who cannot see it."
    ),
    "![A](https://example.com/a.jpg)": (
        "MD002 The picture 'https://example.com/a.jpg' comes from another website."
    ),
    "![A](//example.com/a.jpg)": (
        "MD002 The picture '//example.com/a.jpg' comes from another website."
    ),
    "![A](data:image/png;base64,AAAA)": "MD002 A picture is written into the text as 'data:'.",
    "<img src='../images/a.png' alt='A'>": (
        "MD002 The picture '../images/a.png' leads to no file of the content folder."
    ),
    "![A](../files/form.pdf)": (
        "MD004 The file '../files/form.pdf' is no picture that a page can show."
    ),
    "![A](../images/torn.png)": ("MD003 The picture '../images/torn.png' cannot be opened."),
    "![A](../images/torn.svg)": (
        "MD003 The picture '../images/torn.svg' cannot be opened (line 1 is no XML)."
    ),
    "[A](../images/scan.tif)": (
        "MD004 The picture '../images/scan.tif' has a format that browsers do not show."
    ),
    "![A](../images/huge.png)": (
        "MD005 The picture '../images/huge.png' has more than 50 million pixels "
        "(9000 by 9000 pixels)."
    ),
    "![A](../images/evil.svg)": (
        "MD006 The drawing '../images/evil.svg' cannot be published: it holds <script>."
    ),
    "![A](../images/moves.gif)": (
        "MD007 The picture '../images/moves.gif' moves (3 frames); readers see its first frame, "
        "which stands still."
    ),
    '![A](../images/a.png){: width="700" }': (
        "MD008 The picture '../images/a.png' is 640 pixels wide, and its place is 700."
    ),
    "![A](../images/print.jpg)": (
        "MD011 The picture '../images/print.jpg' has colors that are made for print (CMYK), which "
        "look different on screens."
    ),
    "![decorative](../images/a.png)": None,
    "![A](../images/a.png)": None,
}


def samples() -> dict[str, str | bytes | None]:
    return {
        "images/a.png": saved(quartered(), "PNG"),
        "images/torn.png": b"\x89PNG\r\n\x1a\n torn",
        "images/torn.svg": b"torn",
        "images/scan.tif": saved(quartered(), "TIFF"),
        "images/huge.png": claimed_png(9000, 9000),
        "images/evil.svg": svg("<script/>"),
        "images/moves.gif": moving("GIF"),
        "images/print.jpg": saved(Image.new("CMYK", (60, 40))),
        "files/form.pdf": "form",
    }


def test_every_mistake_is_said_at_its_place_and_stops_no_other_page(build_site: BuildSite) -> None:
    """One page for each, so that one build is enough."""
    pages = {
        f"services/p{at:02}.md": front("Page", text=f"Look: {text}")
        for at, text in enumerate(MESSAGES)
    }
    built = build_site({**samples(), **pages})
    found = {line.partition(":")[0]: line for line in said(built)}
    for name, (text, message) in zip(pages, MESSAGES.items(), strict=True):
        line = found.get(f"content/{name}")
        if message is None:
            assert line is None
            continue
        assert line is not None, text
        where, _, rest = line.partition(" ")
        assert rest == message
        is_followed = "src='" not in text
        column = 7 + re.search(r"\.\./|https:|//|data:", text).start() if is_followed else 1  # type: ignore[union-attr]
        assert where == f"content/{name}:6:{column}:"
        assert f"{name.removesuffix('.md')}/index.html" in built.files
    assert len(said(built)) == sum(message is not None for message in MESSAGES.values())
    assert pictures(built)
    secret = {"images/scan.tif", "images/evil.svg", "images/moves.gif", "images/a.png"}
    assert not secret & built.files


def test_a_picture_that_cannot_be_shown_leaves_its_words(build_site: BuildSite) -> None:
    built = build_site(
        {PAGE: front("Therapy", text="See ![two <chairs>](../a.png)."), "a.png": "x"}
    )
    assert "See two &lt;chairs&gt;." in built.text(HTML)
    assert images(built) == []


def test_a_flaw_of_a_file_is_told_once_where_it_is_used_first(build_site: BuildSite) -> None:
    text = "![A](../a.gif) ![B](../a.gif)"
    files: dict[str, str | bytes | None] = {
        PAGE: front("Therapy", text=text),
        "services/other.md": front("Other", text=text),
        "a.gif": moving("GIF"),
    }
    assert [line.partition(" ")[0] for line in said(build_site(files))] == [
        "content/services/other.md:6:6:"
    ]


def test_each_picture_without_words_is_told_at_its_own_place(build_site: BuildSite) -> None:
    text = "![](../a.png) ![A](../a.png)\n\n![](../a.png)"
    built = build_site({PAGE: front("Therapy", text=text), "a.png": saved(quartered(), "PNG")})
    assert [line.partition(" ")[0] for line in said(built)] == [
        "content/services/therapy.md:6:5:",
        "content/services/therapy.md:8:5:",
    ]


def test_a_small_picture_under_the_heading_is_told(build_site: BuildSite) -> None:
    built = build_site(
        {
            PAGE: front("Therapy", "image: {file: images/a.jpg, alt: A}"),
            "images/a.jpg": saved(photo(400, 300)),
        }
    )
    assert said(built) == [
        (
            "content/services/therapy.md:4:15: MD008 "
            "The picture 'images/a.jpg' is 400 pixels wide, and its place is 672."
        )
    ]


def test_a_file_that_nobody_should_keep_is_told(build_site: BuildSite) -> None:
    data = saved(photo(700, 400)) + b"\x00" * 10_000_000
    built = build_site({PAGE: front("Therapy", text="![A](../a.jpg)"), "a.jpg": data})
    assert said(built) == [
        (
            "content/services/therapy.md:6:6: MD010 The file of the picture '../a.jpg' is larger "
            "than 10 MB, and no page needs that much."
        )
    ]


def test_pictures_of_drafts_are_not_published(build_site: BuildSite) -> None:
    built = build_site(
        {
            "services/draft.md": front("Draft", "status: draft", text="![A](../a.png)"),
            "a.png": saved(quartered(), "PNG"),
        },
        public=True,
    )
    assert pictures(built) == set()


# What a second build costs


def test_a_second_build_decodes_nothing(
    build_site: BuildSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    files: dict[str, str | bytes | None] = {
        PAGE: front("Therapy", text="![A](../a.jpg) ![B](../b.svg) ![C](../torn.png)"),
        "a.jpg": saved(photo(300, 200)),
        "b.svg": svg(),
        "torn.png": b"torn",
    }
    first = build_site(files)

    def forbidden(data: bytes) -> None:
        pytest.fail(f"a picture of {len(data)} bytes was opened again")

    monkeypatch.setattr(gallery, "developed", forbidden)
    monkeypatch.setattr(gallery, "cleaned", forbidden)
    second = build_site()
    assert second.build.files_changed == 0
    assert said(second) == said(first)
    assert second.text(HTML) == first.text(HTML)


def test_a_damaged_cache_is_made_anew(build_site: BuildSite) -> None:
    files: dict[str, str | bytes | None] = {
        PAGE: front("Therapy", text="![A](../a.jpg)"),
        "a.jpg": saved(photo(300, 200)),
    }
    first = build_site(files)
    whole = {name: data for name, data in read_folder(first.output).items() if "pictures" in name}
    for number, file in enumerate(sorted((first.project / "cache" / "media").iterdir())):
        file.write_bytes(b"" if number % 2 else b"damaged")
    for name in whole:
        (first.output / name).unlink()
    second = build_site()
    assert {n: d for n, d in read_folder(second.output).items() if "pictures" in n} == whole


def test_another_photo_under_the_same_name_gets_another_address(build_site: BuildSite) -> None:
    page = front("Therapy", text="![A](../a.jpg)")
    mirrored = photo(300, 200).transpose(Image.Transpose.FLIP_LEFT_RIGHT)
    first = pictures(build_site({PAGE: page, "a.jpg": saved(photo(300, 200))}))
    second = pictures(build_site({"a.jpg": saved(mirrored)}))
    assert {shape(name) for name in first} == {shape(name) for name in second}
    assert not first & second


@pytest.mark.parametrize(
    "typed", ["C:\\\\Users\\\\Anna\\\\desk.jpg", "C:/Users/Anna/desk.jpg", "file:///C:/desk.jpg"]
)
def test_a_picture_on_one_computer_is_found_once(build_site: BuildSite, typed: str) -> None:
    built = build_site({PAGE: front("Therapy", text=f"![A desk]({typed})")})
    assert said(built) == []
    assert [one.code for one in built.checked if "desk.jpg" in one.message] == ["LK009"]
