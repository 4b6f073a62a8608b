"""What the report's script builds when somebody opens a part: each long text is told once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from plugins.core.claim import Claim, Support
from plugins.core.finding import Quote
from plugins.core.keyword import Keyword
from plugins.core.reference import StudyFinding
from plugins.report.overview.rows import Row
from plugins.report.overview.snippet import Bar

Day = Callable[[Any], str]
"""A date, or None, as people write it."""


class Texts:
    """Texts that stand in many places, each by its number."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def number(self, text: str) -> int:
        """Return the number by which a text is named from now on."""
        return self._numbers.setdefault(text, len(self._numbers))

    @property
    def all(self) -> list[str]:
        """The texts in the order of their numbers."""
        return list(self._numbers)


def data_of(
    rows: Iterable[Row],
    claims: Mapping[str, Iterable[Claim]],
    keywords: Iterable[Keyword],
    most_uses: int,
    day: Day,
) -> dict[str, Any]:
    """Return all that the script needs, as JSON can hold it; its numbers lead into `texts`."""
    texts = Texts()
    data = {
        "pages": [_page(row, day, texts) for row in rows],
        "claims": [[_claim(one, texts) for one in made] for made in claims.values()],
        "uses": [
            [
                [texts.number(use.path), use.place.line, *_quoted(use.sentence)]
                for use in keyword.uses[:most_uses]
            ]
            for keyword in keywords
        ],
    }
    return data | {"texts": texts.all}


def _page(row: Row, day: Day, texts: Texts) -> dict[str, Any]:
    """Return a page as it is shown below its name; what is not there is left out."""
    facts, snippet, card = row.page.facts, row.snippet, row.card
    may_be = {
        "phrase": facts.keyword,
        "reviewed": day(row.reviewed_on),
        "next": day(row.next_review),
        # Only what differs from the title and the description is told once more.
        "cutTitle": snippet.title if snippet.title != facts.title else "",
        "cutText": snippet.description if snippet.description != facts.description else "",
        "picture": card.picture,
        "card": card.address,
        "shared": [texts.number(name) for name in row.shared],
    }
    return {
        "file": row.page.path,
        "address": row.page.url,
        "name": row.page.short_title,
        "title": facts.title,
        "text": facts.description,
        "bars": [_bar(snippet.title_bar), _bar(snippet.description_bar)],
        "things": [
            [thing.name, *(texts.number(line) for line in thing.lines.splitlines())]
            for thing in row.things
        ],
        **{name: value for name, value in may_be.items() if value},
    }


def _bar(bar: Bar) -> list[Any]:
    return [bar.share, int(bar.is_good), bar.verdict]


def _claim(claim: Claim, texts: Texts) -> list[Any]:
    return [claim.place.line, claim.sentence, [_support(one, texts) for one in claim.supports]]


def _support(support: Support, texts: Texts) -> list[Any]:
    reference = support.reference
    year = f" ({reference.year})" if reference.year else ""
    figures = [texts.number(_figure(found)) for found in support.findings]
    source = texts.number(f"{reference.title}{year}")
    return [texts.number(reference.id), support.cited.locator or "", source, *figures]


def _figure(found: StudyFinding) -> str:
    return f"{found.figure} \u2013 {found.population}; {found.comparison}"


def _quoted(quote: Quote) -> list[str]:
    return [quote.before, quote.words, quote.after]
