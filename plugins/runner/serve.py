"""The preview on 127.0.0.1: shows the output folder, and builds again after each change."""

from __future__ import annotations

import subprocess
import sys
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from pelican.settings import read_settings
from watchfiles import DefaultFilter, watch

from plugins.runner.tell import build_and_tell

PLUGINS = Path(__file__).resolve().parents[1]
"""Our own code: a change of it, too, makes the preview anew."""


class _Handler(SimpleHTTPRequestHandler):
    """Serves files; an unknown address gets the site's own page for it."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory, "404.html")
        if code != 404 or not page.exists():  # noqa: PLR2004 (HTTP: not found)
            super().send_error(code, message, explain)
            return
        data = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the base class's name)
        """Say nothing of each request."""


def serve_site(settings: Path, port: int, *, watch: bool) -> int:
    """Build and serve until Ctrl+C; return 2 when the port is taken."""
    build_and_tell(settings, strict=False, today=None, is_brief=True)
    known = read_settings(str(settings))
    handler = partial(_Handler, directory=known["OUTPUT_PATH"])
    try:
        server = ThreadingHTTPServer(("127.0.0.1", port), handler)
    except OSError:
        print(f"Port {port} is in use. Try another: inv serve --port {port + 1}", file=sys.stderr)
        return 2
    print(
        f"Showing the preview at http://127.0.0.1:{server.server_port}/ (Ctrl+C ends it)",
        flush=True,
    )
    if watch:
        watched = [Path(known["PATH"]), Path(known["THEME"]), PLUGINS, settings]
        threading.Thread(target=_rebuild_on_change, args=(settings, watched), daemon=True).start()
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        print()
    finally:
        server.server_close()
    return 0


def _rebuild_on_change(settings: Path, watched: list[Path]) -> None:
    """Build in a fresh process after each change, so that changed code counts as well."""
    command = [sys.executable, "-m", "invoke", "build", "--brief", "--settings", str(settings)]
    for _ in watch(*watched, watch_filter=DefaultFilter()):
        subprocess.run(command, check=False)  # noqa: S603 (our own command)
