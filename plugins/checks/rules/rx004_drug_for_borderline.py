"""A text says that a medication is approved for borderline personality disorder, or treats it.

## Why it matters
No medication is approved for it. Therapy such as DBT is the main treatment, and a page that
promises a drug leads people away from it.

## When not to use it
Never for 'approved'. If a drug is approved one day, the library needs that source first.
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.checks.facts.medicine import names_of
from plugins.checks.facts.pattern import pattern
from plugins.checks.facts.reading import Reading
from plugins.checks.facts.stance import is_asked, is_claimed
from plugins.checks.rule import Bad, Hit, Source, page_rule
from plugins.core.finding import Severity
from plugins.core.site import AnyPage

_BPD = r"(?:borderline(?:\s+personality(?:\s+disorder)?)?|BPD)\b"
_DRUG = (
    r"(?:medications?|medicines?|drugs?|meds|antidepressants?|mood\s+stabili[sz]ers?|SSRIs?|"
    + names_of()
    + ")"
)
_UNTRUE = pattern(
    rf"\b(?:approved|indicated|licensed|cleared)\b[^.;]{{0,50}}\b(?:for|to\s+treat)\b[^.;]{{0,40}}?{_BPD}"
    rf"|\b{_DRUG}\s+(?:(?:that|which|can|to|may|will|effectively|often)\s+){{0,3}}"
    rf"(?:treat|cure|fix|resolve|heal)s?\s+(?:your\s+)?{_BPD}",
    ("borderline", "bpd"),
)
_LOOSE = pattern(
    rf"\b(?:(?:best|first[- ]line|right|common|effective)\s+)?{_DRUG}\s+(?:used\s+)?for\s+{_BPD}",
    ("borderline", "bpd"),
)


@page_rule(
    code="RX004",
    severity=Severity.ERROR,
    sources=[
        Source(
            title="What Works in the Treatment of Borderline Personality Disorder",
            url="https://pmc.ncbi.nlm.nih.gov/articles/PMC5340835",
        ),
        Source(
            title="Practice Guideline for the Treatment of Patients With Borderline Personality "
            "Disorder, American Psychiatric Association",
            url="https://doi.org/10.1176/appi.books.9780890428009",
        ),
    ],
    good=[
        "No medication is approved for borderline personality disorder.",
        "None of these drugs has been approved by the FDA to treat BPD.",
        "Is any medication approved for BPD?",
        "Myth: there are medications that treat BPD.",
        "Medication may be used for a clear symptom, along with therapy for BPD.",
        "There is no medication for BPD itself.",
    ],
    bad=[
        Bad(
            page="Several medications are approved for BPD.",
            line=1,
            says="'approved for BPD' is not so: no medication is approved for this disorder.",
        ),
        Bad(
            page="Some words.\n\nThere are now drugs that treat borderline personality disorder.",
            line=3,
            says="'drugs that treat borderline personality disorder' is not so: no medication is "
            "approved for this disorder.",
        ),
        Bad(
            page="We find the best medication for BPD with you.",
            line=1,
            says="'best medication for BPD' sounds as if there were one: none is approved for it.",
        ),
    ],
)
def drug_for_borderline(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield each claim; a loose wording weighs less than an untrue one."""
    help_ = (
        "Say that therapy is the main treatment, and that a medication can only be tried for a "
        "clear symptom, for a limited time."
    )
    for sentence, span in reading.find(_UNTRUE):
        if is_claimed(reading, sentence, span):
            yield Hit(
                at=span,
                message=f"'{span.text}' is not so: no medication is approved for this disorder.",
                help=help_,
            )
    for sentence, span in reading.find(_LOOSE):
        if is_claimed(reading, sentence, span) and not is_asked(sentence):
            yield Hit(
                at=span,
                severity=Severity.WARNING,
                message=f"'{span.text}' sounds as if there were one: none is approved for it.",
                help=help_,
            )
