"""A content folder -> one frozen `Site`, with everything that is wrong in it as findings."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath
from zoneinfo import ZoneInfo

from plugins.clinic import codes
from plugins.clinic.consequences import flawed_page, stray_page
from plugins.clinic.drafts import Draft, pages_of_a_far_future, read_draft
from plugins.clinic.facts import read_facts
from plugins.clinic.files import (
    CLINIC_FILE,
    escapes,
    is_ignored,
    linked_folders,
    markdown_files,
)
from plugins.clinic.links import Library, Target
from plugins.clinic.lists import list_order, missing_lists, with_list_pages
from plugins.clinic.memory import RenderMemory
from plugins.clinic.names import unknown_ids, unknown_paths
from plugins.clinic.press import Press
from plugins.clinic.strays import stray_file, texts_beside_pages
from plugins.core.build import Build
from plugins.core.clinic import Clinic
from plugins.core.finding import Finding
from plugins.core.front_matter import Status
from plugins.core.kind import FOLDERS
from plugins.core.located import Located, read_yaml
from plugins.core.site import Site
from plugins.core.source import Place


def load(
    content: Path,
    label: str,
    today_in: Callable[[ZoneInfo], dt.date],
    *,
    is_public: bool,
    memory: Path | None = None,
) -> Build:
    """Read a content folder. `label` is how its path begins in findings, such as `content`.

    `today_in` gives the calendar day in a time zone, because the clinic's own zone is among the
    things read. The preview holds drafts and pages of the future; the public site does not.
    `memory` is a file that remembers rendered texts from build to build.
    """
    findings: list[Finding] = []
    path = f"{label}/{CLINIC_FILE}"
    located = _read_located(content, CLINIC_FILE, path, findings)
    clinic = _typed_clinic(located, path, findings)
    zone = ZoneInfo(clinic.timezone if clinic else "UTC")
    build = Build(site=None, today=today_in(zone), is_public=is_public, findings=findings)
    build.clinic_path, build.clinic_places = path, located.places
    drafts = _read_drafts(content, label, build)
    build.flawed |= {draft.path: flawed_page(draft) for draft in drafts if draft.mistakes}
    if clinic is None:
        return build
    shown = [draft for draft in drafts if not (is_public and draft.status is Status.DRAFT)]
    build.waiting = {draft.url: draft.path for draft in drafts if draft.is_waiting}
    build.drafts_left_out = sum(draft.is_waiting for draft in drafts) if is_public else 0
    shown = _without_clashes(shown, build.findings)
    shown += missing_lists(shown, content, label, build.findings)
    library = _library(content, drafts, shown)
    texts = RenderMemory(memory)
    press = Press(library, texts, build.findings)
    pages = [press.page(draft) for draft in shown]
    texts.keep()
    build.files = frozenset(press.files)
    for finding in texts_beside_pages(content, label, build.files):
        _hold_back(build, finding, PurePosixPath(finding.path.removeprefix(f"{label}/")))
    build.findings.extend(pages_of_a_far_future(drafts, build.today))
    site = Site(clinic=clinic, pages=tuple(with_list_pages(sorted(pages, key=list_order))))
    build.findings.extend(unknown_ids(site, drafts))
    build.findings.extend(unknown_paths(site, drafts, located, path))
    build.site = site
    return build


def _read_text(content: Path, name: PurePosixPath, path: str) -> str | Finding:
    """Return a file's text, or what keeps us from it."""
    if escapes(content, name):
        return codes.OUTSIDE_LINK.at(
            path,
            Place(1),
            "The file is a link to a place outside the content folder.",
            "Put the file itself into the content folder.",
        )
    try:
        return (content / name).read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        return codes.UNREADABLE.at(
            path,
            Place(line),
            "The file is not stored as UTF-8 text.",
            "Open it in your editor and save it with the encoding 'UTF-8'.",
        )
    except OSError as error:
        return codes.UNREADABLE.at(
            path,
            Place(1),
            f"The file cannot be opened ({error.strerror}).",
            "Check that it is there and that you may read it.",
        )


def _read_located(content: Path, name: str, path: str, findings: list[Finding]) -> Located:
    text = _read_text(content, PurePosixPath(name), path)
    if isinstance(text, Finding):
        findings.append(text)
        return Located()
    return read_yaml(text.removeprefix("\ufeff").replace("\r\n", "\n"))


def _typed_clinic(located: Located, path: str, findings: list[Finding]) -> Clinic | None:
    if not located.key_places and findings:
        return None
    clinic, found = read_facts(Clinic, located, path, CLINIC_FILE, {})
    findings.extend(found)
    return None if found else clinic


def _read_drafts(content: Path, label: str, build: Build) -> list[Draft]:
    drafts = []
    for folder in linked_folders(content):
        build.findings.append(
            codes.OUTSIDE_LINK.at(
                f"{label}/{folder}",
                Place(1),
                f"The folder '{folder}' is a link to another place, so no page in it is read.",
                "Put the folder itself into the content folder.",
            )
        )
    for file in markdown_files(content):
        build.sources += 1
        path = f"{label}/{file.path}"
        if file.kind is None:
            _hold_back(build, stray_file(file, path), file.path)
            continue
        draft = read_draft(_read_text(content, file.path, path), file, path, build.today)
        build.findings += draft.mistakes
        drafts.append(draft)
    return drafts


def _hold_back(build: Build, finding: Finding, file: PurePosixPath) -> None:
    """Keep the finding on a file of which no page is made, though somebody may expect one."""
    build.findings.append(finding)
    if file.parts[0] in FOLDERS:
        build.flawed[finding.path] = stray_page(finding, file)


def _without_clashes(drafts: list[Draft], findings: list[Finding]) -> list[Draft]:
    """Return the page of each address; whoever asks for it with a 'slug' besides is a finding."""
    owners: dict[str, Draft] = {}
    for draft in sorted(drafts, key=lambda draft: draft.facts.slug is not None):
        owner = owners.setdefault(draft.output_path, draft)
        if owner is draft:
            continue
        findings.append(
            codes.SAME_ADDRESS.at(
                draft.path,
                draft.located.places.get(("slug",), Place(1)),
                f"The address {draft.url} already belongs to {owner.path}.",
                "Write another 'slug', or delete that line: the name of the file counts then."
                if draft.facts.slug
                else "Rename one of the two files, or give one of them a 'slug' of its own.",
            )
        )
    return [draft for draft in drafts if owners[draft.output_path] is draft]


def _library(content: Path, drafts: list[Draft], shown: list[Draft]) -> Library:
    targets = {
        str(draft.file): Target(url=draft.url, is_published=not draft.is_waiting)
        for draft in drafts
    }
    files = {
        PurePosixPath(Path(folder, name).relative_to(content).as_posix())
        for folder, name in _content_files(content)
    }
    usable = frozenset(str(file) for file in files if not escapes(content, file))

    addresses = frozenset(draft.url for draft in drafts if draft in shown or draft.is_held_back)
    return Library(pages=targets, addresses=addresses, files=usable)


def _content_files(content: Path) -> Iterator[tuple[str, str]]:
    """Yield folder and name of each file that text may link to: no page, no data, no backup."""
    for folder, folders, names in os.walk(content):
        folders[:] = [name for name in folders if not is_ignored(name)]
        for name in names:
            suffix = PurePosixPath(name).suffix.lower()
            if not is_ignored(name) and suffix not in {".md", ".yaml", ".yml", ".json"}:
                yield folder, name
