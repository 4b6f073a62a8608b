"""A chemical imbalance is given as the cause.

## Why it matters
The idea that depression is a lack of serotonin, and that medication corrects it, is not borne out
by research. People who believe it may think that only a pill can help.

## When not to use it
Where the text calls it a myth, too simple or outdated, or asks about it. Those are left alone.
(Rule EV-009 of the editorial guide.)
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.checks.facts.pattern import pattern
from plugins.checks.facts.reading import Reading
from plugins.checks.facts.stance import is_claimed
from plugins.checks.rule import Bad, Hit, Source, page_rule
from plugins.core.finding import Severity
from plugins.core.site import AnyPage

_BRAIN = (
    r"(?:(?:low|the|your|those|these|such|their|our|a|any|underlying|key|important|healthy"
    r"|natural|proper|normal|certain|of|in|levels\s+of|balance\s+of|amounts?\s+of"
    r"|chemical|mood)\s+){0,4}(?:brain\s+chemistry|brain\s+chemicals?"
    r"|chemicals?(?:\s+(?:in|of)\s+(?:the|your)\s+brain)?|chemistry|serotonin"
    r"|dopamine|norepinephrine|neurotransmitters?|neurochemistry|imbalances?"
    r"|chemical\s+(?:balance|imbalances?|levels?)|balance\s+(?:to|in|of)\s+(?:the"
    r"|your)\s+brain)"
)
_SAYS = pattern(
    r"\b(?:(?:chemical(?:ly)?|serotonin|dopamine|neurotransmitter)\s+im-?balance[sd]?|neuro-?chemical\s+im-?balances?"
    r"|im-?balances?\s+(?:of|in)\s+(?:(?:the|your|brain|certain"
    r"|key)\s+){0,2}(?:brain|chemicals?|chemistry|serotonin|dopamine"
    r"|neurotransmitters?)(?:\s+(?:chemicals?|chemistry))?|brain\s+(?:chemistry"
    r"|chemical)\s+im-?balances?|(?:dopamine|serotonin|norepinephrine"
    r"|neurotransmitter)\s+im-?balances?|chemical\s+(?:barriers?|stability"
    r"|deficienc(?:y|ies)))\b"
    rf"|\b(?:restor|correct|re-?balanc|balanc|fix|stabili[sz]|normali[sz]|regulat"
    rf"|replenish|reset|repair|boost|even\s+out)\w*\s+(?:\w+\s+(?:\w+\s+)?(?:or"
    rf"|and)\s+)?{_BRAIN}\b"
    r"|\b(?:serotonin|dopamine|norepinephrine)\s+(?:deficien\w+|shortages?)\b"
    r"|\b(?:serotonin|dopamine|neurotransmitter)\s+levels?\s+(?:drop|fall|sink|are\s+(?:too\s+)?low|is\s+(?:too\s+)?low)\b"
    r"|\b(?:serotonin|dopamine)\s+that\s+(?:your|the)\s+brain\s+(?:is\s+missing|lacks|needs)\b"
    r"|\b(?:serotonin|dopamine)\s+(?:runs|gets|is|drops)\s+(?:too\s+)?low\b"
    r"|\b(?:medications?|medicine|antidepressants?|pills?)\s+(?:can\s+|will\s+)?(?:fix|repair|heal|reset|rebalance)(?:es|s)?\s+"
    r"(?:the|your)\s+brain\b"
    r"|\bdepleted\s+(?:levels\s+of\s+)?(?:serotonin|dopamine|neurotransmitters?|brain\s+chemicals?)\b"
    r"|\b(?:serotonin|dopamine|GABA|neurotransmitters?|brain\s+chemicals?|brain\s+chemistry)\b[^.;]{0,30}"
    r"\b(?:out\s+of\s+(?:balance|whack)|off\s+balance|imbalanced)\b"
    r"|\b(?:caused|triggered|explained)\s+by\s+(?:a\s+)?(?:lack\s+of|low"
    r"|too\s+little|reduced|an?\s+(?:drop|deficit)\s+(?:in"
    r"|of))\s+(?:levels\s+of\s+)?(?:serotonin|dopamine|brain\s+chemicals?"
    r"|neurotransmitters?)\b|\bbrain\s+(?:chemistry|chemicals?)\s+(?:is|are|gets?"
    r"|becomes?)\s+(?:\w+\s+)?(?:out\s+of\s+(?:balance|whack)|im-?balanced|off)\b"
    r"|\b(?:low|lack\s+of)\s+serotonin\s+(?:causes?|leads?\s+to|results?\s+in)\b",
    "chemical balance chemistry serotonin dopamine norepinephrine neurotransmitter gaba brain",
)
_TOO_SIMPLE = re.compile(
    r"\b(?:more\s+than|no\s+consistent|not\s+(?:fully|simply|just|well)"
    r"|alone\s+(?:does|do|is|cannot)|isn['\u2019]t\s+(?:as\s+simple|just)"
    r"|too\s+simple|idea|theory|story|electrolyte|lithium\s+levels?|hormon\w*"
    r"|thyroid|sodium|potassium)\b",
    re.IGNORECASE,
)


@page_rule(
    code="EV045",
    severity=Severity.ERROR,
    sources=[
        Source(
            title="The serotonin theory of depression (Moncrieff and others, 2022)",
            url="https://doi.org/10.1038/s41380-022-01661-0",
        ),
    ],
    good=[
        "The 'chemical imbalance' idea is a myth in its simple form.",
        "Depression is not caused by a chemical imbalance.",
        "Is depression a chemical imbalance?",
        "Low serotonin alone does not explain depression.",
        "You may have heard that depression is a chemical imbalance.",
        "Serotonin syndrome is an emergency.",
        "Depression is more than a chemical imbalance.",
        "Lithium levels are checked to keep balance.",
    ],
    bad=[
        Bad(
            page="Medication helps regulate chemical imbalances.",
            line=1,
            says=(
                "'regulate chemical imbalances' repeats an idea about the brain that the "
                "evidence does not bear out."
            ),
        ),
        Bad(
            page="Some words.\n\nAntidepressants restore brain chemistry.",
            line=3,
            says=(
                "'restore brain chemistry' repeats an idea about the brain that the evidence "
                "does not bear out."
            ),
        ),
        Bad(
            page="Depression is caused by low serotonin.",
            line=1,
            says=(
                "'caused by low serotonin' repeats an idea about the brain that the evidence "
                "does not bear out."
            ),
        ),
        Bad(
            page="Medication balances brain chemicals.",
            line=1,
            says=(
                "'balances brain chemicals' repeats an idea about the brain that the evidence "
                "does not bear out."
            ),
        ),
        Bad(
            page="It corrects the balance of neurotransmitters.",
            line=1,
            says=(
                "'corrects the balance of neurotransmitters' repeats an idea about the brain "
                "that the evidence does not bear out."
            ),
        ),
    ],
)
def chemical_imbalance(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield each sentence that gives the imbalance as a fact."""
    for sentence, span in reading.find(_SAYS):
        if is_claimed(reading, sentence, span) and not _TOO_SIMPLE.search(sentence.text):
            yield Hit(
                at=span,
                message=f"'{span.text}' repeats an idea about the brain that the evidence does not "
                "bear out.",
                help="Write 'can ease symptoms', and that how it does so is not fully known.",
            )
