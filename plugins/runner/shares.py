"""Which step takes how much of a build: `python -m plugins.runner.shares SETTINGS` prints JSON.

Every receiver that a room connects to a Pelican signal is timed, under the room's name and its own.
"""

from __future__ import annotations

import functools
import json
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any

from blinker import Signal

from plugins.core.built import BuiltPage, Judge
from plugins.runner.run import run
from plugins.writer.plugin import PageWriter


def shares(settings: Path) -> dict[str, float]:
    """Build with a settings file and return CPU seconds by step; `other` is Pelican's own work."""
    spent: dict[str, float] = defaultdict(float)
    connect = Signal.connect

    def timed(receiver: Callable[..., Any]) -> Callable[..., Any]:
        module = receiver.__module__.split(".")
        step = f"{module[1]} {receiver.__name__}" if module[0] == "plugins" else "other"

        @functools.wraps(receiver)
        def call(*args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 (whatever a receiver takes)
            started = time.process_time()
            try:
                return receiver(*args, **kwargs)
            finally:
                spent[step] += time.process_time() - started

        return call

    def connect_timed(
        signal: Signal,
        receiver: Callable[..., Any],
        *args: Any,  # noqa: ANN401 (whatever connect takes)
        **kwargs: Any,  # noqa: ANN401
    ) -> Any:  # noqa: ANN401
        return connect(signal, timed(receiver), *args, **{**kwargs, "weak": False})

    patched: Any = Signal
    writer: Any = PageWriter
    write_file, judged = writer.write_file, writer.judged

    def judged_timed(self: PageWriter, room: str, judge: Judge, built: BuiltPage) -> None:
        started = time.process_time()
        judged(self, room, judge, built)
        elapsed = time.process_time() - started
        spent[f"{room} judge"] += elapsed
        spent["writer write_file"] -= elapsed

    patched.connect, writer.write_file = connect_timed, timed(write_file)
    writer.judged = judged_timed
    started = time.process_time()
    try:
        run(settings)
    finally:
        patched.connect, writer.write_file, writer.judged = connect, write_file, judged
    spent["other"] = time.process_time() - started - sum(spent.values())
    return dict(spent)


if __name__ == "__main__":
    json.dump(shares(Path(sys.argv[1])), sys.stdout)
