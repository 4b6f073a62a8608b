"""Two parts of a built page have the same id.

## Why it matters
A link to `#hours` leads to the first of them, and labels may name the wrong field.

## When not to use it
Never.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from plugins.checks.facts.reading import Reading
from plugins.checks.rule import Bad, Hit, Source, built_rule
from plugins.core.built import BuiltPage
from plugins.core.finding import Severity
from plugins.core.source import Place


@built_rule(
    code="GV017",
    severity=Severity.ERROR,
    sources=[
        Source(
            title="HTML Living Standard: the id attribute",
            url="https://html.spec.whatwg.org/multipage/dom.html#the-id-attribute",
        )
    ],
    good=['<h2 id="hours">Hours</h2><h2 id="rest">Rest</h2>'],
    bad=[
        Bad(
            page='<h2 id="faq">Questions</h2><h2 id="faq">More questions</h2>',
            line=1,
            says="The id 'faq' stands 2 times on the page.",
        )
    ],
)
def same_id_twice(built: BuiltPage, _: Reading) -> Iterator[Hit]:
    """Yield each id that stands more than once."""
    counts = Counter(built.root.xpath("//@id"))
    for name, count in counts.items():
        if count > 1:
            lines = [one.line for one in built.page.body.headings if one.id == name]
            yield Hit(
                at=Place(lines[0] if lines else 1),
                message=f"The id '{name}' stands {count} times on the page.",
                help="If you typed it, as in {#hours} or in HTML, choose another; else it is a "
                "mistake in the theme.",
            )
