"""A long section has no subheading.

## Why it matters
People look for their question before they read. In a long stretch without subheadings they do not
find it, and whoever is tired or anxious gives up.

## When not to use it
On a letter or a story that is read from beginning to end.
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.checks.facts.limits import SECTION_WORDS
from plugins.checks.facts.outline import sections
from plugins.checks.facts.reading import Reading
from plugins.checks.rule import Bad, Hit, Source, page_rule
from plugins.core.finding import Severity
from plugins.core.site import AnyPage
from plugins.core.source import Place

_HUNDRED = " ".join(["We tell you plainly what may help and what may not."] * 10)


@page_rule(
    code="ST008",
    severity=Severity.WARNING,
    sources=[
        Source(
            title="Rules of clear writing, National Institute for Health and Care Excellence",
            url="https://nice.org.uk/corporate/ecd2/chapter/rules-of-clear-writing",
        )
    ],
    good=[
        f"{_HUNDRED}\n\n{_HUNDRED}",
        f"{_HUNDRED}\n\n{_HUNDRED}\n\n## One\n\n{_HUNDRED}\n\n{_HUNDRED}\n\n### Two\n\n{_HUNDRED}",
    ],
    bad=[
        Bad(
            page=f"Text.\n\n## What helps\n\n{_HUNDRED}\n\n{_HUNDRED}\n\n{_HUNDRED}\n\n{_HUNDRED}",
            line=3,
            says="The section 'What helps' has 440 words and no subheading.",
        ),
        Bad(
            page=f"{_HUNDRED}\n\n{_HUNDRED}\n\n{_HUNDRED}\n\n{_HUNDRED}",
            line=1,
            says="The text has 440 words and no subheading.",
        ),
        Bad(
            page=f"{_HUNDRED}\n\n{_HUNDRED}\n\n{_HUNDRED}\n\n{_HUNDRED}\n\n## Cost\n\nText.",
            line=1,
            says="The text above the first subheading has 440 words.",
        ),
    ],
)
def long_section(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield each section that is longer than a reader can look over."""
    parts = sections(reading)
    for section in parts:
        if section.words <= SECTION_WORDS:
            continue
        what = f"The section '{section.heading}' has {section.words} words and no subheading"
        place = section.place
        if not section.level:
            place = reading.body[0].place if reading.body else Place(1)
            what = f"The text has {section.words} words and no subheading"
            if len(parts) > 1:
                what = f"The text above the first subheading has {section.words} words"
        yield Hit(
            at=place,
            message=f"{what}.",
            help="Find where the thought changes, and say there in a subheading what comes next. "
            f"Aim at less than {SECTION_WORDS} words each.",
        )
