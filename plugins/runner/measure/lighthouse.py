"""Lighthouse's verdict on a page: the median of some runs as a phone on a slow network."""

from __future__ import annotations

import json
import os
import shutil
import statistics
import subprocess
from dataclasses import dataclass
from typing import Any

HOW_TO_GET = (
    "Lighthouse was not run: there is neither 'lighthouse' nor 'npx' here. Install Node.js 20 or "
    "later, then: npm install --global lighthouse"
)
_CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_FLAGS = "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-sync"


class LighthouseError(RuntimeError):
    """Lighthouse could not look at a page; the text is the last that it said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """Scores from 0 to 100; `paint` is the largest contentful paint in seconds."""

    performance: int
    accessibility: int
    best_practices: int
    seo: int
    paint: float
    shift: float
    failed: tuple[str, ...] = ()
    """Ids of audits below the full score, apart from those on speed."""


def program() -> list[str] | None:
    """Return the command that runs Lighthouse, if this machine can."""
    if found := shutil.which("lighthouse"):
        return [found]
    npx = shutil.which("npx")
    return [npx, "--yes", "lighthouse"] if npx else None


def verdict(command: list[str], address: str, runs: int = 3) -> Verdict:
    """Return the median of each figure over some runs; raise when Lighthouse cannot run."""
    reports = [_report(command, address) for _ in range(runs)]

    def score(category: str) -> int:
        scores = [float(report["categories"][category]["score"]) for report in reports]
        return round(statistics.median(scores) * 100)

    def figure(audit: str) -> float:
        return statistics.median(float(r["audits"][audit]["numericValue"]) for r in reports)

    others = {
        reference["id"]
        for category in ("accessibility", "best-practices", "seo")
        for reference in reports[0]["categories"][category]["auditRefs"]
        if reference["weight"]
    }
    failed = sorted(
        name
        for name in others
        if (reports[0]["audits"][name]["score"] or 0) < 1
        and reports[0]["audits"][name]["scoreDisplayMode"] not in {"notApplicable", "manual"}
    )
    return Verdict(
        performance=score("performance"),
        accessibility=score("accessibility"),
        best_practices=score("best-practices"),
        seo=score("seo"),
        paint=figure("largest-contentful-paint") / 1000,
        shift=figure("cumulative-layout-shift"),
        failed=tuple(failed),
    )


def _report(command: list[str], address: str) -> dict[str, Any]:
    chromium = next(filter(None, map(shutil.which, _CHROMIUM)), "")
    options = ["--output=json", "--output-path=stdout", "--quiet", f"--chrome-flags={_FLAGS}"]
    done = subprocess.run(  # noqa: S603 (our own command)
        [*command, address, *options],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "CHROME_PATH": chromium},
    )
    if done.returncode:
        last = " ".join(done.stderr.split()[-40:])
        raise LighthouseError(last or f"it ended with {done.returncode} and no word")
    report: dict[str, Any] = json.loads(done.stdout)
    return report
