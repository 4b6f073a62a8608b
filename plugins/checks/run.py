"""Runs rules and turns what they hit into findings, each at its line."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from plugins.checks import codes
from plugins.checks.facts.locate import located, quote_of
from plugins.checks.facts.reading import Reading
from plugins.checks.facts.sentence import Sentence
from plugins.checks.rule import Hit, Rule, SiteReading
from plugins.core.built import BuiltPage
from plugins.core.finding import Finding, Fix
from plugins.core.site import AnyPage
from plugins.core.source import Place

Lines = Callable[[str], Sequence[str]]
"""Path of a file, as findings show it -> its lines."""


def page_findings(rules: Iterable[Rule], reading: Reading, lines: Lines) -> Iterator[Finding]:
    """Yield what page rules find on one page; of the same words a reader hears once."""
    page = reading.page
    found = [
        (rule, finding)
        for rule in rules
        if page.kind in rule.kinds
        for finding in _run(rule, page, lines, page, reading)
    ]
    for rule, finding in found:
        others = (other for _, other in found if other.code in rule.gives_way_to)
        if not any(_is_of_same_words(finding, other) for other in others):
            yield finding


def _is_of_same_words(finding: Finding, other: Finding) -> bool:
    """Return whether the words of two findings overlap."""
    if finding.quote is None or other.quote is None or finding.place.line != other.place.line:
        return False
    start, start_of_other = finding.place.column, other.place.column
    return start < start_of_other + len(other.quote.words) and start_of_other < start + len(
        finding.quote.words
    )


def built_findings(
    rules: Iterable[Rule], built: BuiltPage, reading: Reading, lines: Lines
) -> Iterator[Finding]:
    """Yield what rules find on a page as it was rendered."""
    for rule in rules:
        if built.page.kind in rule.kinds:
            yield from _run(rule, built.page, lines, built, reading)


def site_findings(rules: Iterable[Rule], reading: SiteReading, lines: Lines) -> Iterator[Finding]:
    """Yield what rules find on the site as a whole; pages of kinds a rule is not for are left."""
    home = reading.site.pages[0]
    for rule in rules:
        yield from _run(rule, home, lines, reading)


def _run(rule: Rule, page: AnyPage, lines: Lines, *taken: object) -> Iterator[Finding]:
    """Run one rule; a crash of it is a finding, and the rules after it go on."""
    try:
        hits = hits_of(rule, *taken)
    except Exception as error:  # noqa: BLE001 (whatever it is, the other rules still run)
        yield _crash(rule, page, error)
        return
    for hit in hits:
        where = hit.page or page
        if where.kind in rule.kinds:
            yield _finding(rule, where, hit, lines)


def hits_of(rule: Rule, *taken: object) -> list[Hit]:
    """Return what one rule hits; whoever measures rules puts itself in place of this."""
    return list(rule.judge(*taken))


def _finding(rule: Rule, page: AnyPage, hit: Hit, lines: Lines) -> Finding:
    old = hit.old
    if isinstance(hit.at, Place):
        place, quote = hit.at, hit.quote
    else:
        span = hit.at.whole if isinstance(hit.at, Sentence) else hit.at
        place, quote, old = located(span, lines(page.path)), quote_of(hit.at), span.text
    fix = None
    if hit.new is not None and old is not None:
        line = lines(page.path)[place.line - 1]
        if line[place.column - 1 :].startswith(old):
            fix = Fix(old=old, new=hit.new, is_safe=hit.is_safe)
    return Finding(
        code=rule.code,
        severity=hit.severity or rule.severity,
        path=page.path,
        place=place,
        message=hit.message,
        help=hit.help,
        quote=quote,
        fix=fix,
    )


def _crash(rule: Rule, page: AnyPage, error: Exception) -> Finding:
    frame = traceback.extract_tb(error.__traceback__)[-1]
    spot = f"{Path(frame.filename).name}:{frame.lineno}"
    return codes.CRASH.at(
        page.path,
        Place(1),
        f"The rule {rule.code} broke on this page: {type(error).__name__}: {error} ({spot}).",
        "This is a mistake in the program, not in your text. Show this message to its developer.",
    )
