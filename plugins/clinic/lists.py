"""The order of pages, and the list pages that show them."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from plugins.clinic import codes
from plugins.clinic.drafts import Draft
from plugins.clinic.files import LIST
from plugins.clinic.front import Parts
from plugins.core.finding import Finding
from plugins.core.front_matter import ListFacts, Status
from plugins.core.kind import FOLDERS, Kind
from plugins.core.located import Located
from plugins.core.site import ARTICLES_PER_PAGE, AnyPage
from plugins.core.source import Place


def missing_lists(
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
        is_waiting=False,
        facts=ListFacts(title=folder.capitalize(), description=folder.capitalize()),
        located=Located(),
        parts=Parts(front="", front_line=1, text="", text_line=1),
        lines=[],
    )


def list_order(page: AnyPage) -> tuple[int, int, int, str, str]:
    """Articles by date, newest first; all others by their own number, then by title."""
    kinds = list(Kind)
    if page.kind is Kind.ARTICLE:
        created = page.facts.created or dt.date.min
        return kinds.index(page.kind), -created.toordinal(), 0, page.facts.title, page.id
    return kinds.index(page.kind), 0, page.facts.order, page.facts.title.casefold(), page.id


def with_list_pages(pages: list[AnyPage]) -> Iterator[AnyPage]:
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
