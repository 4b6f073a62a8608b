"""Tiny built sites in versions: each page names its version, and asks for a style of the same."""

from __future__ import annotations

import datetime as dt
import hashlib
import os
import re
import signal
import sys
from pathlib import Path

from plugins.publish.destination import Destination
from plugins.publish.folder import FolderDestination
from plugins.publish.release import Release, release_of

NOON = dt.datetime(2026, 11, 21, 12, 0, tzinfo=dt.UTC)


def write_site(folder: Path, version: int, pages: tuple[str, ...] = ("", "about/")) -> Path:
    """Write a built site; its style's name changes with its bytes."""
    css = f"/* version {version} */".encode()
    style = f"static/site.{hashlib.sha256(css).hexdigest()[:10]}.css"
    files = {style: css, "static/icon.svg": b"<svg/>"}
    for page in pages:
        html = f'<title>{page}</title><link rel="stylesheet" href="/{style}">version {version}'
        files[f"{page}index.html"] = html.encode()
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return folder


def version_of(text: bytes) -> str:
    found = re.search(rb"version (\d+)", text)
    assert found, text
    return found[1].decode()


def published(destination: Destination, site: Path, second: int) -> Release:
    """Publish a built site as a release of its own second, and return it."""
    live = destination.live()
    release = release_of(site, NOON + dt.timedelta(seconds=second), live=live)
    with destination.held():
        for _ in destination.publish(site, release, live):
            pass
    assert destination.differing(release) == []
    return release


def publish_and_die(root: Path, site: Path, second: int, steps: int) -> None:
    """Publish to a folder and be killed after so many steps, as by a power cut."""
    destination = FolderDestination(root=root)
    with destination.held():
        live = destination.live()
        release = release_of(site, NOON + dt.timedelta(seconds=second), live=live)
        for number, step in enumerate(destination.publish(site, release, live), start=1):
            if number == steps:
                print(step.name, flush=True)  # noqa: T201 (for the test that started this program)
                os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    publish_and_die(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]))
