"""No subheading names what the page is to be found by.

## Why it matters
Many readers go by the subheadings alone. When none of them names the topic, the page looks as if it
wandered off, to people and to those who listen to it heading by heading.

## When not to use it
Where the subheadings are questions or steps that speak for themselves.
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.checks.examples import example
from plugins.checks.facts.limits import SECTION_WORDS
from plugins.checks.facts.phrase import has_main_word, own_phrases, owned_phrase
from plugins.checks.facts.phrase_use import subheadings, text_words
from plugins.checks.facts.reading import Reading
from plugins.checks.rule import Bad, Hit, page_rule
from plugins.checks.sources import SEO_STARTER_GUIDE
from plugins.core.finding import Severity
from plugins.core.site import AnyPage

_LONG = " ".join(["We listen first, and we tell you plainly what may help."] * 40)
_FEWEST = 2


@page_rule(
    code="KW005",
    severity=Severity.ADVICE,
    sources=[SEO_STARTER_GUIDE],
    good=[
        example(
            f"## What anxiety is\n\n{_LONG}\n\n## What to ask\n\nText.",
            keyword="treatment for anxiety",
        ),
        example(
            "## What we do\n\nText.\n\n## What to ask\n\nA short page.",
            keyword="treatment for anxiety",
        ),
    ],
    bad=[
        Bad(
            page=example(
                f"## What we do\n\n{_LONG}\n\n## What to ask\n\nText.",
                keyword="treatment for anxiety",
            ),
            line=8,
            says="None of the 2 subheadings has a word of the page's phrase "
            "'treatment for anxiety'.",
        ),
    ],
)
def phrase_in_no_subheading(page: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield the first subheading if none, and no question, has a main word of the phrase."""
    phrase, headings = owned_phrase(reading), subheadings(reading)
    if phrase is None or len(headings) < _FEWEST or text_words(reading) < SECTION_WORDS:
        return
    main = frozenset().union(*(one.needed for one in own_phrases(reading)))
    if any(main & terms.all for _, terms in headings):
        return
    if any(has_main_word(answer.question, reading) for answer in page.answers):
        return
    yield Hit(
        at=headings[0][0].place,
        message=f"None of the {len(headings)} subheadings has a word of the page's phrase "
        f"'{phrase.text}'.",
        help="Name the topic in one subheading where it helps a reader who only looks at those.",
    )
