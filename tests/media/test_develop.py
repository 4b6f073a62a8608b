"""Photos as people see them: upright, in the colors of screens, and nothing else in the file."""

from __future__ import annotations

from contextlib import suppress
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageColor

from plugins.media.develop import FORMATS, Developed, developed
from plugins.media.encode import encoded, widths
from plugins.media.flaw import UnusableError, Wrong
from tests.media.samples import (
    NEVER_PUBLISHED,
    ORIENTATIONS,
    QUARTERS,
    claimed_png,
    from_phone,
    moving,
    photo,
    quartered,
    saved,
    swapped_profile,
)


def color(image: Image.Image, x: float, y: float) -> tuple[int, ...]:
    """Return the color at a point, given as shares of width and height."""
    found = image.convert("RGB").getpixel((int(image.width * x), int(image.height * y)))
    assert isinstance(found, tuple)
    return found


def is_near(found: tuple[int, ...], name: str, by: int = 12) -> bool:
    wanted = ImageColor.getrgb(name)
    return all(abs(one - other) <= by for one, other in zip(found, wanted, strict=False))


def wrong(data: bytes) -> tuple[Wrong, str]:
    with pytest.raises(UnusableError) as caught:
        developed(data)
    return caught.value.flaw.wrong, caught.value.flaw.detail


def flaws(picture: Developed) -> list[tuple[Wrong, str]]:
    return [(flaw.wrong, flaw.detail) for flaw in picture.flaws]


@pytest.mark.parametrize("orientation", ORIENTATIONS)
@pytest.mark.parametrize("kind", ["JPEG", "WEBP", "PNG", "AVIF"])
def test_a_photo_stands_upright_however_the_phone_was_held(kind: str, orientation: int) -> None:
    picture = developed(from_phone(kind, orientation))
    assert (picture.width, picture.height) == (640, 400)
    assert picture.image.size == (640, 400)
    corners = [color(picture.image, x, y) for y in (0.25, 0.75) for x in (0.25, 0.75)]
    assert [is_near(*pair) for pair in zip(corners, QUARTERS, strict=True)] == [True] * 4


@pytest.mark.parametrize("kind", ["JPEG", "WEBP", "PNG", "AVIF"])
@pytest.mark.parametrize("image", [photo(500, 300), quartered(500, 300), None])
def test_nothing_but_pixels_is_published(kind: str, image: Image.Image | None) -> None:
    if image is None:
        image = photo(500, 300)
        image.putalpha(Image.new("L", image.size, 100))
        if kind == "JPEG":
            image = image.convert("CMYK")
    data = from_phone(kind, image=image)
    assert NEVER_PUBLISHED.encode() in data
    batch = encoded(developed(data))
    assert batch.files
    for name, file in batch.files.items():
        for left in (
            NEVER_PUBLISHED.encode(),
            b"Exif\x00",
            b"EXIF",
            b"xmpmeta",
            b"ICC",
            b"iCCP",
            b"GPS",
        ):
            assert left not in file, (name, left)
        with Image.open(BytesIO(file)) as published:
            published.load()
            assert dict(published.getexif()) == {}, name
            assert not {"exif", "xmp", "icc_profile", "comment", "Author"} & set(published.info)


def test_a_wide_picture_is_scaled_down_and_a_small_one_is_never_blown_up() -> None:
    wide = developed(saved(photo(3210, 1605)))
    assert (wide.width, wide.height) == (3210, 1605)
    assert wide.image.size == (1600, 800)
    assert developed(saved(photo(300, 200))).image.size == (300, 200)


def test_a_turned_photo_is_scaled_by_the_side_that_is_shown_as_its_width() -> None:
    picture = developed(from_phone(orientation=6, image=photo(1700, 2550)))
    assert (picture.width, picture.height) == (1700, 2550)
    assert picture.image.size == (1600, 2400)


def test_colors_are_read_with_the_profile_that_the_file_brings() -> None:
    for kind in ("JPEG", "PNG", "WEBP"):
        red = Image.new("RGB", (20, 20), "red")
        picture = developed(saved(red, kind, icc_profile=swapped_profile()))
        assert is_near(color(picture.image, 0.5, 0.5), "blue", 25), kind
    half = Image.new("RGBA", (20, 20), (255, 0, 0, 128))
    picture = developed(saved(half, "PNG", icc_profile=swapped_profile()))
    assert picture.image.mode == "RGBA"
    assert picture.image.getpixel((1, 1))[-1] == 128  # type: ignore[index] # RGBA
    assert is_near(color(picture.image, 0.5, 0.5), "blue", 25)


def test_a_damaged_profile_does_not_cost_the_picture() -> None:
    picture = developed(saved(Image.new("RGB", (20, 20), "red"), icc_profile=b"no profile"))
    assert is_near(color(picture.image, 0.5, 0.5), "red")


def test_a_picture_made_for_print_is_turned_into_screen_colors_and_told() -> None:
    picture = developed(saved(Image.new("CMYK", (60, 40), (0, 255, 255, 0))))
    assert picture.image.mode == "RGB"
    red, green, blue = color(picture.image, 0.5, 0.5)
    assert red > 180
    assert max(green, blue) < 80
    assert flaws(picture) == [(Wrong.PRINT_COLORS, "")]


def test_sixteen_bits_of_gray_do_not_turn_white() -> None:
    gray = Image.new("I;16", (4, 4), 128 * 256)
    assert is_near(color(developed(saved(gray, "PNG")).image, 0.5, 0.5), "#808080", 2)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA"])
def test_every_way_of_storing_colors_is_understood(mode: str) -> None:
    image = quartered(40, 20).convert(mode)
    picture = developed(saved(image, "PNG"))
    assert picture.image.mode == "RGB", "what is opaque needs no transparency"
    assert picture.is_drawing


def test_what_shines_through_still_does() -> None:
    image = quartered(40, 20).convert("RGBA")
    image.paste((0, 0, 0, 0), (0, 0, 20, 10))
    picture = developed(saved(image, "GIF"))
    assert picture.image.mode == "RGBA"
    assert picture.image.getextrema()[-1] == (0, 255)


@pytest.mark.parametrize("kind", ["GIF", "WEBP", "PNG", "AVIF"])
def test_a_moving_picture_stands_still_and_is_told(kind: str) -> None:
    picture = developed(moving(kind))
    assert is_near(color(picture.image, 0.5, 0.5), "red")
    assert flaws(picture) == [(Wrong.MOVES, "3")]


def test_the_second_view_of_a_camera_is_no_movement() -> None:
    second = [photo(90, 60).convert("L").convert("RGB")]
    data = saved(photo(90, 60), "MPO", save_all=True, append_images=second)
    assert flaws(developed(data)) == []


def test_a_photo_is_told_from_a_drawing() -> None:
    assert not developed(saved(photo(), "PNG")).is_drawing
    assert not developed(saved(quartered(), "JPEG")).is_drawing
    assert developed(saved(quartered(), "PNG")).is_drawing
    assert developed(saved(quartered(), "WEBP", lossless=True)).is_drawing


# What could break a build


@pytest.mark.parametrize(("width", "height"), [(65_000, 65_000), (8000, 7000), (20_000, 20_000)])
def test_a_decompression_bomb_is_not_opened(width: int, height: int) -> None:
    assert wrong(claimed_png(width, height))[0] is Wrong.TOO_MANY_PIXELS


def test_a_bomb_that_moves_is_not_opened() -> None:
    header = b"GIF89a" + (60_000).to_bytes(2, "little") * 2 + b"\x00\x00\x00"
    assert wrong(header + b";")[0] in {Wrong.TOO_MANY_PIXELS, Wrong.UNREADABLE}


@pytest.mark.parametrize("kind", FORMATS)
def test_a_torn_file_is_found_and_stops_nothing(kind: str) -> None:
    data = saved(photo(200, 100), kind)
    for end in (0, 1, 10, len(data) // 2):
        assert wrong(data[:end])[0] is Wrong.UNREADABLE, end


@pytest.mark.parametrize("kind", ["TIFF", "BMP", "ICO", "JPEG2000"])
def test_a_format_that_browsers_do_not_show_is_told(kind: str) -> None:
    assert wrong(saved(quartered(32, 32), kind))[0] is Wrong.UNKNOWN_FORMAT


def test_the_photo_of_a_newer_phone_is_told() -> None:
    assert wrong(b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic")[0] is Wrong.UNKNOWN_FORMAT


_FILES = [saved(photo(64, 48), kind) for kind in FORMATS]


@given(st.sampled_from(_FILES), st.data())
def test_whatever_is_in_a_file_it_gives_a_picture_or_a_flaw(
    file: bytes, data: st.DataObject
) -> None:
    damaged = bytearray(file)
    for _ in range(data.draw(st.integers(1, 8))):
        damaged[data.draw(st.integers(0, len(file) - 1))] = data.draw(st.integers(0, 255))
    with suppress(UnusableError):
        assert developed(bytes(damaged)).image.mode in {"RGB", "RGBA"}


@given(st.binary(max_size=200))
def test_noise_is_no_picture(data: bytes) -> None:
    assert wrong(data)[0] is Wrong.UNREADABLE


# Sizes and formats


@given(st.integers(1, 20_000))
def test_no_size_is_wider_than_the_picture_or_than_any_page_needs(width: int) -> None:
    offered = widths(width)
    assert list(offered) == sorted(set(offered))
    assert offered[-1] == min(width, 1600)
    assert len(offered) <= 3


def test_sizes_follow_each_other_by_a_step_that_is_worth_a_file() -> None:
    assert widths(4000) == (480, 960, 1600)
    assert widths(1600) == (480, 960, 1600)
    assert widths(1000) == (480, 1000)
    assert widths(500) == (500,)


def test_a_photo_is_offered_in_three_formats_the_lightest_first() -> None:
    batch = encoded(developed(saved(photo(1000, 600), quality=95)))
    assert batch.facts["formats"] == ["avif", "webp", "jpg"]
    assert batch.facts["sizes"] == [(480, 288), (1000, 600)]
    assert set(batch.files) == {f"{w}.{e}" for w in (480, 1000) for e in ("avif", "webp", "jpg")}
    weights = [len(batch.files[f"1000.{ending}"]) for ending in ("avif", "webp", "jpg")]
    assert weights == sorted(weights)


def test_a_drawing_keeps_its_sharp_edges() -> None:
    batch = encoded(developed(saved(quartered(), "PNG")))
    assert batch.facts["formats"] == ["webp", "png"]
    for file in (batch.files["640.webp"], batch.files["640.png"]):
        picture = developed(file).image
        assert [picture.getpixel((at, 5)) for at in (319, 320)] == [(255, 0, 0), (0, 255, 0)]


def test_a_photo_that_shines_through_needs_no_jpeg() -> None:
    image = photo(500, 300)
    image.putalpha(Image.linear_gradient("L").resize(image.size))
    assert encoded(developed(saved(image, "PNG"))).facts["formats"] == ["avif", "webp", "png"]


def test_a_picture_that_stays_heavy_is_told() -> None:
    noise = Image.merge("RGB", [Image.effect_noise((1000, 1000), 120)] * 3)
    flaws_ = encoded(developed(saved(noise, quality=90))).facts["flaws"]
    assert [wrong_ for wrong_, _ in flaws_] == [Wrong.HEAVY]
