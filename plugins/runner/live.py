"""How an open page of the preview learns of a rebuild: it asks, and loads itself again."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator

SCRIPT = "/_preview/reload.js"
NEWS = "/_preview/rebuilds"
"""Addresses that only the preview answers; no file of the site has such a name."""
_PATIENCE = 15.0
"""Seconds after which a page is told that nothing is new, so that one that has gone is noticed."""

PROGRAM = f"""\
const known = document.currentScript.dataset.build;
let news;
function listen() {{
  news?.close();
  if (document.hidden) return; // a browser grants few connections: hidden tabs leave them to others
  news = new EventSource("{NEWS}");
  news.onmessage = (told) => {{
    if (told.data !== known) location.reload();
  }};
}}
document.addEventListener("visibilitychange", listen);
addEventListener("pagehide", () => news?.close());
listen();
"""
"""Browsers keep the scroll place of a page that is loaded again."""


class Rebuilds:
    """The finished builds of a running preview, each with a name of its own."""

    def __init__(self) -> None:
        self._first = f"{time.time_ns():x}"
        self._count = 0
        self._changed = threading.Condition()

    @property
    def latest(self) -> str:
        """The name of the last finished build; no other preview has the same."""
        return f"{self._first}-{self._count}"

    def add(self) -> None:
        """Count a rebuild that is whole, and wake all who wait."""
        with self._changed:
            self._count += 1
            self._changed.notify_all()

    def events(self, patience: float = _PATIENCE) -> Iterator[bytes]:
        """Yield the latest build, then each one to come, as server-sent events; never ends."""
        told = ""
        while True:
            with self._changed:
                if self.latest == told:
                    self._changed.wait(patience)
                latest = self.latest
            yield f"data: {latest}\n\n".encode() if latest != told else b": nothing new\n\n"
            told = latest

    def tag(self) -> bytes:
        """Return what a page needs at its end to load itself again after the next build."""
        return f'<script src="{SCRIPT}" data-build="{self.latest}" defer></script>\n'.encode()
