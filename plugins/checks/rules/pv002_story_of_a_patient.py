"""The page tells of a patient, or lets patients praise.

## Why it matters
A patient who praises the clinic has told the world that they are one. Codes of ethics forbid
asking current patients for it, and a story with another name can still be recognized.

## When not to use it
Where the page says that it publishes no reviews, and on people in a trial. Those are left alone. A
made-up example that says that it is made up is a warning.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.checks.facts.pattern import pattern
from plugins.checks.facts.reading import Reading
from plugins.checks.facts.sentence import Sentence, Span
from plugins.checks.facts.stance import is_asked, is_denied_before, is_held_off
from plugins.checks.rule import Bad, Hit, Source, page_rule
from plugins.core.finding import Severity
from plugins.core.site import AnyPage

_WHO = r"(?:patients?|clients?)"
_SAYS = pattern(
    rf"\btestimonials?\b(?!\s+(?:rule|from\s+current))|[\u2605\u2b50]{{2,}}|\b(?:5"
    rf"|five)[- ]stars?\b(?!\s+(?:hotel|resort|restaurant))|\b(?:what"
    rf"|hear\s+(?:it\s+)?from|see\s+what|read\s+what)\s+(?:our|real|past|other"
    rf"|some\s+of\s+our)\s+{_WHO}\s*(?:say|are\s+saying|think|have\s+to\s+say"
    rf"|tell)?"
    rf"|\b(?:read|see|our|check\s+out|leave\s+(?:us\s+)?(?:a|your)"
    rf"|write\s+(?:us\s+)?a|google|yelp|healthgrades)\s+(?:our\s+|more\s+|the\s+"
    rf"|patient\s+|client\s+|google\s+|yelp\s+|glowing\s+|online\s+"
    rf"|positive\s+)*reviews?\b(?!\s+(?:of|process|date|your|the|notes|policy"
    rf"|article|found|each|all|every|team|by\s+a))|\b(?:patient|client|success"
    rf"|recovery)\s+(?:success\s+)?stories\b|\bcase\s+stud(?:y|ies):"
    rf"|\b\d{{2}}[- \u2010\u2011]years?[- \u2010\u2011]old\s+(?:\w+\s+){{0,2}}"
    rf"{_WHO}\b|\b{_WHO},?\s+(?:aged?\s+)?(?:a\s+)?\d{{2}}[- \u2010\u2011]years?"
    rf"[- \u2010\u2011]old\b|\b(?-i:[A-Z][a-z]+),\s+\d{{2}},\s+(?:came|had|was"
    rf"|felt|told|says?|lives?|struggled|started)\b|\b(?:real|true)\s+stories\b"
    rf"|\b(?:names?|details)\s+(?:has|have)\s+been\s+changed\b|\bname\s+changed\b"
    rf"|\bbefore\s+and\s+after\s+(?:photos?|pictures?|stories)\b"
    rf"|\b(?:one|another|a\s+(?:recent|former|happy))\s+{_WHO}\s+(?:told|wrote|said|shared|says|writes|put\s+it)\b"
    r"|(?-i:\b(?!Today|World|Nature|People|Children|Women|Men|God|America|Ohio|This|It|That|There|Mother|Father)"
    r"[A-Z][a-z]+'s\s+(?:[Ss]tory|[Jj]ourney)\b)"
    r"|\b(?:saved|changed|turned\s+around|transformed)\s+my\s+life\b|\bgave\s+me\s+(?:my\s+\w+|back\s+my\s+\w+)\s+back\b"
    r"|\bI\s+can(?:not|'t)\s+(?:thank|recommend)\b|\bI\s+(?:would\s+)?(?:highly|strongly)\s+recommend\b"
    r"|\bbest\s+(?:therapist|doctor|counselor|psychiatrist)\s+I(?:'ve|\s+have)?\s+ever\b"
    r"|(?-i:\b(?:says|writes|said|wrote|shares|recalls)\s+(?!Dr|Mr|Ms|Mrs|Prof)[A-Z][a-z]+"
    r"\s+(?:[A-Z]\.(?!\w)|(?:from|of)\s+[A-Z]))",
    (
        "testimonial",
        "\u2605",
        "\u2b50",
        "-star",
        " stars",
        "5 star",
        "five star",
        "our patient",
        "our client",
        "real patient",
        "real client",
        "past patient",
        "past client",
        "other patient",
        "other client",
        " reviews",
        "us a review",
        "leave a review",
        "write a review",
        "google review",
        "yelp review",
        "healthgrades",
        "our review",
        "read review",
        "see review",
        "your review",
        "stories",
        "case stud",
        "-old",
        " old",
        "years\u2011old",
        "years\u2010old",
        "been changed",
        "name changed",
        "before and after",
        "one patient",
        "one client",
        "another patient",
        "another client",
        "recent patient",
        "recent client",
        "former patient",
        "former client",
        "happy patient",
        "happy client",
        "story",
        "journey",
        "my life",
        "gave me",
        "i cannot",
        "i can't",
        "i can\u2019t",
        "i highly",
        "i strongly",
        "i would",
        "i ever",
        "ve ever",
        "i have ever",
        "says ",
        "writes ",
        "said ",
        "wrote ",
        "shares ",
        "recalls ",
        ", 1",
        ", 2",
        ", 3",
        ", 4",
        ", 5",
        ", 6",
    ),
    r"\b(?:trial|study|studies|review\s+of\s+\d+|reviewed|meta-analysis|peer)\b",
)
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
_SIGNED = re.compile(
    r"[\"\u201d\u2605]\s*([\u2014\u2013~-]+\s*[A-Z](?:[a-z]+"
    r"|\.)(?:\s+[A-Z][a-z]*\.?)?(?:,\s*[\w\s]+)?)\s*$"
)
_STAFF = re.compile(
    r"\b(?:therapists?|counselors?|nurses?|psychiatrists?|psychologists?"
    r"|directors?|social\s+worker|LCSW|LPCC?|LISW|PMHNP|MD|PhD|PsyD|APRN"
    r"|clinicians?|prescribers?|author|professor|founder|staff|intern"
    r"|researcher)\b|\bDr\.",
)
_MADE_UP = re.compile(
    r"\b(?:made[- ]up|invented|fictional|not\s+a\s+real|imaginary|imagine"
    r"|composite|for\s+example)\b",
    re.IGNORECASE,
)


@page_rule(
    code="PV002",
    severity=Severity.ERROR,
    sources=[
        Source(
            title="Ethical Principles of Psychologists and Code of Conduct, Standard 5 (APA)",
            url="https://www.apa.org/ethics/code",
        ),
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
    praised = set()
    for sentence, span in reading.find(_SAYS):
        if is_denied_before(sentence, span) or is_asked(sentence) or is_held_off(sentence):
            continue
        praised.add(sentence.number)
        yield _hit(span, reading, sentence)
    for sentence, span in reading.find(_CAME):
        if not _MANY.match(span.text) and not is_denied_before(sentence, span):
            yield _hit(span, reading, sentence)
    for sentence, span in reading.find(_NAMED):
        if (
            _is_named(span.text)
            and not is_denied_before(sentence, span)
            and not _STAFF.search(sentence.text)
        ):
            yield _hit(span, reading, sentence)
    for number, block in enumerate(reading.blocks):
        found = _SIGNED.search(block.text) if block.text[:1] in '"\u201c\u2605' else None
        if found and number not in praised and not _STAFF.search(found[1]):
            yield _hit(Span(block=block, start=found.start(1), end=found.end(1)), reading, None)


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
