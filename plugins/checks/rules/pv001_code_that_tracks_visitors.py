"""Code that tracks visitors stands in the text.

## Why it matters
That somebody reads about panic attacks on a clinic's site is private. Tracking code tells it to
advertising companies; the Federal Trade Commission has fined therapy companies for it.

## When not to use it
Nowhere on a clinic's site.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.checks.facts.markup import typed_markup
from plugins.checks.facts.reading import Reading
from plugins.checks.facts.sentence import Span
from plugins.checks.rule import Bad, Hit, Source, page_rule
from plugins.checks.sources import HHS_TRACKING
from plugins.core.finding import Severity
from plugins.core.site import AnyPage

_TRACKS = re.compile(
    r"googletagmanager\.com|google-analytics\.com|analytics\.google\.com"
    r"|googleadservices\.com|googlesyndication\.com|doubleclick\.net"
    r"|connect\.facebook\.net|facebook\.com/tr\b|analytics\.tiktok\.com"
    r"|snap\.licdn\.com|px\.ads\.linkedin\.com|sc-static\.net|static\.hotjar\.com"
    r"|script\.hotjar\.com|clarity\.ms|bat\.bing\.com|cdn\.segment\.com"
    r"|fullstory\.com|mouseflow\.com|crazyegg\.com|luckyorange\.com"
    r"|cdn\.mxpnl\.com|api\.mixpanel\.com|cdn\.amplitude\.com|plausible\.io"
    r"|matomo\.cloud|quantserve\.com|scorecardresearch\.com|adroll\.com"
    r"|criteo\.(?:com|net)|taboola\.com|outbrain\.com|pinimg\.com/ct"
    r"|s\.pinimg\.com|ads-twitter\.com|static\.ads|callrail\.com|hs-scripts\.com"
    r"|hs-analytics\.net|js\.hs-\w+\.\w+|intercom\.io|drift\.com|statcounter\.com"
    r"|addthis\.com|sharethis\.com|\b(?:fbq|gtag|ttq|twq|snaptr|pintrk|lintrk|_paq"
    r"|dataLayer|clarity|hj|mixpanel|_hsq)\s*(?:\(|\.push|\.track|=)",
    re.IGNORECASE,
)


@page_rule(
    code="PV001",
    severity=Severity.ERROR,
    sources=[
        HHS_TRACKING,
        Source(
            title="In the Matter of BetterHelp (Federal Trade Commission, 2023)",
            url=(
                "https://www.ftc.gov/legal-library/browse/cases-proceedings/2023169-betterhelp-"
                "inc-matter"
            ),
        ),
    ],
    good=[
        "Some words.",
        "We use no Google Analytics and no other tracking.",
        "Ask how an app shares data with Facebook.",
    ],
    bad=[
        Bad(
            page=(
                'Some words.\n\n<script src="https://www.googletagmanager.com/gtag/js?id=G-1"><'
                "/script>"
            ),
            line=3,
            says="'googletagmanager.com' reports visitors to another company.",
        ),
        Bad(
            page="<script>fbq('init', '1');</script>\n\nSome words.",
            line=1,
            says="'fbq(' reports visitors to another company.",
        ),
        Bad(
            page='Some words.\n\n<img src="https://www.facebook.com/tr?id=1&noscript=1" alt="">',
            line=3,
            says="'facebook.com/tr' reports visitors to another company.",
        ),
    ],
)
def code_that_tracks_visitors(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield each tag that tracks."""
    for block in typed_markup(reading):
        found = _TRACKS.search(block.text) if block.tag != "comment" else None
        if found:
            yield Hit(
                at=Span(block=block, start=found.start(), end=found.end()),
                message=f"'{found[0]}' reports visitors to another company.",
                help="Delete the code; whoever wants numbers can count visits on the server.",
            )
