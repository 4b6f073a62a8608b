"""A picture as readers get it: one file of the content folder, in several sizes and formats."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureSource:
    """The files of one format; `srcset` is as in HTML: address and width, several by commas."""

    type: str
    srcset: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture with the addresses of its files.

    `file` is its path below `content/`, `alt` what it says to people who cannot see it (empty if
    it is mere decoration). `url` is the largest file that every browser can show; `width` and
    `height` are that file's pixels; `srcset` is empty where there is but one size. `sources` are
    lighter formats for browsers that know them, the lightest first.
    """

    file: str
    alt: str
    url: str
    type: str
    width: int
    height: int
    srcset: str = ""
    sources: tuple[PictureSource, ...] = ()
