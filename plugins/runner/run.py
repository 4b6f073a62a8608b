"""One build from start to end, as a value: what was built, what was found, how long it took."""

from __future__ import annotations

import datetime as dt
import logging
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pelican
from jinja2 import TemplateError, TemplateSyntaxError
from pelican.generators import PelicanTemplateNotFound
from pelican.settings import read_settings

from plugins.clinic.settings import SettingsError
from plugins.core.build import RUN, Build, Run, project_path
from plugins.core.finding import Finding, Severity, count_by_severity


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """How a build went. `complaints` are errors of Pelican itself, such as a plugin not found.

    A build that stopped half-way has not told its findings yet.
    """

    build: Build
    complaints: tuple[str, ...]
    is_finished: bool
    seconds: float
    output: Path

    @property
    def findings(self) -> list[Finding]:
        """All findings, in the order in which the rooms made them."""
        return self.build.findings

    def is_good(self, *, strict: bool = False) -> bool:
        """Return whether nothing stands against publishing; `strict` counts warnings too."""
        counts = count_by_severity(self.findings)
        bad = counts[Severity.ERROR] + (counts[Severity.WARNING] if strict else 0)
        return not bad and not self.complaints


class _Complaints(logging.Handler):
    """Keeps error records that do not come from our own report."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        if record.name != "plugins.report.plugin":
            self.messages.append(record.getMessage())


def run(settings_file: Path, **overrides: Any) -> Outcome:  # noqa: ANN401 (Pelican's settings)
    """Build a site with a settings file; upper-case `overrides` replace single settings."""
    started = time.perf_counter()
    with _collecting() as complaints:
        settings, reason = _built(settings_file, overrides)
        if reason:
            complaints.messages.append(reason)
    hold: Run | None = settings.get(RUN)
    build = hold.build if hold else None
    return Outcome(
        build=build or Build(site=None, today=dt.date.min, is_public=False),
        complaints=tuple(dict.fromkeys(complaints.messages)),
        is_finished=not reason,
        seconds=time.perf_counter() - started,
        output=Path(settings.get("OUTPUT_PATH", "output")),
    )


def _built(settings_file: Path, overrides: dict[str, Any]) -> tuple[dict[str, Any], str]:
    """Run Pelican; return its settings, and why it stopped if it did."""
    try:
        settings: dict[str, Any] = read_settings(str(settings_file), override=overrides)
    except ValueError as error:
        return {}, str(error)
    try:
        pelican.Pelican(settings).run()
    except (SettingsError, PelicanTemplateNotFound, TemplateError) as error:
        return settings, _reason(error)
    return settings, ""


def _reason(error: Exception) -> str:
    """Return why a build stopped, with the line of the template where there is one."""
    if isinstance(error, TemplateSyntaxError):
        path = project_path(Path(error.filename or error.name or "theme"), Path.cwd())
        return f"{path}:{error.lineno}: the template cannot be read: {error.message}"
    return str(error)


@contextmanager
def _collecting() -> Iterator[_Complaints]:
    """Collect errors of Pelican's loggers, and keep its own progress lines to itself."""
    complaints = _Complaints()
    root = logging.getLogger()
    quiet = pelican.console.quiet
    root.addHandler(complaints)
    pelican.console.quiet = True
    try:
        yield complaints
    finally:
        root.removeHandler(complaints)
        pelican.console.quiet = quiet
