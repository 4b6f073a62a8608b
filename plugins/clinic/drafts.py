"""Pages on their way: read, typed and addressed, their text not rendered yet."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from plugins.clinic import codes
from plugins.clinic.facts import read_facts
from plugins.clinic.files import SourceFile
from plugins.clinic.front import Parts, file_lines, split
from plugins.core.finding import Finding
from plugins.core.front_matter import MODELS, PageFacts, PlainFacts, Purpose, Status
from plugins.core.kind import Kind
from plugins.core.located import Located, read_yaml
from plugins.core.source import Place

_YEAR = 366
"""Days ahead that nobody plans an article for; a year is mistyped more often."""
_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A page before its text is rendered."""

    kind: Kind
    id: str
    file: PurePosixPath
    path: str
    url: str
    output_path: str
    status: Status
    is_waiting: bool
    """Whether the writer holds the page back: a draft, or a page of the future."""
    facts: PageFacts
    located: Located
    parts: Parts
    lines: list[str]
    mistakes: tuple[Finding, ...] = ()
    """What is wrong with its file or its front matter."""
    is_unread: bool = False
    """Whether the file could not be read at all, or holds no front matter."""

    @property
    def is_held_back(self) -> bool:
        """Whether nothing but mistakes keeps the page from being published."""
        return bool(self.mistakes) and not self.is_waiting

    @property
    def folder(self) -> str:
        """The folder of pages that holds the page."""
        return "" if self.kind is Kind.HOME else self.file.parts[0]


def read_draft(source: str | Finding, file: SourceFile, path: str, today: dt.date) -> Draft:
    """Return the page that a file's text holds, with all that is wrong with its front matter.

    A page whose front matter cannot be used whole goes on as a draft under its file's name. In
    place of the text stands a finding where the file cannot be read.
    """
    assert file.kind is not None
    kind = file.kind
    if isinstance(source, str):
        source = _two_versions(source, path) or source
    parts = split("" if isinstance(source, Finding) else source)
    located = read_yaml(parts.front or "", parts.front_line)
    page_id = _id(file.path)
    words = file.path.stem.replace("-", " ").replace("_", " ").strip().capitalize() or "Untitled"
    fallbacks: dict[str, Any] = {"title": words, "description": "", "created": None}
    facts, findings = read_facts(MODELS[kind], located, path, kind.label, fallbacks)
    if isinstance(source, Finding):
        findings = [source]
    elif not source.strip("\ufeff \t\r\n"):
        findings = [
            codes.NO_FRONT_MATTER.at(
                path,
                Place(1),
                "The file is empty.",
                "Write the page, or delete the file. A page begins with a line '---', then "
                "'title: …' and 'description: …', then a line '---'.",
            )
        ]
    elif parts.front is None:
        findings = [
            codes.NO_FRONT_MATTER.at(
                path,
                Place(1),
                "The file does not begin with front matter.",
                "Put a line '---', then 'title: …' and 'description: …', then a line '---' above "
                "the text.",
            )
        ]
    if not parts.is_closed:
        findings.append(
            codes.YAML.at(
                path,
                Place(parts.front_line - 1),
                "The front matter that begins here is never closed.",
                "Put a line '---' below its last field, above the text.",
            )
        )
    if not _SLUG.fullmatch(file.path.stem):
        findings.append(
            codes.BAD_FILE_NAME.at(
                path,
                Place(1),
                f"The file name '{file.path.name}' cannot be part of a web address.",
                f"Rename it to '{page_id}.md': small letters, digits and single hyphens.",
            )
        )
    is_future = facts.created is not None and facts.created > today
    is_waiting = facts.status is Status.DRAFT or is_future
    status = Status.DRAFT if findings or is_waiting else facts.status
    url, output_path = _address(kind, file, facts, page_id)
    return Draft(
        kind=kind,
        id=page_id,
        file=file.path,
        path=path,
        url=url,
        output_path=output_path,
        status=status,
        is_waiting=is_waiting,
        facts=facts,
        located=located,
        parts=parts,
        lines=[] if isinstance(source, Finding) else file_lines(source),
        mistakes=tuple(findings),
        is_unread=parts.front is None,
    )


_MERGE = re.compile(r"^<{7} .*?^={7}$.*?^>{7} ", re.DOTALL | re.MULTILINE)
"""What Git writes around two versions of one passage (git-merge, "How conflicts are presented")."""


def _two_versions(text: str, path: str) -> Finding | None:
    """Return a finding if a merge left two versions of a passage in a file."""
    found = _MERGE.search(text) if "<<<<<<< " in text else None
    if found is None:
        return None
    return codes.MERGE.at(
        path,
        Place(text.count("\n", 0, found.start()) + 1),
        "A merge left two versions of a passage in the file, one below the other.",
        "Keep the lines of one version, and delete the other version with the lines that begin "
        "with '<<<<<<<', '=======' and '>>>>>>>'.",
    )


def _id(file: PurePosixPath) -> str:
    """Return a page's id: its file's name, made fit for an address where it is not."""
    if file.stem == "index" and len(file.parts) > 1 and file.parts[0] != "pages":
        return file.parts[0]
    plain = unicodedata.normalize("NFKD", file.stem).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-") or "page"


def _address(kind: Kind, file: SourceFile, facts: PageFacts, page_id: str) -> tuple[str, str]:
    """Return address and output path; nothing but the kind and the slug decides them."""
    slug = facts.slug or page_id
    if kind is Kind.HOME:
        url = "/"
    elif kind is Kind.LIST:
        url = f"/{file.folder}/"
    elif isinstance(facts, PlainFacts) and facts.purpose is Purpose.NOT_FOUND:
        return "/404.html", "404.html"
    elif kind is Kind.PAGE:
        url = f"/{slug}/"
    else:
        url = f"/{file.folder}/{slug}/"
    return url, f"{url.lstrip('/')}index.html"


def pages_of_a_far_future(drafts: Iterable[Draft], today: dt.date) -> Iterator[Finding]:
    """Yield the pages that wait for a day so far away that its year must be mistyped."""
    for draft in drafts:
        day = draft.facts.created
        if day is None or (day - today).days <= _YEAR or draft.mistakes:
            continue
        if draft.facts.status is not Status.DRAFT:
            yield codes.FAR_FUTURE.at(
                draft.path,
                draft.located.places.get(("created",), Place(1)),
                f"The page goes online on {day:%B} {day.day}, {day.year}, and not before.",
                "Correct the year of 'created'.",
            )
