"""The size of a picture as a visitor sees it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from plugins.clinic.pictures import picture_size


@pytest.mark.parametrize("name", ["a.png", "a.jpg", "a.webp", "a.gif"])
def test_width_and_height_are_read(tmp_path: Path, name: str) -> None:
    Image.new("RGB", (16, 9)).save(tmp_path / name)
    assert picture_size(tmp_path / name) == (16, 9)


def test_a_picture_that_the_camera_turned_is_measured_as_it_is_shown(tmp_path: Path) -> None:
    image = Image.new("RGB", (16, 9))
    exif = image.getexif()
    exif[0x0112] = 6
    image.save(tmp_path / "a.jpg", exif=exif)
    assert picture_size(tmp_path / "a.jpg") == (9, 16)


@pytest.mark.parametrize(
    ("svg", "size"),
    [
        ('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 12"><path/></svg>', (24, 12)),
        ('<?xml version="1.0"?>\n<svg\n viewBox="0,0,24.4,12"></svg>', (24, 12)),
        ("<svg></svg>", None),
        ("", None),
    ],
)
def test_a_drawing_is_as_large_as_its_view_box(
    tmp_path: Path, svg: str, size: tuple[int, int] | None
) -> None:
    (tmp_path / "a.svg").write_text(svg)
    assert picture_size(tmp_path / "a.svg") == size


@pytest.mark.parametrize("data", [b"", b"not a picture", b"\x89PNG\r\n\x1a\n broken"])
def test_what_is_no_picture_has_no_size(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.png").write_bytes(data)
    assert picture_size(tmp_path / "a.png") is None
