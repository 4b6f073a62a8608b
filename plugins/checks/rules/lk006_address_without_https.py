"""A link leads to an address that starts with `http://`.

## Why it matters
What is read over http can be seen and changed on the way, also which page on health somebody opens.

## When not to use it
For the rare site that has no https; then say so in a reason.
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.checks.facts.reading import Reading
from plugins.checks.rule import Bad, Hit, Source, page_rule
from plugins.core.finding import Severity
from plugins.core.site import AnyPage
from plugins.core.source import Place

_HTTP = "http://"
_LOCAL = ("localhost", "127.", "0.0.0.0", "192.168.", "10.")  # noqa: S104 (looked for, not bound)


@page_rule(
    code="LK006",
    severity=Severity.WARNING,
    sources=[
        Source(
            title="Why HTTPS matters, web.dev",
            url="https://web.dev/articles/why-https-matters",
        )
    ],
    good=["See [the institute](https://www.nimh.nih.gov/)."],
    bad=[
        Bad(
            page="Words.\n\nSee [the institute](http://www.nimh.nih.gov/sleep).",
            line=3,
            says="The link to 'http://www.nimh.nih.gov/sleep' is not encrypted.",
        )
    ],
)
def address_without_https(page: AnyPage, _: Reading) -> Iterator[Hit]:
    """Yield each such link; addresses of somebody's own machine have a rule of their own."""
    for link in page.body.links:
        bare = link.target[len(_HTTP) :]
        if link.target.lower().startswith(_HTTP) and not bare.startswith(_LOCAL):
            yield Hit(
                at=Place(link.line, link.column),
                message=f"The link to '{link.target}' is not encrypted.",
                help="Write https:// in place of http://, and try whether the page opens.",
                old=link.target[: len(_HTTP)],
                new="https://",
            )
