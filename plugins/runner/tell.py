"""Build, then say in a few plain lines how it went and what to do next."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from plugins.core.finding import Severity
from plugins.core.front_matter import Status
from plugins.report.text import counted, lines
from plugins.runner.run import Outcome, run


def build_and_tell(
    settings: Path, *, strict: bool, today: str | None, is_brief: bool = False
) -> int:
    """Build a site, print how it went, and return the exit code.

    `is_brief` leaves out what to do next.
    """
    outcome = run(settings, **_overrides(today))
    following = [] if is_brief else _next(outcome, strict=strict)
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
    left_out = ""
    if build.site is not None and build.drafts_left_out:
        count = build.drafts_left_out
        left_out = f", {count} {'draft' if count == 1 else 'drafts'} left out"
    drafts = sum(page.status is Status.DRAFT for page in build.site.pages) if build.site else 0
    shown = f", {drafts} of them {'draft' if drafts == 1 else 'drafts'}" if drafts else ""
    return [
        f"Pages:    {build.pages_written} from {build.sources} Markdown files{shown}{left_out}",
        f"Findings: {counted(outcome.findings)}{_unlisted(outcome)}",
        f"Time:     {outcome.seconds:.1f} s, {build.files_changed} files changed",
        f"Site:     {outcome.output.name}/index.html",
    ]


def _unlisted(outcome: Outcome) -> str:
    """Return how to see the advice, which a build counts and does not list."""
    has_advice = any(one.severity is Severity.ADVICE for one in outcome.findings)
    return " (see advice with: inv check --severity advice)" if has_advice else ""


def _next(outcome: Outcome, *, strict: bool) -> list[str]:
    if outcome.is_good(strict=strict) and outcome.build.is_public:
        return [f"Next:     look at {outcome.output.name}/, then copy it to your web host"]
    if outcome.is_good(strict=strict):
        return ["Next:     make serve (shows the site on this machine)"]
    return ["Next:     mend what is listed above, then build again"]
