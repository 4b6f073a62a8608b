"""A text offers a supplement, an herb or another remedy for coming off a medication.

## Why it matters
No remedy is known to make stopping safe. Some act on serotonin, as antidepressants do, and are
dangerous beside them; and a reader with something in hand for withdrawal stops without a plan.

## When not to use it
Where the sentence cites a trial of that remedy for that very use.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.checks.facts.blocks import Part
from plugins.checks.facts.medicine import PRESCRIBER, names_of
from plugins.checks.facts.pattern import pattern
from plugins.checks.facts.reading import Reading
from plugins.checks.facts.stance import is_asked, is_claimed
from plugins.checks.facts.vocabulary import vocabulary
from plugins.checks.rule import Bad, Hit, Source, page_rule
from plugins.checks.sources import FTC_HEALTH_CLAIMS, MAYO_ANTIDEPRESSANTS
from plugins.core.finding import Severity
from plugins.core.site import AnyPage

_REMEDY = (
    r"(?:supplements?|supplementation|herbs?|herbal\s+\w+|herbals|(?:multi)?vitamins?|minerals?"
    r"|(?:natural|home|herbal|holistic|homeopathic|ayurvedic|alternative"
    r"|drug-free)(?:,?\s+(?:and\s+)?[\w-]+){0,2}?\s+"
    r"(?:remed(?:y|ies)|methods?|ways?|means|medicines?|treatments?|therap(?:y|ies)|aids?|products?"
    r"|approach(?:es)?|options?|support)|remed(?:y|ies)|amino\s+acids?|nutrients?"
    r"|nutraceuticals?|nootropics?"
    r"|adaptogens?|CBD(?:\s+oil)?|cannabis|kratom|kava|valerian|ashwagandha|rhodiola|magnesium"
    r"|omega[- ]?3s?|fish\s+oil|melatonin|l?-?theanine|5-?HTP|tryptophan|SAM-?e"
    r"|st\.?\s+john'?s\s+wort"
    r"|essential\s+oils?"
    r"|acupuncture|microdos\w+|psilocybin|teas?|tinctures?|probiotics?|hypnosis|hypnotherapy|reiki"
    r"|homeopathy)"
)
_WORDS = frozenset(
    (
        *("supplement", "supplements", "supplementation", "herb", "herbs", "herbal", "herbals"),
        *("vitamin", "vitamins", "multivitamin", "mineral", "minerals", "natural", "home"),
        *("holistic", "homeopathic", "ayurvedic", "alternative", "remedy", "remedies", "amino"),
        *("nutrient", "nutrients", "nutraceuticals", "nootropics", "adaptogens", "cbd", "cannabis"),
        *("kratom", "kava", "valerian", "ashwagandha", "rhodiola", "magnesium", "omega", "fish"),
        *("melatonin", "theanine", "htp", "tryptophan", "same", "sam", "wort", "oils", "drug"),
        *("acupuncture", "microdosing", "psilocybin", "tea", "teas", "tincture", "tinctures"),
        *("probiotics", "hypnosis", "hypnotherapy", "reiki", "homeopathy", "adaptogen"),
    ),
)
_MED = (
    r"(?:medications?|meds|medicines?|anti-?depressants?|SSRIs?|SNRIs?|benzos?|benzodiazepines?"
    rf"|stimulants?|antipsychotics?|mood\s+stabili[sz]ers?|psych(?:iatric)?\s+(?:meds|drugs)"
    rf"|{names_of()})"
)
_YOUR = (
    r"(?:(?:your|their|the|these|those|an?|any|all|taking|using|use|of|off|from|psychiatric"
    r"|prescription|prescribed|daily)\s+){0,4}"
)
_LEAVING = (
    r"(?:(?:(?:com|cam|gett?|got|go|went|wean|taper|transition|phas|cycl)(?:e|es|ing)?|tapers?"
    r"|weans?|gets?)\s+(?:\w+sel(?:f|ves)\s+)?"
    r"(?:off|from)|stop(?:s|ping)?|quit(?:s|ting)?|discontinu(?:e|es|ing|ation)|withdraw(?:al|ing)?"
    r"(?:\s+(?:symptoms?|effects?))?|detox(?:ing)?|taper(?:ing)?|reduc(?:e|es|ing)"
    r"|lower(?:ing)?|displac(?:e|es|ing)|replac(?:e|es|ing))"
)
_OFF = (
    rf"(?:{_LEAVING}\s+(?:\w+\s+)?{_YOUR}{_MED}|{_MED}\s+(?:withdrawal|discontinuation|detox"
    rf"|taper(?:ing)?)"
    r"(?:\s+(?:symptoms?|syndrome|effects?))?)"
)
_EASE = (
    r"(?:help(?:s|ed|ful|ing)?|eas(?:e|es|ed|ing|ier)|useful|support(?:s|ed|ing|ive)?"
    r"|reliev\w+|relief|reduc\w+|minimi[sz]\w+"
    r"|lessen\w*|alleviat\w+|prevent\w*|sooth\w+|assist\w*|benefi\w+|smooth\w*|manag\w+"
    r"|counter\w*|combat\w*|fight\w*"
    r"|used|shorten\w*|speed\w*|aid\w*|recommend\w*|buffer\w*|effective|great|good"
    r"|work(?:s|ed)?|makes?|carr(?:y|ies)|gets?\s+you|sees?\s+you|takes?\s+the\s+edge|tam\w+"
    r"|bridg\w+|beats?|lets?|allow\w*"
    r"|enabl\w*)"
)
_SAYS = pattern(
    # Herbs can ease withdrawal from antidepressants.
    rf"\b{_REMEDY}\b[^.;?]{{0,80}}?\b{_EASE}\b[^.;?]{{0,70}}?\b{_OFF}\b"
    # While you taper off an antidepressant, magnesium helps.
    rf"|\b{_OFF}\b[^.;?]{{0,60}}?\b{_REMEDY}\b[^.;?]{{0,30}}?\b{_EASE}\b"
    # They turn to herbs so that they can come off an antidepressant.
    rf"|\b(?:turn\w*\s+to|swears?\s+by|rel(?:y|ies)\s+on"
    rf"|switch\w*\s+to)\s+(?:\w+\s+){{0,2}}?{_REMEDY}\b[^.;?]{{0,50}}?"
    rf"\b{_OFF}\b"
    # Remedies for antidepressant withdrawal; how to come off medication with herbs.
    rf"|\b{_REMEDY}\s+(?:for|against|during|when|while|that|to|in)\s+(?:[\w-]+\s+){{0,3}}?{_OFF}\b"
    rf"|\b{_OFF}\s+(?:[\w-]+\s+){{0,2}}?(?:with|using|through|by\s+(?:taking"
    rf"|using))\s+(?:[\w-]+\s+){{0,2}}?{_REMEDY}\b",
    (
        *("withdraw", "discontinu", "detox", "taper", "wean", " off", "stop", "quit", "transition"),
        *("displac", "replac", "reduc", "lower"),
    ),
)
_WARNS = re.compile(
    r"\b(?:interact\w*|serotonin\s+syndrome|danger\w*|unsafe|risky?|harm\w*|unproven"
    r"|no\s+(?:proof|evidence)"
    r"|talk|ask|tell|check|speak)\b",
    re.IGNORECASE,
)
_HEDGED = re.compile(r"\b(?:may|might|can|could|some|perhaps|possibly)\b", re.IGNORECASE)


@page_rule(
    code="RX017",
    severity=Severity.ERROR,
    sources=[
        MAYO_ANTIDEPRESSANTS,
        Source(
            title="Natural remedies for depression: Are they effective? Mayo Clinic",
            url="https://www.mayoclinic.org/diseases-conditions/depression/expert-answers/"
            "natural-remedies-for-depression/faq-20058026",
        ),
        FTC_HEALTH_CLAIMS,
    ],
    good=[
        "Ask your prescriber before you take a supplement while you taper off an antidepressant.",
        "There is no evidence that herbs ease withdrawal from antidepressants.",
        "Herbs that are taken to ease antidepressant withdrawal can be dangerous.",
        "Therapy can help people who are stopping an antidepressant with their prescriber.",
        "Can supplements help with antidepressant withdrawal?",
        "Vitamins can be bought everywhere. Stopping a medication is another matter.",
        "Tell us of every supplement, and we help you to taper off a medication.",
    ],
    bad=[
        Bad(
            page="Magnesium eases withdrawal from antidepressants.",
            line=1,
            says="'Magnesium eases withdrawal from antidepressants' offers a remedy for coming off "
            "a medication.",
        ),
        Bad(
            page="Words.\n\nMany herbs are useful for a person who is stopping an antidepressant.",
            line=3,
            says="'herbs are useful for a person who is stopping an antidepressant' offers a "
            "remedy for coming off a medication.",
        ),
        Bad(
            page="## Natural remedies for antidepressant withdrawal\n\nThere are many.",
            line=1,
            says="'Natural remedies for antidepressant withdrawal' offers a remedy for coming off "
            "a medication.",
        ),
        Bad(
            page="Certain herbs can be used to slowly replace antidepressants.",
            line=1,
            says="'herbs can be used to slowly replace antidepressants' offers a remedy for coming "
            "off a medication.",
        ),
        Bad(
            page="When weaning off an SSRI, omega-3 and yoga support you.",
            line=1,
            says="'weaning off an SSRI, omega-3 and yoga support' offers a remedy for coming off a "
            "medication.",
        ),
    ],
)
def remedy_for_coming_off(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield each such offer that is claimed and has no source; hedged ones as warnings."""
    if _WORDS.isdisjoint(vocabulary(reading)):
        return
    for sentence, span in reading.find(_SAYS):
        text = sentence.text
        if sentence.cites or is_asked(sentence) or not is_claimed(reading, sentence, span):
            continue
        if _WARNS.search(text) or PRESCRIBER.search(text):
            continue
        titled = sentence.block.is_heading or sentence.block.part is not Part.BODY
        yield Hit(
            at=span,
            severity=Severity.WARNING if titled or _HEDGED.search(text) else None,
            message=f"'{span.text}' offers a remedy for coming off a medication.",
            help="Leave it out. Say: 'Do not stop on your own. Ask your prescriber for a plan, and "
            "tell them of every supplement that you take'.",
        )
