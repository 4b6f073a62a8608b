"""A text links to one page again and again.

## Why it matters
The second link to the same page rarely helps; the third only makes the text blue. People who hear
the page read aloud hear 'link' each time.

## When not to use it
On a long page whose parts are read apart from each other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from plugins.checks.facts.reading import Reading
from plugins.checks.facts.text_links import WordLink, text_links
from plugins.checks.rule import Bad, Hit, Source, page_rule
from plugins.core.finding import Severity
from plugins.core.kind import Kind
from plugins.core.site import AnyPage

MOST = 2
"""Links to one target (content guide, 1)."""
_LINK = "[{}](../services/therapy.md)"


@page_rule(
    code="LK004",
    severity=Severity.ADVICE,
    applies_to=[kind for kind in Kind if kind is not Kind.HOME],
    sources=[
        Source(
            title="SEO Starter Guide: help Google find your content",
            url="https://developers.google.com/search/docs/fundamentals/seo-starter-guide",
        )
    ],
    good=[
        f"{_LINK.format('Talk therapy')} helps. See {_LINK.format('what a visit is like')}.",
        "[Call 988](tel:988), [dial 988](tel:988), or [phone 988](tel:988).",
    ],
    bad=[
        Bad(
            page=f"{_LINK.format('Talk therapy')} helps. See {_LINK.format('therapy')}.\n\n"
            f"Or ask for {_LINK.format('a therapist')}.",
            line=3,
            says="3 links of this text lead to '/services/therapy/'.",
        )
    ],
)
def many_links_to_one_page(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield the third link to a target; links to a part of a page and crisis help are left out."""
    crisis = reading.known.clinic.crisis
    own = {line.chat_url for line in crisis.lines}
    by_target: dict[str, list[WordLink]] = defaultdict(list)
    for link in text_links(reading):
        is_help = link.target.rstrip("/").endswith(f"/{crisis.page}") or link.href in own
        if link.is_web and "#" not in link.href and not is_help:
            by_target[link.target].append(link)
    for target, links in by_target.items():
        if len(links) > MOST:
            yield Hit(
                at=links[MOST].span,
                message=f"{len(links)} links of this text lead to '{target}'.",
                help="Keep the one or two where a reader wants them, and unlink the rest.",
            )
