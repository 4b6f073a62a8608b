"""The facts that a site does not have yet, for the clinic to supply: a table for each subject."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from itertools import chain

from plugins.core.front_matter import PlainFacts, Presence, Purpose, YesNoUnknown
from plugins.core.kind import Kind
from plugins.core.site import AnyPage, Site
from plugins.runner import asked

CLINIC_FILE = "clinic.yaml"
_TREATMENT = (Kind.SERVICE, Kind.CONDITION, Kind.ARTICLE)
"""Kinds of page that a licensed person should have read."""
_TAG = re.compile(r"<[^>]+>")
_SAYS_MISSING = re.compile(
    r"\b(?:have|has|had)(?: not|n['\u2019]t)(?: yet)? (?:published|said|put|listed)\b"
    r"|\bnot on (?:this|our|the) (?:web)?site\b|\bdoes not (?:say|list)\b",
    re.IGNORECASE,
)
"""Words by which a page tells its readers that the clinic has not told a fact."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """A fact that the site does not have. `where` is the field, with its file, to type it into."""

    what: str
    why: str
    where: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What is missing on one subject; `title` is a heading."""

    title: str
    facts: tuple[Missing, ...]


def missing_facts(site: Site) -> tuple[Subject, ...]:
    """Return what is missing, subject by subject; a subject that lacks nothing is left out."""
    subjects = [
        Subject(title="The clinic as a whole", facts=tuple(_of_clinic(site))),
        Subject(title="The people who treat patients", facts=tuple(_of_people(site))),
        Subject(title="Review of the text", facts=tuple(_of_review(site))),
        Subject(title="Places", facts=tuple(_of_places(site))),
    ]
    return tuple(subject for subject in subjects if subject.facts)


def supply_page(site: Site) -> str:
    """Return the Markdown page that lists what is missing, and what pages must answer in words."""
    subjects = missing_facts(site)
    parts = [
        "# What the clinic must supply\n",
        "<!-- Written by `inv docs` from content/; type the fact there instead. -->\n",
        (
            "A page shows a fact only when the clinic has told it. These are not told yet. Type\n"
            "each where the last column says, run `make check`, then `.venv/bin/inv docs`, and it\n"
            "is gone from this list. [All fields](fields.md) says what each field may hold.\n"
        ),
    ]
    if not subjects:
        parts.append("Each fact that has a field is there.\n")
    for subject in subjects:
        rows = [f"| {fact.what} | {fact.why} | {fact.where} |" for fact in subject.facts]
        head = ["| Missing | Why it matters | Where to type it |", "| --- | --- | --- |"]
        parts.append("\n".join([f"## {subject.title}\n", *head, *rows]) + "\n")
    parts.append(
        "## Questions that a page must answer in words\n\n"
        "These have no field. Read the page as a patient, and see that it answers them.\n"
    )
    parts.append("\n".join(_in_words(site)) + "\n")
    pages = [f"- `{page.path}`" for page in _pages_that_say_so(site)]
    if pages:
        parts.append(
            "## Pages that say that a fact is missing\n\n"
            "When the fact is there, change the sentence.\n"
        )
        parts.append("\n".join(pages) + "\n")
    return "\n".join(parts)


def _of_clinic(site: Site) -> Iterator[Missing]:
    clinic = site.clinic
    told = {
        "contact: phone": clinic.contact.phone,
        "contact: email": clinic.contact.email,
        "booking: url": clinic.booking.url,
        "insurance": clinic.insurance,
        "fees": clinic.fees,
        "legal_name": clinic.legal_name,
        "roles": clinic.roles,
        "specialties": clinic.specialties,
        "same_as": clinic.same_as,
    }
    for field, (what, why) in asked.CLINIC.items():
        if not told[field]:
            yield Missing(what=what, why=why, where=f"`{field}` in `{CLINIC_FILE}`")
    for purpose, (what, why) in asked.PAGES.items():
        if not _with_purpose(site, purpose):
            yield Missing(
                what=what, why=why, where=f"a new page in `pages/` with `purpose: {purpose.value}`"
            )


def _of_people(site: Site) -> Iterator[Missing]:
    people = site.of_kind(Kind.CLINICIAN)
    if not people:
        yield Missing(
            what="The people who treat patients: name, role and letters behind the name",
            why="Patients want to know whom they will see, and laws on titles apply to the text.",
            where=(
                "one file a person in `clinicians/`; what the letters mean in `credentials` "
                f"in `{CLINIC_FILE}`"
            ),
        )
    licensed = {licence.state for person in people for licence in person.facts.licences}
    states = {page.facts.state for page in site.of_kind(Kind.LOCATION)}
    for state in sorted(states - licensed):
        yield Missing(
            what=f"Who holds a license in {state}, and of which kind",
            why="A provider may treat and prescribe only where the license holds.",
            where="`licences` in the person's file in `clinicians/`",
        )
    for person in people:
        for field, (what, why) in asked.PERSON.items():
            if getattr(person.facts, field) in ((), None, YesNoUnknown.UNKNOWN):
                yield Missing(
                    what=f"{person.facts.name}: {what}",
                    why=why,
                    where=f"`{field}` in `{person.path}`",
                )


def _of_review(site: Site) -> Iterator[Missing]:
    pages = list(chain.from_iterable(site.of_kind(kind) for kind in _TREATMENT))
    unread = [page for page in pages if page.facts.reviewed_by is None]
    if unread:
        yield Missing(
            what=(
                "A licensed clinician who reads the pages on treatment: "
                + ("none has been read" if len(unread) == len(pages) else "some have been read")
            ),
            why="Readers and search engines trust health text that a named clinician answers for.",
            where=(
                "`reviewed_by`, `reviewed_on` and `next_review` of each service, condition "
                "and article that was read as a whole"
            ),
        )


def _of_places(site: Site) -> Iterator[Missing]:
    """Yield each fact that places lack, once, with the files of all that lack it."""
    places = site.of_kind(Kind.LOCATION)
    for field, (what, why) in asked.PLACE.items():
        files = [f"`{page.path}`" for page in places if field in _lacks(page, site)]
        if files:
            yield Missing(what=what, why=why, where=f"`{field}` in {', '.join(files)}")


def _lacks(page: AnyPage, site: Site) -> set[str]:
    """Return the fields of a location that the clinic has not told yet."""
    facts = page.facts
    has_office = facts.presence is not Presence.AREA
    is_street = facts.presence is Presence.STREET
    people = site.of_kind(Kind.CLINICIAN)
    named = site.linked(page, Kind.CLINICIAN) or site.linking(page, Kind.CLINICIAN)
    lacks = {
        "presence": not has_office and facts.telehealth is not YesNoUnknown.YES,
        "address": is_street and facts.address is None,
        "coordinates": is_street and facts.coordinates is None,
        "hours": not facts.hours,
        "parking": has_office and facts.parking is None,
        "telehealth": facts.telehealth is YesNoUnknown.UNKNOWN,
        "accepting_patients": facts.accepting_patients is YesNoUnknown.UNKNOWN,
        "clinicians": bool(people) and not named,
    }
    return {field for field, is_lacking in lacks.items() if is_lacking}


def _with_purpose(site: Site, purpose: Purpose) -> list[AnyPage]:
    return [
        page
        for page in site.of_kind(Kind.PAGE)
        if isinstance(page.facts, PlainFacts) and page.facts.purpose is purpose
    ]


def _in_words(site: Site) -> Iterator[str]:
    yield "| Page | Questions |"
    yield "| --- | --- |"
    for purpose, questions in asked.QUESTIONS.items():
        for page in _with_purpose(site, purpose):
            yield f"| `{page.path}` | {questions} |"


def _pages_that_say_so(site: Site) -> list[AnyPage]:
    return [
        page
        for page in site.pages
        if page.is_listed and page.kind is not Kind.ARTICLE and _SAYS_MISSING.search(_text(page))
    ]


def _text(page: AnyPage) -> str:
    html = " ".join((page.body.html, *(answer.html for answer in page.answers)))
    return " ".join(unescape(_TAG.sub("", html)).split())
