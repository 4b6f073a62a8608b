"""A built site on 127.0.0.1, with the security headers that a host would send."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import AbstractContextManager
from functools import partial
from http.server import SimpleHTTPRequestHandler
from pathlib import Path
from typing import Any

from plugins.discovery.headers import local_headers
from plugins.links.loopback import on_loopback
from plugins.runner.measure.weight import compressed

HEADERS = local_headers()
"""What a host sends with each page of a site without a search."""
_TEXT = (".html", ".css", ".xml", ".txt", ".json", ".svg")


class _Handler(SimpleHTTPRequestHandler):
    def __init__(
        self,
        *args: Any,  # noqa: ANN401 (the base class's own)
        headers: Mapping[str, str],
        is_compressed: bool,
        **kwargs: Any,  # noqa: ANN401
    ) -> None:
        self._extra = headers
        self._is_compressed = is_compressed
        super().__init__(*args, **kwargs)

    def end_headers(self) -> None:
        for name, value in self._extra.items():
            self.send_header(name, value)
        if self.path.startswith("/static/"):
            self.send_header("Cache-Control", "public, max-age=31536000, immutable")
        super().end_headers()

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        file = path / "index.html" if path.is_dir() else path
        accepted = "br" in self.headers.get("Accept-Encoding", "")
        if not (self._is_compressed and accepted and file.is_file() and file.suffix in _TEXT):
            super().do_GET()
            return
        data = compressed(file.read_bytes())
        self.send_response(200)
        self.send_header("Content-Type", f"{self.guess_type(str(file))}; charset=utf-8")
        self.send_header("Content-Encoding", "br")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the base class's name)
        pass


def served(
    folder: Path, *, is_compressed: bool = False, headers: Mapping[str, str] = HEADERS
) -> AbstractContextManager[str]:
    """Serve a folder and give its address, without a slash at the end."""
    return on_loopback(
        partial(_Handler, directory=str(folder), headers=headers, is_compressed=is_compressed)
    )
