"""The texts for pictures repeat the page's search phrase.

## Why it matters
Somebody who does not see a picture hears its alt text. Search phrases in place of what the picture
shows leave them with noise, and search engines count them as stuffing.

## When not to use it
Where the pictures do show that thing each time, such as steps of one exercise.
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.checks.examples import example
from plugins.checks.facts.limits import ALT_HITS, ALT_SHARE
from plugins.checks.facts.phrase import hits_in, names_of, own_phrases
from plugins.checks.facts.reading import Reading
from plugins.checks.rule import Bad, Hit, Source, page_rule
from plugins.core.finding import Severity
from plugins.core.site import AnyPage
from plugins.core.source import Place

_PICTURES = "![{0} one](a.png)\n\n![{0} two](b.png)\n\n![{0} three](c.png)\n\n![A chair](d.png)\n"


@page_rule(
    code="KW010",
    severity=Severity.WARNING,
    sources=[
        Source(
            title="Google Images best practices, Google Search Central",
            url="https://developers.google.com/search/docs/appearance/google-images",
        )
    ],
    good=[
        example(_PICTURES.format("A person on a sofa, picture"), keyword="anxiety therapy"),
        example("![Anxiety therapy](a.png)\n\nOne picture.", keyword="anxiety therapy"),
    ],
    bad=[
        Bad(
            page=example(_PICTURES.format("Anxiety therapy Dublin"), keyword="anxiety therapy"),
            line=8,
            says="3 of 4 pictures say 'anxiety therapy' in their alt text.",
        ),
    ],
)
def phrase_in_many_alt_texts(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield the first picture whose alt text says the phrase, if too many do."""
    alts = [(picture, picture.alt) for picture in reading.pictures if picture.alt]
    if len(alts) < ALT_HITS:
        return
    names = names_of(reading.known)
    for phrase in own_phrases(reading):
        hits = [
            picture
            for picture, alt in alts
            if next(hits_in(names.terms_of(alt), phrase), None) is not None
        ]
        if len(hits) >= ALT_HITS and len(hits) / len(alts) > ALT_SHARE:
            yield Hit(
                at=Place(hits[0].line),
                message=f"{len(hits)} of {len(alts)} pictures say '{phrase.text}' in their alt "
                "text.",
                help="Say what each picture shows, or leave the alt text of a decoration empty.",
            )
            return
