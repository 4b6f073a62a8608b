"""LinkChecker at work: addresses in, what each of them answered out.

It runs as a program of its own and is never imported: its licence is the GPL.
"""

from __future__ import annotations

import csv
import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

SECONDS = 600
"""How long a check of the site itself may take."""
ANSWER_SECONDS = 30
"""How long another website may take to answer."""
_REDIRECT = re.compile(r"Redirected to `(?P<to>.*?)' status: (?P<code>\d+)")
_NO_ANCHOR = re.compile(r"Anchor `.*' \(decoded: .*\) not found")
_FIELDS = 7
"""Columns that we read. LinkChecker leaves out some of those behind them; a note has only one."""
_FOR_GOOD = {301, 308}


class CheckerError(RuntimeError):
    """LinkChecker could not do its work; the message ends a sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What an address answered.

    `status` is the HTTP status, or None where nobody answered; `says` are LinkChecker's words.
    `moved_to` is where the last of its redirects led; `is_for_good` if all of them said so.
    """

    address: str
    status: int | None
    says: str
    moved_to: str = ""
    is_for_good: bool = False
    lacks_part: bool = False
    is_refused_by_robots: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """How to ask: threads, most requests a second and host, and whether parts of pages count."""

    threads: int = 2
    per_second: float = 1000
    parts: bool = True
    seconds: float = SECONDS


def answers(
    asked: Iterable[str], manner: Manner, told: Callable[[Answer], None] = lambda _: None
) -> dict[str, Answer]:
    """Return what each address answered; `told` hears each answer, and may end it all by raising.

    Raises `CheckerError` if LinkChecker is missing or breaks.
    """
    wanted = list(dict.fromkeys(asked))
    if not wanted:
        return {}
    with tempfile.TemporaryDirectory(prefix="halcyon-links-") as name:
        # Run by root, LinkChecker goes on as nobody, who must be able to read this.
        Path(name).chmod(0o755)
        conf = Path(name, "conf")
        conf.write_text(_conf(manner), "utf-8")
        found = _ran(conf, wanted, manner, told)
    missing = [address for address in wanted if address not in found]
    if missing:
        message = f"LinkChecker said nothing of '{missing[0]}' and {len(missing) - 1} others"
        raise CheckerError(message)
    return found


def program() -> Path:
    """Return the program; raise `CheckerError` without one."""
    beside = Path(sys.executable).with_name("linkchecker")
    found = str(beside) if beside.exists() else shutil.which("linkchecker")
    if found is None:
        raise CheckerError("the program 'linkchecker' is not on this machine")
    return Path(found)


def _conf(manner: Manner) -> str:
    parts = "[AnchorCheck]\n" if manner.parts else ""
    return (
        f"{parts}[checking]\nthreads={manner.threads}\nmaxrequestspersecond={manner.per_second}\n"
        f"timeout={ANSWER_SECONDS}\nrecursionlevel=0\n[filtering]\ncheckextern=1\n"
    )


def _ran(
    conf: Path, asked: list[str], manner: Manner, told: Callable[[Answer], None]
) -> dict[str, Answer]:
    """Run LinkChecker to its end and return the answers that it tells of."""
    found: dict[str, Answer] = {}
    command = [str(program()), "-f", str(conf), "--no-status", "-v", "-o", "csv/utf-8", "--stdin"]
    environment = {
        **os.environ,
        "LC_ALL": "C.UTF-8",
        "LANGUAGE": "en",
        "PYTHONUNBUFFERED": "1",
        # Nothing is left in the person's own folders, and no setting is taken from there.
        "XDG_CONFIG_HOME": str(conf.parent),
        "XDG_DATA_HOME": str(conf.parent),
    }
    listed = conf.with_name("asked")
    listed.write_text("\n".join(asked), "utf-8")
    with (
        listed.open("rb") as given,
        conf.with_name("said").open("w+b") as said,
        subprocess.Popen(  # noqa: S603 (our own command; addresses go in as a file)
            command, stdin=given, stdout=subprocess.PIPE, stderr=said, env=environment, text=True
        ) as process,
    ):
        assert process.stdout is not None
        is_over = threading.Event()

        def end() -> None:
            is_over.set()
            process.kill()

        timer = threading.Timer(manner.seconds, end)
        timer.daemon = True
        timer.start()
        try:
            for row in csv.reader(process.stdout, delimiter=";"):
                if len(row) >= _FIELDS and row[0] != "urlname":
                    answer = answer_of(row)
                    found[answer.address] = answer
                    told(answer)
        except BaseException:
            process.kill()
            raise
        finally:
            timer.cancel()
        process.wait()
        said.seek(0)
        words = said.read().decode("utf-8", "replace").strip().splitlines()
    if is_over.is_set():
        message = f"LinkChecker took longer than {manner.seconds:.0f} seconds"
        raise CheckerError(message)
    # 1 means that something was found.
    if process.returncode not in {0, 1}:
        last = f": {words[-1]}" if words else ""
        message = f"LinkChecker ended with code {process.returncode}{last}"
        raise CheckerError(message)
    return found


def answer_of(row: list[str]) -> Answer:
    """Return what a row of LinkChecker's table says."""
    address, _, _, result, warnings, infos, valid, *_ = row
    steps = list(_REDIRECT.finditer(warnings))
    found = re.match(r"(\d{3})\b", result)
    status = int(found[1]) if found else None
    if status is None and valid == "True":
        status = 200
    if "Rate limited" in warnings:
        status = 429
    return Answer(
        address=address,
        status=status,
        says=result,
        moved_to=steps[-1]["to"] if steps else "",
        is_for_good=bool(steps) and all(int(step["code"]) in _FOR_GOOD for step in steps),
        lacks_part=bool(_NO_ANCHOR.search(warnings)),
        is_refused_by_robots="robots.txt" in infos,
    )
