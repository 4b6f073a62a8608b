"""The preview on 127.0.0.1: the site, its page for unknown addresses, and news of rebuilds."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.error import HTTPError

import pytest

from plugins.runner.live import NEWS, SCRIPT, Rebuilds
from tests.building import PROJECT, SMALL, front, write_files
from tests.runner.test_tell import settings_file

if TYPE_CHECKING:
    from playwright.sync_api import Browser


@contextmanager
def preview(project: Path, *, watch: bool) -> Iterator[str]:
    """Show a project's site, and give the address of its home page."""
    settings_file(project)
    (project / "tasks.py").write_text((PROJECT / "tasks.py").read_text())
    program = (
        "import sys; from pathlib import Path; from plugins.runner.serve import serve_site;"
        f"sys.exit(serve_site(Path('conf.py').absolute(), 0, watch={watch}))"
    )
    server = subprocess.Popen(
        [sys.executable, "-c", program],
        cwd=project,
        env={**os.environ, "PYTHONPATH": str(PROJECT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    try:
        assert server.stdout is not None
        address = None
        while address is None:
            line = server.stdout.readline()
            assert line, "the preview ended by itself"
            address = re.search(r"http://127\.0\.0\.1:\d+/", line)
        yield address[0]
    finally:
        server.terminate()
        server.communicate()


def test_the_preview_is_served_and_unknown_addresses_get_the_sites_own_page(
    tmp_path: Path,
) -> None:
    write_files(tmp_path / "content", SMALL)
    write_files(tmp_path / "content", {"pages/lost.md": front("Not here", "purpose: not-found")})
    (tmp_path / "secret.txt").write_text("secret")
    with preview(tmp_path, watch=False) as address:
        with urllib.request.urlopen(address + "services/therapy/") as answer:  # noqa: S310 (our own server)
            page = answer.read()
            assert b"We listen." in page
            assert SCRIPT.encode() in page
            assert int(answer.headers["Content-Length"]) == len(page)
            assert answer.headers["Cache-Control"] == "no-store"
            assert "script-src 'self'" in answer.headers["Content-Security-Policy"]
        with urllib.request.urlopen(address + "robots.txt") as answer:  # noqa: S310 (our own server)
            assert SCRIPT.encode() not in answer.read()
        for path in ("nowhere/", "../secret.txt", "%2e%2e/secret.txt"):
            with pytest.raises(HTTPError) as caught:
                urllib.request.urlopen(address + path)  # noqa: S310 (our own server)
            with caught.value as error:
                assert error.code == 404
                assert b"Not here" in error.read()
    for file in (tmp_path / "output").rglob("*.html"):
        assert "_preview" not in file.read_text("utf-8")


def test_a_rebuild_is_told_once_and_only_when_it_is_whole() -> None:
    rebuilds = Rebuilds()
    events = rebuilds.events(patience=0.01)
    first = rebuilds.latest
    assert next(events) == f"data: {first}\n\n".encode()
    assert next(events) == b": nothing new\n\n"
    rebuilds.add()
    assert rebuilds.latest != first
    assert next(events) == f"data: {rebuilds.latest}\n\n".encode()
    assert next(events) == b": nothing new\n\n"
    assert Rebuilds().latest != first


def test_an_open_page_shows_a_change_by_itself_and_keeps_its_place(
    tmp_path: Path, chromium: Browser
) -> None:
    write_files(tmp_path / "content", SMALL)
    long = "\n\n".join(f"Paragraph {number}." for number in range(200))
    file = {"services/therapy.md": front("Therapy", text=long)}
    write_files(tmp_path / "content", file)
    page = chromium.new_page(viewport={"width": 600, "height": 400})
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    with preview(tmp_path, watch=True) as address:
        page.goto(f"{address}services/therapy/")
        page.evaluate("scrollTo(0, 2000)")
        page.wait_for_function("scrollY === 2000")
        changed = front("Therapy", text=f"{long}\n\nFresh words.")
        write_files(tmp_path / "content", {"services/therapy.md": changed})
        page.get_by_text("Fresh words.").wait_for(state="attached", timeout=60_000)
        page.wait_for_function("scrollY === 2000")
        assert [one for one in said if "404" not in one] == []
        with urllib.request.urlopen(address + NEWS.removeprefix("/")) as answer:  # noqa: S310 (our own server)
            assert answer.headers["Content-Type"] == "text/event-stream"
            assert answer.readline().startswith(b"data: ")
        page.close()
