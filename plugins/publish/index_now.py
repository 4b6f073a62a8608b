"""IndexNow: search engines that take part are told which addresses changed, after a switch."""

from __future__ import annotations

import json
import os
import urllib.error
import urllib.request
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

_MOST = 10_000
"""Addresses of one request (the protocol's own limit, https://www.indexnow.org/documentation)."""
_PATIENCE = 10
"""Seconds that a search engine has to answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexNow:
    """The key of a site, and whom it tells. The key is no secret: the site itself shows it."""

    key: str
    endpoint: str
    site_url: str
    memory: Path
    """A file that holds what could not be told yet, so that the next publish tells it."""

    @property
    def key_file(self) -> tuple[str, bytes]:
        """Name and bytes of the file by which the site owns up to the key."""
        return f"{self.key}.txt", self.key.encode()

    def remember(self, addresses: Iterable[str]) -> None:
        """Keep addresses until they are told; called before the switch."""
        together = sorted({*self._waiting(), *addresses})
        self.memory.parent.mkdir(parents=True, exist_ok=True)
        partial = self.memory.with_name(f"{self.memory.name}.part")
        partial.write_text(json.dumps(together), "utf-8")
        os.replace(partial, self.memory)  # noqa: PTH105 (replace is the point)

    def tell(self) -> int:
        """Tell all that waits and return how many addresses it was.

        Raises `OSError` when nobody can be told; then they wait for the next time.
        """
        urls = list(_public(self._waiting(), self.site_url))
        for start in range(0, len(urls), _MOST):
            self._post(urls[start : start + _MOST])
        self.memory.unlink(missing_ok=True)
        return len(urls)

    def _waiting(self) -> list[str]:
        """Return what waits; nothing when the file is not there or damaged."""
        try:
            return [str(one) for one in json.loads(self.memory.read_text("utf-8"))]
        except (FileNotFoundError, ValueError, TypeError):
            return []

    def _post(self, urls: list[str]) -> None:
        told = {
            "host": urlsplit(self.site_url).netloc,
            "key": self.key,
            "keyLocation": f"{self.site_url}/{self.key}.txt",
            "urlList": urls,
        }
        request = urllib.request.Request(  # noqa: S310 (targets.py lets no other scheme pass)
            self.endpoint,
            data=json.dumps(told).encode(),
            headers={"Content-Type": "application/json; charset=utf-8"},
        )
        with urllib.request.urlopen(request, timeout=_PATIENCE):  # noqa: S310 (as above)
            pass


def _public(addresses: Iterable[str], site_url: str) -> Iterator[str]:
    """Yield the whole address of each path, if the site is one that the world reaches."""
    if site_url.startswith("https://"):
        yield from (f"{site_url}{path}" for path in addresses if path.startswith("/"))
