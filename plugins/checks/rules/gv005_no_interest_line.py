"""A page on treatment does not show what the clinic gains, or that it is no advice for one person.

## Why it matters
A clinic that writes about treatment sells treatment. Readers have a right to know it, and to know
that a page cannot take the place of a visit. Both lines stand in 'editorial' of clinic.yaml.

## When not to use it
Never.
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.checks.facts.reading import Reading
from plugins.checks.rule import Bad, Good, Hit, Source, built_rule
from plugins.core.built import BuiltPage
from plugins.core.finding import Severity
from plugins.core.kind import Kind
from plugins.core.nearest import listed
from plugins.core.source import Place

_INTEREST = "<p>We provide the services that this page describes.</p>"
_DISCLAIMER = "<p>General information only.</p>"


@built_rule(
    code="GV005",
    severity=Severity.ERROR,
    applies_to=[Kind.ARTICLE, Kind.CONDITION, Kind.SERVICE],
    sources=[
        Source(
            title="Ethical Principles of Psychologists and Code of Conduct, Standard 5",
            url="https://www.apa.org/ethics/code",
        )
    ],
    good=[
        f"<main>{_DISCLAIMER}{_INTEREST}</main>",
        Good(page="<main>Words.</main>", at="pages/crisis.md"),
    ],
    bad=[
        Bad(
            page="<main><p>Words.</p></main>",
            line=1,
            says="The page does not show the line on what we gain and the line that it is no "
            "medical advice.",
        ),
        Bad(
            page=f"<main>{_DISCLAIMER}</main>",
            line=1,
            says="The page does not show the line on what we gain.",
        ),
    ],
)
def no_interest_line(built: BuiltPage, reading: Reading) -> Iterator[Hit]:
    """Yield which of the two lines a page lacks."""
    editorial = reading.known.clinic.editorial
    text = " ".join(built.root.text_content().split())
    wanted = {
        "the line on what we gain": editorial.interest,
        "the line that it is no medical advice": editorial.disclaimer,
    }
    missing = [name for name, words in wanted.items() if " ".join(words.split()) not in text]
    if missing:
        yield Hit(
            at=Place(1),
            message=f"The page does not show {listed(missing, 'and')}.",
            help="This is a mistake in the theme: it must print 'interest' and 'disclaimer' of "
            "clinic.yaml.",
        )
