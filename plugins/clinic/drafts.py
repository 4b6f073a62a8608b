"""Pages on their way: read, typed and addressed, their text not rendered yet."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
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

    @property
    def folder(self) -> str:
        """The folder of pages that holds the page."""
        return "" if self.kind is Kind.HOME else self.file.parts[0]


def read_draft(
    source: str, file: SourceFile, path: str, today: dt.date
) -> tuple[Draft, list[Finding]]:
    """Return the page that a file's text holds, and all that is wrong with its front matter.

    A page whose front matter cannot be used whole goes on as a draft under its file's name.
    """
    assert file.kind is not None
    kind = file.kind
    parts = split(source)
    located = read_yaml(parts.front or "", parts.front_line)
    page_id = _id(file.path)
    words = file.path.stem.replace("-", " ").replace("_", " ").strip().capitalize() or "Untitled"
    fallbacks: dict[str, Any] = {"title": words, "description": "", "created": None}
    facts, findings = read_facts(MODELS[kind], located, path, kind.label, fallbacks)
    if parts.front is None:
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
    draft = Draft(
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
        lines=file_lines(source),
    )
    return draft, findings


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
