"""The title or the description repeats itself for search engines.

## Why it matters
A title has room for one thought. Said twice, a phrase takes the place of what would make somebody
choose the page, and search engines replace titles that look stuffed.

## When not to use it
Where a name must come twice, such as a book's title in a review of that book.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from plugins.checks.examples import example
from plugins.checks.facts.limits import DESCRIPTION_HITS, TITLE_HITS
from plugins.checks.facts.phrase import hits_in, own_phrases
from plugins.checks.facts.reading import Reading
from plugins.checks.facts.terms import SMALL_WORDS, Terms, names_of
from plugins.checks.facts.wording import times
from plugins.checks.rule import Bad, Hit, page_rule
from plugins.checks.sources import TITLE_LINKS
from plugins.core.finding import Severity
from plugins.core.site import AnyPage

_WORD_IN_TITLE, _WORD_IN_DESCRIPTION = 3, 5
"""How often one main word makes a title or a description a list of search phrases."""


@page_rule(
    code="KW008",
    severity=Severity.WARNING,
    sources=[TITLE_LINKS],
    good=[
        example(title="Anxiety therapy: what to expect", keyword="anxiety therapy"),
        example(
            title="Therapy or medication first?",
            description="Some people begin with therapy, some with medication, and some with both "
            "therapy and medication. What the trials say.",
            keyword="therapy or medication",
        ),
        example(title="Step by step: what happens at a first visit"),
    ],
    bad=[
        Bad(
            page=example(
                title="Anxiety therapy in Dublin - therapy for anxiety", keyword="anxiety therapy"
            ),
            line=2,
            says="The title says 'anxiety therapy' twice.",
        ),
        Bad(
            page=example(title="Therapist Dublin | Dublin therapy | Dublin counseling"),
            line=2,
            says="The title says 'dublin' 3 times.",
        ),
        Bad(
            page=example(
                description="Online therapy for you. Online therapy at home. Book online therapy.",
                keyword="online therapy",
            ),
            line=3,
            says="The description says 'online therapy' 3 times.",
        ),
    ],
)
def phrase_too_often_in_title(page: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield the title and the description if they say a phrase, or a word, too often."""
    names = names_of(reading.known)
    fields = (
        ("title", page.facts.title, TITLE_HITS, _WORD_IN_TITLE),
        ("description", page.facts.description, DESCRIPTION_HITS, _WORD_IN_DESCRIPTION),
    )
    for name, text, most, most_of_word in fields:
        found = _too_often(names.terms_of(text), reading, most, most_of_word)
        if found:
            words, count = found
            yield Hit(
                at=reading.place_of(name),
                message=f"The {name} says '{words}' {times(count)}.",
                help="Say it once, and use the room for what the page answers.",
            )


def _too_often(
    terms: Terms, reading: Reading, most: int, most_of_word: int
) -> tuple[str, int] | None:
    for phrase in own_phrases(reading):
        count = sum(1 for _ in hits_in(terms, phrase, is_close=True))
        if count > most and (len(phrase.needed) > 1 or count > most + 1):
            return phrase.text, count
    words = Counter(word for word in terms.words if word not in SMALL_WORDS and len(word) > 1)
    word, count = next(iter(words.most_common(1)), ("", 0))
    return (word, count) if count >= most_of_word else None
