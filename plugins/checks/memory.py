"""What earlier builds noted and found on pages that are still the same.

A page is known by the bytes of its file and by its rendered text; everything else that decides what
is found stands in the fingerprint: the code, the clinic, the library, the day.
"""

from __future__ import annotations

import hashlib
import pickle
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

from plugins.core.finding import Finding
from plugins.core.site import AnyPage

_ROOM = Path(__file__).parent
_LIBRARIES = ("simplemma", "rapidfuzz", "lxml", "pyahocorasick")


@dataclass(slots=True, kw_only=True)
class Remembered:
    """What is known of one page: what rules found, and the measurements worth keeping."""

    key: bytes
    findings: tuple[Finding, ...] | None = None
    html: bytes = b""
    """What the rendered page was known by when it was judged."""
    built_findings: tuple[Finding, ...] = ()
    notes: dict[str, Any] = field(default_factory=dict)

    @property
    def size(self) -> tuple[int, bytes]:
        """What changes when more becomes known of the page."""
        return len(self.notes), self.html


class Memory:
    """What is remembered from build to build. `file` lies in the cache; anyone may delete it."""

    def __init__(self, file: Path | None, fingerprint: str) -> None:
        self._file = file
        self._fingerprint = fingerprint
        self._known = _load(file, fingerprint)
        self._used: dict[str, Remembered] = {}
        self._sizes: dict[str, tuple[int, bytes]] = {}

    def of(self, page: AnyPage, lines: Callable[[str], Sequence[str]]) -> Remembered:
        """Return what is remembered of a page; nothing of one that has changed."""
        if page.path in self._used:
            return self._used[page.path]
        key = _key(page, lines(page.path))
        known = self._known.get(page.path)
        if known is None or known.key != key:
            known = Remembered(key=key)
        else:
            self._sizes[page.path] = known.size
        self._used[page.path] = known
        return known

    def keep(self) -> None:
        """Store what is known now, if it is not what the file holds already."""
        same = self._used.keys() == self._known.keys() and all(
            self._sizes.get(path) == one.size for path, one in self._used.items()
        )
        if self._file is None or same:
            return
        self._file.parent.mkdir(parents=True, exist_ok=True)
        partial = self._file.with_suffix(".part")
        whole = (self._fingerprint, self._used)
        partial.write_bytes(pickle.dumps(whole, pickle.HIGHEST_PROTOCOL))
        partial.replace(self._file)


def fingerprint(parts: Iterable[str]) -> str:
    """Return what must be the same for anything remembered to be right."""
    digest = hashlib.sha256(_code().encode())
    for part in parts:
        digest.update(f"\0{part}".encode())
    return digest.hexdigest()


@cache
def _code() -> str:
    digest = hashlib.sha256(sys.version.encode())
    for name in _LIBRARIES:
        digest.update(version(name).encode())
    for folder in (_ROOM, _ROOM.parent / "core"):
        for path in sorted(folder.rglob("*")):
            if path.suffix in {".py", ".yaml"}:
                digest.update(f"{path.name}\n".encode() + path.read_bytes())
    return digest.hexdigest()


def html_key(html: str) -> bytes:
    """Return what a rendered page is known by."""
    return hashlib.blake2b(html.encode(), digest_size=16).digest()


def _key(page: AnyPage, lines: Sequence[str]) -> bytes:
    digest = hashlib.blake2b("\n".join(lines).encode(), digest_size=16)
    texts = [page.body.marked_html, page.status.value, page.url]
    texts += [one.html for one in page.takeaways] + [one.html for one in page.answers]
    digest.update("\0".join(texts).encode())
    return digest.digest()


def _load(file: Path | None, fingerprint_now: str) -> dict[str, Remembered]:
    """Return what an earlier build kept; nothing if the file is not there or not whole."""
    if file is None:
        return {}
    try:
        kept, known = pickle.loads(file.read_bytes())  # noqa: S301 (our own cache file)
    except (OSError, EOFError, ValueError, TypeError, AttributeError, ImportError, IndexError):
        return {}
    except pickle.UnpicklingError:
        return {}
    return known if kept == fingerprint_now and isinstance(known, dict) else {}
