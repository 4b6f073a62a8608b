"""A content folder -> one frozen `Site`, with everything that is wrong in it as findings."""

from __future__ import annotations

import dataclasses
import datetime as dt
import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path, PurePosixPath
from zoneinfo import ZoneInfo

from plugins.clinic import codes
from plugins.clinic.drafts import Draft, read_draft
from plugins.clinic.facts import read_facts
from plugins.clinic.files import (
    CLINIC_FILE,
    LIST,
    SourceFile,
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
from plugins.core.build import Build
from plugins.core.clinic import Clinic
from plugins.core.finding import Finding
from plugins.core.front_matter import Status
from plugins.core.kind import FOLDERS
from plugins.core.located import Located, read_yaml
from plugins.core.nearest import did_you_mean
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
    if clinic is None:
        return build
    shown = [draft for draft in drafts if not (is_public and draft.status is Status.DRAFT)]
    build.drafts_left_out = len(drafts) - len(shown)
    shown = list(_without_clashes(shown, build.findings))
    shown += missing_lists(shown, content, label, build.findings)
    library = _library(content, drafts, shown)
    texts = RenderMemory(memory)
    press = Press(library, texts, build.findings)
    pages = [press.page(draft) for draft in shown]
    texts.keep()
    build.files = frozenset(press.files)
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
            build.findings.append(_stray(file, path))
            continue
        text = _read_text(content, file.path, path)
        if isinstance(text, Finding):
            build.findings.append(text)
            text = ""
            draft, _ = read_draft(text, file, path, build.today)
            drafts.append(dataclasses.replace(draft, status=Status.DRAFT))
            continue
        draft, found = read_draft(text, file, path, build.today)
        build.findings.extend(found)
        drafts.append(draft)
    return drafts


def _stray(file: SourceFile, path: str) -> Finding:
    folder = file.path.parts[0]
    if len(file.path.parts) == 1:
        message = f"'{file.path}' lies beside the folders of pages, so no page is made of it."
    elif folder not in FOLDERS:
        near = did_you_mean(folder, FOLDERS)
        message = f"'{folder}' is not a folder of pages{near or '.'}"
    elif file.path.suffix != ".md":
        message = f"'{file.path.name}' does not end in '.md', so no page is made of it."
    elif file.path.stem == LIST:
        message = (
            "A list page belongs into a folder of services, conditions, locations or the like."
        )
    else:
        message = f"'{file.path}' lies too deep: pages lie directly in '{folder}'."
    return codes.STRAY_FILE.at(
        path,
        Place(1),
        message,
        f"Move it into one of {', '.join(FOLDERS)} (with a name that ends in '.md'), or begin "
        "its name with '_' to keep it as a note.",
    )


def _without_clashes(drafts: Iterable[Draft], findings: list[Finding]) -> Iterator[Draft]:
    """Yield the first page of each address; later ones become findings."""
    owners: dict[str, Draft] = {}
    for draft in drafts:
        owner = owners.setdefault(draft.output_path, draft)
        if owner is draft:
            yield draft
            continue
        findings.append(
            codes.SAME_ADDRESS.at(
                draft.path,
                draft.located.places.get(("slug",), Place(1)),
                f"The address {draft.url} already belongs to {owner.path}.",
                "Rename one of the two files, or give one of them a 'slug' of its own.",
            )
        )


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

    addresses = frozenset(draft.url for draft in shown)
    return Library(pages=targets, addresses=addresses, files=usable)


def _content_files(content: Path) -> Iterator[tuple[str, str]]:
    """Yield folder and name of each file that text may link to: no page, no data, no backup."""
    for folder, folders, names in os.walk(content):
        folders[:] = [name for name in folders if not is_ignored(name)]
        for name in names:
            suffix = PurePosixPath(name).suffix.lower()
            if not is_ignored(name) and suffix not in {".md", ".yaml", ".yml", ".json"}:
                yield folder, name
