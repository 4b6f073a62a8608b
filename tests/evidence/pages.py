"""Pages and a library for these tests: real ones, read from files made on the spot."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypedDict, Unpack

from plugins.clinic.load import load
from plugins.core.finding import Finding
from plugins.core.reference import Library
from plugins.core.site import AnyPage, Site
from plugins.evidence.citing import CitedSite, cited_site
from plugins.evidence.library import read_library
from tests.building import PROJECT, SMALL, write_files

TODAY = dt.date(2026, 11, 21)
LIBRARY_FILE = PROJECT / "content" / "references.json"


def library() -> Library:
    """Return the library that ships with the project."""
    return read_library(LIBRARY_FILE.read_text("utf-8"), "content/references.json")[0]


def reference(name: str = "doe-2020", /, **fields: object) -> dict[str, Any]:
    """Return an entry of a library with all that it needs."""
    return {
        "id": name,
        "type": "article-journal",
        "title": "A trial",
        "author": [{"family": "Doe", "given": "Jo"}],
        "issued": {"date-parts": [[2020]]},
        "URL": "https://example.org/trial",
        "strength": "rct",
        "citable": True,
        "findings": [
            {
                "claim": "More people felt better",
                "figure": "62.5% vs 40%",
                "population": "90 adults",
                "comparison": "both vs one",
                "verified": "page",
            }
        ],
        **fields,
    }


def library_of(*entries: dict[str, Any]) -> Library:
    """Return a library of entries without a mistake."""
    made, findings = read_library(json.dumps(entries), "content/references.json")
    assert findings == []
    return made


class _How(TypedDict, total=False):
    today: dt.date
    is_public: bool


@dataclass(frozen=True, kw_only=True)
class Read:
    """A site as read and as cited."""

    site: Site
    cited: CitedSite
    reading: tuple[Finding, ...]

    @property
    def page(self) -> AnyPage:
        """The article, as readers get it."""
        found = self.cited.site.get("article", "post")
        assert found is not None
        return found

    @property
    def said(self) -> list[str]:
        """What was found, without the path."""
        return [
            f"{found.place.line}:{found.place.column}: {found.code} {found.message}"
            for found in self.cited.findings
        ]


def read_site(folder: Path, files: dict[str, str], known: Library, **how: Unpack[_How]) -> Read:
    """Read the smallest site with more files, and cite it."""
    write_files(folder / "content", {**SMALL, **files})
    today = how.get("today", TODAY)
    build = load(folder / "content", str(folder / "content"), lambda _: today, is_public=False)
    assert build.site is not None

    def lines(path: str) -> list[str]:
        return Path(path).read_text("utf-8").splitlines()

    return Read(
        site=build.site,
        cited=cited_site(build.site, known, today, lines, is_public=bool(how.get("is_public"))),
        reading=tuple(build.findings),
    )


def read_text(
    folder: Path, text: str, known: Library | None = None, *front: str, **how: Unpack[_How]
) -> Read:
    """Read an article with a text, which begins on line 7 when `front` is empty."""
    facts = "".join(f"{line}\n" for line in front)
    always = "title: A page\ndescription: What it says.\ncreated: 2026-01-01\n"
    page = f"---\n{always}{facts}---\n\n{text}\n"
    files = {
        "articles/index.md": "---\ntitle: Articles\ndescription: All of them.\n---\n",
        "articles/post.md": page,
    }
    return read_site(folder, files, known or library(), **how)
