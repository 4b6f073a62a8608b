"""Build, then say in a few plain lines how it went and what to do next."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import Any

from plugins.core.build import project_path
from plugins.core.finding import Severity
from plugins.core.front_matter import Status
from plugins.report.text import counted, lines
from plugins.runner.run import Outcome, run

_OWN = {"serve": "pelicanconf.py", "publish": "publishconf.py"}
"""Task -> the settings file of the project that it uses by itself."""


def build_and_tell(
    settings: Path, *, strict: bool, today: str | None, is_brief: bool = False
) -> int:
    """Build a site, print how it went, and return the exit code.

    `is_brief` leaves out what to do next.
    """
    outcome = run(settings, **_overrides(today))
    following = [] if is_brief else _next(outcome, settings, strict=strict)
    for line in (*_trouble(outcome), *_built(outcome), *following):
        print(line)
    return 0 if outcome.is_good(strict=strict) else 1


def _overrides(today: str | None) -> dict[str, Any]:
    return {} if today is None else {"HALCYON_TODAY": today}


def _trouble(outcome: Outcome) -> list[str]:
    untold = () if outcome.is_finished else lines(outcome.findings, color=False)
    return [*untold, *(f"Pelican says: {message}" for message in outcome.complaints)]


def _built(outcome: Outcome) -> list[str]:
    build = outcome.build
    held_back = {path for path, flaw in build.flawed.items() if flaw.is_held_back}
    pages = build.site.pages if build.site else ()
    drafts = sum(page.status is Status.DRAFT and page.path not in held_back for page in pages)
    shown = f", {drafts} of them {'draft' if drafts == 1 else 'drafts'}" if drafts else ""
    left_out = ""
    if build.site is not None and build.drafts_left_out:
        count = build.drafts_left_out
        left_out = f", {count} {'draft' if count == 1 else 'drafts'} left out"
    if held_back:
        left_out += f", {len(held_back)} kept offline by mistakes"
    return [
        f"Pages:    {build.pages_written} from {build.sources} Markdown files{shown}{left_out}",
        f"Findings: {counted(outcome.findings)}{_unlisted(outcome)}",
        f"Time:     {outcome.seconds:.1f} s, {build.files_changed} files changed",
        f"Site:     {project_path(outcome.output / 'index.html', Path.cwd())}",
    ]


def _unlisted(outcome: Outcome) -> str:
    """Return how to see the advice, which a build counts and does not list."""
    has_advice = any(one.severity is Severity.ADVICE for one in outcome.findings)
    return " (see advice with: inv check --severity advice)" if has_advice else ""


def _next(outcome: Outcome, settings: Path, *, strict: bool) -> list[str]:
    if not outcome.is_good(strict=strict):
        return ["Next:     mend what is listed above, then build again"]
    if outcome.build.is_public:
        folder = project_path(outcome.output, Path.cwd())
        return [f"Next:     look at {folder}/, then: {_task('publish', settings)} (puts it online)"]
    return [f"Next:     {_task('serve', settings)} (shows the site on this machine)"]


def is_own(task: str, settings: Path) -> bool:
    """Return whether a task uses this settings file when none is named."""
    return settings.resolve() == Path(_OWN[task]).resolve()


def _task(name: str, settings: Path) -> str:
    """Return what to type for a task on the site of these settings."""
    if is_own(name, settings):
        return "make serve" if name == "serve" else f"inv {name}"
    return f"inv {name} --settings {shlex.quote(project_path(settings, Path.cwd()))}"
