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
from plugins.checks.facts.stance import is_denied
from plugins.checks.rule import Bad, Good, Hit, Source, page_rule
from plugins.core.finding import Severity
from plugins.core.site import AnyPage

_CLAIM = pattern(
    r"\b(?:(?:medically|clinically|expert|peer|fact)[\s-]+(?:reviewed|checked|verified|approved)"
    r"|(?:reviewed|fact-checked|verified|approved|edited|written|authored|updated|created))"
    r"(?:\s+(?:and\s+\w+\s+)?by|\s*:|\s+on\b)\s*:?\s*(?:Dr\.?\s+)?[\w.'-]+",
    (
        "review",
        "check",
        "verified",
        "approved",
        "edited",
        "written",
        "authored",
        "updated",
        "created",
    ),
)
_REVIEW = re.compile(r"review|check|verif|approved", re.IGNORECASE)
_NAME = re.compile(
    r"(?:\b(?:[Bb][Yy]|:)\s*:?\s*(?:[Tt]he\s+|[Oo]ur\s+)?)(?P<who>(?:Dr\.?\s+)?[A-Z][\w.'\u2019-]+"
    r"(?:\s+(?:[A-Z][\w.'\u2019-]+|[A-Z]\.?)){0,3}(?:,\s*(?:[A-Z][A-Za-z]*\.?-?){1,8})*)"
)
_BODY_OF_PEOPLE = re.compile(
    r"\b(?:FDA|Food and Drug|Department|Institutes?|Association|Administration|Agency|Congress"
    r"|College|Board|University|Medicare|Medicaid|Center|Service|State|County|Ohio|NIMH|NICE|WHO)\b"
)


@page_rule(
    code="GV020",
    severity=Severity.ERROR,
    sources=[
        Source(
            title="Creating helpful, reliable, people-first content, Google Search Central",
            url="https://developers.google.com/search/docs/fundamentals/creating-helpful-content",
        ),
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
            page="Written by Ann Frost, BS\n\nSome words.",
            line=1,
            says="The text says that Ann Frost, BS wrote it, and 'author' does not.",
        ),
    ],
)
def review_in_words_alone(page: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield each name in a line on authors or reviewers that is not what the data say."""
    facts = page.facts
    for sentence, span in reading.find(_CLAIM):
        block = sentence.block
        if block.part not in {Part.BODY, Part.SUMMARY} or is_denied(sentence, span):
            continue
        # Only a line of its own tells of the page: "Your plan is reviewed by" tells of a plan.
        above = sentence.text[: span.start - sentence.start].strip(" *\u2022|-\u2013\u2014(")
        if above and not _CLAIM.regex.match(above):
            continue
        found = _NAME.search(block.text, span.start)
        if found is None or _BODY_OF_PEOPLE.search(found["who"]):
            continue
        who = found["who"].rstrip(".,")
        is_review = bool(_REVIEW.search(span.text))
        if is_review and facts.reviewed_by:
            continue
        known = (facts.author or reading.known.clinic.editorial.author).casefold()
        if not is_review and (who.casefold() in known or known in who.casefold()):
            continue
        field, did = ("reviewed_by", "reviewed") if is_review else ("author", "wrote")
        yield Hit(
            at=span,
            severity=None if is_review else Severity.WARNING,
            message=f"The text says that {who} {did} it, and '{field}' does not.",
            help=f"If it is so, set '{field}' in the front matter; the page then shows it. Delete "
            "the line.",
        )
