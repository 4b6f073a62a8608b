"""A release: what a built site consists of, byte for byte, and what it keeps of earlier ones."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path

UNSURE = ""
"""Stands for the digest of a file that an interrupted publish may or may not have sent."""
GENERATIONS = 5
"""For how many releases a style or script stays that only earlier pages ask for."""

_FINGERPRINTED = re.compile(r"[.-][0-9a-f]{8,64}\.\w+$")
_NEEDED_TO_SHOW_A_PAGE = (".css", ".js", ".mjs", ".woff2")


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """A built site under a name of its own.

    Pictures are not carried: what a clinic takes off its site is gone with the next release.
    """

    name: str
    """UTC time and the first signs of the digest of all files: `20261121-235500-ab12cd34`."""
    files: Mapping[str, str] = field(default_factory=dict)
    """Path in the site -> SHA-256 of the file in hexadecimal, or `UNSURE`."""
    carried: Mapping[str, int] = field(default_factory=dict)
    """Path of a style, script or font that a page opened before the switch may still ask for ->
    how many releases ago it was last in use."""
    redirects: Mapping[str, str | None] = field(default_factory=dict)
    """Former address -> where the release leads it; None when its page is gone for good."""
    before: str = ""
    """The release that was live when this one was made."""

    @property
    def published(self) -> str:
        """When the release was made, as people read it, in UTC; its name when it tells no time."""
        try:
            at = dt.datetime.strptime(self.name[:15], "%Y%m%d-%H%M%S").replace(tzinfo=dt.UTC)
        except ValueError:
            return self.name
        return f"{at:%Y-%m-%d %H:%M} UTC"


def release_of(
    folder: Path,
    at: dt.datetime,
    *,
    live: Release | None = None,
    redirects: Mapping[str, str | None] | None = None,
) -> Release:
    """Return the release that a folder makes after the one that is live."""
    files = digests(folder)
    listing = "".join(f"{digest} {name}\n" for name, digest in files.items())
    digest = hashlib.sha256(listing.encode()).hexdigest()
    return Release(
        name=f"{at.astimezone(dt.UTC):%Y%m%d-%H%M%S}-{digest[:8]}",
        files=files,
        carried=carried_from(live, files) if live else {},
        redirects=dict(redirects or {}),
        before=live.name if live else "",
    )


def carried_from(live: Release, files: Mapping[str, str]) -> dict[str, int]:
    """Return what a release of `files` keeps of the release that is live."""
    ages = {name: age + 1 for name, age in live.carried.items()}
    ages |= {name: 1 for name in live.files if outlives(name)}
    kept = sorted(ages.items())
    return {name: age for name, age in kept if age <= GENERATIONS and name not in files}


def is_fingerprinted(name: str) -> bool:
    """Tell whether a file's name changes with its bytes, so that it can be kept for ever."""
    return bool(_FINGERPRINTED.search(name))


def outlives(name: str) -> bool:
    """Tell whether pages that were opened before a switch may ask for the file after it."""
    return is_fingerprinted(name) and name.endswith(_NEEDED_TO_SHOW_A_PAGE)


def paths(folder: Path) -> Iterator[str]:
    """Yield the paths of all files below a folder, sorted, those that begin with a dot included."""
    found = (path for path in folder.rglob("*") if path.is_file())
    yield from sorted(path.relative_to(folder).as_posix() for path in found)


def digests(folder: Path) -> dict[str, str]:
    """Return path -> SHA-256 in hexadecimal of all files below a folder."""
    return {name: digest_of(folder / name) for name in paths(folder)}


def digest_of(path: Path) -> str:
    """Return the SHA-256 of a file in hexadecimal; raise `OSError` when it cannot be read."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def as_json(release: Release) -> str:
    """Return a release as the text that is kept with it."""
    return json.dumps(asdict(release), ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def from_json(text: str | bytes) -> Release:
    """Return the release that a text tells of; raise `ValueError` when it is damaged."""
    try:
        return Release(**json.loads(text))
    except TypeError as error:
        message = f"the list of a release cannot be read: {error}"
        raise ValueError(message) from error
