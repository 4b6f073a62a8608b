"""Rendered texts of earlier builds, so that only texts that changed are parsed again.

A text is known by its own bytes, the line it begins on, and everything that decides how it is
rendered: the code of this room and of the nouns, and the versions of Python and Markdown.
"""

from __future__ import annotations

import hashlib
import pickle
import sys
from pathlib import Path

import markdown

from plugins.clinic.markdown import Rendered, Renderer

_ROOM = Path(__file__).parent


class RenderMemory:
    """A renderer that remembers. `file` lies in the cache folder; anyone may delete it."""

    def __init__(self, file: Path | None) -> None:
        self._file = file
        self._renderer = Renderer()
        self._known = _load(file)
        self._used: dict[bytes, Rendered] = {}

    def render(self, text: str, first_line: int) -> Rendered:
        """Return a text as HTML; see `Renderer.render`."""
        key = hashlib.blake2b(f"{first_line}\n{text}".encode(), digest_size=16).digest()
        found = self._used.get(key) or self._known.get(key)
        if found is None:
            found = self._renderer.render(text, first_line)
        self._used[key] = found
        return found

    def keep(self) -> None:
        """Store what this build used, if that is not what the file holds already."""
        if self._file is None or self._used.keys() == self._known.keys():
            return
        self._file.parent.mkdir(parents=True, exist_ok=True)
        partial = self._file.with_suffix(".part")
        partial.write_bytes(pickle.dumps((_fingerprint(), self._used), pickle.HIGHEST_PROTOCOL))
        partial.replace(self._file)


def _fingerprint() -> str:
    """Return what must be the same for a remembered rendering to be right."""
    digest = hashlib.sha256(f"{sys.version}{markdown.__version__}".encode())
    for folder in (_ROOM, _ROOM.parent / "core"):
        for path in sorted(folder.glob("*.py")):
            digest.update(f"{path.name}\n".encode() + path.read_bytes())
    return digest.hexdigest()


def _load(file: Path | None) -> dict[bytes, Rendered]:
    """Return what an earlier build rendered; nothing if the file is not there or not whole."""
    if file is None:
        return {}
    try:
        fingerprint, known = pickle.loads(file.read_bytes())  # noqa: S301 (our own cache file)
    except (OSError, EOFError, ValueError, TypeError, AttributeError, ImportError, IndexError):
        return {}
    except pickle.UnpicklingError:
        return {}
    return known if fingerprint == _fingerprint() and isinstance(known, dict) else {}
