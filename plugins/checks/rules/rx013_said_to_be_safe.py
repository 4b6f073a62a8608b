"""A text says that a treatment is safe for everybody, in pregnancy, or with alcohol.

## Why it matters
Whether that holds depends on the medication, the dose and the person. A sentence on a page cannot
know them, and a reader may act on it before anybody was asked.

## When not to use it
Where the sentence cites a source that says so of that very medication.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.checks.facts.medicine import names_of
from plugins.checks.facts.pattern import pattern
from plugins.checks.facts.reading import Reading
from plugins.checks.facts.stance import is_asked, is_claimed, is_held_off
from plugins.checks.facts.treatment import first_treatment
from plugins.checks.rule import Bad, Hit, page_rule
from plugins.checks.sources import MAYO_ANTIDEPRESSANTS
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

_NO_EFFECTS = pattern(
    r"\b(?:no|zero|without(?:\s+any)?|hardly\s+any|free\s+of)\s+(?:[\w-]+,?\s+(?:(?:or|and)\s+)?){0,3}?(?:real|severe"
    r"|permanent|harmful|bad|nasty|unpleasant|dangerous|serious|lasting|adverse|negative|toxic"
    r"|unwanted|long[- ]term)\s+"
    r"(?:side[- ]effects?|ill\s+effects|complications)\b"
    r"|\bno\s+(?:side[- ]effects|chance\s+of\s+(?:becoming\s+)?(?:dependen\w+|addict\w+))\b"
    r"|\b(?:will\s+not|won't|does\s+not|doesn't|do\s+not|don't|cannot|can't)\s+(?:lead\s+to|cause|result\s+in|promote"
    r"|create)\s+(?:[\w-]+,?\s+(?:(?:or|and)\s+)?){0,3}?(?:addiction|dependence|dependency)\b"
    r"|\bwithdrawal\b[^.;?]{0,60}?\b(?:(?:is|are)\s+not|isn't|aren't|it's\s+not)\s+(?:\w+ly\s+)?(?:dangerous|harmful"
    r"|serious|a\s+big\s+deal)\b"
    r"|\b(?:will\s+not|won't|does\s+not|doesn't|do\s+not|don't|cannot|can't)\s+(?:make|get|leave)\s+(?:some(?:one|body)"
    r"|any(?:one|body)|people|patients|them|(?:your|a|the)\s+(?:child|teen|kid|son|daughter|person))\s+(?:addicted"
    r"|hooked|dependent)\b"
    r"|\b(?:do\s+not|don't|does\s+not|doesn't|will\s+not|won't)\s+(?:pose|carry|present|involve|have|come\s+with)\s+any\s+"
    r"(?:[\w-]+\s+){0,2}?(?:risks?|dangers?|threats?)\b",
    (
        "withdrawal",
        "addict",
        "hooked",
        "dependen",
        "effect",
        "complication",
        "any risk",
        "any danger",
        "any threat",
        "any ",
    ),
)
_VERY_SAFE = pattern(
    r"\b(?:is|are|be|remains?)\s+(?:also\s+|both\s+|all\s+)?(?:considered\s+(?:to\s+be\s+)?)?(?:very|extremely|incredibly"
    r"|remarkably|exceptionally|really|super|so|surprisingly|inherently|above\s+all,?|entirely|quite)\s+safe\b"
    r"(?!\s+(?:places?|space|to\s+(?:talk|say|share|be)|here|with\s+(?:us|me)|and\s+(?:secure|confidential|private"
    r"|supportive|warm)))|\band,?\s+above\s+all,?\s+safe\b"
    r"|\brisks?\b[^.;?]{0,50}?\b(?:is|are)\s+(?:\w+ly\s+)?(?:minimal|negligible|non-?existent|next\s+to\s+(?:nothing"
    r"|none)|zero|tiny)\b",
    (" safe", "minimal", "negligible", "nonexistent", "non-existent", "next to no", "zero", "tiny"),
)
_OF_ONE_THING = re.compile(
    r"\b(?:risk\s+of\s+\w+|insur\w*|data|privacy|website|office|room|home|trial|compared)\b",
    re.IGNORECASE,
)


@page_rule(
    code="RX013",
    gives_way_to=("CL001",),
    severity=Severity.ERROR,
    sources=[MAYO_ANTIDEPRESSANTS],
    good=[
        "Tell your prescriber if you are pregnant or may become so.",
        "No medication is completely safe in pregnancy; the illness has risks, too.",
        "Is it safe to drink while taking an antidepressant?",
        "Ask which medications are safe while breastfeeding.",
        "It is not safe to drink alcohol on this medication.",
        "It is safe to talk about drinking here.",
        "No medication is without side effects.",
        "If you have no serious side effects, your prescriber may raise the dose.",
        "Our office is very safe, and treatment starts on time.",
        "Is TMS very safe?",
        "A treatment that is very safe for one person can harm another, so ask.",
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
        Bad(
            page="Ketamine has no severe or permanent side effects.",
            line=1,
            says="'no severe or permanent side effects' cannot be said for everybody.",
        ),
        Bad(
            page="Hypnosis works fast and is extremely safe.",
            line=1,
            says="'is extremely safe' cannot be said for everybody.",
        ),
        Bad(
            page="Stimulants do not pose any real risk.",
            line=1,
            says="'do not pose any real risk' cannot be said for everybody.",
        ),
        Bad(
            page="With stimulants, the risks are minimal.",
            line=1,
            says="'risks are minimal' cannot be said for everybody.",
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
    yield from _harmless(reading)


def _harmless(reading: Reading) -> Iterator[Hit]:
    """Yield what says of a treatment that it has no side effects, or next to no risk."""
    for pattern_, severity in ((_NO_EFFECTS, None), (_VERY_SAFE, Severity.WARNING)):
        for sentence, span in reading.find(pattern_):
            if sentence.cites or is_asked(sentence) or is_held_off(sentence):
                continue
            lower = sentence.block.text.lower()
            if "withdrawal" not in lower and first_treatment(lower) is None:
                continue
            if _OPEN.search(sentence.text) or _OF_ONE_THING.search(sentence.text):
                continue
            if severity is not None and not is_claimed(reading, sentence, span):
                continue
            yield Hit(
                at=span,
                severity=severity,
                message=f"'{span.text}' cannot be said for everybody.",
                help="Say which side effects and risks there are and how often they come, and cite "
                "the source.",
            )


_OPEN = re.compile(
    r"\b(?:if|unless|some|may|might|sometimes|ask|whether|not\s+mean|no\s+(?:medication|treatment|drug)"
    r"|nothing|people|you\s+have|can\s+(?:have|happen)|generally|usually|goal|aim|hope)\b",
    re.IGNORECASE,
)
