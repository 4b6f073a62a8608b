"""Pagefind at work: documents in, the files of a search index out."""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

FOLDER = "pagefind"
"""Folder of the output that holds the index; the program of the search page names it too."""
SECONDS = 300
"""How long a run may take; 1,000 pages took 15 s at most on a busy machine."""
_UNUSED = ("pagefind-ui", "pagefind-modular-ui", "pagefind-component-ui", "pagefind-highlight")
"""Pagefind's own user interfaces: our page has its own."""
_UNKNOWN_LANGUAGE = "wasm.unknown.pagefind"


class PagefindError(RuntimeError):
    """Why no index could be made: `reason` ends a sentence, `cure` is what to do."""

    def __init__(self, reason: str, cure: str) -> None:
        super().__init__(reason)
        self.reason = reason
        self.cure = cure


def pagefind_version() -> str:
    """Return the version of the package, or an empty text where there is none."""
    try:
        return version("pagefind")
    except PackageNotFoundError:
        return ""


def program() -> Path:
    """Return the program that makes indexes; raise `PagefindError` without one."""
    try:
        from pagefind.service import get_executable  # noqa: PLC0415 (it may be missing)
    except ImportError:
        found = None
    else:
        found = get_executable()
    if found is None:
        raise PagefindError(
            "the program 'pagefind' is not on this machine",
            "Install it with: .venv/bin/python -m pip install --require-hashes "
            "-r requirements.lock",
        )
    return found


def index(
    documents: Mapping[str, str], ignored: Sequence[str], seconds: float = SECONDS
) -> dict[str, bytes]:
    """Return the files of an index by their path in the output folder.

    `documents` are HTML by the path of their page in the output folder; `ignored` are CSS selectors
    of what is left out. Raises `PagefindError`. The same documents give the same bytes, apart from
    the list of filters and what is named after it: Pagefind writes that in any order.
    """
    found = program()
    with tempfile.TemporaryDirectory(prefix="halcyon-search-") as name:
        site, made = Path(name, "site"), Path(name, "made")
        for path, html in documents.items():
            file = site / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(html, "utf-8")
        command = [str(found), "--site", str(site), "--output-path", str(made), "--silent"]
        for selector in ignored:
            command += ["--exclude-selectors", selector]
        _run(command, seconds)
        files = {
            f"{FOLDER}/{file.relative_to(made).as_posix()}": file.read_bytes()
            for file in sorted(made.rglob("*"))
            if file.is_file() and _is_used(file.name)
        }
    if f"{FOLDER}/pagefind-entry.json" not in files:
        raise PagefindError(
            "the program 'pagefind' wrote no index",
            "Run 'inv clean' and build again; if it stays so, show this message to a programmer.",
        )
    return files


def has_hash(name: str) -> bool:
    """Tell whether a file of an index is named after what is in it."""
    return name.endswith((".pf_fragment", ".pf_index", ".pf_filter", ".pf_meta"))


def _run(command: Sequence[str], seconds: float) -> None:
    try:
        done = subprocess.run(  # noqa: S603 (our own command; no word of it comes from content)
            command, capture_output=True, text=True, check=False, timeout=seconds
        )
    except OSError as error:
        raise PagefindError(
            f"the program 'pagefind' cannot be started ({error.strerror})",
            "Install it anew with: .venv/bin/python -m pip install --force-reinstall "
            "--require-hashes -r requirements.lock",
        ) from error
    except subprocess.TimeoutExpired as error:
        raise PagefindError(
            f"the program 'pagefind' took longer than {seconds:.0f} seconds",
            "Build again when the machine is less busy.",
        ) from error
    if done.returncode:
        said = (done.stderr.strip() or done.stdout.strip()).splitlines()
        last = f": {said[-1]}" if said else ""
        raise PagefindError(
            f"the program 'pagefind' ended with code {done.returncode}{last}",
            "Run 'inv clean' and build again; if it stays so, show this message to a programmer.",
        )


def _is_used(name: str) -> bool:
    return not name.startswith(_UNUSED) and name != _UNKNOWN_LANGUAGE
