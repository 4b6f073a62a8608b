"""When Pelican is done: the findings are printed, and one summary error fails a strict run."""

from __future__ import annotations

import logging
import os
import sys

from pelican import Pelican, signals

from plugins.core.build import build_of
from plugins.core.finding import Severity
from plugins.report.text import counted, lines

logger = logging.getLogger(__name__)


def register() -> None:
    """Connect this room to Pelican."""
    signals.finalized.connect(tell)


def tell(pelican: Pelican) -> None:
    """Print what is found; errors end in one log record, which `--fatal errors` makes exit 1.

    Advice is only counted there, so that it does not drown what must be mended.
    """
    if pelican.settings.get("HALCYON_QUIET"):
        return
    found = build_of(pelican.settings).findings
    findings = [finding for finding in found if finding.severity is not Severity.ADVICE]
    color = sys.stderr.isatty() and "NO_COLOR" not in os.environ
    for line in lines(findings, color=color):
        print(line, file=sys.stderr)  # noqa: T201 (the report is what a person asked for)
    if any(finding.severity is Severity.ERROR for finding in findings):
        logger.error("%s. Each is listed above with what to do.", counted(findings).capitalize())
