"""A lock on this machine that ends with the process which holds it, however that ends."""

from __future__ import annotations

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from plugins.publish.destination import busy


@contextmanager
def locked(path: Path, where: str) -> Iterator[None]:
    """Hold the lock in a file; raise `PublishError` when another process holds it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise busy(where) from None
        yield
