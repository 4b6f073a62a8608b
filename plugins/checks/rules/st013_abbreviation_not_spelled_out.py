"""An abbreviation is not spelled out where it comes first.

## Why it matters
CBT, SSRI and ERP are everyday words to those who work here, and riddles to a new patient. People
who listen to the page hear letters. Say the name in full once, with the letters behind it.

## When not to use it
On a page for people who came for that abbreviation and say so in its title.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from plugins.checks.examples import example
from plugins.checks.facts.abbreviations import abbreviations
from plugins.checks.facts.blocks import Part
from plugins.checks.facts.reading import Reading
from plugins.checks.facts.sentence import Span
from plugins.checks.facts.terms import SMALL_WORDS, names_of, page_terms
from plugins.checks.rule import Bad, Hit, Source, page_rule
from plugins.core.finding import Severity
from plugins.core.site import AnyPage

_READ = {Part.TAKEAWAY, Part.BODY, Part.FACT, Part.ANSWER}
"""A summary is a teaser, and a question is often typed as people search."""
_PLURAL = re.compile(r"(?:['\u2019]s|(?<=[A-Z])s)$")


@page_rule(
    code="ST013",
    severity=Severity.WARNING,
    sources=[
        Source(
            title="Formatting and punctuation, NHS content guide: abbreviations and acronyms",
            url="https://service-manual.nhs.uk/content/formatting-and-punctuation",
        )
    ],
    good=[
        "Exposure and response prevention (ERP) is a therapy. ERP takes some weeks.",
        "We offer CBT (cognitive behavioral therapy).",
        "A kind of antidepressant, selective serotonin reuptake inhibitors (SSRIs), may help.",
        "Exposure response prevention, or ERP for short, takes some weeks. ERP is a therapy.",
        "- SNRIs (Serotonin and noradrenaline reuptake inhibitors)\n- SSRIs (Selective ones)",
        "The FDA has a warning, and the US has a law on ID cards.",
        "Obsessive-compulsive disorder has many faces. OCD can be treated.",
        "Read [CBT or SSRI for anxiety](index.md).",
        example(
            "Text.\n\n## ERP in short\n\nIn exposure and response prevention (ERP) you face a fear."
        ),
    ],
    bad=[
        Bad(
            page="Many people ask.\n\nERP is the therapy that we offer. With ERP you face a fear.",
            line=3,
            says="'ERP' stands for 'exposure and response prevention', and the page does not say "
            "so before.",
        ),
        Bad(
            page="Some take SSRIs for years. Selective serotonin reuptake inhibitors are common.",
            line=1,
            says="'SSRI' stands for 'selective serotonin reuptake inhibitor', and the page does "
            "not say so before.",
        ),
    ],
)
def abbreviation_not_spelled_out(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield the first use of each abbreviation whose name does not stand there or above."""
    names = _names(tuple(reading.known.abbreviations.items()))
    tokens = dict.fromkeys(page_terms(reading).tokens)
    for short in dict.fromkeys(
        _bare(one) for one in tokens if not (one.islower() or one.istitle())
    ):
        if short not in names:
            continue
        first = _first_use(short, reading)
        if first is not None and not _is_told(short, names[short], first[0], reading):
            yield Hit(
                at=first[1],
                message=f"'{short}' stands for '{names[short]}', and the page does not say so "
                "before.",
                help=f"Write '{names[short]} ({short})' here, and '{short}' from then on.",
            )


@lru_cache(maxsize=8)
def _names(own: tuple[tuple[str, str], ...]) -> dict[str, str]:
    """Return the names that abbreviations stand for; letters behind a person's name are none."""
    listed = abbreviations()
    names = {short: name for short, name in listed.names.items() if short not in listed.licenses}
    for short, name in own:
        names[short.upper()] = name if name[1:2].isupper() else name[:1].lower() + name[1:]
    return names


def _bare(token: str) -> str:
    """Return a word without the s of a plural: SSRIs, OCD's."""
    return _PLURAL.sub("", token)


def _first_use(short: str, reading: Reading) -> tuple[int, Span] | None:
    """Return the first sentence of the running text that uses an abbreviation, and where."""
    wanted = re.compile(rf"(?<![\w-]){re.escape(short)}(?=(?:['\u2019]?s)?(?![\w-]))")
    for number, sentence in enumerate(reading.sentences):
        if sentence.block.part not in _READ or not sentence.block.is_prose:
            continue
        for found in wanted.finditer(sentence.text):
            start = sentence.start + found.start()
            links = sentence.block.links
            # The title of another page, or a name such as 'CBT Institute', is not ours to spell.
            if not any(link.start <= start < link.end for link in links):
                end = start + len(short)
                return number, Span(block=sentence.block, start=start, end=end)
    return None


def _is_told(short: str, name: str, number: int, reading: Reading) -> bool:
    """Return whether the name in full stands in the sentence, or above in what visitors see.

    The writer's own words count where the letters stand behind them in brackets, or before them.
    """
    letters = re.escape(short)
    told = re.compile(
        rf"\w[\"\u201d]? \({letters}s?\)|\b{letters}s? \([A-Za-z][a-z]+[ -]"
        rf"|\w, or {letters}[,.]|\bor {letters},? for short|\b(?:called|abbreviated(?: as| to)?"
        rf"|known as"
        rf"|shortened to) [\"\u201c]?{letters}\b"
    )
    seen = (
        reading.sentences[at].text
        for at in page_terms(reading).where.get(short.lower(), ())
        if at < number and reading.sentences[at].block.part in {*_READ, Part.TITLE, Part.HEADING}
    )
    if any(told.search(text) for text in (reading.sentences[number].text, *seen)):
        return True
    full = tuple(names_of(reading.known).terms_of(name).words)
    terms = page_terms(reading)
    key = short.lower()
    for other in {*terms.where.get(key, ()), *terms.sentences_with(set(full) - SMALL_WORDS)}:
        if other > number or reading.sentences[other].block.part is Part.DESCRIPTION:
            continue
        here = terms[other]
        if _stands(full, tuple(here.words)) or any(one == key for _, _, one in here.names):
            return True
    return False


def _stands(full: tuple[str, ...], words: tuple[str, ...]) -> bool:
    return any(words[at : at + len(full)] == full for at in range(len(words) - len(full) + 1))
