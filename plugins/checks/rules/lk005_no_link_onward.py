"""The text of a page links to no other page of the site.

## Why it matters
Whoever has read to the end wants to know what to do next. Links in the text lead on, and show
search engines what belongs together.

## When not to use it
On a page that is printed and read alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.checks.facts.reading import Reading
from plugins.checks.facts.text_links import text_links
from plugins.checks.rule import Bad, Good, Hit, Source, page_rule
from plugins.core.finding import Severity
from plugins.core.kind import Kind
from plugins.core.site import AnyPage
from plugins.core.source import Place

_PAGE = "---\ntitle: Rest\n---\n\n{}"


@page_rule(
    code="LK005",
    severity=Severity.WARNING,
    applies_to=[Kind.ARTICLE, Kind.CONDITION, Kind.SERVICE, Kind.LOCATION],
    sources=[
        Source(
            title="SEO Starter Guide: help Google find your content",
            url="https://developers.google.com/search/docs/fundamentals/seo-starter-guide",
        )
    ],
    good=[
        _PAGE.format("You can ask for [talk therapy](../services/therapy.md)."),
        Good(page="---\ntitle: Contact\n---\n\nWords.", at="pages/contact.md"),
    ],
    bad=[
        Bad(
            page=_PAGE.format("Some words, and [a study](https://www.nimh.nih.gov/sleep)."),
            line=1,
            says="The text links to no other page of this site.",
        ),
        Bad(
            page=_PAGE.format("## Sleep\n\nSee [above](#sleep)."),
            line=1,
            says="The text links to no other page of this site.",
        ),
    ],
)
def no_link_onward(page: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield a page without a link to another page."""
    if not any(link.is_own and link.target != page.url for link in text_links(reading)):
        yield Hit(
            at=Place(1),
            message="The text links to no other page of this site.",
            help="Link to the page that a reader wants next, such as the service or a condition.",
        )
