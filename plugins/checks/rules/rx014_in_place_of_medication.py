"""A text says that therapy or a remedy takes the place of a medication.

## Why it matters
For bipolar disorder and psychosis, therapy was tested beside medication and not in place of it. Who
drops a mood stabilizer for a remedy can get gravely ill. And 'you will not need medication' is a
promise that nobody can make.

## When not to use it
Where a guideline puts therapy first, as for mild depression; then say which, and cite it.
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.checks.facts.pattern import pattern
from plugins.checks.facts.reading import Reading
from plugins.checks.facts.stance import is_claimed
from plugins.checks.rule import Bad, Hit, Source, page_rule
from plugins.core.finding import Severity
from plugins.core.site import AnyPage

_STRONG = r"(?:mood\s+stabili[sz]ers?|lithium|antipsychotics?|lamotrigine|valproate)"
_DRUG = (
    r"(?:medications?|medicines?|meds|prescriptions?|pills?|anti-?depressants?|SSRIs?|stimulants?"
    r"|drugs|Prozac|Zoloft|Xanax|Adderall)"
)
_YOUR = r"(?:(?:your|all|any|their|psychiatric|prescription|bipolar|the)\s+){0,2}"
_GRAVE = pattern(
    rf"\b(?:instead\s+of|in\s+place\s+of|alternatives?\s+to|replace[sd]?|replacing|substitutes?\s+for"
    rf"|without(?:\s+the\s+need\s+for)?|free\s+of|off)\s+{_YOUR}{_STRONG}\b"
    rf"|\b(?:replace|substitute\s+for|in\s+place\s+of|stop\s+needing|throw\s+away)\s+your\s+"
    rf"(?:\w+\s+)?{_DRUG}\b",
    (
        *("mood stabili", "lithium", "antipsychotic", "lamotrigine", "valproate", "replace your"),
        *("substitute for your", "place of your", "needing your", "throw away your"),
    ),
)
_LOOSE = pattern(
    rf"\b(?:natural|herbal|holistic|drug-free|safer?|better)\s+(?:alternatives?|replacements?"
    rf"|substitutes?|options?)\s+(?:to|for|than)\s+{_YOUR}{_DRUG}\b"
    rf"|\b(?:eliminat|remov|end|reduc|avoid)\w*\s+(?:the|your|any)\s+need\s+for\s+{_YOUR}{_DRUG}\b"
    rf"|\byou(?:'ll|\s+will)\s+(?:no\s+longer|never|not)\s+need\s+{_YOUR}{_DRUG}\b"
    rf"|\bwork(?:s|ing)?\s+(?:just\s+)?(?:as\s+well\s+as|better\s+than)\s+{_YOUR}{_DRUG}\b"
    rf"|\bmedication\s+is\s+(?:just\s+|only\s+|merely\s+)?(?:an?\s+)?(?:bridge|crutch|band-?aid|quick"
    r"\s+fix)\b",
    (
        *("natural", "herbal", "holistic", "drug-free", "safer", "safe ", "better than"),
        *("better alternative", "better option", "better replacement", "better substitute"),
        *("need for", "longer need", "never need", "not need", "as well as", "medication is"),
    ),
)
_HELP = "Say what the evidence says for this condition, cite it, and name whom to ask."


@page_rule(
    code="RX014",
    severity=Severity.ERROR,
    sources=[
        Source(
            title="Psychosocial Treatments for Bipolar Depression: A 1-Year Randomized Trial From "
            "the Systematic Treatment Enhancement Program",
            url="https://doi.org/10.1001/archpsyc.64.4.419",
        ),
        Source(
            title="Antidepressants: Selecting one that's right for you, Mayo Clinic",
            url="https://www.mayoclinic.org/diseases-conditions/depression/in-depth/"
            "antidepressants/art-20046273",
        ),
    ],
    good=[
        "Therapy does not replace your medication.",
        "In bipolar disorder, therapy is not used instead of a mood stabilizer.",
        "For mild depression, therapy instead of medication is a usual first step.",
        "In adults with depression, therapy works about as well as medication [@cuijpers-2020].",
        "Can therapy replace my medication?",
        "Some people feel better on medication.",
    ],
    bad=[
        Bad(
            page="Therapy can replace your medication.",
            line=1,
            says="'replace your medication' tells readers that they can do without a medication.",
        ),
        Bad(
            page="Words.\n\nWe offer therapy instead of mood stabilizers.",
            line=3,
            says="'instead of mood stabilizers' tells readers that they can do without a "
            "medication.",
        ),
        Bad(
            page="Our tea is a natural alternative to antidepressants.",
            line=1,
            says="'natural alternative to antidepressants' speaks of medication as of something "
            "that can be left out.",
        ),
        Bad(
            page="Medication is a bridge, and therapy is the road.",
            line=1,
            says="'Medication is a bridge' speaks of medication as of something that can be left "
            "out.",
        ),
    ],
)
def in_place_of_medication(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield grave wordings as errors and loose ones, without a source, as warnings."""
    for sentence, span in reading.find(_GRAVE):
        if is_claimed(reading, sentence, span):
            yield Hit(
                at=span,
                message=f"'{span.text}' tells readers that they can do without a medication.",
                help=_HELP,
            )
    for sentence, span in reading.find(_LOOSE):
        if not sentence.cites and is_claimed(reading, sentence, span):
            yield Hit(
                at=span,
                severity=Severity.WARNING,
                message=f"'{span.text}' speaks of medication as of something that can be left out.",
                help=_HELP,
            )
