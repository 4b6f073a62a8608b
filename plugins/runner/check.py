"""Checks a site, whole or in part, and tells the findings to people or to programs."""

from __future__ import annotations

import dataclasses
import os
import re
import sys
import tempfile
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path

from plugins.core.finding import Finding, Severity
from plugins.core.front_matter import Status
from plugins.report.baseline import (
    BaselineError,
    Compared,
    baseline_text,
    compared,
    read_baseline,
)
from plugins.report.checked import Checked
from plugins.report.formats import FORMATS
from plugins.report.text import by_file_and_gravity, counted, lines
from plugins.runner.explanations import explanations
from plugins.runner.mend import differences, mend, write_whole
from plugins.runner.order import HUMAN, Asked, Order, WrongUseError, order_of
from plugins.runner.run import Outcome, run

WRONG_USE = 2


def check_and_tell(asked: Asked) -> int:
    """Check a site without touching its output folder, print what was asked for.

    Return the exit code: 0 if nothing stands against the site, 1 if something does, 2 for an order
    that cannot be carried out. What is asked for goes to the output, all else to the error stream.
    """
    try:
        order = order_of(asked)
        if asked.write_baseline:
            return _write_baseline(order)
        if asked.diff:
            return _show_differences(order)
        return _check(order)
    except (WrongUseError, BaselineError) as error:
        print(error, file=sys.stderr)
        return WRONG_USE


def outcome_of(asked: Asked) -> Outcome:
    """Build into a folder of no consequence, for the findings; what was cached serves again."""
    today = {} if asked.today is None else {"HALCYON_TODAY": asked.today}
    with tempfile.TemporaryDirectory() as folder:
        return run(asked.settings, OUTPUT_PATH=folder, HALCYON_QUIET=True, **today)


def _check(order: Order) -> int:
    outcome = outcome_of(order.asked)
    if order.asked.fix:
        said = mend(_chosen(order, outcome))
        print("\n".join(said), file=sys.stdout if order.form == HUMAN else sys.stderr)
        if len(said) > 1:
            outcome = outcome_of(order.asked)
    checked = _checked(order, outcome)
    if order.form != HUMAN:
        print(FORMATS[order.form](checked), end="")
        print(_summary(order, outcome, checked), file=sys.stderr)
    else:
        for line in _for_people(order, outcome, checked):
            print(line)
    return 0 if checked.is_good else 1


def _checked(order: Order, outcome: Outcome) -> Checked:
    """Return what an outcome says on the files and codes that were asked for."""
    known = _compared(order, outcome)
    found = _chosen(order, outcome) if known is None else known.new
    site = outcome.build.site
    paths = order.choice.paths
    pages = {page.path for page in site.pages if page.number == 1} if site else set()
    return Checked(
        findings=by_file_and_gravity(found),
        silenced=tuple(pair for pair in outcome.build.silenced if order.choice.takes(pair[0])),
        complaints=outcome.complaints,
        files=tuple(sorted(pages if paths is None else paths)),
        explanations=explanations(),
        version=_version(),
        strict=order.asked.strict,
        compared=known,
    )


def _chosen(order: Order, outcome: Outcome) -> list[Finding]:
    """Return the findings asked for; of a site that cannot be read at all, every one."""
    if outcome.build.site is None or not outcome.is_finished:
        return outcome.findings
    return [finding for finding in outcome.findings if _takes(order, finding)]


def _takes(order: Order, finding: Finding) -> bool:
    """Return whether a finding is asked for: of a file, or on a file that it names."""
    choice = order.choice
    if choice.takes(finding):
        return True
    named = re.findall(r"[^\s']+/[^\s':,;]*[^\s':,;.]", finding.message) if choice.paths else ()
    return any(
        choice.takes(dataclasses.replace(finding, path=path))
        for path in named
        if path in (choice.paths or ())
    )


def _compared(order: Order, outcome: Outcome) -> Compared | None:
    name = order.asked.baseline
    if not name:
        return None
    try:
        text = Path(name).read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        message = f"The baseline '{name}' cannot be read; make one: inv check --write-baseline"
        raise BaselineError(message) from None
    return compared(_chosen(order, outcome), read_baseline(text, name), order.choice.is_about)


def _write_baseline(order: Order) -> int:
    outcome = outcome_of(order.asked)
    if outcome.complaints or outcome.build.site is None:
        for line in (*lines(outcome.findings, color=False), *_complaints(outcome.complaints)):
            print(line, file=sys.stderr)
        return 1
    path = Path(order.asked.write_baseline)
    write_whole(path, baseline_text(outcome.findings))
    print(f"Wrote {path}: {counted(outcome.findings)}. They are left out with: ", end="")
    print(f"inv check --baseline {path}")
    return 0


def _show_differences(order: Order) -> int:
    """Print what `--fix` would change as a unified diff; 1 when that is anything."""
    outcome = outcome_of(order.asked)
    made = differences(_chosen(order, outcome))
    print(made.text, end="")
    print(made.summary, file=sys.stderr)
    return 1 if made.text or outcome.complaints else 0


def _for_people(order: Order, outcome: Outcome, checked: Checked) -> Iterator[str]:
    color = sys.stdout.isatty() and "NO_COLOR" not in os.environ
    ranks = list(Severity)
    least = ranks.index(order.shown)
    shown = [one for one in checked.findings if ranks.index(one.severity) <= least]
    yield from lines(shown, color=color)
    yield from _complaints(checked.complaints)
    if checked.compared is not None:
        yield from _gone(order, checked.compared)
    yield _summary(order, outcome, checked)
    yield from _offline(order, outcome)
    unseen = len(checked.findings) - len(shown)
    if unseen:
        yield f"Advice:   {unseen} not listed; see it with: inv check --severity advice"
    if checked.findings:
        gravest = min(checked.findings, key=lambda one: ranks.index(one.severity))
        yield f"Next:     inv explain {gravest.code} (why it matters), inv report (all on one page)"


def _offline(order: Order, outcome: Outcome) -> Iterator[str]:
    """Yield why pages that somebody asked for by name are not online, where that is no mistake."""
    build = outcome.build
    asked = order.choice.paths or frozenset()
    for page in build.site.pages if build.site else ():
        if page.path not in asked or page.path in build.flawed or page.number > 1:
            continue
        day = page.facts.created
        if page.facts.status is Status.DRAFT:
            yield f"Draft:    {page.path} is not published ('status: draft')."
        elif day is not None and day > build.today:
            when = f"{day:%B} {day.day}, {day.year}"
            yield f"Later:    {page.path} goes online on {when} ('created')."


def _gone(order: Order, known: Compared) -> Iterator[str]:
    name = order.asked.baseline
    if known.gone:
        entry = "entry of" if len(known.gone) == 1 else "entries of"
        occur = "occurs" if len(known.gone) == 1 else "occur"
        yield f"{len(known.gone)} {entry} {name} no longer {occur}:"
        for one in known.gone:
            yield f"    {one.path}: {one.code} {one.words}"
        yield f"    help: Delete them: inv check --write-baseline {name}"


def _summary(order: Order, outcome: Outcome, checked: Checked) -> str:
    read = outcome.build.sources
    said = f"Checked {read} Markdown files"
    if order.choice.paths is not None:
        count = len(checked.files)
        said = f"Checked {count} {'file' if count == 1 else 'files'} of a site of {read} pages"
    more = f", {len(checked.silenced)} silenced" if checked.silenced else ""
    if checked.compared is not None:
        more += f", {checked.compared.known} in the baseline"
    return f"{said} in {outcome.seconds:.1f} s: {counted(checked.findings)}{more}."


def _complaints(complaints: Iterable[str]) -> Iterator[str]:
    return (f"Pelican says: {message}" for message in complaints)


def _version() -> str:
    """Return the version that pyproject.toml gives."""
    file = Path(__file__).resolve().parents[2] / "pyproject.toml"
    return str(tomllib.loads(file.read_text("utf-8"))["project"]["version"])
