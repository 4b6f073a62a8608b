"""ScholarlyArticle, WebPage, CreativeWork: a source that the page lists."""

from __future__ import annotations

from plugins.core.reference import SourceEntry
from plugins.core.site import AnyPage
from plugins.schema.node import Properties, thing

_TYPES = {
    "article-journal": "ScholarlyArticle",
    "article": "ScholarlyArticle",
    "paper-conference": "ScholarlyArticle",
    "webpage": "WebPage",
    "post": "WebPage",
    "post-weblog": "WebPage",
    "book": "Book",
    "report": "Report",
}
"""Type of a reference in CSL-JSON -> type of schema.org; all others are a CreativeWork."""


def cited_works(page: AnyPage) -> list[Properties]:
    """Return the sources of a page in the order of its list."""
    return [_work(entry) for entry in page.sources]


def _work(entry: SourceEntry) -> Properties:
    kind = _TYPES.get(entry.reference.type, "CreativeWork")
    return thing(kind, {"name": entry.title, "url": entry.url}) or {}
