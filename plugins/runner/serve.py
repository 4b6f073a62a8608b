"""The preview on 127.0.0.1: shows the output folder, and builds again after each change."""

from __future__ import annotations

import io
import shlex
import subprocess
import sys
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from pelican.settings import read_settings
from watchfiles import DefaultFilter, watch

from plugins.core.build import project_path
from plugins.discovery.headers import local_headers
from plugins.runner.live import NEWS, PROGRAM, SCRIPT, Rebuilds
from plugins.runner.tell import build_and_tell, is_own
from plugins.search.pagefind import FOLDER

PLUGINS = Path(__file__).resolve().parents[1]
"""Our own code: a change of it, too, makes the preview anew."""
_NOT_FOUND = 404


class _Handler(SimpleHTTPRequestHandler):
    """Serves files; an unknown address gets the site's own page for it.

    Pages get a line at their end by which they load themselves again; their files do not.
    """

    def __init__(self, *args: Any, rebuilds: Rebuilds, directory: str) -> None:  # noqa: ANN401 (whatever the base class takes)
        self._rebuilds = rebuilds
        super().__init__(*args, directory=directory)

    def do_GET(self) -> None:
        """Answer; two addresses are the preview's own."""
        if self.path == SCRIPT:
            self._send(PROGRAM.encode(), "text/javascript; charset=utf-8")
        elif self.path == NEWS:
            self._tell_of_rebuilds()
        else:
            super().do_GET()

    def send_head(self) -> io.BytesIO | Any:  # noqa: ANN401 (whatever the base class gives)
        """Send the head of an answer and return its body; the head of a page counts our line."""
        path = Path(self.translate_path(self.path))
        if path.is_dir() and self.path.partition("?")[0].endswith("/"):
            path /= "index.html"
        if path.suffix != ".html" or not path.is_file():
            return super().send_head()
        return io.BytesIO(self._send_head_of(path, 200))

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer with the site's own page for unknown addresses, if it has one."""
        page = Path(self.directory, "404.html")
        if code != _NOT_FOUND or not page.exists():
            super().send_error(code, message, explain)
            return
        data = self._send_head_of(page, code)
        if self.command != "HEAD":
            self.wfile.write(data)

    def _send_head_of(self, page: Path, code: int) -> bytes:
        # The build is named before the page is read: a rebuild in between is told to the page.
        line = self._rebuilds.tag()
        data = page.read_bytes() + line
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        return data

    def _send(self, data: bytes, kind: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def _tell_of_rebuilds(self) -> None:
        """Tell an open page of each build until it is closed."""
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        try:
            for event in self._rebuilds.events():
                self.wfile.write(event)
        except OSError:
            return

    def end_headers(self) -> None:
        """Send what hosts will send, so that the preview refuses what browsers will refuse."""
        with_search = Path(self.directory, FOLDER).is_dir()
        for name, value in local_headers(with_search=with_search).items():
            self.send_header(name, value)
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the base class's name)
        """Say nothing of each request."""


def serve_site(settings: Path, port: int, *, watch: bool) -> int:
    """Build and serve until Ctrl+C; return 2 when the port is taken."""
    build_and_tell(settings, strict=False, today=None, is_brief=True)
    known = read_settings(str(settings))
    rebuilds = Rebuilds()
    handler = partial(_Handler, rebuilds=rebuilds, directory=known["OUTPUT_PATH"])
    try:
        server = ThreadingHTTPServer(("127.0.0.1", port), handler)
    except OSError:
        other = "" if is_own("serve", settings) else f" --settings {_typed(settings)}"
        message = f"Port {port} is in use. Try another: inv serve --port {port + 1}{other}"
        print(message, file=sys.stderr)
        return 2
    print(
        f"Showing the preview at http://127.0.0.1:{server.server_port}/ (Ctrl+C ends it)",
        flush=True,
    )
    if watch:
        watched = [Path(known["PATH"]), Path(known["THEME"]), PLUGINS, settings]
        threading.Thread(
            target=_rebuild_on_change, args=(settings, watched, rebuilds), daemon=True
        ).start()
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        print()
    finally:
        server.server_close()
    return 0


def _typed(settings: Path) -> str:
    return shlex.quote(project_path(settings, Path.cwd()))


def _rebuild_on_change(settings: Path, watched: list[Path], rebuilds: Rebuilds) -> None:
    """Build in a fresh process after each change, so that changed code counts as well."""
    command = [sys.executable, "-m", "invoke", "build", "--brief", "--settings", str(settings)]
    for _ in watch(*watched, watch_filter=DefaultFilter()):
        subprocess.run(command, check=False)  # noqa: S603 (our own command)
        rebuilds.add()
