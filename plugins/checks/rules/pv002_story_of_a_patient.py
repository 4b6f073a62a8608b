"""The page tells of a patient, or lets patients praise.

## Why it matters
A patient who praises the clinic has told the world that they are one. Codes of ethics forbid
asking current patients for it, and a story with another name can still be recognized.

## When not to use it
Where the page says that it publishes no reviews, on people in a trial, and on public figures with
their full names. Those are left alone, and so is an example that says that it is made up, unless it
praises or tells of a result: that is a warning.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.checks.facts.blocks import Block
from plugins.checks.facts.pattern import pattern
from plugins.checks.facts.reading import Reading
from plugins.checks.facts.sentence import Sentence, Span
from plugins.checks.facts.stance import is_asked, is_denied_before, is_held_off
from plugins.checks.facts.testimony import testimony
from plugins.checks.facts.told_of import people_told_of
from plugins.checks.rule import Bad, Hit, Source, page_rule
from plugins.checks.sources import APA_STATEMENTS
from plugins.core.finding import Severity
from plugins.core.site import AnyPage

_WHO = r"(?:patients?|clients?)"
_CAME = pattern(
    r"\b(?-i:[A-Z][a-z]+)\s+came\s+to\s+(?:us|me|our\s+clinic|see\s+us)\s+"
    r"(?:with|after|in|for|when|because)\b"
    r"|\b(?:says?|said|recalls|shares)\s+(?-i:[A-Z][a-z]+),?\s+(?:an?\s+)?\d{2}\b"
    r"|\b(?:her|his)\s+(?:panic|depression|anxiety|OCD|addiction|trauma|insomnia|symptoms)\s+"
    r"(?:was|were|is|are|had)\s+(?:\w+\s+)?(?:gone|disappeared|vanished)\b",
    ("came to", " says", " said", "recalls", "shares", " gone", "disappeared", "vanished"),
)
_MANY = re.compile(
    r"(?:People|Patients|Many|Most|Some|Others|They|Clients|Who|You|Everyone|Those|Families|We)\b"
)
_NAMED = pattern(
    rf"\b(?:our|my|an?|one|meet|a\s+former|this|another|her|his|their)\s+{_WHO},?\s+(?:(?:named"
    rf"|called|whom\s+we(?:\s+will|'ll)?\s+call|let's\s+call\s+(?:her|him"
    rf"|them))\s+)?\w+\b|\b(?:take|consider|imagine|picture|meet)\s+\w+(?:,|:)"
    rf"|\b(?:meet|take|consider)\s+\w+(?:,\s+|\s+)(?:who|whose|(?=an?\s+\d{{2}}))",
    ("patient", "client", "take ", "consider ", "imagine ", "picture ", "meet "),
)
_NOUNS = frozenset(
    """
    Portal Rights Bill Advocate Advocates Service Services Care Handbook Education Form
    Forms Resources Privacy Financial Safety Satisfaction Experience Center Intake Relations
    Support Information Dr This That The These Those Each Both Note Action Part It Your You
    Charge Who Us Therapy Medication
    """.split()  # noqa: SIM905 (a long list)
)
_SIGNATURE = (
    r"[\u2014\u2013~-]+\s*(?:(?:[A-Z](?:[a-z]+|\.)(?:\s*[A-Z][a-z]*\.?)?(?:,\s*[\w\s]+)?)"
    r"|(?:an?\s+)?(?:[\w-]+\s+){0,3}(?:patient|client|mom|mother|father|dad|parent|husband|wife"
    r"|anonymous)\b[^.\n]{0,50})"
)
_SIGNED = re.compile(rf"[\"\u201d\u2605]\s*({_SIGNATURE})\s*$", re.IGNORECASE)
_ONLY_SIGNED = re.compile(rf"({_SIGNATURE})\.?\s*$", re.IGNORECASE)
_PRAISE = re.compile(
    r"\b(?:(?:they|she|he|staff|team|everyone(?:\s+here)?|therapist|counselor|doctor|place|clinic"
    r"|practice|Dr\.\s\w+)"
    r"\s+(?:\w+\s+){0,2}?(?:helped|saved|changed|gave|taught|listened\s+to|guided|supported"
    r"|understood)\s+me"
    r"|(?:given|giving|gave|got)\s+(?:me\s+)?(?:back\s+)?my\s+(?:life|mornings|son|daughter"
    r"|marriage|confidence|sleep)(?:\s+back)?"
    r"|I\s+finally\s+(?:feel|felt|sleep|slept|have|got)|(?:after|since|thanks\s+to)\s+(?:\w+"
    r"\s+){0,3}?(?:sessions?|treatments?"
    r"|infusions?|therapy|starting|working\s+with)[^.]{0,60}\bI\b|the\s+best\s+I\s+have\s+(?:ever"
    r"\s+)?felt"
    r"|like\s+myself\s+again|I\s+(?:would|will)\s+(?:send|bring|tell)\s+(?:my|everyone|anyone))\b",
    re.IGNORECASE,
)
_STAFF = re.compile(
    r"\b(?:therapists?|counselors?|nurses?|psychiatrists?|psychologists?"
    r"|directors?|social\s+worker|LCSW|LPCC?|LISW|PMHNP|MD|PhD|PsyD|APRN"
    r"|clinicians?|prescribers?|author|professor|founder|staff|intern"
    r"|researcher)\b|\bDr\.",
)
_MADE_UP = re.compile(
    r"\b(?:made[- ]up|invented|fictional|not\s+a\s+real|imaginary|imagine"
    r"|composite|hypothetical|for\s+example)\b",
    re.IGNORECASE,
)


@page_rule(
    code="PV002",
    severity=Severity.ERROR,
    sources=[
        APA_STATEMENTS,
        Source(
            title="Rule on the Use of Consumer Reviews and Testimonials, 16 CFR Part 465",
            url="https://www.ecfr.gov/current/title-16/chapter-I/subchapter-D/part-465",
        ),
    ],
    good=[
        "We do not publish client reviews or testimonials.",
        "In the trial, patients were 18 to 65 years old.",
        "One patient in ten stopped early.",
        "Our patient portal is run by another company.",
        "Meet Mara Lind, a licensed therapist.",
        "Each client meets one therapist.",
        "Ask our Patient Advocate.",
        "A four-star hotel is nearby.",
        "Be careful with websites full of five-star praise.",
        "Many came to us with questions on sleep.",
    ],
    bad=[
        Bad(
            page="Our client Sarah beat depression.",
            line=1,
            says="'Our client Sarah' tells of a patient or praises by a patient's word.",
        ),
        Bad(
            page="Some words.\n\n## Testimonials\n\nComing soon.",
            line=3,
            says="'Testimonials' tells of a patient or praises by a patient's word.",
        ),
        Bad(
            page="A 34-year-old patient came to us in May.",
            line=1,
            says="'34-year-old patient' tells of a patient or praises by a patient's word.",
        ),
        Bad(
            page="\u201cThey were kind to me and I can sleep again.\u201d \u2014 Sarah M.",
            line=1,
            says="'\u2014 Sarah M.' tells of a patient or praises by a patient's word.",
        ),
        Bad(
            page="Read what our patients say about us.",
            line=1,
            says="'Read what our patients say' tells of a patient or praises by a patient's word.",
        ),
        Bad(
            page="\u2605\u2605\u2605\u2605\u2605 Great care.",
            line=1,
            says=(
                "'\u2605\u2605\u2605\u2605\u2605' tells of a patient or praises by a patient's "
                "word."
            ),
        ),
        Bad(
            page="Jenny came to us with severe panic.",
            line=1,
            says="'Jenny came to us with' tells of a patient or praises by a patient's word.",
        ),
        Bad(
            page="Take Maria: she had not slept in weeks.",
            line=1,
            says="'Take Maria:' tells of a patient or praises by a patient's word.",
        ),
    ],
)
def story_of_a_patient(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield each story and each praise."""
    said = set()
    for sentence, span in testimony(reading):
        is_denied = is_denied_before(sentence, span) and not span.text.endswith("word for it")
        if is_denied or is_asked(sentence) or is_held_off(sentence):
            continue
        said.add(sentence.number)
        yield _hit(span, reading, sentence)
    for sentence, span in reading.find(_CAME):
        if not _MANY.match(span.text) and not is_denied_before(sentence, span):
            said.add(sentence.number)
            yield _hit(span, reading, sentence)
    for sentence, span in reading.find(_NAMED):
        if (
            _is_named(span.text)
            and not is_denied_before(sentence, span)
            and not _STAFF.search(sentence.text)
        ):
            said.add(sentence.number)
            yield _hit(span, reading, sentence)
    yield from _people(reading, said)
    for number, block in enumerate(reading.blocks):
        if number not in said:
            found = _praise_in(reading, number, block)
            if found:
                yield _hit(found, reading, None)


def _people(reading: Reading, said: set[int]) -> Iterator[Hit]:
    """Yield where each person is told of first, and the first result, unless that was said."""
    for told in people_told_of(reading):
        if told.is_result:
            message = f"'{told.span.text}' tells one person's result, as if others could expect it."
        elif told.sentence.number in said:
            continue
        else:
            message = f"'{told.span.text}' tells one person's story of illness or care."
        made_up = _MADE_UP.search(_near(reading, told.sentence))
        if made_up and not told.is_result:
            continue
        yield Hit(
            at=told.span,
            message=message,
            help="Tell in general what people may notice, and cite where that is known from. An "
            "example may stay if it says that it is made up, and promises nothing.",
            severity=Severity.WARNING if made_up else None,
        )


def _near(reading: Reading, sentence: Sentence) -> str:
    """Return the text around a sentence where a page would say that an example is made up."""
    first = max(sentence.number - 2, 0)
    return " ".join(block.text for block in reading.blocks[first : sentence.number + 2])


def _praise_in(reading: Reading, number: int, block: Block) -> Span | None:
    """Return the signature below a quotation, or the praise in one that nobody signed."""
    is_quoted = block.text[:1] in '"\u201c\u2605' or "blockquote" in block.within
    if not block.is_prose or not is_quoted:
        return None
    signed = _SIGNED.search(block.text)
    if signed and not _STAFF.search(signed[1]):
        return Span(block=block, start=signed.start(1), end=signed.end(1))
    praise = _PRAISE.search(block.text)
    if praise:
        return Span(block=block, start=praise.start(), end=praise.end())
    following = reading.blocks[number + 1] if number + 1 < len(reading.blocks) else None
    below = _ONLY_SIGNED.match(following.text) if following and following.is_prose else None
    if following and below and not _STAFF.search(below[1]) and " I " in f" {block.text}":
        return Span(block=following, start=below.start(1), end=below.end(1))
    return None


def _is_named(text: str) -> bool:
    """Return whether a name stands last in words that were found; nouns of the clinic are none."""
    name = re.findall(r"[^\W\d_]+", text)[-1]
    return name[0].isupper() and name[1:].islower() and name not in _NOUNS


def _hit(span: Span, reading: Reading, sentence: Sentence | None) -> Hit:
    around = reading.paragraph(sentence) if sentence else span.block.text
    return Hit(
        at=span,
        message=f"'{span.text}' tells of a patient or praises by a patient's word.",
        help="Delete it. Say in general what people may notice, and cite where that is known from.",
        severity=Severity.WARNING if _MADE_UP.search(around) else None,
    )
