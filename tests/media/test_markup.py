"""The markup of a picture: the same from Markdown and from a template, in the theme's measures."""

from __future__ import annotations

import re

from jinja2 import Environment, FileSystemLoader  # noqa: TID251 (the theme's templates by themselves)

from pelicanconf import JINJA_ENVIRONMENT
from plugins.core.picture import Picture, PictureSource
from plugins.media.markup import picture_html, shown_sizes
from plugins.media.recipe import COLUMN
from tests.building import PROJECT

THEME = PROJECT / "theme"
SMALL = Picture(
    file="images/a.png", alt="", url="/a-300.x.png", type="image/png", width=300, height=200
)
LARGE = Picture(
    file="images/a.jpg",
    alt='Two "chairs" & a table',
    url="/a-960.x.jpg",
    type="image/jpeg",
    width=960,
    height=640,
    srcset="/a-480.x.jpg 480w, /a-960.x.jpg 960w",
    sources=(
        PictureSource(type="image/avif", srcset="/a-480.x.avif 480w, /a-960.x.avif 960w"),
        PictureSource(type="image/webp", srcset="/a-480.x.webp 480w, /a-960.x.webp 960w"),
    ),
)


def from_template(picture: Picture) -> str:
    loader = FileSystemLoader(THEME / "templates")
    environment = Environment(loader=loader, **JINJA_ENVIRONMENT)  # type: ignore[arg-type]  # noqa: S701 (in the options)
    macro = environment.get_template("components/picture/macro.html").module.picture  # type: ignore[attr-defined]
    return str(macro(picture)).strip()


def test_a_picture_of_the_text_and_one_of_a_template_are_printed_alike() -> None:
    for picture in (SMALL, LARGE):
        printed = picture_html(picture, width=picture.width, is_first=False, attributes={})
        inner = re.sub(r"</?picture[^>]*>", "", from_template(picture))
        assert inner.replace("&#34;", "&quot;") == re.sub(r"</?picture>", "", printed)


def test_a_picture_in_one_size_and_format_is_a_plain_image() -> None:
    printed = picture_html(SMALL, width=150, is_first=True, attributes={"class": 'a"b'})
    assert printed == ('<img src="/a-300.x.png" alt="" width="150" height="100" class="a&quot;b">')


def test_nothing_in_the_words_can_leave_its_attribute() -> None:
    printed = picture_html(LARGE, width=960, is_first=False, attributes={})
    assert 'alt="Two &quot;chairs&quot; &amp; a table"' in printed


def test_the_column_is_as_wide_as_the_theme_says() -> None:
    tokens = (THEME / "static/css/tokens.css").read_text("utf-8")
    assert f"--measure: {COLUMN // 16}rem;" in tokens
    assert "--gutter: clamp(1rem," in tokens
    assert shown_sizes(1600) == "(min-width: 704px) 672px, calc(100vw - 32px)"
    assert shown_sizes(300) == "(min-width: 332px) 300px, calc(100vw - 32px)"
    macro = (THEME / "templates/components/picture/macro.html").read_text("utf-8")
    assert f"sizes='{shown_sizes(COLUMN)}'" in macro
