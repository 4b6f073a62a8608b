"""A built page does not say which language it is in, or says another than the clinic's.

## Why it matters
Screen readers choose the voice by it, and browsers offer to translate. English read by a Spanish
voice cannot be understood.

## When not to use it
Never. The language stands in clinic.yaml.
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.checks.facts.reading import Reading
from plugins.checks.rule import Bad, Hit, Source, built_rule
from plugins.core.built import BuiltPage
from plugins.core.finding import Severity
from plugins.core.source import Place


@built_rule(
    code="GV019",
    severity=Severity.ERROR,
    sources=[
        Source(
            title="Web Content Accessibility Guidelines 2.1: 3.1.1 Language of Page",
            url="https://www.w3.org/TR/WCAG21/#language-of-page",
        )
    ],
    good=['<html lang="en-US"><body><p>Words.</p></body></html>'],
    bad=[
        Bad(
            page="<html><body><p>Words.</p></body></html>",
            line=1,
            says="The page does not say which language it is in.",
        ),
        Bad(
            page='<html lang="de"><body><p>Words.</p></body></html>',
            line=1,
            says="The page says that it is in 'de', and the clinic's language is 'en-US'.",
        ),
    ],
)
def wrong_language(built: BuiltPage, reading: Reading) -> Iterator[Hit]:
    """Yield a page whose language is missing or not the clinic's."""
    said, own = built.root.get("lang") or "", reading.known.clinic.language
    if said.partition("-")[0].lower() != own.partition("-")[0].lower():
        yield Hit(
            at=Place(1),
            message=f"The page says that it is in '{said}', and the clinic's language is '{own}'."
            if said
            else "The page does not say which language it is in.",
            help="This is a mistake in the theme: it prints 'language' of clinic.yaml.",
        )
