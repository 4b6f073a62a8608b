"""The mark of a note stands in the text, and the note does not.

## Why it matters
'Approved for PTSD2' comes from a text with small raised numbers that was copied out of a chat
program, a PDF or another site. The number leads nowhere, so a claim looks proven that is not.

## When not to use it
Where the page has a list of notes typed by hand, under a heading such as 'References'. Numbers in
brackets are left alone there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.checks.facts.blocks import Part
from plugins.checks.facts.reading import Reading
from plugins.checks.facts.sentence import Sentence, Span
from plugins.checks.rule import Bad, Hit, page_rule
from plugins.checks.sources import HELPFUL_CONTENT, SIGNS_OF_AI_WRITING
from plugins.core.finding import Severity
from plugins.core.site import AnyPage

_HINT = re.compile(r"[A-Za-z.,;:)\u201d\"]\d{1,2}\b|\[\d|[\u00b9\u00b2\u00b3\u2070-\u2079]")
_DIGITS = re.compile(r"\d+")
_BEFORE = frozenset('abcdefghijklmnopqrstuvwxyz.,;:)[\u201d"')
_RAISED = re.compile("[\u00b9\u00b2\u00b3\u2070-\u2079]")
_END = r"(?=[.,;:)\u201d\"]*(?:\s|$))"
_GLUED = re.compile(
    rf"(?<![\w@/.#&=?+_-])(?P<word>[A-Za-z][a-z]{{3,}}|[A-Z]{{3,5}})(?P<mark>\d{{1,2}}){_END}"
    r"|(?P<last>[A-Za-z]{3,}[)\u201d\"]?[.,;][)\u201d\"]?)(?P<after>\d{1,2}(?:[,\u2013-]\d{1,2})*)"
    r"(?=\s+[A-Z\u201c\"]|\s*$)"
)
_BRACKETS = re.compile(
    r"(?<!\w)(?:\[\d{1,3}(?:\s?[,\u2013-]\s?\d{1,3})*\](?!\())+"
    r"|(?:(?<=[A-Za-z]{3})|(?<=[a-z][.,;]))[\u00b9\u00b2\u00b3\u2070-\u2079]+"
)
_NUMBERED = frozenset(
    """
    step type level part day week phase room suite unit module section grade chapter figure table
    appendix version item question option windows iphone ipad android covid omega vitamin page line
    form box bldg floor route apartment gate group stage tier class form year session lesson rule
    title article note tip goal schedule category code area zone track team site visit dose cluster
    """.split()  # noqa: SIM905 (a long list)
)
_SHORT = frozenset(
    """
    ptsd ocd adhd mdd bpd fda cbt dbt erp emdr tms ect ssri ssris snri snris nimh cdc nih nhs apa
    samhsa cpt sud oud aud asd pmdd tbi dea hhs iop nice
    """.split()  # noqa: SIM905 (words are read sooner than a list)
)
"""Abbreviations that have no number of their own, as GAD-7 and PHQ-9 have."""
_LISTED = re.compile(
    r"^(?:references?|sources?|(?:foot|end)?notes?|bibliography|citations?|works cited"
    r"|literature)\W*$",
    re.IGNORECASE,
)


@page_rule(
    code="AI010",
    severity=Severity.WARNING,
    sources=[
        SIGNS_OF_AI_WRITING,
        HELPFUL_CONTENT,
    ],
    good=[
        "In one review, both helped [@breedvelt-2021].",
        "The PHQ9 and the GAD7 are short forms, and so is the AUDIT10.",
        "Go to Room12, and bring Form2.",
        "Vitamin B12, omega3 and COVID19",
        "Body mass index is measured in kg/m\u00b2.",
        "The usual dose was 3.5 mg in study No.5 of the series.",
        "Some words [1].\n\n## References\n\n[1] A book.",
        "Levels of care are 1, 2.1 and 3.7.",
        "Write to info@clinic22.com.",
    ],
    bad=[
        Bad(
            page="It is approved for PTSD2.",
            line=1,
            says="'PTSD2' ends in the mark of a note, and the page has no such note.",
        ),
        Bad(
            page="Some words.\n\nTherapy helps many people.3 It takes time.",
            line=3,
            says="'people.3' ends in the mark of a note, and the page has no such note.",
        ),
        Bad(
            page="Relapse fell by half [2, 3] in most trials.",
            line=1,
            says="'[2, 3]' is the mark of a note, and the page has no such note.",
        ),
        Bad(
            page="Sleep improved\u00b2 in both.",
            line=1,
            says="'\u00b2' is the mark of a note, and the page has no such note.",
        ),
        Bad(
            page="It works fast<sup>4</sup> in some.",
            line=1,
            says="'fast4' ends in the mark of a note, and the page has no such note.",
        ),
    ],
)
def mark_of_a_note_that_is_missing(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield the first such mark of each paragraph."""
    lower = reading.lower
    numbers = any(lower[one.start() - 1] in _BEFORE for one in _DIGITS.finditer(lower, 1))
    if not numbers and (lower.isascii() or not _RAISED.search(lower)):
        return
    has_list = any(_LISTED.match(block.text) for block in reading.headings)
    last = None
    for sentence in reading.sentences:
        is_read = sentence.block.tag != "pre" and sentence.block.part is not Part.TITLE
        if sentence.block is last or not is_read or not _HINT.search(sentence.text):
            continue
        found = _glued(sentence) or (None if has_list else _bracketed(sentence))
        if found:
            last = sentence.block
            does = (
                "is"
                if found.text[0] in "[\u00b9\u00b2\u00b3" or len(found.text) == 1
                else "ends in"
            )
            yield Hit(
                at=found,
                message=f"'{found.text}' {does} the mark of a note, and the page has no such note.",
                help="Find the source and cite it, as in [@cuijpers-2020], or delete the mark and "
                "what it was to prove.",
            )


def _glued(sentence: Sentence) -> Span | None:
    """Return a word or the end of a sentence with the number of a note behind it."""
    for match in _GLUED.finditer(sentence.text):
        word = match["word"]
        if word and (word.lower() in _NUMBERED or not _is_a_word(word)):
            continue
        start = sentence.start
        return Span(block=sentence.block, start=start + match.start(), end=start + match.end())
    return None


def _is_a_word(word: str) -> bool:
    if word.isupper():
        return word.lower() in _SHORT
    return word.islower() or word[1:].islower()


def _bracketed(sentence: Sentence) -> Span | None:
    match = _BRACKETS.search(sentence.text)
    if match is None:
        return None
    start = sentence.start
    return Span(block=sentence.block, start=start + match.start(), end=start + match.end())
