"""When Pelican asks: pages are judged before and after they are written."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path

from pelican import Pelican, signals
from pelican.generators import Generator

from plugins.checks.facts.known import known_of
from plugins.checks.facts.overview import OwnedPhrases
from plugins.checks.facts.reading import Reading
from plugins.checks.memory import Memory, fingerprint, html_key
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


_MEMORY = "_HALCYON_CHECKS"


def read_pages(generators: list[Generator]) -> None:
    """Judge all pages, and be ready to judge each again when it is rendered."""
    settings = generators[0].settings
    file = Path(settings["CACHE_PATH"]) / "checks" / "remembered"
    settings[_MEMORY] = check(build_of(settings), file)


def check(build: Build, file: Path | None = None) -> Memory | None:
    """Add what page rules and site rules find, and a judge for the rendered pages.

    `file` remembers from build to build what was found on pages that stay the same; whoever calls
    lets the memory that is returned `keep` it when all pages are judged.
    """
    site = build.site
    if site is None:
        return None
    known = known_of(site, build.today, is_public=build.is_public)
    library = "\n".join(lines_of(build.library.path))
    memory = Memory(file, fingerprint((library, repr(known))))
    pages = [page for page in site.pages if page.number == 1]
    readings = {page.path: Reading(page, known, memory.of(page, lines_of).notes) for page in pages}
    phrases = OwnedPhrases(readings)
    for page in pages:
        past, reading = memory.of(page, lines_of), readings[page.path]
        if past.findings is None:
            past.findings = tuple(page_findings(rules_of(Stage.PAGE), reading, lines_of))
        build.findings += past.findings
        phrases.uses(reading, lines_of)
        reading.note()
    whole = SiteReading(site=site, readings=readings, today=build.today, lines=lines_of)
    build.findings += site_findings(rules_of(Stage.SITE), whole, lines_of)
    build.keyword_map = whole.overview.keywords
    build.link_suggestions = whole.overview.suggestions
    build.near_duplicates = whole.overview.duplicates
    build.judges["checks"] = judge_of(readings, memory)
    return memory


def judge_of(readings: dict[str, Reading], memory: Memory) -> Judge:
    """Return who judges rendered pages; of a long list only the first page is judged."""

    def judge(built: BuiltPage) -> Iterable[Finding]:
        if built.page.number > 1:
            return ()
        past = memory.of(built.page, lines_of)
        key = html_key(built.html)
        if past.html != key:
            reading = readings[built.page.path]
            found = built_findings(rules_of(Stage.BUILT), built, reading, lines_of)
            past.html, past.built_findings = key, tuple(found)
        return past.built_findings

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
    memory: Memory | None = pelican.settings[_MEMORY]
    if memory is not None:
        memory.keep()
    lines_of.cache_clear()
    if build.site is not None:
        kept = heard(build.site, build.findings, is_whole=not build.flawed)
        build.silenced = kept.silenced
        build.findings = list(kept.findings)
