"""The ways to say what a treatment does, as patterns: verbs, what gets less, what gets more."""

from __future__ import annotations

import re
from typing import Any

from plugins.checks.facts.pattern import pattern
from plugins.checks.facts.treatment import BODY, EASED, RAISED, TREATMENT


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
SAYS = (_DOING, _GIVING, _WORKING, _BEING, _KNOWING)
TELLS = pattern(
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
LIKELY = pattern(
    r"\b(?:people|individuals|patients|clients|adults|children|teens|veterans|couples|those|anyone|women"
    r"|men|students)\s+(?:who|with|on|in|doing|taking|using)\s+[^.;:?]{4,60}?\b(?:is|are|were)\s+"
    r"(?:\w+ly\s+|far\s+|much\s+|also\s+){0,2}(?:more|less)\s+likely\s+to\s+(?:be|feel|stay|remain"
    r"|maintain|achieve|recover|relapse|improve|respond|benefit|succeed|get\s+better|report|develop"
    r"|suffer|return)\b(?:\s+[\w-]+)?",
    ("likely to",),
)
"""Only where it names the treatment itself: `People who exercise are less likely to relapse`."""
GAINS = pattern(
    r"(?:^|(?<=[:\u2013\u2014]\s))(?:reduced|improved|enhanced|increased|decreased|better|less"
    r"|fewer|lower(?:ed)?|greater|lasting|deeper|relief\s+(?:from|of)|improvements?\s+in"
    rf"|reductions?\s+(?:in|of))\s+{_OBJECT}(?:{EASED}|{RAISED})\b",
    (
        *("reduced", "improved", "enhanced", "increased", "decreased", "better", "less", "fewer"),
        *("lower", "greater", "lasting", "deeper", "relief", "improvement", "reduction"),
    ),
)
PAYS = re.compile(r"\b(?:benefits?|advantages?|results?|rewards?)\b", re.IGNORECASE)
BARE = re.compile(
    rf"(?:{_LESS}|{_MORE}|{_SETTLE}|provide|offer|bring|give|work|deliver)\b", re.IGNORECASE
)
"""A verb without `s`, which `they` do and `it` does not."""
