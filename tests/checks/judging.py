"""Pages judged without a build: Markdown in, findings out."""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from plugins.booking.plugin import add_bookings
from plugins.checks.facts.known import known_of
from plugins.checks.facts.reading import Reading
from plugins.checks.rule import Rule, SiteReading, Stage
from plugins.checks.run import built_findings, page_findings, site_findings
from plugins.clinic.load import load
from plugins.core.built import BuiltPage
from plugins.core.finding import Finding, in_reading_order
from plugins.core.reference import Library
from plugins.core.site import AnyPage, Site
from plugins.evidence.citing import cited_site
from plugins.evidence.library import read_library
from tests.building import CLINIC, PROJECT, SMALL, TODAY, front, write_files

DEFAULT_AT = "articles/first-weeks.md"
FRONT = (
    "---\ntitle: The first weeks\ndescription: What to expect in the first weeks of care, what "
    "may help, and what to ask at your next visit with us.\ncreated: 2026-11-01\n---\n\n"
)
"""Front matter of an example that shows the text alone."""
FRONT_LINES = FRONT.count("\n")
_NEEDED = {
    "articles": {"created": "2026-11-01"},
    "conditions": {"name": "anxiety"},
    "locations": {"city": "Dublin", "state": "OH"},
    "clinicians": {"name": "Mara Lind", "role": "therapist"},
}
FILES: dict[str, str | bytes | None] = {
    **SMALL,
    "clinic.yaml": f"{CLINIC}roles: [therapists, psychiatric nurse practitioners]\n",
    "articles/index.md": front("Articles"),
    "conditions/index.md": front("Conditions"),
    "locations/index.md": front("Locations"),
    "clinicians/index.md": front("Clinicians"),
}
"""The site around an example: pages that the example may link to."""


def whole_file(text: str, at: str = DEFAULT_AT) -> str:
    """Return an example as a Markdown file, with the fields that its kind of page must have.

    They stand below those that the example shows, so that its lines keep their numbers.
    """
    if not text.startswith("---"):
        text = FRONT + text
    head, fence, rest = text[4:].partition("\n---")
    for name, value in {
        "description": "What it says.",
        **_NEEDED.get(at.partition("/")[0], {}),
    }.items():
        if f"\n{name}:" not in f"\n{head}":
            head += f"\n{name}: {value}"
    return f"---\n{head}{fence}{rest}"


@dataclass(frozen=True, kw_only=True)
class Judged:
    """A site that was read for judging, and the page in question."""

    site: Site
    page: AnyPage
    readings: dict[str, Reading]
    findings: tuple[Finding, ...]
    """What the other rooms found on the way."""
    lines: Callable[[str], Sequence[str]]

    @property
    def reading(self) -> Reading:
        return self.readings[self.page.path]

    def found_by(self, rules: Iterable[Rule], html: str = "") -> tuple[Finding, ...]:
        """Return what rules find on the page; site rules may find something on others too."""
        of = {stage: [rule for rule in rules if rule.stage is stage] for stage in Stage}
        whole = SiteReading(
            site=self.site,
            readings=self.readings,
            today=dt.date.fromisoformat(TODAY),
            lines=self.lines,
        )
        built = BuiltPage(page=self.page, html=html)
        return in_reading_order(
            itertools.chain(
                page_findings(of[Stage.PAGE], self.reading, self.lines),
                site_findings(of[Stage.SITE], whole, self.lines),
                built_findings(of[Stage.BUILT] if html else [], built, self.reading, self.lines),
            )
        )


@cache
def library() -> Library:
    """Return the evidence library that ships with the project."""
    path = PROJECT / "content" / "references.json"
    return read_library(path.read_text("utf-8"), "content/references.json")[0]


def judged(
    folder: Path,
    text: str,
    at: str = DEFAULT_AT,
    files: Mapping[str, str] | None = None,
    today: str = TODAY,
) -> Judged:
    """Read an example as page `at` of a small site in `folder`; `files` are more of its files."""
    content = folder / "content"
    others = {
        name: whole_file(one, name) if name.endswith(".md") else one
        for name, one in (files or {}).items()
    }
    write_files(content, {**FILES, **others, at: whole_file(text, at)})
    day = dt.date.fromisoformat(today)
    build = load(content, "content", lambda _: day, is_public=False)
    assert build.site is not None, build.findings

    @cache
    def lines(path: str) -> Sequence[str]:
        return (folder / path).read_text("utf-8").splitlines()

    done = cited_site(build.site, library(), day, lines, is_public=False)
    build.site = done.site
    build.findings += done.findings
    add_bookings(build)
    site = build.site
    known = known_of(site, day, is_public=False)
    page = site.from_file(f"content/{at}")
    assert page is not None, build.findings
    return Judged(
        site=site,
        page=page,
        readings={one.path: Reading(one, known) for one in site.pages if one.number == 1},
        findings=tuple(build.findings),
        lines=lines,
    )
