"""A trend or a rank is told and names no source.

## Why it matters
'More and more people have panic attacks' and 'the third leading cause of death' are figures without
their digits: somebody counted, or nobody did. Readers cannot tell, and a year later it may be
wrong.

## When not to use it
Where the sentence or its paragraph cites the count, or tells what you saw yourselves. Those are
left alone, and so are rates that are prices. (From section 5c of the editorial guide.)
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.checks.facts.blocks import Part
from plugins.checks.facts.pattern import pattern
from plugins.checks.facts.reading import Reading
from plugins.checks.facts.sentence import Sentence
from plugins.checks.facts.sourced import Sourced, sourced
from plugins.checks.facts.stance import is_claimed
from plugins.checks.rule import Bad, Hit, page_rule
from plugins.checks.rules import (
    ev040_studies_without_a_name,
    ev041_authority_without_a_source,
    ev044_one_study_without_a_name,
)
from plugins.checks.sources import HELPFUL_CONTENT
from plugins.core.finding import Severity
from plugins.core.site import AnyPage

_ILL = (
    r"(?:anxiety|depression|depressive\s+\w+|suicides?|suicidal\s+\w+|suicidality|self-harm|overdoses?"
    r"|addictions?|alcoholism|loneliness|burnout|stress|trauma|ADHD|autism|PTSD|OCD|insomnia|bullying"
    r"|eating\s+disorders?|panic(?:\s+attacks?)?|anorexia|bulimia|psychosis|bipolar\s+disorder"
    r"|(?:mental|emotional|behaviou?ral)[- ]"
    r"(?:health(?!\s+(?:awareness|care|services?|support|apps?|literacy"
    r"|professionals?"
    r"|treatments?|experts?|parity|coverage|days?|weeks?|months?))|illness(?:es)?|disorders?|distress"
    r"|well-?being)"
    r"(?:[- ](?:issues|problems|concerns|conditions|disorders|difficulties|challenges"
    r"|cris[ie]s|needs"
    r"|diagnoses|struggles))?|(?:substance|drug|opioid|alcohol|cannabis|marijuana|fentanyl)\s+(?:use"
    r"|abuse|misuse|deaths?|overdoses?)(?:\s+disorders?)?|mental\s+disorders?"
    r"|anti-?depressants?|(?:psychiatric\s+)?(?:medications?|meds|drugs))"
)
_PEOPLE = (
    r"(?:people|persons|adults|children|kids|teens|teenagers|adolescents|youth|students|men|women"
    r"|boys|girls|mothers|moms|parents|families|couples|seniors|veterans|workers|employees|Americans"
    r"|Britons|Canadians|patients|individuals|folks|of\s+us|millennials|professionals)"
)
_COUNT = (
    r"(?:rates?|cases?|numbers?|incidences?|prevalence|diagnos[ei]s|reports|visits|deaths?|attempts"
    r"|admissions|prescriptions|demand|use|problems?|issues?|concerns?|levels|occurrences?|need)"
)
_BETWEEN = r"(?:(?!(?:if|when|can|may|your|my|our|not|you|we|it|heart|fees?)\b)[\w'/-]+,?\s+){0,9}?"
_DEGREE = (
    r"(?:dramatic(?:ally)?|sharp(?:ly)?|steep(?:ly)?|rapid(?:ly)?|steady|steadily|significant(?:ly)?"
    r"|considerabl[ey]|substantial(?:ly)?|alarming(?:ly)?|huge(?:ly)?|massive(?:ly)?|marked(?:ly)?"
    r"|quick(?:ly)?|exponential(?:ly)?|drastic(?:ally)?|staggering|enormous(?:ly)?|record|great(?:ly)?"
    r"|astronomical(?:ly)?|notabl[ey]|worrying(?:ly)?|troubling|recent|concerning|noticeabl[ey]"
    r"|especially|continually|constantly|also|only|all|just|again|further|more|now|sudden(?:ly)?)"
)
_ROSE = (
    r"(?:(?:(?:has|have|had)\s+(?:\w+ly\s+|also\s+|only\s+|all\s+)?(?:been\s+)?|(?:is|are|was|were|keeps?"
    r"|continues?\s+to|continued\s+to|continuing\s+to)\s+)"
    rf"(?:{_DEGREE}\s+)*(?:on\s+the\s+(?:rise|increase|upswing)|increas(?:ed?|ing)|ris(?:en?|ing)|grow(?:n"
    r"|ing)?|climb(?:ed|ing)?|soar(?:ed|ing)?|surg(?:ed?|ing)|spik(?:ed?|ing)|sky-?rocket(?:ed|ing)?"
    r"|explod(?:ed?|ing)|doubl(?:ed?|ing)|tripl(?:ed?|ing)|quadrupl(?:ed?|ing)|worsen(?:ed|ing)?"
    r"|multipl(?:y|ied|ying)|escalat(?:ed?|ing)|balloon(?:ed|ing)|mounting|reached\s+(?:an?\s+)?\w+"
    r"|at\s+(?:an?\s+)?(?:all-time|record|historic|epidemic|crisis|alarming)\s?-?\w*"
    r"|higher\s+than\s+ever|getting\s+worse|spread(?:ing)?|fall(?:en|ing)|declin(?:ed|ing)|dropp(?:ed|ing))"
    r"|rose|grew|increased|worsened|soared|surged|spiked|skyrocketed|exploded|doubled|tripled|climbed|jumped)"
)
_SINCE = (
    r"\b(?:over\s+the\s+(?:past|last)|in\s+(?:the\s+)?(?:recent|past|last)\s+\w+|decades?|since\s+(?:the"
    r"|covid|19\d\d|20\d\d)|pandemic|covid(?:-19)?|lockdowns?|nationwide|worldwide|global(?:ly)?|around"
    r"\s+the\s+(?:world|globe|country)|all\s+over\s+the\s+world|across\s+the\s+(?:country|nation|world"
    r"|globe|U\.?S)|in\s+(?:the\s+(?:U\.?S\.?A?\b|UK\b|United|world|country|nation|West)|America\b"
    r"|our\s+(?:society|country|world|culture))|nation|society|among|than\s+ever|years\s+ago|nowadays"
    r"|these\s+days|today|generation|epidemic|alarming|all-time|unprecedented|rates?)\b"
)
_RISE = r"(?:rise|increase|surge|spike|uptick|explosion|growth|jump|upsurge|upswing|rising\s+tide)"
_RISING = (
    r"(?:rising|soaring|growing|increasing|skyrocketing|climbing|surging|escalating|mounting"
    r"|ever-(?:growing|increasing)|spiraling|record|record-(?:high|breaking)|unprecedented)"
)
_SAYS = pattern(
    # rates of anxiety have risen; anxiety rates are rising
    rf"\b(?:{_COUNT}\s+(?:of|for|in|among|with|from)\s+{_BETWEEN}(?:{_ILL}|{_PEOPLE})"
    rf"|{_ILL}\s+{_COUNT})\b(?:,)?\s*{_BETWEEN}{_ROSE}(?:\s+{_DEGREE})*"
    rf"|\b{_RISING}\s+(?:{_COUNT}|tide|wave|epidemic|crisis)\s+(?:of|in|for|among)\s+{_BETWEEN}"
    rf"(?:{_ILL}|{_PEOPLE})\b"
    rf"|\b{_RISING}\s+{_ILL}\s+{_COUNT}\b"
    rf"|\b(?:the|an?|this|seen|seeing|saw|sees)\s+(?:{_DEGREE}\s+)*{_RISE}\s+in\s+(?:the\s+)?"
    rf"(?:{_COUNT}\s+of\s+{_BETWEEN}(?:{_ILL}|{_PEOPLE})|{_ILL}\s+(?:{_COUNT}|in\s+{_PEOPLE}|among))\b"
    rf"|\b(?:epidemic|pandemic|tidal\s+wave|plague)\s+of\s+(?:\w+\s+){{0,2}}?{_ILL}\b"
    rf"|\b{_ILL}\s+{_BETWEEN}(?:is|are|has\s+become|have\s+become|remains?)\s+(?:an?\s+|the\s+)?(?:ever-)?"
    r"(?:growing|rising|mounting|increasing|escalating)\s+(?:\w+\s+){0,2}?(?:concerns?|problems?"
    r"|issues?|epidemic|threats?|crisis)\b"
    # more and more people; more teens than ever
    rf"|\b(?:more\s+and\s+more|ever\s+more)\s+(?:\w+\s+){{0,2}}?{_PEOPLE}\b"
    rf"|\bmore\s+(?:\w+\s+){{0,2}}?{_PEOPLE}\s+(?:[\w-]+\s+){{0,10}}?than\s+(?:ever|before\b|at\s+any\s+time)"
    rf"|\b(?:an?|the)\s+(?:ever-)?(?:growing|increasing|rising|record)\s+(?:number|share|proportion"
    rf"|percentage)s?\s+of\s+(?:\w+\s+){{0,2}}?{_PEOPLE}\b"
    rf"|\b{_ILL}\s+{_BETWEEN}(?:is|are|has\s+become|have\s+become|becoming)\s+(?:now\s+|far\s+|much\s+)?"
    r"(?:(?:more|increasingly|ever\s+more)\s+(?:common|prevalent|widespread|frequent)(?:\s+(?:than|now"
    r"|today|among|in)\b)?|(?:an?\s+)?(?:\w+\s+)?epidemic\b|at\s+(?:an?\s+)?(?:all-time\s+high|epidemic"
    r"|crisis)s?\b)"
    rf"|\b{_ILL}\s+{_BETWEEN}(?:made\s+worse|worsened|intensified|exacerbated|fuel?led|heightened"
    r"|increased|amplified|triggered|caused|driven)\s+by\s+(?:the\s+)?(?:global\s+|ongoing\s+)?(?:covid"
    r"(?:-19)?|(?:corona\w*\s+)?pandemic|lockdowns?|social\s+media|smartphones?)\b",
    (
        *(" rise", "rising", "risen", "rose", "increas", "grow", "grew", "climb", "soar", "surg"),
        *("spik", "rocket", "explo", "doubl", "tripl", "worse", "multipl", "escalat", "mounting"),
        *("all-time", "record", "higher than ever", "than ever", "more and more", "ever more"),
        *("than before", "than at any", "upsurge", "upswing", "uptick", "jump", "unprecedented"),
        *("more common", "more prevalent", "more widespread", "increasingly", "epidemic"),
        *("by the pandemic", "by the covid", "by covid", "by lockdown", "by social media"),
        *("by the lockdown", "by smartphone", "global pandemic", "fallen", "declin", "dropp"),
        *("spread", "crisis", "reached", "coronavirus pandemic", "balloon", "alarming", "historic"),
        *("ongoing pandemic", "spiral", "more frequent", "falling"),
    ),
)
_TREND = pattern(
    rf"\b(?:{_ILL}|{_PEOPLE}|they|problem|concerns?|crisis|cases|popularity|(?:online"
    rf"\s+|tele-?)therapy|tele-?health|use\s+of\s+{_BETWEEN}{_ILL})\s+"
    rf"{_BETWEEN}{_ROSE}(?:\s+{_DEGREE})*\b"
    rf"|\b(?:a|an|the|seen|seeing)\s+(?:{_DEGREE}\s+)*{_RISE}\s+in\s+(?:\w+\s+){{0,2}}?(?:{_ILL}|{_PEOPLE})\b"
    rf"|\b{_ROSE}(?:\s+{_DEGREE})*\s+(?:for|in|among)\s+{_BETWEEN}(?:{_ILL}|{_PEOPLE})\b",
    (
        *("rise", "rising", "risen", "rose", "increas", "grow", "grew", "climb", "soar", "surg"),
        *("spik", "rocket", "explo", "doubl", "tripl", "worsen", "multipl", "escalat", "mounting"),
        *("all-time", "record", "higher than ever", "getting worse", "jumped", "epidemic"),
        *("fallen", "declin", "dropp", "spread", "reached", "balloon", "historic", "alarming"),
        *("falling", "uptick", "growth", "jump", "upswing"),
    ),
)
"""A trend only where a time or a population is named: `Anxiety has grown since the pandemic`."""
_NTH = (
    r"(?:number\s+one|no\.\s?1|#\s?1|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth"
    r"|eleventh|twelfth|\d{1,2}(?:st|nd|rd|th))"
)
_RANK = pattern(
    rf"\b(?:{_NTH}[- ](?:leading|biggest|largest|most\s+common|top|highest)|leading|{_NTH}|top|main"
    r"|biggest)\s+(?:causes?|reasons?|contributors?)\s+(?:of|for|to)\s+(?:\w+\s+){0,3}?(?:death|disability"
    r"|ill(?:ness|\s+health)|mortality|disease|suicide|divorce|stress|absence|hospital\w*)\b"
    rf"(?:\s+(?:worldwide|globally|in\s+(?:the\s+)?\w+|among\s+\w+|for\s+[\w-]+))?"
    r"|\b(?:biggest|leading|top|greatest|largest|most\s+(?:pressing|serious|urgent))\s+(?:public\s+)?"
    r"(?:mental\s+)?health\s+(?:concerns?|problems?|cris[ie]s|threats?|issues?|challenges?)\b"
    rf"|\b{_NTH}\s+most\s+(?:common|prevalent|frequent)\s+(?:[\w-]+\s+){{0,3}}?(?:disorders?|illness(?:es)?"
    r"|conditions?|cause|problem)\b"
    r"|\b(?:\d+|one|two|three|four|five|several)(?:\s*(?:to|or|-|\u2013)\s*(?:\d+|\w+))?\s+times\s+(?:in|over"
    r"|during)\s+(?:their|a|your|his|her|the\s+course\s+of\s+(?:their|a))\s+li(?:fe|ves|fetimes?)\b",
    (
        *("cause of", "causes of", "reason for", "reasons for", "contributor", "most common"),
        *("health concern", "health problem", "health cris", "health threat", "health issue"),
        *(
            "health challenge",
            "most prevalent",
            "most frequent",
            "times in",
            "times over",
            "times during",
        ),
    ),
)
_POPULATION = re.compile(_SINCE, re.IGNORECASE)
_HEDGED = re.compile(
    r"\b(?:may|might|can|could|would|if|when(?:ever)?|whether|dose|doses|your|her|his|my|until|after"
    r"\s+(?:a|you|stopping)|insurance|fees?|prices?|costs?|dosage|side\s+effects?|was\s+associated)\b",
    re.IGNORECASE,
)
"""What makes it one person's matter, or a possibility."""
_FIGURE = re.compile(
    r"%|\bper\s?cent\b|\b(?:m|b)illion\b|\b\w+\s+(?:in|out\s+of)\s+(?:every\s+)?(?:\d+|ten|five|four|three)\b"
    r"|\b(?:twice|times)\s+(?:as|more)\b",
    re.IGNORECASE,
)
"""EV001 asks for the source of a figure."""
_APPEALS = (
    ev040_studies_without_a_name.SAYS,
    ev041_authority_without_a_source.SAYS,
    ev044_one_study_without_a_name.SAYS,
)
_UNCITED = frozenset((Part.TITLE, Part.HEADING, Part.DESCRIPTION, Part.SUMMARY, Part.QUESTION))


@page_rule(
    code="EV052",
    severity=Severity.WARNING,
    gives_way_to=["CR010", "EV041", "EV044", "EV045", "EV049", "EV051"],
    sources=[
        HELPFUL_CONTENT,
    ],
    good=[
        "Your anxiety may have increased since the pandemic.",
        "When stress levels rise, breathe out slowly.",
        "Our rates have increased since last year.",
        "If depression has worsened, call us today.",
        "Rates of depression have risen since 2019 [@cuijpers-2020].",
        "Is anxiety more common than ever?",
        "As your confidence is growing, the steps get bigger.",
        "The number of sessions is increased if you need more.",
        "Suicidal thoughts may increase in the first weeks, among people under 25 above all.",
        "The main cause of delays is a missing referral.",
        "Panic rises, peaks and falls.",
        "People grow at their own pace in therapy.",
        "Some people notice a rise in anxiety in the first days.",
        "He has seen an increase in his appetite since then.",
        "More people than one can join a family visit.",
    ],
    bad=[
        Bad(
            page="Rates of teen depression have risen sharply.",
            line=1,
            says="'Rates of teen depression have risen sharply' tells a trend or a rank, and names "
            "no source.",
        ),
        Bad(
            page="Words.\n\nMore and more young adults ask for help.",
            line=3,
            says="'More and more young adults' tells a trend or a rank, and names no source.",
        ),
        Bad(
            page="Loneliness has grown since the pandemic.",
            line=1,
            says="'Loneliness has grown' tells a trend or a rank, and names no source.",
        ),
        Bad(
            page="Anxiety is more common than ever.",
            line=1,
            says="'Anxiety is more common than' tells a trend or a rank, and names no source.",
        ),
        Bad(
            page="Suicide is the second leading cause of death among students.",
            line=1,
            says="'second leading cause of death among students' tells a trend or a rank, and "
            "names no source.",
        ),
        Bad(
            page="We live in a time of rising rates of burnout.",
            line=1,
            says="'rising rates of burnout' tells a trend or a rank, and names no source.",
        ),
        Bad(
            page="Schools report a sharp rise in the number of children with panic attacks.",
            line=1,
            says="'a sharp rise in the number of children' tells a trend or a rank, and names no "
            "source.",
        ),
    ],
)
def trend_without_a_source(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield the first trend or rank of each sentence."""
    found = [
        (sentence, span)
        for says in (_RANK, _SAYS, _TREND)
        for sentence, span in reading.find(says)
        if _needs_source(sentence)
        and (says is _RANK or not _HEDGED.search(sentence.text))
        and (says is not _TREND or _POPULATION.search(sentence.text))
    ]
    told: set[tuple[int, int]] = set()
    for sentence, span in sorted(found, key=lambda one: (one[0].number, one[1].start)):
        at = (sentence.number, sentence.start)
        if at in told or not is_claimed(reading, sentence, span):
            continue
        told.add(at)
        linked = sourced(reading, sentence) is Sourced.LINKED
        yield Hit(
            at=span,
            message=f"'{span.text}' tells a trend or a rank, and names no source.",
            help="Cite who counted, where and until when, or take it out.",
            severity=Severity.ADVICE if linked else None,
        )


def _needs_source(sentence: Sentence) -> bool:
    block = sentence.block
    return not (
        block.cites
        or block.is_heading
        or block.part in _UNCITED
        or _FIGURE.search(sentence.text)
        or any(one.search(sentence.text) for one in _APPEALS)
    )
