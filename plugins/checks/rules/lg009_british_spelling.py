"""A word is spelt as in Britain.

## Why it matters
The site is written in American English. A page that mixes 'behaviour' and 'behavior' looks copied,
and words that come in two spellings are harder to find.

## When not to use it
In names, such as a British centre or programme; those written with a capital are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from plugins.checks.facts.blocks import Part
from plugins.checks.facts.reading import Reading
from plugins.checks.facts.sentence import Sentence, Span
from plugins.checks.facts.spelling import american
from plugins.checks.facts.vocabulary import vocabulary
from plugins.checks.rule import Bad, Hit, page_rule
from plugins.checks.sources import HELPFUL_CONTENT
from plugins.core.finding import Severity
from plugins.core.site import AnyPage

_BOTH = frozenset(
    (
        *("catalogue", "catalogues", "judgement", "judgements", "acknowledgement"),
        *("likeable", "spelt", "mum", "mums", "dreamt"),
    )
)
"""Spellings that Americans use as well, and words that differ in more than spelling."""
_MORE = {
    "whilst": "while",
    "amongst": "among",
    "orientated": "oriented",
    "behaviourally": "behaviorally",
}
_NAMES = re.compile(r"(?:centre|programme|theatre|harbour|labour|defence|organisation|grey)s?")
"""Words that stand in names also where every word has a capital."""


@cache
def _american(word: str) -> str:
    """Return the American spelling of a word; the word itself if it has no other."""
    return word if word in _BOTH else _MORE.get(word, american(word))


@page_rule(
    code="LG009",
    severity=Severity.ADVICE,
    sources=[HELPFUL_CONTENT],
    good=[
        "Behavioral therapy helps many people to recognize a pattern.",
        "Exercise, surprise and advice are spelt alike everywhere.",
        "She trained at the Centre for Addiction and Mental Health.",
        "A network meta-analysis compares several analyses.",
    ],
    bad=[
        Bad(
            page="Some words.\n\nWe talk about your behaviour.",
            line=3,
            says="'behaviour' is British; Americans write 'behavior'.",
        ),
        Bad(
            page="Counselling can help.",
            line=1,
            says="'Counselling' is British; Americans write 'Counseling'.",
        ),
        Bad(
            page="One aim is to prevent rehospitalisation.",
            line=1,
            says="'rehospitalisation' is British; Americans write 'rehospitalization'.",
        ),
        Bad(
            page="## Behavioural Therapy in Detail\n\nSome words.",
            line=1,
            says="'Behavioural' is British; Americans write 'Behavioral'.",
        ),
    ],
)
def british_spelling(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield each word that Americans spell otherwise."""
    british = {word for word in vocabulary(reading) if _american(word) != word}
    if not british:
        return
    either = re.compile(rf"(?<![\w-])(?:{'|'.join(sorted(british))})(?![\w@]|\.\w)", re.IGNORECASE)
    for sentence in reading.sentences:
        for found in either.finditer(sentence.text):
            if not _is_name(sentence, found):
                start = sentence.start + found.start()
                new = _cased(_american(found[0].lower()), found[0])
                yield Hit(
                    at=Span(block=sentence.block, start=start, end=start + len(found[0])),
                    message=f"'{found[0]}' is British; Americans write '{new}'.",
                    help=f"Write '{new}', unless it is part of a name.",
                    new=new,
                    is_safe=True,
                )


def _is_name(sentence: Sentence, found: re.Match[str]) -> bool:
    word = found[0]
    if word[0].islower() or not found.start():
        return False
    titled = sentence.block.is_heading or sentence.block.part in {Part.TITLE, Part.HEADING}
    return not titled or bool(_NAMES.fullmatch(word.lower()))


def _cased(word: str, like: str) -> str:
    if like.isupper():
        return word.upper()
    return word.capitalize() if like[0].isupper() else word
