"""What a build costs, next to plain Pelican on the same pages, in CPU seconds.

Each build is a process of its own, ours and Pelican's by turns, so that a busy machine slows both.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from plugins.runner.corpus import write_ours, write_plain
from plugins.runner.shares import Shares

_PLAIN = """\
PATH = "plain"
OUTPUT_PATH = "plain-output"
ARTICLE_PATHS = ["articles"]
PAGE_PATHS = ["pages"]
THEME = "simple"
SITEURL = "https://clinic.example"
TIMEZONE = "UTC"
DISPLAY_PAGES_ON_MENU = False
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = None
PLUGINS = []
"""
_OURS = """\
import sys
sys.path.insert(0, {project!r})
from pelicanconf import *
PATH = "ours"
OUTPUT_PATH = "ours-output"
CACHE_PATH = "ours-cache"
THEME = {theme!r}
PLUGIN_PATHS = [{project!r} + "/plugins", {project!r}]
"""


JUDGES = ("evidence", "booking", "schema", "checks", "media", "discovery", "search")
"""Rooms that do what plain Pelican does not do at all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What a process used: CPU seconds of user and system, and its peak memory in MB."""

    seconds: float
    megabytes: float


def bench_and_tell(pages: int, runs: int) -> None:
    """Make a site of realistic pages, build it both ways, and print the figures."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _prepare(folder, pages)
        costs: dict[str, list[Cost]] = {}
        for run in range(runs):
            for who in ("plain", "ours"):
                _forget(folder, who)
                costs.setdefault(f"{who} cold", []).append(_build(folder, who))
                _edit(folder, who, run)
                costs.setdefault(f"{who} after one edit", []).append(_build(folder, who))
            print(f"run {run + 1} of {runs} done", file=sys.stderr)
        _forget(folder, "ours")
        cold = _shares(folder)
        _edit(folder, "ours", runs)
        again = _shares(folder)
    _tell(costs, cold.steps, pages)
    _tell_rules(cold, again, pages)


def _tell_rules(cold: Shares, again: Shares, pages: int) -> None:
    """Print what the rules on single pages cost, and the slowest five of them."""
    whole, after = (sum(one.rules.values()) * 1000 / pages for one in (cold, again))
    print(f"page rules, ms a page: cold {whole:.2f}, after one edit {after:.3f}")
    slowest = sorted(cold.rules.items(), key=lambda rule: -rule[1])[:5]
    told = ", ".join(f"{code} {spent * 1000 / pages:.2f}" for code, spent in slowest)
    print(f"slowest rules, ms a page (the first to ask pays for a measurement): {told}")


def _tell(costs: dict[str, list[Cost]], shares: dict[str, float], pages: int) -> None:
    print(f"{pages} pages, median of {len(next(iter(costs.values())))} runs, CPU seconds")
    print(f"{'':24}{'seconds':>9}{'ms a page':>11}{'peak MB':>9}")
    middle = {name: median(cost.seconds for cost in many) for name, many in costs.items()}
    for name, many in costs.items():
        memory = median(cost.megabytes for cost in many)
        print(f"{name:24}{middle[name]:9.2f}{middle[name] * 1000 / pages:11.2f}{memory:9.0f}")
    cold = middle["ours cold"] / middle["plain cold"]
    edit = middle["ours after one edit"] / middle["plain after one edit"]
    print(f"ours / plain Pelican: cold {cold:.2f}, after one edit {edit:.2f}")
    parts = sorted(shares.items(), key=lambda share: -share[1])
    told = ", ".join(
        f"{step} {spent * 1000 / pages:.2f}" for step, spent in parts if spent * 1000 > pages / 20
    )
    print(f"ours cold by step, ms a page: {told}")
    whole = sum(shares.values())
    frame = whole - sum(spent for step, spent in parts if step.split()[0] in JUDGES)
    alone = middle["ours cold"] * frame / whole / middle["plain cold"]
    print(f"without {', '.join(JUDGES)}, which plain Pelican has nothing like: cold {alone:.2f}")


def _prepare(folder: Path, pages: int) -> None:
    project = Path(__file__).resolve().parents[2]
    write_ours(folder / "ours", pages)
    write_plain(folder / "plain", pages)
    (folder / "plain.py").write_text(_PLAIN, "utf-8")
    text = _OURS.format(project=str(project), theme=str(project / "theme"))
    (folder / "ours.py").write_text(text, "utf-8")


def _forget(folder: Path, who: str) -> None:
    for name in (f"{who}-output", f"{who}-cache"):
        shutil.rmtree(folder / name, ignore_errors=True)


def _edit(folder: Path, who: str, run: int) -> None:
    path = folder / who / "articles" / "articles-0.md"
    path.write_text(f"{path.read_text('utf-8')}\n\nOne more line, {run}.\n", "utf-8")


def _shares(folder: Path) -> Shares:
    """Return the CPU seconds of a build by step and by rule."""
    command = [sys.executable, "-m", "plugins.runner.shares", "ours.py"]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[2])}
    done = subprocess.run(  # noqa: S603 (our own command)
        command, cwd=folder, env=environment, capture_output=True, text=True, check=True
    )
    return Shares(**json.loads(done.stdout))


def _build(folder: Path, who: str) -> Cost:
    """Build in a process of its own; raise `RuntimeError` with its last lines if that fails."""
    command = [sys.executable, "-m", "pelican", "-q", "-s", f"{who}.py"]
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
    log = folder / f"{who}.log"
    with log.open("wb") as told:
        process = subprocess.Popen(  # noqa: S603 (our own command)
            command, cwd=folder, env=environment, stdout=told, stderr=told
        )
        _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(log.read_text("utf-8")[-2000:])
    return Cost(seconds=usage.ru_utime + usage.ru_stime, megabytes=usage.ru_maxrss / 1024)
