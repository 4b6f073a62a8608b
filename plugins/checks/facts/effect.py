"""Where a page says what a treatment does: `EMDR reduces anxiety`, `Helps calm the mind`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from plugins.checks.facts.blocks import Block, Part
from plugins.checks.facts.pattern import pattern
from plugins.checks.facts.reading import Reading, measure
from plugins.checks.facts.sentence import Sentence, Span
from plugins.checks.facts.stance import headings_over
from plugins.checks.facts.treatment import (
    BODY,
    EASED,
    RAISED,
    TREATMENT,
    first_treatment,
    names_treatment,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """What a sentence says that a treatment does; the span begins at the treatment if it can.

    `is_implied` says that the treatment is named above: in the lead-in, a heading or the title.
    """

    sentence: Sentence
    span: Span
    is_implied: bool


def _forms(words: str) -> tuple[str, str, str]:
    """Return verbs as alternatives: `reduce`, `reduces` and `reducing`."""
    verbs = words.split()
    return (
        "|".join(verbs),
        "|".join(verb + ("es" if verb.endswith(("x", "sh")) else "s") for verb in verbs),
        "|".join(verb.removesuffix("e") + "ing" for verb in verbs),
    )


_LESS, _LESSES, _LESSING = _forms(
    "reduce relieve alleviate ease lessen lower decrease diminish minimize minimise soothe calm"
    " quiet curb combat fight counteract counter treat prevent heal resolve overcome tackle release"
    " dissolve lift shorten conquer erase"
)
_MORE, _MORES, _MORING = _forms(
    "improve boost enhance increase promote restore strengthen stabilize stabilise regulate balance"
    " elevate lift support foster raise speed accelerate deepen rebuild build"
)
_SETTLE, _SETTLES, _SETTLING = _forms(
    "calm relax soothe quiet heal rewire reset regulate balance settle repair retrain restore"
)
_WHOM = r"you|people|patients|clients|individuals|children|teens|adults|them|us"
_FOR = (
    rf"(?:\s+(?:{_WHOM}|kids|men|women|couples|users|your\s+\w+|the\s+(?:body|brain|mind"
    r"|nervous\s+system)))?"
)
_ADVERB = r"(?:(?:\w+ly|also|then|further|often|even)\s+){0,2}"
_HELP = rf"helps?{_FOR}(?:\s+to)?\s+"
_START = (
    rf"(?:{_HELP}{_ADVERB}"
    # helps process trauma, ease distress and reduce anxiety
    rf"|{_HELP}(?:(?!that|which|when|if)[\w'-]+\s+){{1,5}}?(?:[\w-]+,\s+|(?:[\w-]+,\s+)?and\s+)"
    rf"(?:to\s+)?{_ADVERB}"
    rf"|will\s+{_ADVERB}(?:{_HELP})?{_ADVERB}"
    rf"|(?:allows?|enables?)\s+(?:{_WHOM})\s+to\s+{_ADVERB}|(?:work|serve)s?\s+to\s+{_ADVERB})"
)
_OBJECT = (
    r"(?:(?!(?:to|that|which|who|when|if|by|for|with|but|at|on|as|than|so|after|before|during"
    r"|risks?|doses?|side)\b)[\w'-]+[,\s]+"
    r"(?:(?:and|or|of|in|the|even)\s+){0,2}){0,5}?"
)
_AND_MORE = (
    rf"(?:(?:,|,?\s+and|,?\s+or|\s+of)\s+(?:(?:the|your)\s+)?(?:\w+\s+)?(?:{EASED}|{RAISED})\b)*"
)
_DOES = (
    rf"(?:{_START}(?:{_LESS}|clear)|clears|{_LESSES}|{_LESS})\s+{_OBJECT}{EASED}\b{_AND_MORE}"
    rf"|(?:{_START}(?:{_MORE})|{_MORES}|{_MORE})\s+{_OBJECT}{RAISED}\b{_AND_MORE}"
    rf"|(?:{_START}(?:{_SETTLE})|{_SETTLES}|{_SETTLE})\s+(?:(?:the|your|an?|our)\s+)?(?:\w+\s+)?"
    rf"{BODY}\b"
    rf"|helps?\s+(?:the|your)\s+(?:\w+\s+)?{BODY}\s+(?:to\s+)?"
    r"(?!(?:and|or|that|with|in|of|make|produce|use|absorb|get)\b)\w+"
    r"(?:\s+(?:from|itself|stress|trauma|\w+\s+(?:memories|experiences)))?"
    r"|(?:relaxes|calms)\s+you\b"
    rf"|(?:works?|acts?)\s+by\s+{_ADVERB}(?:(?:{_LESSING}|{_MORING})\s+{_OBJECT}(?:{EASED}|{RAISED})"
    rf"|(?:{_SETTLING})\s+(?:the\s+|your\s+)?(?:\w+\s+)?(?:{BODY}|stress\s+response))\b"
    rf"|helps?{_FOR}\s+with\s+{_OBJECT}(?:{EASED}|{RAISED})\b{_AND_MORE}"
    rf"|(?:allows?|enables?)\s+(?:{_WHOM})\s+to\s+{_ADVERB}(?:heal|recover)\s+from\s+{_OBJECT}"
    rf"(?:{EASED})\b"
    rf"|(?:will\s+)?{_HELP}(?:(?:feel|sleep|think|function|cope)\s+(?:\w+\s+)?"
    r"(?:better|calmer|happier|deeper|well|more\s+\w+)(?!\s+(?:prepared|able|informed|equipped))"
    rf"|(?:overcome|heal\s+from|recover\s+from|conquer)\s+{_OBJECT}{EASED}\b)"
)
_UNLESS_NONE = r"(?!(?:no|not|little|some|to|that|which|side)\b)"
_GIVES = (
    rf"(?:provide|offer|bring|give|deliver|mean|produce)s?\s+(?:{_UNLESS_NONE}[\w-]+,?\s+(?:and\s+)?)"
    r"{0,4}?(?:relief|healing|improvements?|reductions?|recovery|remission|(?:sense\s+of\s+)?calm"
    r"|inner\s+peace|(?:long-term|lasting|significant|real|remarkable|many|numerous|mental|powerful"
    rf"|health)\s+benefits)\b(?:\s+(?:from|of|in)\s+(?:\w+\s+){{0,3}}?{EASED}\b)?"
    r"|(?:leads?\s+to|results?\s+in|brings?\s+about|creates?)\s+"
    rf"(?:{_UNLESS_NONE}[\w-]+,?\s+(?:and\s+)?){{0,4}}?(?:reductions?|decreases?|relief|improvements?"
    r"|healing|remission|(?:reduced|improved|enhanced|decreased|fewer|less|better|lower|greater"
    rf"|increased)\s+(?:[\w-]+\s+){{0,3}}?(?:{EASED}|{RAISED}))\b"
    r"|plays?\s+an?\s+(?:(?:very|critical|key|vital|crucial|important|big|major|essential|central"
    r"|huge|significant|powerful)\s+){1,3}role\s+in\s+(?:the\s+)?"
    rf"(?:(?:{_LESSING}|treatment\s+of|{_MORING})\s+{_OBJECT}(?:{EASED}|{RAISED})"
    r"|(?:mood|sleep|emotion(?:al)?|stress|anxiety)\s+(?:regulation|control|management|relief))\b"
)
_WORKS = (
    r"works?\s+(?:(?:very|really|so|just|also|extremely|remarkably|incredibly|equally)\s+)?"
    r"(?:well|quickly|fast(?:er)?|rapidly|better|wonders|(?:the\s+)?best)\b"
    r"(?!\s+(?:when|if|for\s+(?:you|them|each|him|her)|together|combined|alongside|in\s+comb|with"
    r"|under|as|enough|yet|by|online|over)\b)"
    r"|(?:works?|functions?|acts?)\s+(?:(?:just|much|exactly|almost|a\s+lot)\s+)?(?:like|as\s+well"
    rf"\s+as)\s+(?:an?\s+)?(?:(?:prescription|natural)\s+)?{TREATMENT}"
    r"|works?\s+(?:\w+\s+)?faster\s+than\s+(?:\w+\s+){0,3}?(?:treatments?|drugs?|anti-?depressants?"
    r"|medications?|therap(?:y|ies))"
    r"|works?(?=[.!;,]|\s*$|\s+(?:because|even\s+(?:when|where|if)))"
)
_KIND_OF = r"(?:treatments?|therap(?:y|ies)|ways?|options?|tools?|approach(?:es)?|methods?)"
_GOOD = (
    r"(?:is|are|has\s+been|have\s+been|remains?)\s+(?:(?:an?|the|one\s+of|both|proven|safe|and"
    r"|(?:recogni[sz]ed|regarded|considered|seen|accepted|used)\s+as|considered"
    r"|often|among|most|also|very|quite|so|more|just\s+as|about|equally|as|twice\s+as|\w+ly)\s+){0,4}"
    rf"(?:effective|efficacious)\b(?!\s+(?:when|if|date)\b)(?:,?\s+(?:\w+\s+){{0,2}}?{_KIND_OF}\b)?"
    r"(?:\s+(?:for|in|at|against|to|as|than)\s+(?:[\w-]+\s+){0,3}?"
    rf"(?:{EASED}|{RAISED}|\w+)\b)?"
    r"|(?:is|are)\s+(?:such\s+)?(?:an?\s+)?(?:(?:truly|really|very|also|often|natural|safe|powerful"
    r"|simple)\s+){0,2}(?:excellent|great|powerful|wonderful|fantastic|amazing|perfect|ideal|superb"
    r"|terrific|incredible|proven|natural)\s+(?:natural\s+|therapeutic\s+)?(?:ways?|tools?"
    r"|treatments?|strateg(?:y|ies)|options?|remed(?:y|ies)|methods?|therap(?:y|ies)|choices?"
    r"|supports?|supplements?|aids?|techniques?)\s+(?:to|for|of|against)\s+(?:(?!that|which|when|who"
    rf"|if)[\w-]+,?\s+){{0,5}}?(?:{EASED}|{RAISED})\b"
    r"|(?:is|are|can\s+be)\s+(?:just\s+|every\s+bit\s+)?as\s+effective\s+(?:as|when|online|by|over|through)"
    r"\s+(?:[\w-]+\s+){0,2}?[\w-]+\b"
    r"|(?:is|are)\s+(?:highly|extremely|incredibly|hugely|remarkably|enormously|tremendously)\s+"
    r"(?:beneficial|helpful|successful|powerful)\b"
    r"|(?:has|have)\s+(?:an?\s+)?(?:very\s+)?(?:great|high|excellent|good|strong|impressive"
    r"|remarkable|outstanding)\s+(?:success(?:\s+rates?)?|results|efficacy|effectiveness)\b"
    r"|(?:shows?|showing|(?:has|have)\s+shown|holds?)\s+(?:(?:great|much|real|significant|enormous"
    r"|considerable|growing|tremendous|remarkable|impressive|incredible|strong)\s+)?(?:promise"
    r"|efficacy|promising\s+results|results|effectiveness|success)\b(?:\s+(?:as|for|in|with)\b)?"
    r"|(?:is|are)\s+(?:(?:very|one\s+of\s+the|an?|most|extremely)\s+){0,3}promising\b"
)
_KNOWN = (
    r"(?:(?:is|are)\s+)?(?:(?:well|best|widely|long)[- ])?(?:known|renowned|famous|prized"
    r"|celebrated|praised|revered)\s+(?:for|to)\s+(?:(?:its|their|the|being|a|an|proven|natural|powerful"
    r"|ability|abilities|power|to|help|helping|rapid|fast|quick)\s+){0,5}"
    rf"(?:(?:{_LESSING}|{_LESS})\s+{_OBJECT}{EASED}|(?:{_MORING}|{_MORE})\s+{_OBJECT}{RAISED}"
    rf"|(?:{_SETTLING}|{_SETTLE})\s+(?:the\s+)?{BODY}"
    r"|(?:calming|soothing|relaxing|stress-(?:relieving|reducing)|anti-anxiety"
    r"|mood-(?:lifting|boosting)|healing|anti-inflammatory|relief)"
    r"(?:\s+(?:effects?|properties|benefits|in\s+\w+))?)\b"
)


def _at_words(*alternatives: str) -> str:
    """Return a test for the next word that tries no other: one branch for each first letters."""
    tree: dict[str, Any] = {}
    for word in "|".join(alternatives).split("|"):
        branch = tree
        for letter in word:
            branch = branch.setdefault(letter, {})
        branch[""] = {}
    return rf"\b(?={_branches(tree)}\b)"


def _branches(tree: dict[str, Any]) -> str:
    parts = [letter + _branches(rest) for letter, rest in tree.items() if letter]
    if not parts:
        return ""
    return f"(?:{'|'.join(parts)})" + ("?" if "" in tree else "")


_VERBS = (_LESS, _LESSES, _MORE, _MORES, _SETTLE, _SETTLES)
_DOING = pattern(
    _at_words(
        *_VERBS,
        "clears|help|helps|will|allow|allows|enable|enables|work|works|serve|serves|relaxes|calms",
    )
    + rf"(?:{_DOES})",
    (
        *(f"{verb} " for verbs in _VERBS for verb in verbs.split("|")),
        *("help ", "helps ", "clears ", "will clear ", "to recover from"),
    ),
)
_GIVING = pattern(
    _at_words(
        "provide|provides|offer|offers|bring|brings|give|gives|deliver|delivers|mean|means|produce"
        "|produces|lead|leads|result|results|create|creates|play|plays"
    )
    + rf"(?:{_GIVES})",
    (
        *("relief", "improvement", "reduction", "recovery", "remission", "healing", "of calm"),
        *("bring calm", "brings calm", "gives calm", "give calm", "inner peace", "benefits"),
        *("reduced", "improved", "enhanced", "decrease", "fewer", "better", "lower", "greater"),
        *("increased", "leads to less", "results in less", " role in"),
    ),
)
_WORKING = pattern(
    rf"\b(?:{_WORKS})",
    (
        *("works", "functions ", "acts ", "work well", "work wonders", "work quickly", "work fast"),
        *("work rapidly", "work better", "work best", "work the best", "work so", "work very"),
        *("work really", "work just", "work also", "work extremely", "work remarkably"),
        *("work incredibly", "work equally", "work because", "work even", "work like", "work."),
        *("work!", "work;", "work,"),
    ),
)
_BEING = pattern(
    _at_words("is|are|has|have|remain|remains|show|shows|showing|hold|holds") + rf"(?:{_GOOD})",
    (
        *("effective", "efficac", "beneficial", "helpful", "success", "powerful", "results"),
        *("promis", "way to", "tool for", "tool to", "strategy", "remedy", "treatment for"),
        *("therapy for", "option for", "choice for", "method for", "aid for", "support for"),
        *("way of", "way for"),
    ),
)
_KNOWING = pattern(
    rf"\b(?:{_KNOWN})",
    (
        *("known for", "known to", "renowned", "famous", "prized", "revered", "celebrated"),
        *("praised",),
    ),
)
_SAYS = (_DOING, _GIVING, _WORKING, _BEING, _KNOWING)
_TELLS = pattern(
    rf"\b(?:(?:ability|power)\s+to\s+(?:help\s+(?:\w+\s+)?)?(?:{_LESS}|{_MORE})\s+{_OBJECT}"
    rf"(?:{EASED}|{RAISED})\b"
    rf"|benefits?\s+of\s+(?:\w+\s+){{0,2}}{TREATMENT}(?:\s+(?:and|or)\s+{TREATMENT})?\s+"
    rf"(?:is|are|includes?)\s+(?:[\w-]+,?\s+){{0,4}}?(?:{EASED}|{RAISED})\b(?:\s+relief)?"
    r"|(?:people|individuals|patients|clients|adults|children|teens|veterans|couples|most|they|you"
    r"|who\s+\w+)\b[^.;:?]{0,60}?\b(?:experience[ds]?|sees?|seen|reports?|notices?|enjoys?"
    r"|achieved?s?|finds?)\s+(?:(?!(?:no|any|some|little|if|whether|your|when|few|side)\b)[\w-]+\s+){0,3}?(?:results|benefits|relief|improvements?|reductions?"
    r"|symptom\s+(?:relief|control)|remission|resolution)\b"
    r"(?:\s+(?:with|from|after|through|using|in|of)\s+[\w'-]+)?)",
    (
        *("ability to", "power to", "benefit", "results", "relief", "improvement", "reduction"),
        *("symptom control", "remission", "resolution"),
    ),
)
_LIKELY = pattern(
    r"\b(?:people|individuals|patients|clients|adults|children|teens|veterans|couples|those|anyone|women"
    r"|men|students)\s+(?:who|with|on|in|doing|taking|using)\s+[^.;:?]{4,60}?\b(?:is|are|were)\s+"
    r"(?:\w+ly\s+|far\s+|much\s+|also\s+){0,2}(?:more|less)\s+likely\s+to\s+(?:be|feel|stay|remain"
    r"|maintain|achieve|recover|relapse|improve|respond|benefit|succeed|get\s+better|report|develop"
    r"|suffer|return)\b(?:\s+[\w-]+)?",
    ("likely to",),
)
"""Only where it names the treatment itself: `People who exercise are less likely to relapse`."""
_GAINS = pattern(
    r"(?:^|(?<=[:\u2013\u2014]\s))(?:reduced|improved|enhanced|increased|decreased|better|less"
    r"|fewer|lower(?:ed)?|greater|lasting|deeper|relief\s+(?:from|of)|improvements?\s+in"
    rf"|reductions?\s+(?:in|of))\s+{_OBJECT}(?:{EASED}|{RAISED})\b",
    (
        *("reduced", "improved", "enhanced", "increased", "decreased", "better", "less", "fewer"),
        *("lower", "greater", "lasting", "deeper", "relief", "improvement", "reduction"),
    ),
)
_PAYS = re.compile(r"\b(?:benefits?|advantages?|results?|rewards?)\b", re.IGNORECASE)


def _looked_for(source: str) -> re.Pattern[str]:
    """Return a pattern for text in small letters."""
    return re.compile(source.replace("'", "['\u2019]"))


_STOPS = (
    r"can|could|may|might|would|should|must|to|not|never|no|that|which|who|whom|whose|if|when"
    r"|whether|how|why|because|although|though|but|than|is|are|was|were|be|been|do|does|did|has"
    r"|have|had|we|you|they|i|he|she|it|your|our|their|his|her|cannot|won't|don't|doesn't|isn't"
    r"|aren't|lets?|makes?|visits?|appointments?|lists?|plans?|rooms?|refills?|errors?|bills?"
)
_UP_TO_THE_VERB = (
    rf"(?:\s*\([^)]{{1,60}}\))?(?:[\s,]+(?!(?:{_STOPS})\b)[^\s,.;:()?!]+){{0,7}}?"
    r"(?:,\s*[^,]{1,60},)?[\s,*]*$"
)
_SUBJECT = _looked_for(rf"\b(?P<subject>{TREATMENT}){_UP_TO_THE_VERB}")
_SAME_SUBJECT = _looked_for(
    r"^\W*(?:(?:the|our|this|these|daily|taking|practi[sc]ing|doing|modern|both|in\s+\w+,?)\s+){0,2}"
    rf"(?:\w+\s+)?(?P<subject>{TREATMENT})\b(?!\s+(?:can|may|might|could)\b).*"
    r"(?:,|\band|;|\band\s+(?:also|thereby|thus))\s*(?:\w+ly\s+)?$"
)
"""The subject of a sentence whose second verb it is: `EMDR is gentle and reduces anxiety`."""
_A_KIND = _looked_for(
    rf"\b(?P<subject>{TREATMENT})(?:\s+\([^)]*\))?(?:\s+\w+)?\s+(?:is|are)\s+(?:an?|one)\s+"
    r"(?!(?:(?:type|kind|group|class)\s+of\s+)?(?:drug|medicine|medication)s?\b)"
    r"(?:[\w-]+[,\s]+){1,8}?(?:that|which)\s+(?:\w+ly\s+|also\s+)*$"
)
"""`EMDR is a therapy that`; a medication is told by what it is for."""
_THIS = _looked_for(
    r"\b(?P<subject>(?:this|these|our|such|the)\s+(?:[\w-]+\s+){0,2}?(?:approach(?:es)?|methods?"
    r"|techniques?|practices?|process|therap(?:y|ies)|treatments?|medications?|medicines"
    r"|supplements?|herbs?|remed(?:y|ies)|exercises?|sessions?|modalit(?:y|ies)|interventions?"
    rf"|programs?|infusions?|tools|skills|drugs|combination)){_UP_TO_THE_VERB}"
)
_IT = _looked_for(
    r"(?:^|[.;:,(]\s*|\b(?:as|because|since|meaning|and|but|that|so)\s+)(?P<subject>it|they|this"
    r"|these|both)\s+(?:\w+ly\s+|also\s+|then\s+|all\s+){0,2}$"
)
_LABEL = _looked_for(
    r"^\W*(?:(?P<label>[^.;:|]{1,60}?)\s*[:|\u2013\u2014]|[^.;:|]{1,60}\s-)?\W*"
    r"(?:(?:also|and|naturally|effectively|is|are|widely|well|best)\s+){0,2}$"
)
"""What may stand before the verb of a line without a subject: `Magnesium: helps`."""
_BARE = re.compile(
    rf"(?:{_LESS}|{_MORE}|{_SETTLE}|provide|offer|bring|give|work|deliver)\b", re.IGNORECASE
)
_THEY = re.compile(
    r"(?:\w*[^s\W]s|\bmedicine|\bthey|\bthese|\bboth|\b(?:and|&)\s+[\w-]+(?:\s+\w+)?)"
    r"(?:\s+\([^)]*\))?,?\s+(?:\w+ly\s+|also\s+|all\s+|both\s+)*$",
    re.IGNORECASE,
)
"""What a verb without `s` is told of; `to reduce` and `you reduce` are something else."""
_THEY_ALONE = re.compile(
    r"\b(?:\w*[^s\W]s|they|these|both|and\s+[\w-]+)\s+(?:\w+ly\s+|also\s+|all\s+)*$", re.IGNORECASE
)
"""The same before `work`, which is a noun as well."""
_NOT_OF_TREATMENT = re.compile(
    r"\b(?:stopping|avoiding|skipping|without|lack\s+of|missing|refusing|fear\s+of|quitting|delay\w*"
    r"|putting\s+off|before|until|instead\s+of|untreated|no|need\s+for|when|while|as|once|after"
    r"|how|why|where)\s+(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
_LISTS = frozenset(("li", "dd", "tr"))
_NEAR = 60
"""Letters before a verb in which the word stands that it belongs to."""
_MOST_BEFORE = 200
"""Letters before a verb in which its subject stands, at most."""
_FIRST_WORDS = 4
"""A treatment that is named later is not what a sentence is about."""


@measure
def effects(reading: Reading) -> tuple[Effect, ...]:
    """Return what the sentences of a page say that treatments do, from top to bottom."""
    found = [
        effect
        for says in _SAYS
        for sentence, span in reading.find(says)
        if (effect := _effect(reading, sentence, span)) is not None
    ]
    found += [
        Effect(sentence=sentence, span=span, is_implied=False)
        for sentence, span in reading.find(_TELLS)
        if _is_named(reading, sentence, sentence.text[: span.end - sentence.start])
    ]
    found += [
        Effect(sentence=sentence, span=span, is_implied=False)
        for sentence, span in reading.find(_LIKELY)
        if names_treatment(span.text)
    ]
    found += [
        Effect(sentence=sentence, span=span, is_implied=True)
        for sentence, span in reading.find(_GAINS)
        if _is_gain(reading, sentence)
    ]
    return tuple(sorted(found, key=lambda one: (one.sentence.number, one.span.start)))


def lead_in(reading: Reading, sentence: Sentence) -> Block | None:
    """Return the paragraph or heading above the list that a sentence stands in."""
    if sentence.block.tag not in _LISTS:
        return None
    for block in reversed(reading.blocks[: sentence.number]):
        if block.tag not in _LISTS:
            return block if block.part is sentence.block.part else None
    return None


def _effect(reading: Reading, sentence: Sentence, span: Span) -> Effect | None:
    """Return an effect if a treatment is the subject of its verb."""
    before = (sentence.lower or sentence.text)[: span.start - sentence.start]
    bare = _BARE.match(span.text) is not None
    works = span.text.lower().startswith("work")
    if bare and not (_THEY_ALONE if works else _THEY).search(before[-_NEAR:]):
        return None
    start = _subject(reading, sentence, before)
    if start is not None:
        whole = Span(block=span.block, start=sentence.start + start, end=span.end)
        return None if start < 0 else Effect(sentence=sentence, span=whole, is_implied=False)
    label = _LABEL.match(before)
    if bare or label is None or not (sentence.block.tag in _LISTS or label["label"]):
        return None
    is_named = label["label"] is not None and names_treatment(label["label"])
    if is_named or _is_named(reading, sentence, before):
        return Effect(sentence=sentence, span=span, is_implied=not is_named)
    return None


_NO_SUBJECT = -1


def _subject(reading: Reading, sentence: Sentence, before: str) -> int | None:
    """Return where in a sentence the treatment begins that is the subject of what comes next.

    It is None for no subject, and `_NO_SUBJECT` where the subject is something else.
    """
    skipped = max(0, len(before) - _MOST_BEFORE)
    near = before[skipped:]
    found = _SUBJECT.search(near)
    if found is not None:
        of_another = _NOT_OF_TREATMENT.search(near[: found.start("subject")])
        return _NO_SUBJECT if of_another else skipped + found.start("subject")
    found = _SAME_SUBJECT.search(before) or _A_KIND.search(before)
    if found is not None:
        return found.start("subject")
    found = _THIS.search(near)
    if found is not None and _is_named(reading, sentence, before):
        return skipped + found.start("subject")
    found = _IT.search(before)
    if found is not None and _is_told_before(sentence, before[: found.start("subject")]):
        return found.start("subject")
    return None


def _is_told_before(sentence: Sentence, before: str) -> bool:
    """Return whether a treatment is what the words before, or the sentence before, speak of."""
    if names_treatment(before):
        return True
    above = sentence.block.text[: sentence.start].rstrip()
    previous = re.split(r"(?<=[.!?])\s+", above)[-1] if above else ""
    at = first_treatment(previous)
    return at is not None and len(previous[:at].split()) <= _FIRST_WORDS


def _is_named(reading: Reading, sentence: Sentence, before: str) -> bool:
    """Return whether a treatment is named before: in the block, a heading over it, the title."""
    return any(names_treatment(text) for text in _above(reading, sentence, before))


def _above(reading: Reading, sentence: Sentence, before: str) -> Iterator[str]:
    yield before
    yield sentence.block.text[: sentence.start]
    lead = lead_in(reading, sentence)
    if lead is not None:
        yield lead.text
    if sentence.block.part is Part.BODY:
        for heading in headings_over(reading, sentence):
            yield heading.text
    yield reading.page.facts.title


def _is_gain(reading: Reading, sentence: Sentence) -> bool:
    """Return whether an item of a list names what a treatment brings: `Improved sleep`."""
    if sentence.block.tag != "li" or sentence.block.part is not Part.BODY:
        return False
    above = [lead_in(reading, sentence), reading.heading_above(sentence)]
    pays = any(one is not None and _PAYS.search(one.text) for one in above)
    return pays and _is_named(reading, sentence, "")
