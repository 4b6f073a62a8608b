"""What a rendered page becomes for the index: its `main`, with the traits to filter by.

The index is made from copies, so that no page that readers load carries a byte for it.
"""

from __future__ import annotations

from html import escape
from pathlib import Path

import yaml

from plugins.search.choices import Traits

IGNORED = "search.yaml"
"""File of the theme with the selectors of what stands on many pages and is no page's own."""
_START, _END = "<main", "</main>"


def document(html: str, traits: Traits, language: str) -> str:
    """Return the document that stands for a rendered page in the index."""
    start, end = html.find(_START), html.rfind(_END)
    inside = html[html.find(">", start) + 1 : end] if 0 <= start < end else ""
    filters = (
        f"kind:{traits.kind}",
        *(f"place:{place}" for place in traits.places),
        *(f"condition:{condition}" for condition in traits.conditions),
    )
    # Pagefind reads one filter an element.
    marks = "".join(f'<i data-pagefind-filter="{escape(one)}"></i>' for one in filters)
    return (
        f'<!DOCTYPE html><html lang="{escape(language)}"><body><main data-pagefind-body '
        f'data-pagefind-meta="kind:{escape(traits.kind)}">{marks}{inside}</main></body></html>'
    )


def ignored_by(theme: Path) -> tuple[str, ...]:
    """Return the selectors of parts that the theme keeps out of the index; none without a file."""
    try:
        known = yaml.safe_load((theme / IGNORED).read_text("utf-8"))
    except FileNotFoundError:
        return ()
    return tuple(known["leave_out"])
