"""The built site on 127.0.0.1, as bare as a check of links needs it: every file, and every id.

LinkChecker asks for a page once for each of its parts. A page without its text is read in a tenth
of the time, and its links are known already.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import partial
from html import escape
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import unquote, urlsplit

from plugins.links.page_links import PageLinks


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def __init__(
        self,
        *args: Any,  # noqa: ANN401 (the base class's own)
        folder: Path,
        pages: dict[str, PageLinks],
        **kwargs: Any,  # noqa: ANN401 (the base class's own)
    ) -> None:
        self._folder, self._pages = folder, pages
        super().__init__(*args, **kwargs)

    def do_GET(self) -> None:
        path = PurePosixPath(unquote(urlsplit(self.path).path))
        is_folder = unquote(urlsplit(self.path).path).endswith("/")
        name = path.relative_to("/").as_posix() if path.is_absolute() else ".."
        if ".." in PurePosixPath(name).parts:
            self._answer(HTTPStatus.NOT_FOUND)
        elif (self._folder / name).is_dir() and not is_folder:
            self._answer(HTTPStatus.MOVED_PERMANENTLY, to=f"{self.path}/")
        else:
            file = "index.html" if name == "." else f"{name}/index.html" if is_folder else name
            page = self._pages.get(file)
            if page is not None:
                parts = "".join(f'<p id="{escape(one)}">' for one in sorted(page.ids))
                self._answer(HTTPStatus.OK, f"<!DOCTYPE html>{parts}".encode(), "text/html")
            elif (self._folder / file).is_file():
                self._answer(HTTPStatus.OK, b".")
            else:
                self._answer(HTTPStatus.NOT_FOUND)

    def _answer(
        self,
        status: HTTPStatus,
        data: bytes = b"",
        kind: str = "application/octet-stream",
        to: str = "",
    ) -> None:
        self.send_response(status)
        # LinkChecker waits between its requests to a host that does not send this.
        self.send_header("LinkChecker", "welcome")
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(data)))
        if to:
            self.send_header("Location", to)
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the base class's name)
        pass


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: Any, client_address: Any) -> None:  # noqa: ANN401 (its own)
        """Say nothing of a client that left before it had everything."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


def bare_site(folder: Path, pages: Iterable[PageLinks]) -> AbstractContextManager[str]:
    """Serve a built site and give its address, without a slash at the end."""
    known = {page.file: page for page in pages}
    return on_loopback(partial(_Handler, folder=folder, pages=known))


@contextmanager
def on_loopback(handler: Callable[..., BaseHTTPRequestHandler]) -> Iterator[str]:
    """Answer requests to 127.0.0.1 and give the address, without a slash at the end."""
    server = _Server(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
