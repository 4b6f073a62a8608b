"""`allow:` in front matter: findings that a page may have, each for a reason that is on record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from plugins.checks import codes
from plugins.checks.registry import all_rules
from plugins.core.finding import Finding
from plugins.core.nearest import did_you_mean
from plugins.core.site import AnyPage, Site

OTHERS = ("SD011", "SD012", "SD014", "EV023", "EV025", "DT021")
"""Warnings and advice of other rooms that a page may silence; their errors nobody may."""

_NEEDLESS = codes.NOTHING_TO_SILENCE.code


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """What is left to say, and what is silenced with the reason."""

    findings: tuple[Finding, ...]
    silenced: tuple[tuple[Finding, str], ...]


def heard(site: Site, findings: Iterable[Finding], *, is_whole: bool = True) -> Heard:
    """Return the findings that no page silences, and those on the silences themselves.

    Unless the site `is_whole`, mistakes in a page's file keep rules from seeing all there is: then
    no silence is called needless.
    """
    allowed = {page.path: page.facts.allow for page in site.pages if page.facts.allow}
    known = {rule.code for rule in all_rules()} | set(OTHERS)
    left: list[Finding] = []
    silenced: list[tuple[Finding, str]] = []
    for finding in findings:
        reason = allowed.get(finding.path, {}).get(finding.code)
        if reason and finding.code in known:
            silenced.append((finding, reason))
        else:
            left.append(finding)
    used = {(finding.path, finding.code) for finding, _ in silenced}
    for page in site.pages:
        if page.number == 1 and page.facts.allow:
            mistakes = _mistakes(page, known, used)
            left += [one for one in mistakes if is_whole or one.code != _NEEDLESS]
    return Heard(findings=tuple(left), silenced=tuple(silenced))


def _mistakes(page: AnyPage, known: set[str], used: set[tuple[str, str]]) -> Iterator[Finding]:
    for code in page.facts.allow:
        place = page.place_of("allow", code)
        if code not in known and _looks_known(code):
            yield codes.NOT_ALLOWED.at(
                page.path,
                place,
                f"'allow' names {code}, which cannot be silenced.",
                "Delete the line and mend what the finding says.",
            )
        elif code not in known:
            yield codes.UNKNOWN.at(
                page.path,
                place,
                f"'allow' names '{code}', which is no code of a check"
                f"{did_you_mean(code, known) or '.'}",
                "Copy the code from the message that you want to silence, or delete the line.",
            )
        elif (page.path, code) not in used:
            yield codes.NOTHING_TO_SILENCE.at(
                page.path,
                place,
                f"'allow' silences {code}, and the check finds nothing here.",
                "Delete the line, so that the check can speak up when it has to.",
            )


_OTHER_FAMILIES = ("BK", "CK", "DS", "DT", "EV", "LN", "MD", "OU", "PB", "SD", "SR", "TH")


def _looks_known(code: str) -> bool:
    return code[:2] in _OTHER_FAMILIES and code[2:].isdigit()
