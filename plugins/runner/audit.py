"""Every page of the public site, measured: the figures that a visitor feels."""

from __future__ import annotations

import shutil
import statistics
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from plugins.core.kind import Kind
from plugins.core.site import Site
from plugins.report.text import counted
from plugins.runner.measure.lighthouse import (
    HOW_TO_GET,
    LighthouseError,
    Verdict,
    program,
    verdict,
)
from plugins.runner.measure.markup import NO_JAVA, java, markup_messages
from plugins.runner.measure.privacy import Visit, visit
from plugins.runner.measure.probes import (
    Targets,
    Walk,
    axe_violations,
    overflows,
    small_targets,
    tab_walk,
)
from plugins.runner.measure.serving import served
from plugins.runner.measure.weight import BUDGET, budget, critical_path
from plugins.runner.run import run

_CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_LEAST_PERFORMANCE = 98
_LONGEST_PAINT = 1.0
"""Seconds until the largest part of a page of text is painted, on Lighthouse's slow phone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What one page showed in the browser."""

    path: str
    axe: list[str]
    overflow: list[str]
    targets: Targets
    walk: Walk
    visit: Visit


def audit_and_tell(settings: Path, *, with_lighthouse: bool = True) -> int:
    """Build the public site, measure each page, print the figures; 1 when one misses its mark."""
    with tempfile.TemporaryDirectory() as folder:
        outcome = run(
            settings, OUTPUT_PATH=str(Path(folder, "site")), CACHE_PATH=str(Path(folder, "cache"))
        )
        site = outcome.build.site
        if site is None or not outcome.is_good():
            print(f"The site cannot be built: {counted(outcome.findings)}. See: inv check")
            return 1
        missed = [*_bytes(outcome.output, site), *_markup(outcome.output)]
        missed += _browser(outcome.output)
        if with_lighthouse:
            missed += _lighthouse(outcome.output, site)
    for line in missed:
        print(f"MISSED  {line}")
    print(f"{len(missed)} marks missed." if missed else "Every mark is met.")
    return 1 if missed else 0


def _bytes(output: Path, site: Site) -> Iterator[str]:
    sizes = {page: critical_path(output, page) for page in _pages(output)}
    heaviest = max(sizes, key=lambda page: sizes[page])
    print(
        f"Critical path: at most {sizes[heaviest]:,} bytes ({_path(output, heaviest)}), "
        f"median {statistics.median(sizes.values()):,.0f}, on {len(sizes)} pages; asked {BUDGET:,}"
    )
    for page, size in sizes.items():
        most = budget(site.written_to(page.relative_to(output).as_posix()))
        if size > most:
            yield f"{_path(output, page)}: the critical path has {size:,} bytes, not {most:,}"


def _markup(output: Path) -> Iterator[str]:
    runtime = java()
    if runtime is None:
        print(f"Valid HTML: not checked, there is {NO_JAVA}")
        return
    messages = markup_messages(_pages(output), runtime)
    print(f"Valid HTML: {len(messages)} errors and warnings")
    yield from messages


def _browser(output: Path) -> Iterator[str]:
    chromium = next(filter(None, map(shutil.which, _CHROMIUM)), None)
    if chromium is None:
        yield "no Chromium on this machine (Debian and Ubuntu: apt install chromium)"
        return
    with sync_playwright() as playwright, served(output) as address:
        browser = playwright.chromium.launch(
            executable_path=chromium, args=["--no-sandbox", "--disable-gpu", "--disable-quic"]
        )
        seen = [_seen(browser, address, _path(output, page)) for page in _pages(output)]
        browser.close()
    visits = [one.visit for one in seen]
    print(f"axe, two schemes, two widths: {sum(len(one.axe) for one in seen)} violations")
    print(f"Overflow at 320 px, wide spacing, large text: {sum(len(o.overflow) for o in seen)}")
    print(
        f"Targets below 24 px: {sum(len(one.targets.below_24) for one in seen)}, "
        f"below 44 px: {sum(len(one.targets.below_44) for one in seen)}"
    )
    print(
        f"Stops of the Tab key: {sum(len(one.walk.stops) for one in seen)}, "
        f"focus unseen: {sum(len(one.walk.unseen) for one in seen)}, "
        f"covered: {sum(len(one.walk.covered) for one in seen)}"
    )
    print(
        f"Requests: at most {max(len(one.requests) for one in visits)} a page, "
        f"to others: {sum(len(one.third_party) for one in visits)}, "
        f"scripts: {sum(len(one.scripts) for one in visits)}, "
        f"cookies: {sum(one.cookies for one in visits)}, "
        f"stored: {sum(one.stored for one in visits)}, "
        f"complaints of the console: {sum(len(one.complaints) for one in visits)}"
    )
    for one in seen:
        yield from (f"{one.path}: {line}" for line in _misses(one))


def _seen(browser: Browser, address: str, path: str) -> Seen:
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto(address + path)
    found = Seen(
        path=path,
        walk=tab_walk(page, most=400),
        targets=small_targets(page),
        overflow=overflows(page),
        axe=axe_violations(page),
        visit=visit(browser, address, path),
    )
    context.close()
    return found


def _misses(one: Seen) -> Iterator[str]:
    yield from one.axe
    yield from one.overflow
    yield from (f"the target is too small: {name}" for name in one.targets.below_44)
    yield from (f"the focus cannot be seen: {name}" for name in one.walk.unseen)
    yield from (f"the focus is covered: {name}" for name in one.walk.covered)
    yield from (f"a request to others: {url}" for url in one.visit.third_party)
    # The page for searching is the one page that runs a program.
    own = "/static/search."
    yield from (f"a script: {url}" for url in one.visit.scripts if own not in url)
    yield from (f"the console says: {text}" for text in one.visit.complaints)
    if one.visit.cookies or one.visit.stored:
        yield "the page keeps something on the visitor's machine"
    if not one.walk.stops or not one.walk.stops[0].startswith("c-skip-link"):
        yield "the first stop of the Tab key is not the skip link"


def _lighthouse(output: Path, site: Site) -> Iterator[str]:
    command = program()
    if command is None:
        print(HOW_TO_GET)
        return
    first = [next(iter(site.of_kind(kind)), None) for kind in (Kind.ARTICLE, Kind.CONDITION)]
    place = next(iter(site.of_kind(Kind.LOCATION)), None)
    with served(output, is_compressed=True) as address:
        for page in (site.home, *first, place):
            if page is None:
                continue
            try:
                found = verdict(command, address + page.url)
            except (LighthouseError, ValueError, KeyError) as error:
                yield f"{page.url}: Lighthouse failed: {error}"
                continue
            print(
                f"Lighthouse {page.url}: {found.performance} performance, {found.accessibility} "
                f"accessibility, {found.best_practices} best practices, {found.seo} SEO; "
                f"painted after {found.paint:.2f} s, shift {found.shift:.3f}"
            )
            yield from (f"{page.url}: {line}" for line in _below(found))


def _below(found: Verdict) -> Iterator[str]:
    if found.performance < _LEAST_PERFORMANCE:
        yield f"Lighthouse gives performance {found.performance}, not {_LEAST_PERFORMANCE}"
    if round(found.paint, 1) > _LONGEST_PAINT:
        yield f"the largest paint takes {found.paint:.2f} s, not {_LONGEST_PAINT}"
    if found.shift > 0:
        yield f"the layout shifts by {found.shift:.3f}"
    yield from (f"Lighthouse finds: {name}" for name in found.failed)


def _pages(output: Path) -> list[Path]:
    return sorted(output.rglob("*.html"))


def _path(output: Path, page: Path) -> str:
    name = page.relative_to(output).as_posix()
    return "/" + name.removesuffix("index.html")
