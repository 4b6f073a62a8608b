"""A page as readers get it: rendered once, parsed at most once, and held against what is known."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property

from lxml import html as lxml_html

from plugins.core.finding import Finding
from plugins.core.site import AnyPage


@dataclass(frozen=True, kw_only=True)
class BuiltPage:
    """A rendered page. Its tree lives as long as the page is judged; nobody changes it."""

    page: AnyPage
    html: str

    @cached_property
    def root(self) -> lxml_html.HtmlElement:
        """The `html` element."""
        return lxml_html.document_fromstring(self.html)


Judge = Callable[[BuiltPage], Iterable[Finding]]
"""Says what is wrong with a built page."""
