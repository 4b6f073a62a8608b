"""Output that somebody stops reading, such as `inv report | head`: the work goes on in silence."""

from __future__ import annotations

import io
import os
import signal
import sys
from typing import Any, TextIO


class _Patient(io.FileIO):
    """A file of bytes that goes to nobody once its reader has gone."""

    def write(self, data: Any, /) -> int:  # noqa: ANN401 (any kind of bytes)
        """Write, or forget the bytes when nobody reads them."""
        try:
            return super().write(data)
        except BrokenPipeError:
            nobody = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nobody, self.fileno())
            os.close(nobody)
            return len(data)


def outlive_readers() -> None:
    """Let a task end its work, and give its own exit code, when nobody reads what it says.

    A publish must not stop half-way because its output was cut off.
    """
    sys.stdout = _patient(sys.stdout)
    sys.stderr = _patient(sys.stderr)


def _patient(stream: TextIO) -> TextIO:
    """Return a stream of text to the same place; what is no file of a program stays as it is."""
    if not isinstance(stream, io.TextIOWrapper):
        return stream
    stream.flush()
    raw = _Patient(stream.fileno(), "w", closefd=False)
    return io.TextIOWrapper(
        io.BufferedWriter(raw),
        encoding=stream.encoding,
        errors=stream.errors,
        line_buffering=stream.line_buffering,
        write_through=stream.write_through,
    )


def end_with_reader() -> None:
    """Let a task that only shows something end as soon as nobody reads it."""
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
