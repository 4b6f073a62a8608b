"""A link leads nowhere yet, to a test site, or to a file on somebody's computer.

## Why it matters
Placeholders stay when a page goes live. Readers click and get nothing, or see drafts that were not
meant for them.

## When not to use it
Never.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.checks.facts.reading import Reading
from plugins.checks.facts.text_links import host_of
from plugins.checks.rule import Bad, Hit, Source, page_rule
from plugins.core.finding import Severity
from plugins.core.site import AnyPage
from plugins.core.source import Place

_EXAMPLES = re.compile(
    r"(?:www\.)?(?:example\.(?:com|org|net)|(?:your|my)-?(?:site|website|domain|clinic|practice"
    r"|company|url)\.(?:com|org|net)|domain\.com|website\.com|placeholder\.com|test\.com|xxx+\.com)"
)
_TESTS = re.compile(
    r"localhost|127(?:\.\d+){3}|0\.0\.0\.0|192\.168(?:\.\d+){2}|10(?:\.\d+){3}|.+\.local"
    r"|(?:staging|stage|stg|dev|development|preview|sandbox|beta)\d*[.-].+"
    r"|.+\.(?:netlify\.app|vercel\.app|pages\.dev|wpengine\.com|wpcomstaging\.com|ngrok\.io"
    r"|ngrok-free\.app|herokuapp\.com|wixstudio\.io|webflow\.io)"
)
_DRAFTS = re.compile(
    r"https?://(?:docs|drive)\.google\.com/.*(?:/edit|/d/)|https?://[\w-]+\.sharepoint\.com/"
    r"|https?://(?:www\.)?dropbox\.com/|.*[?&](?:preview=true|p=\d+&preview)",
    re.IGNORECASE,
)
_FILE = re.compile(r"file:|[A-Za-z]:[\\/]|/(?:Users|home)/\w+/|\\\\")
_WORDS = re.compile(
    r"(?:https?://)?(?:todo|tbd|tk|xxx+|link|url|insert\b.*|placeholder)/?", re.IGNORECASE
)
_NOTHING = ("", "#", "#!", "/#", "javascript:void(0)", "javascript:;")


@page_rule(
    code="LK009",
    severity=Severity.ERROR,
    sources=[
        Source(
            title="RFC 2606: Reserved Top Level DNS Names",
            url="https://www.rfc-editor.org/rfc/rfc2606",
        )
    ],
    good=[
        "See [what helps](#what-helps).\n\n## What helps\n\nRest.",
        "See [the institute](https://www.nimh.nih.gov/).",
        "The state's [device program](https://devices.ohio.gov/) lends phones.",
    ],
    bad=[
        Bad(
            page="Words.\n\n[Book a visit](#)",
            line=3,
            says="The link '#' leads nowhere.",
        ),
        Bad(
            page="See [our fees](https://example.com/fees).",
            line=1,
            says="The link 'https://example.com/fees' leads to an example address.",
        ),
        Bad(
            page="See [our fees](https://staging.willow-clinic.com/fees).",
            line=1,
            says="The link 'https://staging.willow-clinic.com/fees' leads to a test site.",
        ),
        Bad(
            page="See [the form](file:///C:/Users/ann/form.pdf).",
            line=1,
            says="The link 'file:///C:/Users/ann/form.pdf' leads to a file on one computer.",
        ),
        Bad(
            page="See [the form](https://docs.google.com/document/d/1a2b3c/edit).",
            line=1,
            says="The link 'https://docs.google.com/document/d/1a2b3c/edit' leads to a document "
            "that somebody is working on.",
        ),
        Bad(
            page="See [the form](https://TODO).",
            line=1,
            says="The link 'https://TODO' leads nowhere.",
        ),
    ],
)
def link_that_leads_nowhere(page: AnyPage, _: Reading) -> Iterator[Hit]:
    """Yield each such link; a path to a file that is not there is found when pages are read."""
    for link in page.body.links:
        target = link.target.strip()
        where = _where(target)
        if where:
            yield Hit(
                at=Place(link.line, link.column),
                message=f"The link '{target}' leads {where}.",
                help="Put in the right address, or take the link out.",
            )


def _where(target: str) -> str:
    """Return what is wrong with a target, as the end of a sentence; nothing if it is sound."""
    host = host_of(target) if "//" in target else ""
    found = {
        "nowhere": target in _NOTHING or (":" in target and _WORDS.fullmatch(target)),
        "to a file on one computer": _FILE.match(target),
        "to a document that somebody is working on": _DRAFTS.match(target),
        "to an example address": host and _EXAMPLES.fullmatch(host),
        "to a test site": host and _TESTS.fullmatch(host),
    }
    return next((where for where, holds in found.items() if holds), "")
