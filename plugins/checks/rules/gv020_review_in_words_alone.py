"""A text says who wrote or reviewed it, and the front matter does not.

## Why it matters
'Medically reviewed by' in the text is a claim that nothing holds: no license, no day, no page about
the person. And text that was taken over from elsewhere may name somebody who never saw it.

## When not to use it
Where the text tells how pages are reviewed, and names nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.checks.facts.blocks import Part
from plugins.checks.facts.pattern import pattern
from plugins.checks.facts.reading import Reading
from plugins.checks.facts.sentence import Span
from plugins.checks.facts.stance import is_denied
from plugins.checks.rule import Bad, Good, Hit, Source, page_rule
from plugins.checks.sources import HELPFUL_CONTENT
from plugins.core.finding import Severity
from plugins.core.site import AnyPage

_WHAT = r"(?:article|page|post|blog(?:\s+post)?|content|information|guide|text)"
_CLAIM = pattern(
    rf"(?:\bthis\s+{_WHAT}\s+(?:was|has\s+been|is)\s+|\bcontent\s+)?"
    r"\b(?:(?:medically|clinically|expert|peer|fact)[\s-]+(?:reviewed|checked|verified|approved)"
    r"|(?:reviewed|fact-checked|verified|approved|edited|written|authored|updated|created)"
    r"|(?:medical|clinical)\s+review(?:er)?|reviewer|author)"
    r"(?:\s+for\s+(?:\w+\s+){0,2}accuracy)?"
    r"(?:\s+(?:and\s+\w+\s+)?by|\s*:|\s+on\b)\s*:?\s*(?:Dr\.?\s+)?[\w.'-]+",
    (
        "review",
        "check",
        "verified",
        "approved",
        "edited",
        "written",
        "author",
        "updated",
        "created",
    ),
)
_REVIEW = re.compile(r"review|check|verif|approved", re.IGNORECASE)
_NAME = re.compile(
    r"(?:\b(?:[Bb][Yy]|:)\s*:?\s*(?:[Tt]he\s+|[Oo]ur\s+)?)(?P<who>(?:Dr\.?\s+)?[A-Z][\w.'\u2019-]+"
    r"(?:\s+(?:[A-Z][\w.'\u2019-]+|[A-Z]\.?)){0,3}(?:,\s*(?:[A-Z][A-Za-z]*\.?-?){1,8})*)"
)
_MONTH = re.compile(
    r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?(?:\s+\d|$)"
)
_NOBODY = re.compile(
    rf"(?:this\s+{_WHAT}\s+(?:was|has\s+been|is)\s+|content\s+)?"
    r"(?:medically|clinically|fact[\s-]+|reviewed|expert).*?\bby\s*:?\s+(?P<who>(?:an?|our|the"
    r"|one\s+of\s+our)\s+"
    r"(?:[\w-]+\s+){0,4}?(?:psychiatrists?|psychologists?|therapists?|doctors?|physicians?"
    r"|clinicians?|nurses?"
    r"|practitioners?|counselors?|professionals?|experts?|(?:medical|clinical|editorial|review"
    r"|expert)\s+(?:team|board"
    r"|staff|panel)))\b",
    re.IGNORECASE,
)
_DID = pattern(
    rf"^(?P<who>(?-i:(?:Dr\.?\s+)?[A-Z][\w'\u2019-]+(?:\s+[A-Z][\w.'\u2019-]+){{0,2}}(?:,"
    rf"\s*[A-Z][A-Za-z.-]+)*)),?"
    rf"\s+(?:has\s+)?(?:medically\s+|clinically\s+)?(?:reviewed|fact-checked|approved)\s+this"
    rf"\s+{_WHAT}\b",
    ("reviewed this", "checked this", "approved this"),
)
_BYLINE = re.compile(
    r"^[*_\s]*By:?\s+(?P<who>(?:Dr\.?\s+)?[A-Z][\w.'\u2019-]+(?:\s+[A-Z][\w.'\u2019-]*){1,3}"
    r"(?:,\s*[A-Z][A-Za-z.-]+)*)\s*(?:$|[|\u2022\u2013\u2014-]|on\s)"
)
_BODY_OF_PEOPLE = re.compile(
    r"\b(?:FDA|Food and Drug|Department|Institutes?|Association|Administration|Agency|Congress"
    r"|College|Board|University|Medicare|Medicaid|Center|Service|State|County|Ohio|NIMH|NICE"
    r"|WHO)\b"
)

_IS_A_WAY = re.compile(
    r"\b(?:at\s+each|each|every|once\s+a|when\s+you|before\s+(?:it|we|you)|within"
    r"|your)\b",
    re.IGNORECASE,
)
"""What tells of a way of working, not of this page."""
_TOP = 3
"""Blocks of a text among which its author's name stands."""


@page_rule(
    code="GV020",
    severity=Severity.ERROR,
    sources=[
        HELPFUL_CONTENT,
        Source(
            title="Ethical Principles of Psychologists and Code of Conduct, Standard 5",
            url="https://www.apa.org/ethics/code",
        ),
    ],
    good=[
        "A clinician has not reviewed this page yet.",
        "The medication was approved by the FDA in 2019.",
        "Your plan is reviewed by you and your therapist.",
        "The guideline was written by the American College of Physicians.",
        Good(
            page="---\ntitle: Rest\nreviewed_by: mara-lind\nreviewed_on: 2026-11-10\n---\n\n"
            "Reviewed by Mara Lind, LISW-S.",
            files=(("clinicians/mara-lind.md", "---\ntitle: Mara Lind\n---\n\nShe listens."),),
        ),
        "The book was written by Judith Herman.",
        "Reviewed by a nurse practitioner at each visit, your plan can change.",
        "Each page is reviewed by a clinician once a year.",
        "Updated: Jan 5, 2024",
    ],
    bad=[
        Bad(
            page="Medically reviewed by Dr. Paula Stone, MD\n\nSome words.",
            line=1,
            says="The text says that Dr. Paula Stone, MD reviewed it, and 'reviewed_by' does not.",
        ),
        Bad(
            page="Words.\n\n*Reviewed by: Jon Vale, PsyD*",
            line=3,
            says="The text says that Jon Vale, PsyD reviewed it, and 'reviewed_by' does not.",
        ),
        Bad(
            page="Medically reviewed by our clinical team.",
            line=1,
            says="The text says that our clinical team reviewed it, and names nobody.",
        ),
        Bad(
            page="This article was reviewed for accuracy by Paula Stone, M.D.",
            line=1,
            says="The text says that Paula Stone, M.D. reviewed it, and 'reviewed_by' does not.",
        ),
        Bad(
            page="By Ann Frost, LCSW | Rest and sleep\n\nSome words.",
            line=1,
            says="The text says that Ann Frost, LCSW wrote it, and 'author' does not.",
        ),
        Bad(
            page="Written by Ann Frost, BS\n\nSome words.",
            line=1,
            says="The text says that Ann Frost, BS wrote it, and 'author' does not.",
        ),
    ],
)
def review_in_words_alone(page: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield each name in a line on authors or reviewers that is not what the data say."""
    for sentence, span in reading.find(_CLAIM):
        block = sentence.block
        if block.part not in {Part.BODY, Part.SUMMARY} or is_denied(sentence, span):
            continue
        # Only a line of its own tells of the page: "Your plan is reviewed by" tells of a plan.
        above = sentence.text[: span.start - sentence.start].strip(" *\u2022|-\u2013\u2014([")
        if above and not _CLAIM.regex.match(above):
            continue
        is_review = bool(_REVIEW.search(span.text))
        found = _NAME.search(block.text, span.start)
        if found and not _BODY_OF_PEOPLE.search(found["who"]) and not _MONTH.match(found["who"]):
            yield from _judged(page, reading, span, found["who"], is_review=is_review)
            continue
        nobody = _NOBODY.match(block.text, span.start)
        if nobody and is_review and not page.facts.reviewed_by and not _IS_A_WAY.search(block.text):
            yield Hit(
                at=Span(block=block, start=span.start, end=nobody.end()),
                message=f"The text says that {nobody['who']} reviewed it, and names nobody.",
                help="Set 'reviewed_by' in the front matter; the page then shows who it was. Else "
                "delete the line.",
            )
    for sentence, span in reading.find(_DID):
        match = _DID.regex.match(sentence.text)
        if match and not _BODY_OF_PEOPLE.search(match["who"]):
            yield from _judged(page, reading, span, match["who"], is_review=True)
    for block in reading.body[:_TOP]:
        line = _BYLINE.match(block.text)
        if line:
            span = Span(block=block, start=0, end=line.end("who"))
            yield from _judged(page, reading, span, line["who"], is_review=False)


def _judged(
    page: AnyPage, reading: Reading, span: Span, name: str, *, is_review: bool
) -> Iterator[Hit]:
    """Yield a hit where the front matter names nobody, or somebody else."""
    who = name.rstrip(",")
    who = who if re.search(r"\.[A-Z]\.$", who) else who.rstrip(".")
    if is_review and page.facts.reviewed_by:
        return
    known = (page.facts.author or reading.known.clinic.editorial.author).casefold()
    if not is_review and (who.casefold() in known or known in who.casefold()):
        return
    field, did = ("reviewed_by", "reviewed") if is_review else ("author", "wrote")
    yield Hit(
        at=span,
        severity=None if is_review else Severity.WARNING,
        message=f"The text says that {who} {did} it, and '{field}' does not.",
        help=f"If it is so, set '{field}' in the front matter; the page then shows it. Delete "
        "the line.",
    )
