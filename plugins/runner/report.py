"""Writes the report for marketing staff: one page that opens from disk."""

from __future__ import annotations

from pathlib import Path

from plugins.checks.facts.title_width import ems
from plugins.core.build import project_path
from plugins.report.overview.page import report_page
from plugins.report.text import counted
from plugins.runner.check import outcome_of
from plugins.runner.explanations import explanations
from plugins.runner.mend import write_whole
from plugins.runner.order import Asked
from plugins.runner.thumbnails import thumbnails


def report_and_tell(settings: Path, folder: Path, *, today: str | None) -> int:
    """Build into a folder of no consequence, write the report, and say where it is.

    Return the exit code: 0 when the report is written, whatever it says, and 1 when the site
    could not be built at all.
    """
    outcome = outcome_of(Asked(settings=settings, today=today))
    for message in outcome.complaints:
        print(f"Pelican says: {message}")
    if not outcome.is_finished:
        return 1
    page = folder / "index.html"
    write_whole(page, report_page(outcome.build, explanations(), ems, thumbnails(outcome.build)))
    print(f"Report:   {project_path(page, Path.cwd())} (open it in a browser)")
    print(f"Findings: {counted(outcome.findings)}")
    print("Next:     mend what stands first in it, then: inv report")
    return 0
