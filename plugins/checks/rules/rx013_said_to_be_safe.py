"""A text says that a medication is safe in pregnancy, while breastfeeding, or with alcohol.

## Why it matters
Whether that holds depends on the medication, the dose and the person. A sentence on a page cannot
know them, and a reader may act on it before anybody was asked.

## When not to use it
Where the sentence cites a source that says so of that very medication.
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

_WHEN = (
    r"(?:pregnan\w+|breast-?feed\w*|nursing\s+(?:mothers?|a\s+baby|your)|while\s+nursing"
    r"|(?:with|and)\s+alcohol|drink(?:ing)?(?:\s+alcohol)?|a\s+glass\s+of\s+wine)"
)
_DRUG = (
    r"(?:medications?|medicines?|meds|drugs?|anti-?depressants?|SSRIs?|benzodiazepines?|stimulants?"
    r"|supplements?|pills?|it|they|these|them|" + names_of() + ")"
)
_SAYS = pattern(
    rf"\b{_DRUG}\b[^.;]{{0,60}}\b(?:is|are|be|remains?|considered)\s+(?:\w+ly\s+)?(?:safe|harmless|fine"
    rf"|okay|ok)\b(?!\s+to\b)[^.;?]{{0,50}}?\b{_WHEN}"
    r"|\byou\s+can\s+(?:\w+ly\s+)?(?:drink|have)\s+(?:an?\s+)?(?:\w+\s+)?(?:alcohol|wine|beer|drinks?|glass)\b"
    r"[^.;?]{0,30}?\b(?:while|on|with)\s+(?:you\s+)?(?:tak\w+\s+|on\s+)?(?:your\s+|the\s+|an?\s+)?(?:them|it"
    r"|medications?|meds|anti-?depressants?|SSRIs?)\b"
    rf"|\b(?:pregnan\w+|breast-?feeding|nursing)\b[^.;?]{{0,20}}\b(?:it|they|which|this)\s+(?:is|are)\s+(?:\w+ly\s+)?"
    r"(?:safe|harmless|fine)\b(?!\s+to\b)"
    rf"|\b(?:alcohol|wine|beer|drinking|a\s+(?:drink|beer)|breast-?feeding|pregnancy)\s+(?:\w+\s+)?(?:is|are)\s+(?:\w+ly\s+)?"
    rf"(?:safe|fine|okay|ok|no\s+problem)\s+(?:with|while|on|when)\s+(?:\w+\s+)?{_DRUG}\b"
    rf"|\b(?:safe|fine|okay|ok|no\s+problem)\s+to\s+(?:\w+\s+){{0,3}}?(?:drink|use|take|have)\b[^.;?]{{0,60}}"
    rf"\b(?:{_WHEN}|on\s+(?:an?\s+|your\s+)?(?:medication|antidepressant|SSRI)s?|while\s+(?:taking|on))",
    ("pregnan", "breast", "nursing", "alcohol", "drink", "wine"),
)


@page_rule(
    code="RX013",
    severity=Severity.ERROR,
    sources=[
        Source(
            title="Antidepressants: Selecting one that's right for you, Mayo Clinic",
            url="https://www.mayoclinic.org/diseases-conditions/depression/in-depth/"
            "antidepressants/art-20046273",
        )
    ],
    good=[
        "Tell your prescriber if you are pregnant or may become so.",
        "No medication is completely safe in pregnancy; the illness has risks, too.",
        "Is it safe to drink while taking an antidepressant?",
        "Ask which medications are safe while breastfeeding.",
        "It is not safe to drink alcohol on this medication.",
        "It is safe to talk about drinking here.",
    ],
    bad=[
        Bad(
            page="Antidepressants are safe during pregnancy.",
            line=1,
            says="'Antidepressants are safe during pregnancy' cannot be said for everybody.",
        ),
        Bad(
            page="Words.\n\nIt is fine to have a glass of wine while on your medication.",
            line=3,
            says="'fine to have a glass of wine while on your medication' cannot be said for "
            "everybody.",
        ),
    ],
)
def said_to_be_safe(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield each such statement that is claimed and has no source."""
    for sentence, span in reading.find(_SAYS):
        lower = sentence.text.lower()
        if sentence.cites or is_asked(sentence) or "whether" in lower or "which " in lower:
            continue
        if is_claimed(reading, sentence, span):
            yield Hit(
                at=span,
                message=f"'{span.text}' cannot be said for everybody.",
                help="Say that it depends, and whom to ask: 'Tell your prescriber if you are "
                "pregnant, breastfeed or drink alcohol'.",
            )
