"""Where a page says what a treatment does: `EMDR reduces anxiety`, `Helps calm the mind`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from plugins.checks.facts.blocks import Block, Part
from plugins.checks.facts.effect_words import BARE, GAINS, LIKELY, PAYS, SAYS, TELLS
from plugins.checks.facts.reading import Reading, measure
from plugins.checks.facts.sentence import Sentence, Span
from plugins.checks.facts.stance import headings_over
from plugins.checks.facts.treatment import TREATMENT, first_treatment, names_treatment


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """What a sentence says that a treatment does; the span begins at the treatment if it can.

    `is_implied` says that the treatment is named above: in the lead-in, a heading or the title.
    """

    sentence: Sentence
    span: Span
    is_implied: bool


def _looked_for(source: str) -> re.Pattern[str]:
    """Return a pattern for text in small letters."""
    return re.compile(source.replace("'", "['\u2019]"))


_STOPS = (
    r"can|could|may|might|would|should|must|to|not|never|no|that|which|who|whom|whose|if|when"
    r"|whether|how|why|because|although|though|but|than|is|are|was|were|be|been|do|does|did|has"
    r"|have|had|we|you|they|i|he|she|it|your|our|their|his|her|cannot|won't|don't|doesn't|isn't"
    r"|aren't|lets?|makes?|visits?|appointments?|lists?|plans?|rooms?|refills?|errors?|bills?"
)
_UP_TO_THE_VERB = (
    rf"(?:\s*\([^)]{{1,60}}\))?(?:[\s,]+(?!(?:{_STOPS})\b)[^\s,.;:()?!]+){{0,7}}?"
    r"(?:,\s*[^,]{1,60},)?[\s,*]*$"
)
_SUBJECT = _looked_for(rf"\b(?P<subject>{TREATMENT}){_UP_TO_THE_VERB}")
_SAME_SUBJECT = _looked_for(
    r"^\W*(?:(?:the|our|this|these|daily|taking|practi[sc]ing|doing|modern|both|in\s+\w+,?)\s+){0,2}"
    rf"(?:\w+\s+)?(?P<subject>{TREATMENT})\b(?!\s+(?:can|may|might|could)\b).*"
    r"(?:,|\band|;|\band\s+(?:also|thereby|thus))\s*(?:\w+ly\s+)?$"
)
"""The subject of a sentence whose second verb it is: `EMDR is gentle and reduces anxiety`."""
_A_KIND = _looked_for(
    rf"\b(?P<subject>{TREATMENT})(?:\s+\([^)]*\))?(?:\s+\w+)?\s+(?:is|are)\s+(?:an?|one)\s+"
    r"(?!(?:(?:type|kind|group|class)\s+of\s+)?(?:drug|medicine|medication)s?\b)"
    r"(?:[\w-]+[,\s]+){1,8}?(?:that|which)\s+(?:\w+ly\s+|also\s+)*$"
)
"""`EMDR is a therapy that`; a medication is told by what it is for."""
_THIS = _looked_for(
    r"\b(?P<subject>(?:this|these|our|such|the)\s+(?:[\w-]+\s+){0,2}?(?:approach(?:es)?|methods?"
    r"|techniques?|practices?|process|therap(?:y|ies)|treatments?|medications?|medicines"
    r"|supplements?|herbs?|remed(?:y|ies)|exercises?|sessions?|modalit(?:y|ies)|interventions?"
    rf"|programs?|infusions?|tools|skills|drugs|combination)){_UP_TO_THE_VERB}"
)
_IT = _looked_for(
    r"(?:^|[.;:,(]\s*|\b(?:as|because|since|meaning|and|but|that|so)\s+)(?P<subject>it|they|this"
    r"|these|both)\s+(?:\w+ly\s+|also\s+|then\s+|all\s+){0,2}$"
)
_LABEL = _looked_for(
    r"^\W*(?:(?P<label>[^.;:|]{1,60}?)\s*[:|\u2013\u2014]|[^.;:|]{1,60}\s-)?\W*"
    r"(?:(?:also|and|naturally|effectively|is|are|widely|well|best)\s+){0,2}$"
)
"""What may stand before the verb of a line without a subject: `Magnesium: helps`."""
_THEY = re.compile(
    r"(?:\w*[^s\W]s|\bmedicine|\bthey|\bthese|\bboth|\b(?:and|&)\s+[\w-]+(?:\s+\w+)?)"
    r"(?:\s+\([^)]*\))?,?\s+(?:\w+ly\s+|also\s+|all\s+|both\s+)*$",
    re.IGNORECASE,
)
"""What a verb without `s` is told of; `to reduce` and `you reduce` are something else."""
_THEY_ALONE = re.compile(
    r"\b(?:\w*[^s\W]s|they|these|both|and\s+[\w-]+)\s+(?:\w+ly\s+|also\s+|all\s+)*$", re.IGNORECASE
)
"""The same before `work`, which is a noun as well."""
_NOT_OF_TREATMENT = re.compile(
    r"\b(?:stopping|avoiding|skipping|without|lack\s+of|missing|refusing|fear\s+of|quitting|delay\w*"
    r"|putting\s+off|before|until|instead\s+of|untreated|no|need\s+for|when|while|as|once|after"
    r"|how|why|where)\s+(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
_LISTS = frozenset(("li", "dd", "tr"))
_NEAR = 60
"""Letters before a verb in which the word stands that it belongs to."""
_MOST_BEFORE = 200
"""Letters before a verb in which its subject stands, at most."""
_FIRST_WORDS = 4
"""A treatment that is named later is not what a sentence is about."""


@measure
def effects(reading: Reading) -> tuple[Effect, ...]:
    """Return what the sentences of a page say that treatments do, from top to bottom."""
    found = [
        effect
        for says in SAYS
        for sentence, span in reading.find(says)
        if (effect := _effect(reading, sentence, span)) is not None
    ]
    found += [
        Effect(sentence=sentence, span=span, is_implied=False)
        for sentence, span in reading.find(TELLS)
        if _is_named(reading, sentence, sentence.text[: span.end - sentence.start])
    ]
    found += [
        Effect(sentence=sentence, span=span, is_implied=False)
        for sentence, span in reading.find(LIKELY)
        if names_treatment(span.text)
    ]
    found += [
        Effect(sentence=sentence, span=span, is_implied=True)
        for sentence, span in reading.find(GAINS)
        if _is_gain(reading, sentence)
    ]
    return tuple(sorted(found, key=lambda one: (one.sentence.number, one.span.start)))


def lead_in(reading: Reading, sentence: Sentence) -> Block | None:
    """Return the paragraph or heading above the list that a sentence stands in."""
    if sentence.block.tag not in _LISTS:
        return None
    for block in reversed(reading.blocks[: sentence.number]):
        if block.tag not in _LISTS:
            return block if block.part is sentence.block.part else None
    return None


def _effect(reading: Reading, sentence: Sentence, span: Span) -> Effect | None:
    """Return an effect if a treatment is the subject of its verb."""
    before = (sentence.lower or sentence.text)[: span.start - sentence.start]
    bare = BARE.match(span.text) is not None
    works = span.text.lower().startswith("work")
    if bare and not (_THEY_ALONE if works else _THEY).search(before[-_NEAR:]):
        return None
    start = _subject(reading, sentence, before)
    if start is not None:
        whole = Span(block=span.block, start=sentence.start + start, end=span.end)
        return None if start < 0 else Effect(sentence=sentence, span=whole, is_implied=False)
    label = _LABEL.match(before)
    if bare or label is None or not (sentence.block.tag in _LISTS or label["label"]):
        return None
    is_named = label["label"] is not None and names_treatment(label["label"])
    if is_named or _is_named(reading, sentence, before):
        return Effect(sentence=sentence, span=span, is_implied=not is_named)
    return None


_NO_SUBJECT = -1


def _subject(reading: Reading, sentence: Sentence, before: str) -> int | None:
    """Return where in a sentence the treatment begins that is the subject of what comes next.

    It is None for no subject, and `_NO_SUBJECT` where the subject is something else.
    """
    skipped = max(0, len(before) - _MOST_BEFORE)
    near = before[skipped:]
    found = _SUBJECT.search(near)
    if found is not None:
        of_another = _NOT_OF_TREATMENT.search(near[: found.start("subject")])
        return _NO_SUBJECT if of_another else skipped + found.start("subject")
    found = _SAME_SUBJECT.search(before) or _A_KIND.search(before)
    if found is not None:
        return found.start("subject")
    found = _THIS.search(near)
    if found is not None and _is_named(reading, sentence, before):
        return skipped + found.start("subject")
    found = _IT.search(before)
    if found is not None and _is_told_before(sentence, before[: found.start("subject")]):
        return found.start("subject")
    return None


def _is_told_before(sentence: Sentence, before: str) -> bool:
    """Return whether a treatment is what the words before, or the sentence before, speak of."""
    if names_treatment(before):
        return True
    above = sentence.block.text[: sentence.start].rstrip()
    previous = re.split(r"(?<=[.!?])\s+", above)[-1] if above else ""
    at = first_treatment(previous)
    return at is not None and len(previous[:at].split()) <= _FIRST_WORDS


def _is_named(reading: Reading, sentence: Sentence, before: str) -> bool:
    """Return whether a treatment is named before: in the block, a heading over it, the title."""
    return any(names_treatment(text) for text in _above(reading, sentence, before))


def _above(reading: Reading, sentence: Sentence, before: str) -> Iterator[str]:
    yield before
    yield sentence.block.text[: sentence.start]
    lead = lead_in(reading, sentence)
    if lead is not None:
        yield lead.text
    if sentence.block.part is Part.BODY:
        for heading in headings_over(reading, sentence):
            yield heading.text
    yield reading.page.facts.title


def _is_gain(reading: Reading, sentence: Sentence) -> bool:
    """Return whether an item of a list names what a treatment brings: `Improved sleep`."""
    if sentence.block.tag != "li" or sentence.block.part is not Part.BODY:
        return False
    above = [lead_in(reading, sentence), reading.heading_above(sentence)]
    pays = any(one is not None and PAYS.search(one.text) for one in above)
    return pays and _is_named(reading, sentence, "")
