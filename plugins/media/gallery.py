"""The pictures of a content folder, each made ready once, and found on the shelf after that."""

from __future__ import annotations

import os
import re
import unicodedata
import warnings
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from plugins.core.picture import Picture, PictureSource
from plugins.media.develop import developed
from plugins.media.drawing import cleaned
from plugins.media.encode import TYPES, encoded
from plugins.media.flaw import Flaw, UnusableError, Wrong
from plugins.media.recipe import HEAVY_DRAWING, HEAVY_FILE, MOST_BYTES
from plugins.media.shelf import Batch, Kept, Shelf

FOLDER = "static/pictures"
"""Folder of the output: nothing in `static` ever changes under its name."""
ENDINGS = (
    *(".avif", ".bmp", ".dng", ".gif", ".heic", ".heif", ".ico", ".jfif", ".jp2", ".jpeg", ".jpg"),
    *(".jxl", ".png", ".psd", ".svg", ".svgz", ".tif", ".tiff", ".webp"),
)
"""Endings of files that are pictures: none of them is ever published as it was saved."""
_HASH = 10
_LONGEST_NAME = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Print:
    """What became of a file: a picture without words, or None; and what is wrong with the file."""

    picture: Picture | None
    flaws: tuple[Flaw, ...]
    width: int = 0
    """Pixels of the file itself; 0 for a drawing, which has no pixels."""
    largest: str = ""
    """Address of the picture in its largest size, for links that lead to it."""


def is_picture(file: str) -> bool:
    """Return whether a file is a picture by the ending of its name."""
    return PurePosixPath(file).suffix.lower() in ENDINGS


class Gallery:
    """The prints of a content folder; `copies` are the files to publish, by output path."""

    def __init__(self, content: Path, shelf: Shelf) -> None:
        self._content = content
        self._shelf = shelf
        self.prints: dict[str, Print] = {}
        self.copies: dict[str, Path] = {}

    def prepare(self, files: Iterable[str]) -> None:
        """Make files of the content folder ready, on all cores if there are many new ones."""
        names = sorted(files)
        if not names:
            return
        with (
            warnings.catch_warnings(action="ignore"),  # MOST_PIXELS is stricter than Pillow
            ThreadPoolExecutor(min(len(names), os.cpu_count() or 1)) as pool,
        ):
            for file, (key, kept) in zip(names, pool.map(self._made, names), strict=True):
                self.prints[file] = self._print(file, key, kept)
        self._shelf.keep()

    def _made(self, file: str) -> tuple[str, Kept]:
        path = self._content / file
        kind = "drawing" if path.suffix.lower() == ".svg" else "photo"
        try:
            if path.stat().st_size > MOST_BYTES:
                return "", _unusable(Flaw(wrong=Wrong.TOO_MANY_BYTES))
            key = self._shelf.key_of(kind, path)
            found = self._shelf.find(key)
            if found is not None:
                return key, found
            data = path.read_bytes()
        except OSError as error:
            return "", _unusable(Flaw(wrong=Wrong.UNREADABLE, detail=error.strerror or ""))
        try:
            batch = _drawing(data) if kind == "drawing" else encoded(developed(data))
        except UnusableError as error:
            return key, self._shelf.put(key, Batch(facts=_flaws(error.flaw)))
        return key, self._shelf.put(key, batch)

    def _print(self, file: str, key: str, kept: Kept) -> Print:
        facts = kept.facts
        flaws = [Flaw(wrong=Wrong(wrong), detail=detail) for wrong, detail in facts["flaws"]]
        if not kept.files:
            return Print(picture=None, flaws=tuple(flaws))
        if (self._content / file).stat().st_size > HEAVY_FILE:
            flaws.append(Flaw(wrong=Wrong.HEAVY_FILE))
        urls = {}
        for name, path in kept.files.items():
            size, _, ending = name.rpartition(".")
            output = "-".join(filter(None, (_slug(file), size))) + f".{key[:_HASH]}.{ending}"
            self.copies[f"{FOLDER}/{output}"] = path
            urls[name] = f"/{FOLDER}/{output}"
        picture = _picture(file, facts, urls)
        return Print(picture=picture, flaws=tuple(flaws), width=facts["width"], largest=picture.url)


def _drawing(data: bytes) -> Batch:
    drawing, size = cleaned(data)
    facts: dict[str, Any] = {"width": 0, "sizes": [size], "formats": ["svg"], "flaws": []}
    if len(drawing) > HEAVY_DRAWING:
        facts["flaws"] = [(Wrong.HEAVY, str(len(drawing)))]
    return Batch(facts=facts, files={".svg": drawing})


def _picture(file: str, facts: Mapping[str, Any], urls: Mapping[str, str]) -> Picture:
    sizes, formats = facts["sizes"], facts["formats"]

    def name(width: int, ending: str) -> str:
        return f".{ending}" if ending == "svg" else f"{width}.{ending}"

    def srcset(ending: str) -> str:
        if len(sizes) == 1:
            return urls[name(sizes[0][0], ending)]
        return ", ".join(f"{urls[name(width, ending)]} {width}w" for width, _ in sizes)

    width, height = sizes[-1]
    plainest = formats[-1]
    return Picture(
        file=file,
        alt="",
        url=urls[name(width, plainest)],
        type=TYPES[plainest],
        width=width,
        height=height,
        srcset=srcset(plainest) if len(sizes) > 1 else "",
        sources=tuple(
            PictureSource(type=TYPES[ending], srcset=srcset(ending)) for ending in formats[:-1]
        ),
    )


def _unusable(flaw: Flaw) -> Kept:
    return Kept(facts=_flaws(flaw), files={})


def _flaws(flaw: Flaw) -> dict[str, Any]:
    return {"flaws": [(flaw.wrong, flaw.detail)]}


def _slug(file: str) -> str:
    """Return a file's name as part of an address: small letters, digits, hyphens."""
    plain = unicodedata.normalize("NFKD", PurePosixPath(file).stem).encode("ascii", "ignore")
    slug = re.sub(r"[^a-z0-9]+", "-", plain.decode().lower()).strip("-")
    return slug[:_LONGEST_NAME].strip("-") or "picture"
