"""Two pages own the same search phrase.

## Why it matters
When two pages answer the same question, search engines must choose one, and may choose the wrong
one. Visitors find half of what you know on each.

## When not to use it
Never for long: give each page a phrase of its own, or make one page of two.
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.checks.examples import example
from plugins.checks.facts.phrase import Phrase, own_phrases
from plugins.checks.rule import Bad, Good, Hit, SiteReading, Source, site_rule
from plugins.core.finding import Severity
from plugins.core.site import AnyPage
from plugins.core.source import Place

_OTHER = (
    ("articles/a-worry.md", example(title="Worry at night", keyword="therapies for anxiety")),
)


@site_rule(
    code="KW013",
    severity=Severity.WARNING,
    sources=[
        Source(
            title="SEO Starter Guide, Google Search Central: reduce duplicate content",
            url="https://developers.google.com/search/docs/fundamentals/seo-starter-guide",
        )
    ],
    good=[
        Good(page=example(keyword="anxiety medication"), files=_OTHER),
        Good(page=example(keyword="therapy for anxiety in teens"), files=_OTHER),
        Good(
            page=example(keyword="therapy and medication"),
            files=(("articles/b.md", example(title="B", keyword="therapy or medication")),),
        ),
    ],
    bad=[
        Bad(
            page=example(keyword="anxiety therapy"),
            files=_OTHER,
            line=5,
            says="The phrase 'anxiety therapy' belongs to content/articles/a-worry.md already, as "
            "'therapies for anxiety'.",
        ),
        Bad(
            page=example(
                keyword="exposure exercises",
                synonyms="[treatment for obsessive-compulsive disorder]",
            ),
            files=(("articles/ocd.md", example(title="B", keyword="OCD treatment")),),
            line=6,
            says="The phrase 'treatment for obsessive-compulsive disorder' belongs to "
            "content/articles/ocd.md already, as 'OCD treatment'.",
        ),
    ],
)
def phrase_with_two_owners(whole: SiteReading) -> Iterator[Hit]:
    """Yield each phrase that another page owns, or names as a synonym."""
    owners: dict[frozenset[str], tuple[AnyPage, Phrase]] = {}
    told: set[tuple[str, str]] = set()
    for page, phrase, place in _phrases(whole):
        owner, theirs = owners.setdefault(phrase.key, (page, phrase))
        if owner is page or (page.path, owner.path) in told:
            continue
        told.add((page.path, owner.path))
        same = "" if theirs.text == phrase.text else f", as '{theirs.text}'"
        yield Hit(
            at=place,
            page=page,
            message=f"The phrase '{phrase.text}' belongs to {owner.path} already{same}.",
            help="Give each page the question that it alone answers, or bring both together on "
            "one page and name the other's address in 'aliases'.",
        )


def _phrases(whole: SiteReading) -> list[tuple[AnyPage, Phrase, Place]]:
    """Return the phrases of all pages: those that pages own by path, and then their synonyms."""
    own: list[tuple[AnyPage, Phrase, Place]] = []
    also: list[tuple[AnyPage, Phrase, Place]] = []
    for reading in sorted(whole.readings.values(), key=lambda reading: reading.page.path):
        page = reading.page
        places = {
            " ".join(text.split()): page.place_of("synonyms", number)
            for number, text in enumerate(page.facts.synonyms)
        }
        for phrase in own_phrases(reading):
            is_own = phrase.text not in places
            place = page.place_of("keyword") if is_own else places[phrase.text]
            (own if is_own else also).append((page, phrase, place))
    return own + also
