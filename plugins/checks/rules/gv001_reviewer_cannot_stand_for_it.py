"""The reviewer of a page wrote it, has no license that the site knows, or gave no day.

## Why it matters
'Reviewed by' tells a reader that a second person with a license has checked the page. If the author
is that person, or nobody can look the license up, the line says more than is true.

## When not to use it
Never. A page without a reviewer may say so; that is honest.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from plugins.checks.facts.medicine import is_on_medication
from plugins.checks.rule import Bad, Good, Hit, SiteReading, Source, site_rule
from plugins.checks.sources import HELPFUL_CONTENT
from plugins.core.finding import Severity
from plugins.core.kind import Kind
from plugins.core.site import AnyPage

_DATA = Path(__file__).with_suffix(".yaml")
_MARA = "---\ntitle: Mara Lind\nname: Mara Lind\nrole: therapist\n{}---\n\nWords."
_LICENSED = _MARA.format("licences:\n  - state: OH\n    type: LISW-S\n")
_BY = "---\ntitle: {}\ncreated: 2026-11-01\nreviewed_by: mara-lind\n{}---\n\nSome words."
_DAY = "reviewed_on: 2026-11-10\n"


def _with(page: str, clinician: str = _LICENSED) -> dict[str, Any]:
    return {"page": page, "files": (("clinicians/mara-lind.md", clinician),)}


@site_rule(
    code="GV001",
    severity=Severity.ERROR,
    sources=[
        HELPFUL_CONTENT,
        Source(
            title="Ethical Principles of Psychologists and Code of Conduct, Standard 5",
            url="https://www.apa.org/ethics/code",
        ),
    ],
    good=[
        Good(**_with(_BY.format("Rest", _DAY))),
        Good(
            **_with(
                _BY.format("Medication", _DAY),
                _MARA.format("credentials: [RN, PMHNP-BC]\n"),
            )
        ),
        "Nobody has reviewed this page yet.",
    ],
    bad=[
        Bad(
            **_with(_BY.format("Rest", f"{_DAY}author: Mara Lind, LISW-S\n")),
            line=4,
            says="Mara Lind is the author of this page and its reviewer.",
        ),
        Bad(
            **_with(_BY.format("Rest", _DAY), _MARA.format("credentials: [BS]\n")),
            line=4,
            says="Mara Lind has no license in the clinic's data that lets a person review a page.",
        ),
        Bad(
            **_with(_BY.format("Rest", "")),
            line=4,
            says="Mara Lind is said to have reviewed this page, and no day is given.",
        ),
        Bad(
            **_with(_BY.format("Antidepressants", _DAY)),
            line=4,
            says="Mara Lind reviewed a page on medication without a license to prescribe or "
            "dispense it.",
        ),
        Bad(
            page="---\ntitle: Rest\ncreated: 2026-11-01\nreviewed_on: 2026-11-10\n---\n\nWords.",
            line=4,
            says="The page was reviewed on a day, and it does not say by whom.",
        ),
    ],
)
def reviewer_cannot_stand_for_it(site: SiteReading) -> Iterator[Hit]:
    """Yield each reason why a page's review does not hold."""
    for reading in site.readings.values():
        page, facts = reading.page, reading.page.facts
        if not facts.reviewed_by:
            if facts.reviewed_on:
                yield Hit(
                    at=page.place_of("reviewed_on"),
                    page=page,
                    severity=Severity.WARNING,
                    message="The page was reviewed on a day, and it does not say by whom.",
                    help="Add 'reviewed_by' with the file name of the clinician, or delete "
                    "'reviewed_on'.",
                )
            continue
        reviewer = site.site.get(Kind.CLINICIAN, facts.reviewed_by)
        if reviewer is not None:
            yield from _of_review(page, reviewer, on_medication=is_on_medication(reading))


def _of_review(page: AnyPage, reviewer: AnyPage, *, on_medication: bool) -> Iterator[Hit]:
    name = reviewer.facts.name
    place = page.place_of("reviewed_by")
    author = (page.facts.author or "").casefold()
    held = _held(reviewer)
    if author and name.casefold() in author:
        yield Hit(
            at=place,
            page=page,
            message=f"{name} is the author of this page and its reviewer.",
            help="Let another clinician read it, and name that person.",
        )
    elif not held:
        yield Hit(
            at=place,
            page=page,
            message=f"{name} has no license in the clinic's data that lets a person review a page.",
            help=f"Add 'licences' with state and type to {reviewer.path}, or name another "
            f"reviewer.",
        )
    elif on_medication and not any(one.prescribes for one in held):
        yield Hit(
            at=place,
            page=page,
            severity=Severity.WARNING,
            message=f"{name} reviewed a page on medication without a license to prescribe or "
            "dispense it.",
            help="Let a prescriber or a pharmacist read it.",
        )
    elif page.facts.reviewed_on is None:
        yield Hit(
            at=place,
            page=page,
            severity=Severity.WARNING,
            message=f"{name} is said to have reviewed this page, and no day is given.",
            help="Add 'reviewed_on' with the day on which the review was done.",
        )


class _Licence(NamedTuple):
    """A kind of license, by all that it is called in small letters."""

    names: frozenset[str]
    prescribes: bool


@cache
def _licences() -> tuple[_Licence, ...]:
    data: list[dict[str, Any]] = yaml.safe_load(_DATA.read_text("utf-8"))
    return tuple(
        _Licence(
            names=frozenset(name.lower() for name in (*one["letters"], *one["names"])),
            prescribes=one.get("prescribes", False),
        )
        for one in data
    )


def _held(reviewer: AnyPage) -> list[_Licence]:
    """Return the kinds of license that a clinician has, by licenses and letters."""
    facts = reviewer.facts
    said = {one.type for one in facts.licences} | set(facts.credentials)
    bare = {" ".join(one.lower().replace(".", "").split()) for one in said}
    return [licence for licence in _licences() if licence.names & bare]
