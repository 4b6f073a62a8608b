"""A heading skips a level.

## Why it matters
Levels say what belongs to what. Who listens to a page goes from heading to heading by level, and
takes a gap for a part that is missing.

## When not to use it
Never: if a heading looks too large, that is a matter of the theme.
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.checks.facts.outline import sections
from plugins.checks.facts.reading import Reading
from plugins.checks.rule import Bad, Hit, Source, page_rule
from plugins.core.finding import Severity
from plugins.core.site import AnyPage

_NAMES = {2: "second", 3: "third", 4: "fourth", 5: "fifth", 6: "sixth"}


@page_rule(
    code="ST007",
    severity=Severity.WARNING,
    sources=[
        Source(
            title="H42: Using h1-h6 to identify headings, Techniques for WCAG, W3C",
            url="https://www.w3.org/TR/2007/WD-WCAG20-TECHS-20071211/H42.html",
        )
    ],
    good=["## One\n\nText.\n\n### Two\n\nText.\n\n#### Three\n\nText.\n\n## Four\n\nText."],
    bad=[
        Bad(
            page="## One\n\nText.\n\n#### Two\n\nText.",
            line=5,
            says="The heading 'Two' is of the fourth level, and the one above of the second.",
        ),
        Bad(
            page="### One\n\nText.",
            line=1,
            says="The heading 'One' is of the third level, and the one above is the title.",
        ),
    ],
)
def skipped_level(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield each heading that lies two levels or more below the one above it."""
    above = 1
    for section in sections(reading):
        if not section.heading:
            continue
        if section.level > above + 1:
            before = "is the title" if above == 1 else f"of the {_NAMES[above]}"
            yield Hit(
                at=section.place,
                message=f"The heading '{section.heading}' is of the {_NAMES[section.level]} level, "
                f"and the one above {before}.",
                help=f"Type '{'#' * (above + 1)}' in place of '{'#' * section.level}'.",
            )
        above = section.level
