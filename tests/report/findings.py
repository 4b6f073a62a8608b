"""Findings made on the spot, and checks that hold one of each kind."""

from __future__ import annotations

import datetime as dt

from plugins.core.explanation import Explanation, Reading
from plugins.core.finding import Finding, Fix, Quote, Severity
from plugins.core.source import Place
from plugins.report.checked import Checked
from plugins.report.text import by_file_and_gravity
from tests.building import TODAY

NASTY = '100% "new", <b>bold</b> & it\'s: a,b\nsecond line\r\x07'
"""Signs that some format must escape, and one that XML cannot hold."""


def finding(  # noqa: PLR0913 (a finding has as many fields)
    path: str = "content/a.md",
    line: int = 1,
    *,
    code: str = "DT001",
    severity: Severity = Severity.ERROR,
    column: int = 1,
    message: str = "It is so.",
    quote: Quote | None = None,
    fix: Fix | None = None,
) -> Finding:
    return Finding(
        code=code,
        severity=severity,
        path=path,
        place=Place(line, column),
        message=message,
        help="Do that.",
        quote=quote,
        fix=fix,
    )


QUOTED = finding(
    "content/b c.md",
    7,
    code="LG001",
    column=3,
    message=NASTY,
    quote=Quote(before="Her brother ", words="committed suicide", after="."),
    fix=Fix(old="committed", new="died by"),
)
SAFE = finding(
    line=4, code="LG010", severity=Severity.ADVICE, fix=Fix(old="the the", new="the", is_safe=True)
)
WARNING = finding(line=2, code="ST003", severity=Severity.WARNING)
SILENCED = (finding(line=9, code="KW005", severity=Severity.ADVICE), "It is a list of addresses.")
EXPLAINED = Explanation(
    code="LG001",
    severity=Severity.ERROR,
    what="A sentence speaks of suicide as of a crime.",
    family="Words",
    can_be_silenced=True,
    why="Words of blame hurt those who grieve.",
    when_not="In the title of a source.",
    readings=(
        Reading(
            title="A guide", url="https://guide.example.com/", read_on=dt.date.fromisoformat(TODAY)
        ),
    ),
)


def checked(*findings: Finding, strict: bool = False) -> Checked:
    """Return a check with findings, or with one of each kind; one is silenced, one file is good."""
    return Checked(
        findings=by_file_and_gravity(findings or (QUOTED, SAFE, WARNING)),
        silenced=(SILENCED,),
        complaints=("the build stopped: 5% left",),
        files=("content/a.md", "content/b c.md", "content/good.md"),
        explanations={"LG001": EXPLAINED},
        version="0.1.0",
        strict=strict,
    )
