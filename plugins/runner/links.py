"""Builds the public site aside, follows its links, and says where they lead to nothing."""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from pelican.settings import read_settings

from plugins.core.build import project_path
from plugins.core.finding import Finding, Severity
from plugins.core.site import Site
from plugins.links.checker import CheckerError
from plugins.links.internal import internal_findings
from plugins.links.memory import Memory
from plugins.links.outside import (
    OfflineError,
    asked,
    outside_addresses,
    outside_findings,
    texts_of,
)
from plugins.links.page_links import links_of_pages
from plugins.report.text import counted, lines
from plugins.runner.run import Outcome, run

WRONG_USE = 2
MEMORY = Path("links", "outside.json")
"""What other websites answered, below CACHE_PATH."""
_OFFLINE = "No other website answered. Is this machine online? Nothing was remembered of this."


@dataclass(slots=True, kw_only=True)
class _Walk:
    """What following the links of a site gave."""

    findings: list[Finding] = field(default_factory=list)
    troubles: list[str] = field(default_factory=list)

    @property
    def is_good(self) -> bool:
        errors = any(finding.severity is Severity.ERROR for finding in self.findings)
        return not errors and not self.troubles


def links_and_tell(settings_file: Path, *, today: str | None, is_external: bool) -> int:
    """Follow all links, print what was found, and return the exit code."""
    started = time.perf_counter()
    try:
        settings = read_settings(str(settings_file))
    except ValueError as error:
        print(error, file=sys.stderr)
        return WRONG_USE
    content, cache = Path(settings["PATH"]), Path(settings["CACHE_PATH"])
    with tempfile.TemporaryDirectory(prefix="halcyon-site-") as name:
        folder = Path(name)
        day = {} if today is None else {"HALCYON_TODAY": today}
        outcome = run(
            settings_file, OUTPUT_PATH=name, HALCYON_PUBLIC=True, HALCYON_QUIET=True, **day
        )
        site = outcome.build.site
        if site is None or not outcome.is_finished:
            return _not_built(outcome)
        _tell(f"built {outcome.build.pages_written} pages aside")
        walk = _Walk(findings=list(internal_findings(folder, site, tell=_tell)))
        if is_external:
            memory = Memory(cache / MEMORY, outcome.build.today)
            _ask_outside(walk, folder, site, content, memory)
    for line in _said(walk, outcome, time.perf_counter() - started, is_external=is_external):
        print(line)
    return 0 if walk.is_good else 1


def _ask_outside(walk: _Walk, folder: Path, site: Site, content: Path, memory: Memory) -> None:
    files = outside_addresses(links_of_pages(folder, site.clinic.site_url))
    texts = texts_of(content, project_path(content, Path.cwd()))

    def source_of(file: str) -> str:
        page = site.written_to(file)
        return page.path if page else file

    try:
        verdicts = asked(files, memory, _tell).verdicts
    except OfflineError:
        walk.troubles.append(_OFFLINE)
    except CheckerError as error:
        walk.troubles.append(f"Other websites could not be asked: {error}.")
    else:
        walk.findings += outside_findings(verdicts, texts, files, source_of)


def _tell(progress: str) -> None:
    print(f"... {progress}", flush=True)


def _not_built(outcome: Outcome) -> int:
    for line in lines(outcome.findings, color=False):
        print(line)
    for message in outcome.complaints:
        print(f"Pelican says: {message}")
    print("Next:     mend what is listed above, then: inv links")
    return 1


def _said(walk: _Walk, outcome: Outcome, seconds: float, *, is_external: bool) -> Iterator[str]:
    color = sys.stdout.isatty() and "NO_COLOR" not in os.environ
    yield from lines(walk.findings, color=color)
    yield from walk.troubles
    if not outcome.is_good():
        yield f"The build itself found {counted(outcome.findings)}; see them with: inv check"
    yield (
        f"Followed the links of {outcome.build.pages_written} pages in {seconds:.1f} s: "
        f"{counted(walk.findings)}."
    )
    yield f"Next:     {_next(walk, is_external=is_external)}"


def _next(walk: _Walk, *, is_external: bool) -> str:
    findings = walk.findings
    if walk.troubles:
        return "mend what is said above, then: inv links --external"
    if findings:
        gravest = min(findings, key=lambda finding: list(Severity).index(finding.severity))
        return f"mend what is listed above, then: inv links (inv explain {gravest.code} says more)"
    if not is_external:
        return "inv links --external (asks other websites too)"
    return "inv publish"
