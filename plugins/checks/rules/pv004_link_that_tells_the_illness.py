"""A link tells which illness its reader looked at.

## Why it matters
'utm_campaign=depression' at the end of a booking address tells another company why somebody books.
A therapy company was ordered to stop sharing just that.

## When not to use it
Nowhere: the link works without it. (Rule PV-004 of the editorial guide.)
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.checks.facts.reading import Reading
from plugins.checks.facts.sentence import Span
from plugins.checks.rule import Bad, Hit, Source, page_rule
from plugins.core.finding import Severity
from plugins.core.site import AnyPage

_TELLS = re.compile(
    r"[?&]((?:utm_(?:campaign|content|term|source|medium)|condition|dx|symptoms?"
    r"|diagnosis|reason|concern|topic|problem|ref|source|page"
    r"|from)=[^&\s#]*(?:depress|anxi|adhd|ocd|ptsd|bipolar|bpd|psychos|eating"
    r"|suicid|trauma|panic|schizo|addict|alcohol|substance|mood|insomnia)[^&\s#]*)",
    re.IGNORECASE,
)


@page_rule(
    code="PV004",
    severity=Severity.WARNING,
    sources=[
        Source(
            title="In the Matter of BetterHelp (Federal Trade Commission, 2023)",
            url=(
                "https://www.ftc.gov/legal-library/browse/cases-proceedings/2023169-betterhelp-"
                "inc-matter"
            ),
        ),
    ],
    good=[
        "[Book](https://x.mytheranest.com/appointments/new).",
        "[NIMH on depression](https://www.nimh.nih.gov/health/topics/depression).",
        "[Search](https://example.org/?q=opening-hours).",
    ],
    bad=[
        Bad(
            page="[Book](https://x.mytheranest.com/appointments/new?utm_campaign=depression).",
            line=1,
            says=(
                "The address of 'Book' tells which illness its reader looked at: "
                "'utm_campaign=depression'."
            ),
        ),
        Bad(
            page="Some words.\n\n[Find care](https://example.org/find?dx=adhd&x=1).",
            line=3,
            says="The address of 'Find care' tells which illness its reader looked at: 'dx=adhd'.",
        ),
    ],
)
def link_that_tells_the_illness(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield each link with such an address."""
    for block in reading.blocks:
        for link in block.links:
            found = _TELLS.search(link.href) if "=" in link.href else None
            if found:
                span = Span(block=block, start=link.start, end=link.end)
                yield Hit(
                    at=span,
                    message=f"The address of '{span.text}' tells which illness its reader looked "
                    f"at: '{found[1]}'.",
                    help="Delete that part of the address.",
                )
