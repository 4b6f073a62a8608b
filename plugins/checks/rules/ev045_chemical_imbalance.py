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
from itertools import groupby

from plugins.checks.facts.pattern import pattern
from plugins.checks.facts.reading import Reading
from plugins.checks.facts.sentence import Sentence, Span
from plugins.checks.facts.stance import is_claimed, is_held_off
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
_HELPS = r"helps?|lift|lifts|ease|eases|relieve|relieves|improve|improves"
_MOVES = (
    r"(?:boost|chang|alter|increas|rais|adjust|improv|creat|affect|influenc|prolong|block|slow"
    r"|keep)\w*"
)
_BRAIN_WORKS = (
    r"(?:(?:the|your|how|right|of|in|levels?|amounts?|activity|balance|way|these|certain"
    r"|particular|some|more"
    r"|reuptake|production|chemical|natural|a|effects?)\s+){0,7}(?:(?:your|the)\s+brain\s+(?:uses"
    r"|handles|processes)"
    r"\s+)?(?:serotonin|dopamine|norepinephrine|noradrenaline|neurotransmitters?|brain\s+"
    r"chemicals?|chemicals?"
    r"\s+(?:in|of)\s+(?:the|your)\s+brain|chemical\s+messengers)"
)
_SAYS = pattern(
    r"\b(?:(?:chemical(?:ly)?|serotonin|dopamine|neurotransmitter)\s+im-?balance[sd]?"
    r"|neuro-?chemical\s+im-?balances?"
    r"|im-?balances?\s+(?:of|in)\s+(?:(?:the|your|brain|certain"
    r"|key)\s+){0,2}(?:brain|chemicals?|chemistry|serotonin|dopamine"
    r"|neurotransmitters?)(?:\s+(?:chemicals?|chemistry))?|brain\s+(?:chemistry"
    r"|chemical)\s+im-?balances?|(?:dopamine|serotonin|norepinephrine"
    r"|neurotransmitter)\s+im-?balances?|chemical\s+(?:barriers?|stability"
    r"|deficienc(?:y|ies)))\b"
    rf"|\b(?:restor|correct|re-?balanc|balanc|fix|stabili[sz]|normali[sz]|regulat"
    rf"|replenish|reset|repair|boost|even\s+out)\w*\s+(?:\w+\s+(?:\w+\s+)?(?:or"
    rf"|and)\s+)?{_BRAIN}\b"
    rf"|\b(?:work|works|act|acts|relief|{_HELPS})\s+(?:\w+\s+){{0,4}}?by\s+(?:\w+ly\s+"
    rf")?{_MOVES}\s+(?:or\s+\w+ing\s+)?"
    rf"{_BRAIN_WORKS}"
    r"|\b(?:serotonin|dopamine|norepinephrine)\s+(?:deficien\w+|shortages?)\b"
    r"|\b(?:serotonin|dopamine|neurotransmitter)\s+levels?\s+(?:drop|fall|sink|are\s+(?:too\s+"
    r")?low|is\s+(?:too\s+)?low)\b"
    r"|\b(?:serotonin|dopamine)\s+that\s+(?:your|the)\s+brain\s+(?:is\s+missing|lacks|needs)\b"
    r"|\b(?:serotonin|dopamine)\s+(?:runs|gets|is|drops)\s+(?:too\s+)?low\b"
    r"|\b(?:medications?|medicine|antidepressants?|pills?)\s+(?:can\s+|will\s+)?(?:fix|repair"
    r"|heal|reset|rebalance)(?:es|s)?\s+"
    r"(?:the|your)\s+brain\b"
    r"|\bdepleted\s+(?:levels\s+of\s+)?(?:serotonin|dopamine|neurotransmitters?|brain\s+"
    r"chemicals?)\b"
    r"|\b(?:serotonin|dopamine|GABA|neurotransmitters?|brain\s+chemicals?|brain\s+"
    r"chemistry)\b[^.;]{0,30}"
    r"\b(?:out\s+of\s+(?:balance|whack)|off\s+balance|imbalanced)\b"
    r"|\b(?:caused|triggered|explained)\s+by\s+(?:a\s+)?(?:lack\s+of|low"
    r"|too\s+little|reduced|an?\s+(?:drop|deficit)\s+(?:in"
    r"|of))\s+(?:levels\s+of\s+)?(?:serotonin|dopamine|brain\s+chemicals?"
    r"|neurotransmitters?)\b|\bbrain\s+(?:chemistry|chemicals?)\s+(?:is|are|gets?"
    r"|becomes?)\s+(?:\w+\s+)?(?:out\s+of\s+(?:balance|whack)|im-?balanced|off)\b"
    r"|\b(?:low|lack\s+of)\s+serotonin\s+(?:causes?|leads?\s+to|results?\s+in)\b",
    "chemical balance chemistry serotonin dopamine norepinephrine neurotransmitter gaba brain",
)
_CHEMICAL = (
    r"(?:serotonin|dopamine|(?:nor)?epinephrine|noradrenaline?|GABA|glutamate|neuro-?transmitters?"
    r"|neuro-?chemicals?|neuro-?chemistry|(?:brain|mood|happy|happiness|feel-good|calming|stress)"
    r"[- ](?:chemicals?|chemistry)|chemical\s+messengers|(?:chemicals?|chemistry)\s+(?:levels\s+)?"
    r"(?:in|of|within|inside)\s+(?:the|your|our|their)\s+(?:brain|body)|brain's\s+(?:own\s+|natural\s+)?"
    r"(?:chemistry|chemicals?))"
)
_AMONG = (
    r"(?:(?!(?:that|which|who|is|are|was|can|may|syndrome|not|if|but|when)\b)[\w'-]+,?\s+){0,7}?"
)
_FAULT = (
    r"(?:im-?balances?|dysregulations?|deficienc(?:y|ies)|deficits?|shortages?|abnormalit(?:y|ies)"
    r"|depletion|insufficienc(?:y|ies)|malfunctions?|dysfunctions?|disturbances?|disruptions?|drop"
    r"|lack)"
)
_FAULTY = (
    r"(?:low(?:er|ered)?|depleted|inadequate|insufficient|suboptimal|abnormal|reduced|diminished"
    r"|imbalanced?|unbalanced|dysregulated|faulty|disrupted|deficient|too\s+little|not\s+enough)"
)
_ILL = (
    r"(?:depression|anxiety|(?:mental|mood|anxiety|depressive|bipolar)\s+(?:illness(?:es)?"
    r"|disorders?|health\s+(?:issues|problems|conditions))|ADHD|OCD|PTSD|panic(?:\s+attacks?)?|trauma"
    r"|bipolar\s+disorder|(?:our|your)\s+moods?)"
)
_BLAMED = pattern(
    rf"\b(?:neuro-?chemical|chemical|neurotransmitter|serotonin|dopamine|GABA)\s+{_FAULT}\b"
    rf"|\b(?:{_FAULT}|under-?activity)\s+(?:in|of|with|to|involving|between|among)\s+{_AMONG}{_CHEMICAL}\b"
    rf"|\b{_FAULTY}\s+(?:(?:brain|natural)\s+)?(?:(?:levels?|amounts?|activity|supply|production)"
    rf"\s+of\s+)?(?:the\s+|certain\s+|key\s+|these\s+)?{_CHEMICAL}\b"
    r"|\b(?:do|does|did|can)(?:\s+not|n't|not)\s+(?:make|produce|have|get|release|create)\s+enough\s+(?:of\s+the\s+)?"
    rf"{_CHEMICAL}\b"
    r"|\b(?:right|proper|correct|healthy|perfect|natural)\s+(?:mix|balance|amounts?|levels?|supply|blend)"
    rf"\s+of\s+(?:the\s+)?(?:\w+\s+)?(?:{_CHEMICAL}|chemicals)\b"
    rf"|\b{_CHEMICAL}\s+(?:levels?\s+|systems?\s+|function(?:ing)?\s+)?(?:is|are|gets?|becomes?)\s+"
    rf"(?:too\s+|very\s+|\w+ly\s+)?(?:{_FAULTY}|off|out\s+of\s+\w+)\b"
    rf"|\b{_ILL}\s+(?:is|are|can\s+be|occurs?|comes?|results?|stems?|arises?|develops?|depends?"
    r"|hinges?|happens?)\s+(?:\w+ly\s+)?(?:caused|due|driven|triggered|created|explained"
    r"|determined|rooted|hinged|controlled|dependent|from|because|by|on|in|when|the\s+result)\s+"
    rf"(?:(?:to|by|of|from|on|in)\s+)?{_AMONG}{_CHEMICAL}\b"
    rf"|\b{_ILL}\s+(?:\w+ly\s+)?(?:alters?|changes?|disrupts?|depletes?|hijacks?|affects?|upsets?"
    rf"|unbalances?|is\s+chemical\s+in)\s+(?:how\s+)?{_AMONG}(?:{_CHEMICAL}|brain\s+chemistry)\b"
    rf"|\b(?:our|your|the|how)\s+(?:moods?|emotions|happiness|feelings)\s+(?:\w+\s+){{0,2}}?(?:hinges?d?"
    rf"|depends?|rel(?:y|ies)|rests?|(?:is|are)\s+(?:controlled|governed|ruled|determined|regulated)"
    rf")\s+(?:on|by)\s+{_AMONG}(?:{_CHEMICAL}|these\s+chemicals)\b",
    (
        *("chemical", "chemistry", "serotonin", "dopamine", "epinephrine", "noradrenalin"),
        *("neurotransmitter", "neuro-transmitter", "gaba", "glutamate"),
    ),
)
"""An illness or a mood is laid to a fault of brain chemicals."""
_WORKS = pattern(
    r"\b(?:increas|rais|boost|alter|chang|modulat|modif|adjust|enhanc|elevat|optimi[sz]|balanc"
    r"|regulat|replenish|restor|support|target)(?:es|s|ing|e)?\s+(?:the\s+)?(?:available\s+|production\s+"
    r"of\s+|release\s+of\s+|levels?\s+of\s+|amounts?\s+of\s+|balance\s+of\s+|activity\s+of\s+)*"
    rf"{_AMONG}{_CHEMICAL}\b"
    r"|\b(?:affect|influenc|impact|alter|chang|rewir|rebalanc)(?:s|es|e|ing)?\s+(?:your|the|our|their|a\s+\w+'s)\s+"
    r"brain(?:'s)?\s+(?:chemistry|chemicals)\b"
    rf"|\b(?:keep|make)s?\s+(?:the\s+|more\s+)*{_CHEMICAL}\s+(?:stay|in|available|around)\b"
    rf"|\b(?:adding|add|adds|giv(?:es?|ing))\s+(?:the\s+brain\s+)?(?:additional|more|extra)\s+{_CHEMICAL}\b"
    rf"|\b(?:{_CHEMICAL}|chemicals?)(?:\s+\([^)]*\))?,?\s+(?:(?:is|are|which|that|a|an|the|brain|key"
    r"|main|chemicals?|neurotransmitters?|is)\s+){0,6}(?:responsible\s+for\s+|(?:controls?|governs?"
    r"|determines?|regulates?|balances?|helps?\s+(?:\w+\s+)?(?:balance|regulate|control))\s+)"
    r"(?:[\w']+\s+){0,5}?(?:moods?|emotions?|happ(?:y|iness)|calm(?:ness)?|feel(?:ings?)?|wellbeing"
    r"|well-being)\b",
    (
        *("chemical", "chemistry", "serotonin", "dopamine", "epinephrine", "noradrenalin"),
        *("neurotransmitter", "neuro-transmitter", "gaba", "glutamate"),
    ),
)
"""How a treatment or a chemical is said to work, as if it were known."""
_KNOWN = re.compile(r"\b(?:this|these|their|your)\s+$", re.IGNORECASE)
_MECHANISM = re.compile(r"\bby\s+(?:\w+ly\s+)?\w+ing\b", re.IGNORECASE)
_TOO_SIMPLE = re.compile(
    r"\b(?:more\s+than|no\s+consistent|not\s+(?:fully|simply|just|well)"
    r"|alone\s+(?:does|do|is|cannot)|isn['\u2019]t\s+(?:as\s+simple|just)"
    r"|(?:is|are)\s+(?:thought|believed|said|assumed)|we\s+think|(?:may|might|could|seem|seems"
    r"|appear|appears)\s"
    r"|syndrome|contrave?rs\w*|debated?|once|used\s+to|researchers?\s+(?:think|believe|study)"
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
        "It is thought that antidepressants work by changing the level of serotonin.",
        "Serotonin carries messages between nerve cells.",
        "A lack of sleep can lower your mood.",
        "Researchers study what serotonin does.",
        "SSRI stands for selective serotonin reuptake inhibitor.",
        "A drop in attendance is normal in summer, and dopamine is not the reason.",
        "Too much serotonin in the body is called serotonin syndrome.",
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
        Bad(
            page="Panic comes from a dysregulation of the chemicals in your brain.",
            line=1,
            says="'Panic comes from a dysregulation of the chemicals in your brain' repeats an "
            "idea about the brain that the evidence does not bear out.",
        ),
        Bad(
            page="Anxiety stems from changes to your neurotransmitters.",
            line=1,
            says="'Anxiety stems from changes to your neurotransmitters' repeats an idea about the "
            "brain that the evidence does not bear out.",
        ),
        Bad(
            page="Dopamine is the chemical responsible for happiness.",
            line=1,
            says="'Dopamine is the chemical responsible for happiness' repeats an idea about the "
            "brain that the evidence does not bear out.",
        ),
        Bad(
            page="Many people with anxiety have low GABA.",
            line=1,
            says="'low GABA' repeats an idea about the brain that the evidence does not bear out.",
        ),
        Bad(
            page="Antidepressants help by changing how your brain uses serotonin.",
            line=1,
            says="'help by changing how your brain uses serotonin' repeats an idea about the brain "
            "that the evidence does not bear out.",
        ),
    ],
)
def chemical_imbalance(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield each sentence that gives the imbalance, or how a treatment mends it, as a fact."""
    for sentence, found in _by_sentence(reading):
        if _TOO_SIMPLE.search(sentence.text):
            continue
        claimed = [one for one in found if _is_told(reading, sentence, one[0])]
        fixed = [one for one in claimed if one[2]]
        for span, is_story, _usual in fixed or claimed[:1]:
            sure = is_story and not _MECHANISM.search(span.text)
            yield Hit(
                at=span,
                message=f"'{span.text}' repeats an idea about the brain that the evidence does not "
                "bear out.",
                help="Write 'can ease symptoms', and that how it does so is not fully known.",
                severity=None if sure else Severity.WARNING,
            )


def _is_told(reading: Reading, sentence: Sentence, span: Span) -> bool:
    """Return whether a sentence says a span, or takes it for known: `this imbalance`."""
    if _KNOWN.search(sentence.text[: span.start - sentence.start]):
        return not is_held_off(sentence)
    return is_claimed(reading, sentence, span)


_Told = tuple[Span, bool, bool]
"""A span, whether it tells the story of the imbalance, and whether in one of its usual forms."""


def _by_sentence(reading: Reading) -> Iterator[tuple[Sentence, list[_Told]]]:
    """Yield each sentence with what it tells of the chemistry of the brain."""
    found = [
        (sentence, (span, says is not _WORKS, says is _SAYS))
        for says in (_SAYS, _BLAMED, _WORKS)
        for sentence, span in reading.find(says)
    ]
    found.sort(key=lambda one: (one[0].number, one[0].start))
    for _, group in groupby(found, key=lambda one: (one[0].number, one[0].start)):
        told = list(group)
        yield told[0][0], [one for _, one in told]
