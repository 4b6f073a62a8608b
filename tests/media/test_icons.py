"""Icons from one drawing: every size that is asked for, and nothing cut off."""

from __future__ import annotations

from io import BytesIO
from math import hypot
from pathlib import Path

import pytest
from PIL import Image
from PIL.IcoImagePlugin import IcoImageFile

from plugins.core.icon import Icon, IconPurpose
from plugins.media.emblem import Emblem
from plugins.media.flaw import UnusableError
from plugins.media.icons import IconSet, icon_set
from plugins.media.raster import rastered
from plugins.media.shelf import Shelf
from plugins.media.tokens import rgb
from tests.building import CLINIC, PROJECT
from tests.conftest import BuildSite
from tests.media.samples import photo, saved, svg

ICON = (PROJECT / "theme" / "drawings" / "kingfisher.svg").read_text("utf-8")
THEMES = Emblem(ground="#003440", fills=True, svg=ICON)
RED = svg('<path fill="#ff0000" d="M0 0h90v60H0z"/>').decode()
LOGO = Emblem(ground="#ffffff", fills=False, svg=RED)


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "media")


def icon(made: IconSet, purpose: IconPurpose, sizes: str = "") -> tuple[Icon, bytes]:
    found = next(one for one in made.icons if one.purpose is purpose and sizes in {"", one.sizes})
    return found, made.files[found.url.removeprefix("/")]


def test_every_size_that_is_asked_for_is_there(shelf: Shelf) -> None:
    made = icon_set(THEMES, shelf)
    assert [(one.purpose.value, one.sizes, one.type) for one in made.icons] == [
        ("favicon", "16x16 32x32 48x48", "image/x-icon"),
        ("svg", "any", "image/svg+xml"),
        ("apple", "180x180", "image/png"),
        ("any", "192x192", "image/png"),
        ("any", "512x512", "image/png"),
        ("maskable", "512x512", "image/png"),
    ]
    for one in made.icons:
        data = made.files[one.url.removeprefix("/")]
        if one.type == "image/png":
            opened = Image.open(BytesIO(data))
            assert opened.format == "PNG"
            assert one.sizes == f"{opened.width}x{opened.height}"


def test_the_favicon_has_its_fixed_name_and_three_drawings(shelf: Shelf) -> None:
    found, data = icon(icon_set(THEMES, shelf), IconPurpose.FAVICON)
    assert found.url == "/favicon.ico"
    opened = IcoImageFile(BytesIO(data))
    assert opened.info["sizes"] == {(16, 16), (32, 32), (48, 48)}
    for side in (16, 32, 48):
        drawn = opened.ico.getimage((side, side)).convert("RGBA")
        assert drawn.getpixel((side // 2, side - 2)) == pytest.approx(
            THEMES.drawn(side).getpixel((side // 2, side - 2)), abs=3
        )
    assert len(data) < 10_000


def test_all_other_names_hold_a_hash_that_changes_with_the_drawing(shelf: Shelf) -> None:
    one, other = icon_set(THEMES, shelf), icon_set(LOGO, shelf)
    assert {icon.url for icon in one.icons} & {icon.url for icon in other.icons} == {"/favicon.ico"}


def test_the_drawing_itself_is_published_as_it_is(shelf: Shelf) -> None:
    assert icon(icon_set(THEMES, shelf), IconPurpose.SVG)[1].decode() == ICON


def test_nothing_shines_through_where_phones_would_show_black(shelf: Shelf) -> None:
    for emblem in (THEMES, LOGO):
        made = icon_set(emblem, shelf)
        for purpose in (IconPurpose.APPLE, IconPurpose.MASKABLE):
            opened = Image.open(BytesIO(icon(made, purpose)[1]))
            assert opened.mode == "RGB"
            assert opened.getpixel((0, 0)) == rgb(emblem.ground)


def test_a_mask_cuts_nothing_of_the_mark(shelf: Shelf) -> None:
    """What is not ground lies in the circle with 0.8 of the width, which is never cut."""
    opened = Image.open(BytesIO(icon(icon_set(LOGO, shelf), IconPurpose.MASKABLE)[1]))
    middle = opened.width / 2
    for x in range(0, opened.width, 4):
        for y in range(0, opened.height, 4):
            if opened.getpixel((x, y)) != (255, 255, 255):
                assert hypot(x - middle, y - middle) <= 0.4 * opened.width


def test_a_wide_logo_keeps_its_shape() -> None:
    box = rastered(RED, 180, 180).getbbox()
    assert box == (0, 30, 180, 150)


def test_a_logo_of_pixels_is_not_blown_up(shelf: Shelf) -> None:
    emblem = Emblem(ground="#ffffff", fills=False, image=photo(100, 60))
    made = icon_set(emblem, shelf)
    assert not [one for one in made.icons if one.purpose is IconPurpose.SVG]
    opened = Image.open(BytesIO(icon(made, IconPurpose.ANY, "512x512")[1]))
    assert opened.getbbox() == (206, 226, 306, 286)


def test_a_drawing_reads_no_file(tmp_path: Path) -> None:
    (tmp_path / "secret.png").write_bytes(saved(Image.new("RGB", (9, 9), "red"), "PNG"))
    address = (tmp_path / "secret.png").as_uri()
    for target in (address, str(tmp_path / "secret.png")):
        drawing = svg(f'<image href="{target}" width="90" height="60"/>').decode()
        with pytest.raises(UnusableError, match="it holds a photo or film"):
            rastered(drawing, 90, 60)


def test_a_drawing_that_is_none_is_refused() -> None:
    with pytest.raises(UnusableError, match="line 1 is no XML"):
        rastered("<svg", 10, 10)


# Icons of a site

THEME = {"drawings/icon.svg": ICON, "static/css/tokens.css": "--deep: #003440;"}


def with_logo(name: str) -> dict[str, str | bytes | None]:
    return {"clinic.yaml": f"{CLINIC}brand:\n  logo: images/{name}\n"}


def test_a_site_has_the_icon_of_its_theme(build_site: BuildSite) -> None:
    built = build_site(theme=THEME)
    assert len(built.build.icons) == 6
    assert {one.url.removeprefix("/") for one in built.build.icons} <= built.files


def test_a_logo_of_the_clinic_is_its_icon(build_site: BuildSite) -> None:
    built = build_site({**with_logo("mark.svg"), "images/mark.svg": RED}, theme=THEME)
    (found,) = (one for one in built.build.icons if one.purpose == "svg")
    assert built.text(found.url.removeprefix("/")) == RED


def test_a_logo_that_holds_a_program_is_told_and_not_used(build_site: BuildSite) -> None:
    evil = svg("<script>1</script>")
    built = build_site({**with_logo("mark.svg"), "images/mark.svg": evil}, theme=THEME)
    assert [str(one) for one in built.findings if one.code.startswith("MD")] == [
        (
            "content/clinic.yaml:23:9: MD013 The logo 'images/mark.svg' cannot be an icon: "
            "it holds <script>."
        )
    ]
    (found,) = (one for one in built.build.icons if one.purpose == "svg")
    assert built.text(found.url.removeprefix("/")) == ICON


@pytest.mark.parametrize("logo", ["../outside.svg", "nowhere.svg", "torn.png"])
def test_a_logo_that_cannot_be_read_leaves_the_icon_of_the_theme(
    build_site: BuildSite, tmp_path: Path, logo: str
) -> None:
    (tmp_path / "outside.svg").write_text(RED)
    built = build_site({**with_logo(logo), "images/torn.png": b"torn"}, theme=THEME)
    (found,) = (one for one in built.build.icons if one.purpose == "svg")
    assert built.text(found.url.removeprefix("/")) == ICON


def test_icons_are_drawn_once(build_site: BuildSite, monkeypatch: pytest.MonkeyPatch) -> None:
    first = build_site(theme=THEME)

    def forbidden(self: Emblem, side: int) -> Image.Image:
        pytest.fail(f"the icon of {self.ground} was drawn again at {side} pixels")

    monkeypatch.setattr(Emblem, "drawn", forbidden)
    second = build_site(theme=THEME)
    assert second.build.icons == first.build.icons
    assert second.build.files_changed == 0
