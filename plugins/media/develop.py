"""The bytes of a photo -> its pixels as people see them: upright, sRGB, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO

from PIL import Image, ImageCms, ImageOps, UnidentifiedImageError

from plugins.media.flaw import Flaw, UnusableError, Wrong
from plugins.media.recipe import FEWEST_COLORS, MOST_PIXELS, WIDTHS

FORMATS = ("JPEG", "PNG", "WEBP", "AVIF", "GIF")
"""What is opened; each other format is one more decoder that a hostile file could break."""
_SEVERAL_VIEWS = "MPO"
"""What Pillow calls the JPEG of a camera that adds a second view; its first frame is the photo."""
_PHOTOS = ("JPEG", _SEVERAL_VIEWS)
_HEIF = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1")
"""Brands of the format that newer phones use (ISO/IEC 23008-12)."""
_ORIENTATION = 0x0112
_TURNED = (5, 6, 7, 8)
"""EXIF orientations that swap width and height."""
_DEEP = ("I;16", "I;16L", "I;16B", "I;16N", "I")
_SRGB = ImageCms.createProfile("sRGB")


@dataclass(frozen=True, slots=True, kw_only=True)
class Developed:
    """A picture ready to be scaled and stored.

    `image` is RGB or RGBA without any metadata, scaled down if it is wider than any page needs;
    `width` and `height` are the file's own pixels, upright. `is_drawing` tells flat colors and
    sharp edges, which a photo's formats would blur.
    """

    image: Image.Image
    width: int
    height: int
    is_drawing: bool
    flaws: tuple[Flaw, ...]


def developed(data: bytes) -> Developed:
    """Return the picture in the bytes of a file; raises `UnusableError`, whatever is in them."""
    try:
        return _developed(data)
    except UnusableError:
        raise
    except UnidentifiedImageError:
        raise UnusableError(_unidentified(data)) from None
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise UnusableError(Wrong.TOO_MANY_PIXELS) from None
    except Exception as error:  # a damaged file can make a decoder raise anything
        raise UnusableError(Wrong.UNREADABLE, _said(error)) from error


def _developed(data: bytes) -> Developed:
    with Image.open(BytesIO(data), formats=FORMATS) as image:
        kind = image.format or ""
        if image.width * image.height > MOST_PIXELS:
            size = f"{image.width} by {image.height} pixels"
            raise UnusableError(Wrong.TOO_MANY_PIXELS, size)
        flaws = []
        if kind != _SEVERAL_VIEWS and getattr(image, "n_frames", 1) > 1:
            flaws.append(Flaw(wrong=Wrong.MOVES, detail=f"{getattr(image, 'n_frames', 1)}"))
            image.seek(0)
        if image.mode == "CMYK":
            flaws.append(Flaw(wrong=Wrong.PRINT_COLORS))
        is_turned = image.getexif().get(_ORIENTATION) in _TURNED
        width, height = image.size[::-1] if is_turned else image.size
        # A large JPEG is decoded at a half, a quarter or an eighth.
        wide, high = (side * WIDTHS[-1] // width + 1 for side in image.size)
        image.draft(None, (wide, high))
        upright = _plain(ImageOps.exif_transpose(image))
        is_drawing = kind not in _PHOTOS and upright.getcolors(FEWEST_COLORS) is not None
        scaled = _scaled(_srgb(upright), width)
    scaled.info.clear()
    return Developed(
        image=scaled, width=width, height=height, is_drawing=is_drawing, flaws=tuple(flaws)
    )


def _plain(image: Image.Image) -> Image.Image:
    """Return an image of 8 bits a channel, without a palette; the color profile stays."""
    profile = image.info.get("icc_profile")
    if image.mode in _DEEP:
        # Pillow cuts what is above 255 off, which would turn 16-bit gray into white.
        image = image.convert("I").point(lambda value: value / 256).convert("L")
    has_alpha = image.mode in {"LA", "PA", "RGBA"} or "transparency" in image.info
    if has_alpha:
        plain = image.convert("RGBA")
        if plain.getextrema()[-1] == (255, 255):
            plain = plain.convert("RGB")
    else:
        plain = image if image.mode in {"RGB", "L", "CMYK"} else image.convert("RGB")
    if profile:
        plain.info["icc_profile"] = profile
    return plain


def _srgb(image: Image.Image) -> Image.Image:
    """Return an image in sRGB; a profile that cannot be read is left out, as browsers do."""
    profile = image.info.get("icc_profile")
    mode = "RGBA" if image.mode == "RGBA" else "RGB"
    if profile:
        try:
            own = ImageCms.ImageCmsProfile(BytesIO(profile))
            converted = ImageCms.profileToProfile(image, own, _SRGB, outputMode=mode)
        except (ImageCms.PyCMSError, OSError, ValueError):
            converted = None
        if converted is not None:
            return converted
    return image if image.mode == mode else image.convert(mode)


def _scaled(image: Image.Image, width: int) -> Image.Image:
    """Return an image no wider than the widest size; `width` is what the file itself has."""
    widest = min(width, WIDTHS[-1])
    if image.width == widest:
        return image.copy()
    return resized(image, widest)


def resized(image: Image.Image, width: int) -> Image.Image:
    """Return an image at another width, its height in proportion."""
    height = max(1, round(image.height * width / image.width))
    return image.resize((width, height), Image.Resampling.LANCZOS, reducing_gap=3.0)


def _unidentified(data: bytes) -> Wrong:
    """Return whether bytes are a picture of a kind that we do not take, or none at all."""
    try:
        with Image.open(BytesIO(data)):
            return Wrong.UNKNOWN_FORMAT
    except Exception:  # noqa: BLE001 (see `developed`)
        is_heif = data[4:8] == b"ftyp" and data[8:12] in _HEIF
        return Wrong.UNKNOWN_FORMAT if is_heif else Wrong.UNREADABLE


def _said(error: Exception) -> str:
    return " ".join(f"{error}".split()) or type(error).__name__
