"""Which step takes how much of a build: `python -m plugins.runner.shares SETTINGS` prints JSON.

Every receiver that a room connects to a Pelican signal is timed, under the room's name and its own;
every rule under its code. The first rule that asks for a measurement pays for it.
"""

from __future__ import annotations

import functools
import json
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from blinker import Signal

from plugins.checks import run as checks_run
from plugins.checks.rule import Rule, Stage
from plugins.core.built import BuiltPage, Judge
from plugins.runner.run import run
from plugins.writer.plugin import PageWriter


@dataclass(frozen=True, slots=True, kw_only=True)
class Shares:
    """CPU seconds of a build by step, and of its page rules by code.

    The step `other` is Pelican's own work; rules are part of the steps of their room.
    """

    steps: dict[str, float]
    rules: dict[str, float]


def shares(settings: Path) -> Shares:
    """Build with a settings file and return what took how long."""
    spent: dict[str, float] = defaultdict(float)
    rules: dict[str, float] = defaultdict(float)
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

    ran = checks_run.hits_of

    def ran_timed(rule: Rule, *taken: object) -> Any:  # noqa: ANN401 (whatever a rule gives)
        started = time.process_time()
        try:
            return ran(rule, *taken)
        finally:
            if rule.stage is Stage.PAGE:
                rules[rule.code] += time.process_time() - started

    patched: Any = Signal
    checking: Any = checks_run
    checking.hits_of = ran_timed
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
        checking.hits_of = ran
    spent["other"] = time.process_time() - started - sum(spent.values())
    return Shares(steps=dict(spent), rules=dict(rules))


if __name__ == "__main__":
    json.dump(asdict(shares(Path(sys.argv[1]))), sys.stdout)
