"""A content folder -> one frozen `Site`, with everything that is wrong in it as findings."""

from __future__ import annotations

import dataclasses
import datetime as dt
import os
import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path, PurePosixPath
from zoneinfo import ZoneInfo

from plugins.clinic import codes
from plugins.clinic.blocks import BLOCK_LINE, STYLES
from plugins.clinic.drafts import Draft, read_draft
from plugins.clinic.facts import read_facts
from plugins.clinic.files import LIST, SourceFile, escapes, is_ignored, markdown_files
from plugins.clinic.front import Parts
from plugins.clinic.links import Library, Resolver, Target
from plugins.clinic.markdown import Rendered, Renderer, inline_html, plain_text
from plugins.clinic.pictures import picture_size
from plugins.core.build import Build
from plugins.core.citation import PLACEHOLDER, CitationMark, mark_number
from plugins.core.clinic import Clinic
from plugins.core.finding import Finding
from plugins.core.front_matter import ListFacts, Status
from plugins.core.kind import FOLDERS, LINK_FIELDS, Kind
from plugins.core.located import Located, read_yaml
from plugins.core.nearest import did_you_mean
from plugins.core.page import Answer, Body, Page, Takeaway
from plugins.core.site import ARTICLES_PER_PAGE, AnyPage, Site
from plugins.core.source import Place

CLINIC_FILE = "clinic.yaml"
WORDS_A_MINUTE = 220
"""Silent reading of plain text; content guide, rule GV-004."""
_DATA_LINE = re.compile(r' data-line="\d+"')


def load(
    content: Path, label: str, today_in: Callable[[ZoneInfo], dt.date], *, is_public: bool
) -> Build:
    """Read a content folder. `label` is how its path begins in findings, such as `content`.

    `today_in` gives the calendar day in a time zone, because the clinic's own zone is among the
    things read. The preview holds drafts and pages of the future; the public site does not.
    """
    findings: list[Finding] = []
    clinic = _read_clinic(content, label, findings)
    zone = ZoneInfo(clinic.timezone if clinic else "UTC")
    build = Build(site=None, today=today_in(zone), is_public=is_public, findings=findings)
    drafts = _read_drafts(content, label, build)
    if clinic is None:
        return build
    shown = [draft for draft in drafts if not (is_public and draft.status is Status.DRAFT)]
    build.drafts_left_out = len(drafts) - len(shown)
    shown = list(_without_clashes(shown, build.findings))
    shown += _missing_lists(shown, content, label, build.findings)
    library = _library(content, drafts, shown)
    press = _Press(library, build.findings)
    pages = [press.page(draft) for draft in shown]
    build.files = frozenset(press.files)
    site = Site(clinic=clinic, pages=tuple(_with_list_pages(sorted(pages, key=_order))))
    build.findings.extend(_unknown_ids(site, drafts))
    build.findings.extend(_unknown_paths(site, drafts, content, label))
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


def _read_clinic(content: Path, label: str, findings: list[Finding]) -> Clinic | None:
    path = f"{label}/{CLINIC_FILE}"
    text = _read_text(content, PurePosixPath(CLINIC_FILE), path)
    if isinstance(text, Finding):
        findings.append(text)
        return None
    located = read_yaml(text.removeprefix("\ufeff").replace("\r\n", "\n"))
    clinic, found = read_facts(Clinic, located, path, CLINIC_FILE, {})
    findings.extend(found)
    return None if found else clinic


def _read_drafts(content: Path, label: str, build: Build) -> list[Draft]:
    drafts = []
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


def _missing_lists(
    drafts: list[Draft], content: Path, label: str, findings: list[Finding]
) -> list[Draft]:
    """Return stand-ins for list pages that nobody has written, each with a finding."""
    present = {draft.folder for draft in drafts if draft.kind is Kind.LIST}
    used = {draft.folder for draft in drafts} - {"", "pages"}
    made = []
    for folder in sorted(used - present):
        path = f"{label}/{folder}/{LIST}.md"
        if (content / folder / f"{LIST}.md").exists():
            continue
        findings.append(
            codes.NO_LIST_PAGE.at(
                path,
                Place(1),
                f"The folder '{folder}' has pages, but no list page.",
                f"Write {path} with a title and a description.",
            )
        )
        made.append(_stand_in(folder, path))
    if not any(draft.kind is Kind.HOME for draft in drafts):
        path = f"{label}/home.md"
        if not (content / "home.md").exists():
            findings.append(
                codes.NO_LIST_PAGE.at(
                    path,
                    Place(1),
                    "The site has no home page.",
                    f"Write {path} with a title and a description.",
                )
            )
    return made


def _stand_in(folder: str, path: str) -> Draft:
    return Draft(
        kind=Kind.LIST,
        id=folder,
        file=PurePosixPath(folder, f"{LIST}.md"),
        path=path,
        url=f"/{folder}/",
        output_path=f"{folder}/index.html",
        status=Status.PUBLISHED,
        facts=ListFacts(title=folder.capitalize(), description=folder.capitalize()),
        located=Located(),
        parts=Parts(front="", front_line=1, text="", text_line=1),
        lines=[],
    )


def _library(content: Path, drafts: list[Draft], shown: list[Draft]) -> Library:
    published = {draft.path for draft in shown}
    targets = {
        str(draft.file): Target(url=draft.url, is_published=draft.path in published)
        for draft in drafts
    }
    files = {
        PurePosixPath(Path(folder, name).relative_to(content).as_posix())
        for folder, name in _content_files(content)
    }
    usable = frozenset(str(file) for file in files if not escapes(content, file))

    @cache
    def size(name: str) -> tuple[int, int] | None:
        return picture_size(content / name)

    addresses = frozenset(draft.url for draft in shown)
    return Library(pages=targets, addresses=addresses, files=usable, size=size)


def _content_files(content: Path) -> Iterator[tuple[str, str]]:
    """Yield folder and name of each file that text may link to: no page, no data, no backup."""
    for folder, folders, names in os.walk(content):
        folders[:] = [name for name in folders if not is_ignored(name)]
        for name in names:
            suffix = PurePosixPath(name).suffix.lower()
            if not is_ignored(name) and suffix not in {".md", ".yaml", ".yml", ".json"}:
                yield folder, name


class _Press:
    """Renders the texts of pages, one parser for all of them."""

    def __init__(self, library: Library, findings: list[Finding]) -> None:
        self._library = library
        self._renderer = Renderer()
        self._findings = findings
        self.files: set[str] = set()

    def page(self, draft: Draft) -> AnyPage:
        """Return the finished page of a draft."""
        facts, parts = draft.facts, draft.parts
        resolver = Resolver(
            self._library, draft.path, draft.file.parent, draft.lines, lazy=facts.image is not None
        )
        self._check_blocks(draft)
        rendered = self._renderer.render(parts.text, parts.text_line)
        body, marks = self._print(draft, resolver, rendered, parts.text_line)
        takeaways = []
        for index, text in enumerate(facts.key_takeaways):
            place = _place(draft, "key_takeaways", index)
            html, found = self._front_html(draft, resolver, text, place)
            takeaways.append(Takeaway(html=inline_html(html), line=place.line, marks=found))
        answers = []
        for index, item in enumerate(facts.faq):
            place = _place(draft, "faq", index, "answer")
            html, found = self._front_html(draft, resolver, item.answer, place)
            answers.append(Answer(question=item.question, html=html, line=place.line, marks=found))
        if facts.image is not None:
            resolver.file(facts.image.file, _place(draft, "image", "file"))
        self._findings.extend(resolver.resolved.findings)
        self.files |= resolver.resolved.files
        html = _DATA_LINE.sub("", body)
        words = len(plain_text(html).split())
        return Page(
            kind=draft.kind,
            id=draft.id,
            path=draft.path,
            url=draft.url,
            output_path=draft.output_path,
            status=draft.status,
            facts=facts,
            body=Body(
                html=html,
                marked_html=body,
                headings=rendered.headings,
                links=tuple(resolver.resolved.links),
                marks=marks,
            ),
            answers=tuple(answers),
            takeaways=tuple(takeaways),
            places=draft.located.places,
            reading_minutes=max(1, round(words / WORDS_A_MINUTE)),
            folder=draft.folder,
        )

    def _front_html(
        self, draft: Draft, resolver: Resolver, text: str, place: Place
    ) -> tuple[str, tuple[CitationMark, ...]]:
        """Return a Markdown text of the front matter as HTML, and its citation marks."""
        rendered = self._renderer.render(text, place.line)
        html, marks = self._print(draft, resolver, rendered, place.line)
        return _DATA_LINE.sub("", html), marks

    def _print(
        self, draft: Draft, resolver: Resolver, rendered: Rendered, first_line: int
    ) -> tuple[str, tuple[CitationMark, ...]]:
        """Return HTML with links resolved, and the citation marks with their places."""
        html = resolver.resolve(rendered.html, first_line)
        if not rendered.marks:
            return html, ()
        marks = []
        lines = _mark_lines(html, first_line)
        for typed, line in zip(rendered.marks, lines, strict=True):
            place = _find(draft.lines, typed.typed, line)
            marks.append(CitationMark(typed=typed.typed, place=place, cited=typed.cited))
            if not typed.cited:
                self._findings.append(
                    codes.BAD_CITATION.at(
                        draft.path,
                        place,
                        f"The citation mark '{typed.typed}' cannot be read.",
                        "Write it as [@name-2020], [@one-2020; @two-2021] or [@name-2020, p. 12].",
                    )
                )
        return html, tuple(marks)

    def _check_blocks(self, draft: Draft) -> None:
        if "!!!" not in draft.parts.text:
            return
        for number, line in enumerate(draft.parts.text.split("\n"), draft.parts.text_line):
            found = BLOCK_LINE.match(line.strip())
            if found and found["name"] not in STYLES:
                near = did_you_mean(found["name"], STYLES)
                self._findings.append(
                    codes.UNKNOWN_BLOCK.at(
                        draft.path,
                        Place(number),
                        f"'!!! {found['name']}' is not a block that we know{near or '.'}",
                        f"Use one of: {', '.join(STYLES)}.",
                    )
                )


def _mark_lines(html: str, first_line: int) -> list[int]:
    """Return the line of the block that holds each citation mark, in the marks' own order."""
    lines: dict[int, int] = {}
    line = first_line
    for found in re.finditer(rf'data-line="(\d+)"|{PLACEHOLDER.pattern}', html):
        if found[1]:
            line = int(found[1])
        else:
            lines[mark_number(found)] = line
    return [lines.get(number, first_line) for number in range(len(lines))]


def _find(lines: list[str], typed: str, line: int) -> Place:
    for index in range(line - 1, min(line + 59, len(lines))):
        column = lines[index].find(typed)
        if column >= 0:
            return Place(index + 1, column + 1)
    return Place(line)


def _place(draft: Draft, *field: str | int) -> Place:
    return draft.located.places.get(field, Place(1))


def _order(page: AnyPage) -> tuple[int, int, int, str, str]:
    """Articles by date, newest first; all others by their own number, then by title."""
    kinds = list(Kind)
    if page.kind is Kind.ARTICLE:
        created = page.facts.created or dt.date.min
        return kinds.index(page.kind), -created.toordinal(), 0, page.facts.title, page.id
    return kinds.index(page.kind), 0, page.facts.order, page.facts.title.casefold(), page.id


def _with_list_pages(pages: list[AnyPage]) -> Iterator[AnyPage]:
    """Yield the pages; long lists go on over several, a list without pages is not shown."""
    counts = {
        folder: sum(page.kind is kind and page.is_listed for page in pages)
        for folder, kind in FOLDERS.items()
    }
    for page in pages:
        if page.kind is not Kind.LIST:
            yield page
            continue
        if not counts[page.folder]:
            yield dataclasses.replace(page, status=Status.HIDDEN)
            continue
        pages_needed = 1
        if page.folder == "articles":
            pages_needed = -(-counts[page.folder] // ARTICLES_PER_PAGE)
        for number in range(1, pages_needed + 1):
            tail = f"page/{number}/" if number > 1 else ""
            yield dataclasses.replace(
                page,
                url=page.url + tail,
                output_path=f"{page.folder}/{tail}index.html",
                number=number,
                count=pages_needed,
            )


def _unknown_ids(site: Site, drafts: list[Draft]) -> Iterator[Finding]:
    """Yield a finding for each id in front matter that no page has."""
    ids: dict[Kind, set[str]] = {kind: set() for kind in Kind}
    for draft in drafts:
        ids[draft.kind].add(draft.id)
    for page in site.pages:
        if page.number > 1:
            continue
        named: list[tuple[Kind, str, tuple[str | int, ...]]] = [
            (kind, page_id, (field, index))
            for field, kind in LINK_FIELDS.items()
            for index, page_id in enumerate(getattr(page.facts, field))
        ]
        if page.facts.reviewed_by:
            named.append((Kind.CLINICIAN, page.facts.reviewed_by, ("reviewed_by",)))
        for kind, page_id, field_key in named:
            if page_id not in ids[kind]:
                near = did_you_mean(page_id, ids[kind])
                folder = next(name for name, value in FOLDERS.items() if value is kind)
                yield codes.UNKNOWN_PAGE.at(
                    page.path,
                    page.place_of(*field_key),
                    f"{field_key[0]}: no page in '{folder}' is called '{page_id}'{near or '.'}",
                    f"Write the name of a file in '{folder}', without '.md'.",
                )


def _unknown_paths(site: Site, drafts: list[Draft], content: Path, label: str) -> Iterator[Finding]:
    """Yield a finding for each path in `clinic.yaml` that no file has."""
    clinic = site.clinic
    text = (content / CLINIC_FILE).read_text("utf-8")
    located = read_yaml(text.removeprefix("\ufeff").replace("\r\n", "\n"))
    known = {str(draft.file.with_suffix("")).removesuffix(f"/{LIST}") for draft in drafts}
    named: list[tuple[str, tuple[str | int, ...]]] = [
        (path, ("navigation", "header", index))
        for index, path in enumerate(clinic.navigation.header)
    ]
    for group_index, group in enumerate(clinic.navigation.footer):
        named += [
            (path, ("navigation", "footer", group_index, "links", index))
            for index, path in enumerate(group.links)
        ]
    named.append((f"pages/{clinic.crisis.page}", ("crisis", "page")))
    if clinic.editorial.policy_page:
        named.append((f"pages/{clinic.editorial.policy_page}", ("editorial", "policy_page")))
    for path, key in named:
        if path not in known and path not in FOLDERS:
            near = did_you_mean(path, known)
            yield codes.UNKNOWN_PAGE.at(
                f"{label}/{CLINIC_FILE}",
                located.places.get(key, Place(1)),
                f"No page is called '{path}'{near or '.'}",
                "Write a path below the content folder without '.md', such as pages/contact.",
            )
