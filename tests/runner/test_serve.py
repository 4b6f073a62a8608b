"""The preview on 127.0.0.1: the site, its page for unknown addresses, and nothing else."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import urllib.request
from pathlib import Path
from urllib.error import HTTPError

import pytest

from tests.building import PROJECT, SMALL, front, write_files
from tests.runner.test_tell import settings_file


def test_the_preview_is_served_and_unknown_addresses_get_the_sites_own_page(
    tmp_path: Path,
) -> None:
    write_files(tmp_path / "content", SMALL)
    write_files(tmp_path / "content", {"pages/lost.md": front("Not here", "purpose: not-found")})
    (tmp_path / "secret.txt").write_text("secret")
    settings_file(tmp_path)
    program = (
        "import sys; from pathlib import Path; from plugins.runner.serve import serve_site;"
        "sys.exit(serve_site(Path('conf.py').absolute(), 0, watch=False))"
    )
    server = subprocess.Popen(
        [sys.executable, "-c", program],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(PROJECT)},
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert server.stdout is not None
        address = None
        while address is None:
            line = server.stdout.readline()
            assert line, "the preview ended by itself"
            address = re.search(r"http://127\.0\.0\.1:\d+/", line)
        with urllib.request.urlopen(address[0] + "services/therapy/") as answer:  # noqa: S310 (our own server)
            assert b"We listen." in answer.read()
            assert answer.headers["Cache-Control"] == "no-store"
        for path in ("nowhere/", "../secret.txt", "%2e%2e/secret.txt"):
            with pytest.raises(HTTPError) as caught:
                urllib.request.urlopen(address[0] + path)  # noqa: S310 (our own server)
            with caught.value as error:
                assert error.code == 404
                assert b"Not here" in error.read()
    finally:
        server.terminate()
        server.communicate()
