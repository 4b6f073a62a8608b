"""When Pelican asks: pages are judged before and after they are written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from pelican import Pelican, signals
from pelican.generators import Generator

from plugins.checks.facts.known import known_of
from plugins.checks.facts.reading import Reading
from plugins.checks.registry import rules_of
from plugins.checks.rule import SiteReading, Stage
from plugins.checks.run import built_findings, page_findings, site_findings
from plugins.checks.silence import heard
from plugins.core.build import Build, build_of
from plugins.core.built import BuiltPage, Judge
from plugins.core.finding import Finding


def register() -> None:
    """Connect this room to Pelican."""
    signals.all_generators_finalized.connect(read_pages)
    signals.finalized.connect(silence)


def read_pages(generators: list[Generator]) -> None:
    """Judge all pages, and be ready to judge each again when it is rendered."""
    check(build_of(generators[0].settings))


def check(build: Build) -> None:
    """Add what page rules and site rules find, and a judge for the rendered pages."""
    site = build.site
    if site is None:
        return
    known = known_of(site, build.today, is_public=build.is_public)
    readings = {page.path: Reading(page, known) for page in site.pages if page.number == 1}
    for reading in readings.values():
        build.findings += page_findings(rules_of(Stage.PAGE), reading, lines_of)
    whole = SiteReading(site=site, readings=readings, today=build.today)
    build.findings += site_findings(rules_of(Stage.SITE), whole, lines_of)
    build.judges["checks"] = judge_of(readings)


def judge_of(readings: dict[str, Reading]) -> Judge:
    """Return who judges rendered pages; of a long list only the first page is judged."""

    def judge(built: BuiltPage) -> Iterator[Finding]:
        if built.page.number == 1:
            reading = readings[built.page.path]
            yield from built_findings(rules_of(Stage.BUILT), built, reading, lines_of)

    return judge


@cache
def lines_of(path: str) -> Sequence[str]:
    """Return the lines of a file that findings name; none for one that is gone by now."""
    try:
        return tuple(Path(path).read_text("utf-8").splitlines())
    except (OSError, UnicodeDecodeError):
        return ()


def silence(pelican: Pelican) -> None:
    """Leave out the findings that their page allows, with a reason."""
    build = build_of(pelican.settings)
    lines_of.cache_clear()
    if build.site is not None:
        kept = heard(build.site, build.findings)
        build.silenced = kept.silenced
        build.findings = list(kept.findings)
