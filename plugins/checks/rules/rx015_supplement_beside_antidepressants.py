"""A text names a supplement that is dangerous beside antidepressants, and does not warn.

## Why it matters
St. John's wort, 5-HTP, tryptophan and SAMe act on serotonin as antidepressants do. Together they
can bring serotonin syndrome, which can kill, and St. John's wort weakens other medication, such as
birth control. They are sold without a prescription, and people take them beside one without a word.

## When not to use it
On tryptophan as a part of food.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.checks.facts.blocks import Part
from plugins.checks.facts.medicine import PRESCRIBER, antidepressant_words, names_of
from plugins.checks.facts.pattern import pattern
from plugins.checks.facts.reading import Reading
from plugins.checks.facts.sentence import Sentence, Span
from plugins.checks.facts.stance import is_asked, is_claimed, is_denied_before
from plugins.checks.rule import Bad, Hit, Source, page_rule
from plugins.core.finding import Severity
from plugins.core.site import AnyPage

_NAME = (
    r"(?:(?:st\.?|saint)\s+john(?:'?s)?[\s-]+wort|hypericum(?:\s+perforatum)?|5-?\s?HTP"
    r"|5-?\s?hydroxy-?\s?tryptophan|(?:l-)?tryptophan|sam-e|s-adenosyl-?\s?(?:l-)?methionine)"
)
_NAMED = pattern(
    rf"\b{_NAME}(?!\w)",
    ("wort", "hypericum", "htp", "tryptophan", "sam-e", "adenosyl"),
)
_SAME = pattern(r"(?-i:\bSAMe\b)", ("same",))
_ANTIDEPRESSANT = (
    r"(?:anti-?depressants?|SSRIs?|SNRIs?|(?:your|prescri\w+|psychiatric|the|an?)\s+(?:medications?|meds"
    rf"|medicines?)|{names_of('antidepressant')})"
)
_TOGETHER = pattern(
    r"\b(?:take|add|combine|use|pair|stack|try|start|include|taking|adding|combining|using|pairing)\s+"
    rf"[^.;?]{{0,40}}?{_NAME}\b[^.;?]{{0,60}}?\b(?:with|alongside|along\s+with|together\s+with|on\s+top\s+of"
    rf"|beside|besides|while\s+on|while\s+taking|as\s+well\s+as|in\s+addition\s+to|apart\s+from|and)\s+"
    rf"(?:(?:the|your|an?|their)\s+)?{_ANTIDEPRESSANT}\b",
    ("wort", "hypericum", "htp", "tryptophan", "sam-e", "adenosyl"),
)
_OFFERED = re.compile(
    r"\b(?:try|tries|tak(?:e|es|ing)|us(?:e|es|ing)|consider\w*|add(?:s|ing)?|supplement(?:ing)?\s+with|start(?:ing)?"
    r"|switch\w*|opt(?:ing)?\s+for|go(?:ing)?\s+for|look(?:ing)?\s+for|choos(?:e|ing)|buy(?:ing)?|get(?:ting)?|want|prefer"
    r"|recommend\w*|suggest\w*|such\s+as)\b[^.;]{0,60}$",
    re.IGNORECASE,
)
"""What comes before a supplement that readers are told to take."""
_RISKS = re.compile(
    r"\b(?:interact\w*|interfer\w*|serotonin\s+(?:syndrome|toxicity)|too\s+much\s+serotonin|life-?\s?threat\w*"
    r"|increase\s+of\s+serotonin|dangerous\w*|unsafe|not\s+safe|serious|severe|toxic|weaken\w*|additive"
    r"|deadly|fatal|contraindicated)\b|\b(?:can|could|may)\s+be\s+harmful\b"
    r"|(?:\b(?:not|never|avoid|nobody\s+should)\b|n['\u2019]t\b)[^.;]{0,60}?\b(?:tak\w+|us(?:e|ed|ing)"
    r"|combin\w+|mix\w*|together|add\w*)\b(?![^.;]{0,40}\b(?:amounts?|above|more\s+than|until)\b)[^.;]{0,80}?"
    r"\b(?:anti-?depressants?|SSRIs?|medications?|medicines?|meds|prescriptions?|together)\b",
    re.IGNORECASE,
)
_HERBS = re.compile(
    r"\b(?:supplements?|herbs?|herbal|remed(?:y|ies)|combination|combining|natural|mix|together)\b",
    re.IGNORECASE,
)
_TELLS = re.compile(
    r"\b(?:tell|ask|talk|speak|check|list|mention|bring|discuss|write\s+down|consult|let|include|inform"
    r"|disclos\w+|before|know)\b",
    re.IGNORECASE,
)
_FOOD = re.compile(
    r"\b(?:foods?|turkey|cheese|eggs?|milk|nuts|seeds|diet|eat|eating|meals?|snacks?)\b",
    re.IGNORECASE,
)
_TAKEN = re.compile(
    r"\b(?:supplement\w*|capsules?|tablets?|doses?|mg|take|taking|add|adding|switch|herbs?|amino\s+acids?|precursor|loading|5-?HTP)\b",
    re.IGNORECASE,
)
_HELP = (
    "Say: 'Do not take it together with an antidepressant, because the two can be dangerous. Ask "
    "your prescriber or pharmacist before you take any supplement', and cite it; or leave it out."
)


@page_rule(
    code="RX015",
    severity=Severity.ERROR,
    sources=[
        Source(
            title="5 Things To Know About St. John's Wort and Depression, National Center for "
            "Complementary and Integrative Health",
            url="https://www.nccih.nih.gov/health/tips/things-to-know-about-st-johns-wort-and-"
            "depression",
        ),
        Source(
            title="Natural remedies for depression: Are they effective? Mayo Clinic",
            url="https://www.mayoclinic.org/diseases-conditions/depression/expert-answers/"
            "natural-remedies-for-depression/faq-20058026",
        ),
        Source(
            title="What is serotonin syndrome? NPS MedicineWise",
            url="https://www.nps.org.au/conditions/mental-health-conditions/mood-disorders/depression/"
            "for-individuals/medicines-for-depression-antidepressants/managing-side-effects-of-"
            "antidepressants/what-is-serotonin-syndrome",
        ),
        Source(
            title="Serotonin syndrome, Healthify",
            url="https://healthify.nz/serotonin-syndrome",
        ),
        Source(
            title="5-Hydroxytryptophan (5-HTP) Drug Interactions, Verywell Health",
            url="https://www.verywellhealth.com/hydroxytryptophan-5-htp-possible-drug-interactions-89172",
        ),
    ],
    good=[
        "Never take St. John's wort together with an antidepressant.",
        "St. John's wort is sold as a tea. It can be dangerous together with an antidepressant.",
        "Tell your prescriber what else you take, such as an antidepressant or St. John's wort.",
        "Some people take SAMe. It interacts with antidepressants, so ask your pharmacist first.",
        "Antidepressants take weeks to work. Turkey and cheese have tryptophan.",
        "It is the same with antidepressants.",
    ],
    bad=[
        Bad(
            page="Antidepressants are one way. St. John's wort is another.",
            line=1,
            says="'St. John\u2019s wort' can be dangerous together with antidepressants, of which "
            "the page speaks, and nothing warns of it.",
        ),
        Bad(
            page="Words.\n\nYou can add 5-HTP to your antidepressant, such as with an SSRI.",
            line=3,
            says="'add 5-HTP to your antidepressant, such as with an SSRI' tells readers to take "
            "together what can be dangerous together.",
        ),
        Bad(
            page="For low mood, SAMe and sunlight may help.",
            line=1,
            says="'SAMe' can be dangerous together with antidepressants, and nothing warns of it.",
        ),
    ],
)
def supplement_beside_antidepressants(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield what is said to be taken together, or the first name on a page without a warning."""
    together = [
        (sentence, span)
        for sentence, span in reading.find(_TOGETHER)
        if not _RISKS.search(sentence.text)
        and not (PRESCRIBER.search(sentence.text) and _TELLS.search(sentence.text))
        and is_claimed(reading, sentence, span)
    ]
    for _sentence, span in together:
        yield Hit(
            at=span,
            message=f"'{span.text}' tells readers to take together what can be dangerous together.",
            help=_HELP,
        )
    named = _bare(reading)
    if not named or together or _warns(reading):
        return
    beside = antidepressant_words(reading) > 0
    asks = any(
        PRESCRIBER.search(one.text) and _TELLS.search(one.text)
        for one in reading.sentences
        if _HERBS.search(one.text) or _NAMED.search(one.text)
    )
    about = ", of which the page speaks" if beside else ""
    for span in _told_once(named):
        yield Hit(
            at=span,
            severity=None if beside and not asks else Severity.WARNING,
            message=f"'{span.text}' can be dangerous together with antidepressants{about}, and "
            "nothing warns of it.",
            help=_HELP,
        )


def _told_once(named: list[tuple[Sentence, Span]]) -> Iterator[Span]:
    """Yield the first supplement, and of the others the first that readers are told to take."""
    told: set[str] = set()
    blocks: set[int] = set()
    for sentence, span in named:
        name = _kind_of(span.text)
        before = sentence.text[: span.start - sentence.start]
        is_new = name not in told and sentence.number not in blocks
        if not told or (is_new and _OFFERED.search(before)):
            told.add(name)
            blocks.add(sentence.number)
            yield span


def _kind_of(name: str) -> str:
    """Return one word for all the names of a supplement."""
    lower = name.lower()
    return (
        "wort"
        if "wort" in lower or "hypericum" in lower
        else "htp"
        if "htp" in lower
        else lower[:3]
    )


def _bare(reading: Reading) -> list[tuple[Sentence, Span]]:
    """Return the supplements that are named other than to ask about them, text before titles."""
    found = [*reading.find(_NAMED), *reading.find(_SAME)]
    named = [(one, span) for one, span in found if _is_bare(one, span)]
    unseen = (Part.TITLE, Part.HEADING, Part.SUMMARY, Part.DESCRIPTION, Part.FACT)
    text = [(one, span) for one, span in named if one.block.part not in unseen]
    return sorted(text, key=lambda both: (both[0].number, both[1].start))


def _is_bare(sentence: Sentence, span: Span) -> bool:
    text = sentence.text
    is_plain = "ryptophan" in span.text and "ydroxy" not in span.text
    if is_plain and (_FOOD.search(text) or not _TAKEN.search(sentence.block.text)):
        return False
    if PRESCRIBER.search(text) and _TELLS.search(text):
        return False
    return not (is_denied_before(sentence, span) or is_asked(sentence))


def _warns(reading: Reading) -> bool:
    """Return whether a sentence on a supplement, or next to one, tells of what can happen."""
    about = {
        number
        for number, block in enumerate(reading.blocks)
        if _HERBS.search(block.text) or _NAMED.search(block.text) or "SAMe" in block.text
    }
    return any(one.number in about and _RISKS.search(one.text) for one in reading.sentences)
