"""The addresses that the files of a built site answer to, as visitors and links write them."""

from __future__ import annotations

from collections.abc import Iterable

_INDEX = "index.html"
_UNKNOWN = "404.html"
"""The page for unknown addresses; hosts show it under any address, so it has none of its own."""


def addresses(files: Iterable[str]) -> tuple[str, ...]:
    """Return the address of each page among `files`, sorted, each once.

    `files` are paths in the output folder with forward slashes. `therapy/index.html` answers to
    `/therapy/`, `about.html` to `/about.html`; what is no page has no address here.
    """
    return tuple(sorted({address(name) for name in files if is_page(name) and name != _UNKNOWN}))


def address(name: str) -> str:
    """Return the address of one file, a page or not: `therapy/index.html` gives `/therapy/`."""
    folder, _, last = f"/{name}".rpartition("/")
    return f"{folder}/" if last == _INDEX else f"{folder}/{last}"


def is_page(name: str) -> bool:
    """Tell whether a file of the output folder is a page."""
    return name.endswith(".html")
