"""Pictures made on the spot: with anything a camera or a drawing program could leave in them."""

from __future__ import annotations

import struct
import zlib
from functools import cache
from io import BytesIO
from random import Random
from typing import Any

from PIL import Image, ImageCms, PngImagePlugin

NEVER_PUBLISHED = "Marta Example, 12 Example Street"
"""What a camera or a drawing program may have left in a file."""
QUARTERS = ("red", "lime", "blue", "yellow")
"""Colors of the four quarters of `quartered`: top left, top right, bottom left, bottom right."""

_STORED = {
    1: None,
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}
"""EXIF orientation -> how a camera stores an upright picture with it (Exif 2.32, tag 274)."""
ORIENTATIONS = tuple(_STORED)


def quartered(width: int = 640, height: int = 400) -> Image.Image:
    """Return a picture whose four quarters have four colors."""
    small = Image.new("RGB", (2, 2))
    for at, color in enumerate(QUARTERS):
        small.paste(color, (at % 2, at // 2, at % 2 + 1, at // 2 + 1))
    return small.resize((width, height), Image.Resampling.NEAREST)


def photo(width: int = 900, height: int = 600) -> Image.Image:
    """Return a picture of soft and fine shapes in thousands of colors."""
    return _shapes().resize((width, height), Image.Resampling.BICUBIC)


@cache
def _shapes() -> Image.Image:
    size = (1200, 800)
    columns = Image.linear_gradient("L").resize(size)
    fine = Image.effect_mandelbrot(size, (-1.5, -1, 0.5, 1), 60)
    middle = Image.radial_gradient("L").resize(size)
    grain = Image.frombytes("L", size, Random(1).randbytes(size[0] * size[1]))  # noqa: S311 (grain)
    shapes = Image.merge("RGB", (columns, fine, middle))
    return Image.blend(shapes, Image.merge("RGB", (grain,) * 3), 0.05)


def saved(image: Image.Image, kind: str = "JPEG", **options: Any) -> bytes:  # noqa: ANN401
    """Return the bytes of a picture file."""
    stream = BytesIO()
    image.save(stream, kind, **options)
    return stream.getvalue()


def exif(orientation: int = 1) -> Image.Exif:
    """Return what a phone writes into a photo: how it was held, whose it is, where it was."""
    data = Image.Exif()
    data[0x0112] = orientation
    data[0x010E] = data[0x013B] = NEVER_PUBLISHED
    position = data.get_ifd(0x8825)
    position[1], position[2] = "N", (39.0, 45.0, 32.0)
    position[3], position[4] = "W", (84.0, 11.0, 30.0)
    return data


def from_phone(kind: str = "JPEG", orientation: int = 1, image: Image.Image | None = None) -> bytes:
    """Return a photo as a phone saves it, with everything that must not be published."""
    stored = quartered() if image is None else image
    turn = _STORED[orientation]
    if turn is not None:
        stored = stored.transpose(turn)
    options: dict[str, Any] = {"exif": exif(orientation), "icc_profile": srgb_profile()}
    if kind == "JPEG":
        options |= {"quality": 95, "comment": NEVER_PUBLISHED.encode(), "xmp": xmp()}
    elif kind == "PNG":
        text = PngImagePlugin.PngInfo()
        text.add_text("Author", NEVER_PUBLISHED)
        text.add_itxt("XML:com.adobe.xmp", xmp().decode())
        options["pnginfo"] = text
    elif kind in {"WEBP", "AVIF"}:
        options |= {"quality": 95, "xmp": xmp()}
    return saved(stored, kind, **options)


def xmp() -> bytes:
    return f"<x:xmpmeta xmlns:x='adobe:ns:meta/'>{NEVER_PUBLISHED}</x:xmpmeta>".encode()


def srgb_profile() -> bytes:
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def swapped_profile() -> bytes:
    """Return a color profile in which red is called blue, and blue red."""
    profile = bytearray(srgb_profile())
    count = int.from_bytes(profile[128:132], "big")
    for at in range(132, 132 + 12 * count, 12):
        name = bytes(profile[at : at + 4])
        profile[at : at + 4] = {b"rXYZ": b"bXYZ", b"bXYZ": b"rXYZ"}.get(name, name)
    return bytes(profile)


def claimed_png(width: int, height: int) -> bytes:
    """Return a PNG of a few bytes that claims to be of any size."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        check = zlib.crc32(kind + data)
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", check)

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", b"") + chunk(b"IEND", b"")


def moving(kind: str) -> bytes:
    """Return three pictures one after another in one file."""
    frames = [Image.new("RGB", (40, 30), color) for color in ("red", "lime", "blue")]
    return saved(frames[0], kind, save_all=True, append_images=frames[1:], duration=100)


def svg(inner: str = '<path d="M0 0h9v9z"/>', attributes: str = 'viewBox="0 0 90 60"') -> bytes:
    """Return a drawing."""
    return f'<svg xmlns="http://www.w3.org/2000/svg" {attributes}>{inner}</svg>'.encode()
