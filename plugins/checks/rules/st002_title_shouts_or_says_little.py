"""The title shouts, or says too little to be chosen.

## Why it matters
A title is read among ten others. Capitals and exclamation marks look like an advertisement, which
is the last thing that somebody in distress wants; one word leaves open what the page answers.

## When not to use it
Where a name is written in capitals.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.checks.examples import example
from plugins.checks.facts.abbreviations import abbreviations
from plugins.checks.facts.limits import SHORTEST_TITLE
from plugins.checks.facts.reading import Reading
from plugins.checks.rule import Bad, Hit, Source, page_rule
from plugins.core.finding import Severity
from plugins.core.kind import Kind
from plugins.core.site import AnyPage

_WORD = re.compile(r"[^\W\d_]+")
_NAMED = {Kind.CONDITION, Kind.SERVICE, Kind.LOCATION, Kind.ARTICLE}
_CAPITALS = 4
"""Letters of a word in capitals that is no abbreviation that we know."""
_MOST_WORDS = 2


@page_rule(
    code="ST002",
    severity=Severity.WARNING,
    sources=[
        Source(
            title="Formatting and punctuation, NHS content guide",
            url="https://service-manual.nhs.uk/content/formatting-and-punctuation",
        )
    ],
    good=[
        example(title="OCD, PTSD and ADHD: which is which?"),
        example(title="What EMDR and ERP have in common"),
    ],
    bad=[
        Bad(
            page=example(title="GET HELP FOR ANXIETY TODAY"),
            line=2,
            says="The title shouts: 'GET HELP FOR ANXIETY TODAY' is in capitals.",
        ),
        Bad(
            page=example(title="You can feel better now!"),
            line=2,
            says="The title shouts: it has an exclamation mark.",
        ),
        Bad(
            page=example(title="Depression"),
            line=2,
            says="The title 'Depression' does not say what the page answers.",
        ),
    ],
)
def title_shouts_or_says_little(page: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield the title if it shouts, or if it is a word or two on a page that people look for."""
    title = page.facts.title
    place = reading.place_of("title")
    loud = [word for word in _WORD.findall(title) if _is_loud(word)]
    letters = [letter for letter in title if letter.isalpha()]
    if len(loud) > 1 or (loud and sum(map(str.isupper, letters)) > len(letters) / 2):
        yield Hit(
            at=place,
            message=f"The title shouts: '{title if title.isupper() else ' '.join(loud)}' is in "
            "capitals.",
            help="Write it as in a sentence: a capital at the beginning and for names.",
        )
    elif "!" in title:
        yield Hit(
            at=place,
            message="The title shouts: it has an exclamation mark.",
            help="Leave the exclamation mark out.",
        )
    elif page.kind in _NAMED and len(title) < SHORTEST_TITLE and title.count(" ") < _MOST_WORDS:
        yield Hit(
            at=place,
            message=f"The title '{title}' does not say what the page answers.",
            help="Say what a reader finds, such as 'Depression: what helps, and where to begin'. "
            "The short name for menus belongs in 'short_title'.",
            severity=Severity.ADVICE,
        )


def _is_loud(word: str) -> bool:
    known = abbreviations()
    return (
        word.isupper()
        and len(word) >= _CAPITALS
        and word not in known.names
        and word not in known.known
    )
