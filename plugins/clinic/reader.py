"""Pelican's Markdown reader: it hands over pages that are read already."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

from pelican.readers import BaseReader
from pelican.urlwrappers import Category

from plugins.core.build import build_of, project_path
from plugins.core.kind import Kind
from plugins.core.site import AnyPage


class ClinicReader(BaseReader):  # type: ignore[misc] # Pelican has no types
    """Looks a file up in the site; a file that makes no page of its own is skipped."""

    enabled = True
    file_extensions = ["md"]  # noqa: RUF012 (Pelican reads it from the class)

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """Return a page's HTML and what Pelican needs to know of it."""
        site = build_of(self.settings).site
        path = project_path(Path(source_path), Path.cwd())
        page = None if site is None else site.from_file(path)
        if page is None or page.kind is Kind.LIST:
            return "", {"title": path, "status": "skip"}
        return page.body.html, metadata(page, self.settings)


def metadata(page: AnyPage, settings: dict[str, Any]) -> dict[str, Any]:
    """Return what Pelican needs to know of a page; address and template come from its kind.

    Pelican cannot write a draft article that has no category, so every page has the one.
    """
    created = page.facts.created or dt.date(1970, 1, 1)
    told = {
        "title": page.facts.title,
        "slug": page.id,
        "date": dt.datetime.combine(created, dt.time()),
        "status": page.status.value,
        "summary": page.summary,
        "category": Category(page.kind.value, settings),
        "template": page.kind.value,
        "url": page.url.lstrip("/"),
        "save_as": page.output_path,
    }
    if page.facts.modified:
        told["modified"] = dt.datetime.combine(page.facts.modified, dt.time())
    return told
