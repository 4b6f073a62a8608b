"""A link opens a new tab, or runs a program.

## Why it matters
In a new tab the back button is gone, and people who cannot see the screen do not notice. A program
in a link does nothing on this site, whose pages run none.

## When not to use it
Where the words of the link say that it opens a new tab.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.checks.facts.reading import Reading
from plugins.checks.rule import Bad, Hit, Source, page_rule
from plugins.core.finding import Severity
from plugins.core.site import AnyPage
from plugins.core.source import Place

_TAB = re.compile(
    r"<a\b(?P<rest>[^>]*\btarget\s*=\s*[\"']?_(?:blank|new)[^>]*)>(?P<words>.*?)</a>|data-line=\"(?P<line>\d+)\"",
    re.DOTALL | re.IGNORECASE,
)
_SAYS_SO = re.compile(r"new\s+(?:tab|window)", re.IGNORECASE)
_HREF = re.compile(r"href\s*=\s*[\"']([^\"']*)")


@page_rule(
    code="LK011",
    severity=Severity.WARNING,
    sources=[
        Source(
            title="Web Content Accessibility Guidelines 2.1: 3.2.5 Change on Request",
            url="https://www.w3.org/TR/WCAG21/#change-on-request",
        )
    ],
    good=[
        "See [the institute](https://www.nimh.nih.gov/).",
        'See <a href="https://www.nimh.nih.gov/" target="_blank">the institute (new tab)</a>.',
    ],
    bad=[
        Bad(
            page='Words.\n\nSee <a href="https://www.nimh.nih.gov/" target="_blank">NIMH</a>.',
            line=3,
            says="The link 'NIMH' opens a new tab and does not say so.",
        ),
        Bad(
            page="Words.\n\n[Print this page](javascript:window.print)",
            line=3,
            says="The link 'javascript:window.print' is a program, and this site runs none.",
        ),
    ],
)
def link_that_takes_over(page: AnyPage, _: Reading) -> Iterator[Hit]:
    """Yield links with a new tab as warnings, programs as errors; booking has rules of its own."""
    for link in page.body.links:
        target = link.target.strip().lower()
        if target.startswith(("javascript:", "vbscript:", "data:")) and not link.is_image:
            if target in {"javascript:void(0)", "javascript:;"}:
                continue
            yield Hit(
                at=Place(link.line, link.column),
                severity=Severity.ERROR,
                message=f"The link '{link.target}' is a program, and this site runs none.",
                help="Link to a page, or take the link out.",
            )
    html = page.body.marked_html
    if "_blank" in html or "_new" in html:
        yield from _new_tabs(page, html)


def _new_tabs(page: AnyPage, html: str) -> Iterator[Hit]:
    line = 1
    for found in _TAB.finditer(html):
        if found["line"]:
            line = int(found["line"])
            continue
        words = " ".join(re.sub(r"<[^>]+>", " ", found["words"]).split())
        href = _HREF.search(found["rest"])
        places = [
            Place(one.line, one.column)
            for one in page.body.links
            if href is not None and one.target == href[1]
        ]
        if not _SAYS_SO.search(words):
            yield Hit(
                at=places[0] if places else Place(line),
                message=f"The link '{words}' opens a new tab and does not say so.",
                help="Take target=\"_blank\" out, or add '(opens in a new tab)' to its words.",
            )
