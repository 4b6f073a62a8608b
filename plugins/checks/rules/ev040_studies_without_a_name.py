"""A sentence speaks of studies and names none.

## Why it matters
'Research shows' sounds like proof and cannot be checked. Federal guidance asks for evidence that
fits the claim; a reader should be able to find it.

## When not to use it
Where the sentence cites its source, asks what research shows, or says that research has not shown
it. Those are left alone. (Rule EV-003 of the editorial guide.)
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.checks.facts.pattern import pattern
from plugins.checks.facts.reading import Reading
from plugins.checks.facts.sourced import Sourced, sourced
from plugins.checks.facts.stance import is_asked, is_denied
from plugins.checks.rule import Bad, Hit, page_rule
from plugins.checks.sources import FTC_HEALTH_CLAIMS
from plugins.core.finding import Severity
from plugins.core.site import AnyPage

_WHO = (
    r"(?:(?:studies|study\s+after\s+study|research(?:ers)?"
    r"|(?:the\s+)?(?:clinical\s+|current\s+|scientific\s+|recent\s+)*evidence"
    r"|(?:the\s+)?science|experts|scientists|(?:clinical\s+)?trials"
    r"|(?:the\s+)?(?:latest\s+|recent\s+)?data|meta[- \u2010\u2011]?analys[ei]s"
    r"|reviews|(?<!these\s)guidelines|statistics|surveys|(?:psychiatrists|doctors"
    r"|clinicians)(?=\s+agree))(?:\s+and\s+(?:experience|experts|practice))?)"
)
_MANY = (
    r"(?:(?:numerous|many|several|countless|multiple|various|extensive|clinical|scientific|medical"
    r"|randomi[sz]ed|controlled|double[- ]blind|placebo|independent|recent|large|rigorous|published"
    r"|peer-reviewed|years\s+of|decades\s+of|hundreds\s+of|thousands\s+of|dozens\s+of|a\s+number\s+of|a"
    r"|the|good|solid|strong|modern|leading|top|most)[\s,]+){0,5}"
)
_WORK = (
    r"(?:studies|research|trials|science|evidence|experts|specialists|doctors|professionals|data)"
)
_PROFESSION = (
    r"(?:experts|specialists|professionals|physicians|doctors|psychologists|psychiatrists|therapists"
    r"|clinicians|counsel(?:l?ors)|scientists|researchers|practitioners|authorities|neuroscientists"
    r"|(?:sleep|addiction|relationship|marriage|trauma|health|medical|parenting)\s+(?:experts"
    r"|specialists|professionals|doctors))"
)
_ALL = (
    r"(?:most|many|all|nearly\s+all|almost\s+all|leading|top|more\s+and\s+more|countless|numerous"
    r"|renowned|a\s+growing\s+number\s+of|(?:the\s+)?(?:vast\s+)?majority\s+of|the\s+world's)"
)
_APPEALS = (
    # established in numerous randomized trials
    r"(?:established|documented|verified|validated|substantiated|borne\s+out|evidenced|endorsed|praised"
    rf"|demonstrated|shown|proven|confirmed|supported|backed)\s+(?:by|in|through)\s+{_MANY}{_WORK}"
    r"|(?:supported|backed|proven)\s+by\s+(?:[\w-]+\s+){0,4}?(?:research|studies|science|trials)(?!\s+(?:grants?"
    r"|funds?|nurses?))"
    r"|(?:(?:well|widely|heavily|extensively|thoroughly|clinically|best|most(?:\s+(?:widely|clinically))?)"
    r"[- ])(?:and\s+\w+[- ])?(?:clinically[- ])?(?:researched|studied)"
    # the general consensus in the medical profession
    r"|(?:(?:general|scientific|medical|clinical|broad|expert|professional|growing|overwhelming|clear"
    r"|widespread|current)\s+)+(?:consensus|agreement)(?=\s+(?:is|that|among|in|of|holds|on|now))"
    r"|(?:consensus|agreement)\s+(?:among|amongst|within|of|in)\s+(?:(?:the|most|all|many)\s+)?(?:\w+\s+)?"
    rf"(?:{_PROFESSION}|(?:medical|scientific|mental\s+health|psychiatric|therapy)\s+(?:profession"
    r"|community|field|world))"
    # the specialists say; most doctors recommend
    rf"|(?<!our\s)(?<!your\s)(?<!these\s)(?<!those\s)(?:the\s+)?{_PROFESSION}\s+(?:all\s+|now\s+|everywhere\s+"
    r"|widely\s+|generally\s+|worldwide\s+|universally\s+|have\s+long\s+)*(?:agreed?|say(?=,|\s+(?:that|so|it|this|they|these|the|most|many|people|therapy|medications?|both|[a-z]+ing)\b|[.]?$)|swear\s+by|concur"
    r"|insist|have\s+(?:found|discovered|proven|shown|known)|discovered|are\s+(?:hopeful|convinced"
    r"|in\s+agreement|excited|united))"
    rf"|{_ALL}\s+(?:mental\s+health\s+|medical\s+|health\s+)?{_PROFESSION}\s+(?:in\s+the\s+field\s+)?"
    r"(?:now\s+|also\s+|widely\s+|strongly\s+)*(?:say|recommend|know|confirm|advise|endorse|praise|tout|favou?r"
    r"|consider|believe|think|prefer|support|regard|suggest|view|see\s+\w+\s+as|are\s+(?:turning|hopeful"
    r"|convinced|recommending|using|excited|now))"
    # extensive research has been done
    r"|(?:extensive|decades\s+of|years\s+of|much|a\s+lot\s+of|countless|numerous|many)\s+(?:\w+\s+)?"
    r"(?:research|studies|trials)\s+(?:has|have)\s+been\s+(?:conducted|done|carried\s+out|performed)"
    # is widely recognized as an effective treatment
    r"|(?:is|are|been)\s+(?:now\s+)?(?:widely|generally|commonly|universally|internationally|globally"
    r"|well|long)[\s-]+(?:been\s+)?(?:accepted|recogni[sz]ed|regarded|acknowledged|established"
    r"|documented|considered|researched|proven|believed)(?=\s+(?:(?:as|to\s+be)\s+(?:an?|the|one\s+of"
    r"|highly|very|effective|safe|among)|to\s+(?:help|reduce|improve|ease|treat|be\s+effective)|that|by"
    rf"\s+{_PROFESSION}|among\s+{_PROFESSION}|in\s+the\s+(?:literature|field|research)))"
)
SAYS = pattern(
    rf"\b(?:{_APPEALS}|{_WHO}(?:,\s+[^,.;]{{1,60}},)?(?:\s+(?!(?:not|you|we|that|to|is|are|was|were|and"
    rf"|or)\b)\w+){{0,3}}?(?:\s+(?:has|have|had|also|now|clearly|consistently"
    rf"|repeatedly|strongly|overwhelmingly|that))*\s+"
    r"(?:shows?|showed|shown|proves?|proved|proven|suggest(?:s|ed)?|confirm(?:s"
    r"|ed)?|found(?!\s+(?:at|on|in|here|below))|finds?|demonstrate[sd]?"
    r"|established|indicate[sd]?|supports?|supported|agree[sd]?|recommends?"
    r"|recommended|says?|discover(?:ed|s)?|note[sd]?(?=\s+that)|provide[sd]?\s+evidence|tells?\s+us|believe|(?:is|are)\s+(?:very\s+"
    r")?(?:clear"
    r"|strong|overwhelming)|reveal(?:s|ed)?|points?\s+to|back(?:s|ed)?\s+(?:this"
    r"|it)\s+up|report(?:s|ed)?(?=\s+that))(?!\s+up\b)"
    r"|it\s+(?:has\s+been|is|was)\s+(?:\w+ly\s+)?(?:shown|proven|demonstrated"
    r"|well\s+(?:known|established|documented)|widely\s+(?:known"
    r"|accepted))(?=\s+that)"
    r"|(?:as|been|was|were|is|are)\s+(?:\w+ly\s+)?(?:shown|proven"
    r"|confirmed)\s+(?:in|by)\s+(?:\w+\s+)?(?:studies|research|trials)"
    r"|(?:has|have)\s+(?:also\s+|long\s+|repeatedly\s+)?been\s+(?:\w+ly\s+)?(?:shown|found"
    r"|demonstrated"
    r"|observed)\s+to\s+(?!(?:the|a|an|our|your|me|us|you)\b)\w+"
    r"|(?:has|have)\s+(?:\w+ly\s+)?(?:shown|demonstrated)\s+(?:\w+\s+)?(?:efficacy|effectiveness)"
    r"|(?:supported|backed)\s+by\s+(?:(?:decades|years|lots|plenty)\s+of\s+|(?:a|the|an|strong"
    r"|solid|extensive"
    r"|good|scientific|clinical|modern|robust|much)\s+){0,3}(?:research|studies|science|evidence"
    r"|trials)"
    r"|(?:there(?:'s|\s+is)|has|have|with)\s+(?:very\s+)?(?:strong|solid|robust|extensive|good"
    r"|growing|ample"
    r"|substantial|overwhelming|clear)\s+(?:\w+\s+)?evidence\s+(?:for|that|to|behind|of)"
    r"|according\s+to\s+(?:\w+\s+){0,2}?(?:studies|research|experts|science"
    r"|data)(?!\s+(?:by|from|at)))\b",
    (
        "consensus",
        "researched",
        "studied",
        "agreement",
        "specialists",
        "professionals",
        "physicians",
        "psychologists",
        "therapists",
        "counselors",
        "counsellors",
        "practitioners",
        "authorities",
        "neuroscientists",
        "widely ",
        "generally ",
        "commonly ",
        "universally ",
        "internationally ",
        "globally ",
        "well ",
        "well-",
        "long ",
        "studies",
        "study after",
        "research",
        "evidence",
        "science",
        "experts",
        "scientists",
        "trials",
        "data ",
        "analys",
        "reviews",
        "psychiatrists",
        "doctors",
        "clinicians",
        "guidelines",
        "statistics",
        "surveys",
        "shown that",
        "proven that",
        "demonstrated that",
        "known that",
        "established that",
        "documented that",
        "accepted that",
        "shown to",
        "found to",
        "demonstrated to",
        "observed to",
        "efficacy",
        "effectiveness",
        "supported by",
        "backed by",
    ),
)
_WHAT = re.compile(
    r"\b(?:what|which|whether|if|how|where|until|before|as|our|your)\s+(?:the\s+"
    r"|your\s+|our\s+|\w+\s+)?$",
    re.IGNORECASE,
)
_RELATIVE = re.compile(r"\w\s+which\s+$", re.IGNORECASE)
_NOT = re.compile(r"\b(?:not|no|never|yet|little|few)\b", re.IGNORECASE)
_PROOF = re.compile(
    r"\b(?:prov(?:e|es|ed|en)|confirm\w*|demonstrat\w+|clear(?:ly)?"
    r"|overwhelming(?:ly)?|work(?:s)?\s+best"
    r"|better\s+(?:results|outcomes|than)|best\s+results|more\s+effective|superior"
    r"|far\s+better|always|everyone)\b",
    re.IGNORECASE,
)


@page_rule(
    code="EV040",
    severity=Severity.WARNING,
    sources=[
        FTC_HEALTH_CLAIMS,
    ],
    good=[
        (
            "In a review of 101 trials, about a quarter more people responded to both "
            "[@cuijpers-2020]."
        ),
        "Research findings are listed at the end of this page.",
        "What does the research say?",
        "No studies show that it works for everyone.",
        "You can look for a study at ClinicalTrials.gov.",
        "Reviews show up on other websites.",
        "Ask what the evidence says about your condition.",
        "It has not been shown to help children.",
        "There is little evidence that it helps.",
        "It has not been well studied in children.",
        "She studied psychology in Ohio.",
        "There is no consensus among experts on this.",
        "Your doctors say when to come back, and our therapists agree on a plan with you.",
        "Therapists say hello first.",
        "We are well established in Dayton.",
        "Therapy is long, and it is generally considered private.",
        "Ask what most doctors recommend.",
    ],
    bad=[
        Bad(
            page="Studies suggest that exercise helps.",
            line=1,
            says="'Studies suggest' speaks of studies that the sentence does not name.",
        ),
        Bad(
            page="Some words.\n\nFor decades, research has shown that both work best.",
            line=3,
            says="'research has shown' speaks of studies that the sentence does not name.",
        ),
        Bad(
            page="Experts agree that therapy helps.",
            line=1,
            says="'Experts agree' speaks of studies that the sentence does not name.",
        ),
        Bad(
            page="It has been proven that therapy works.",
            line=1,
            says="'It has been proven' speaks of studies that the sentence does not name.",
        ),
        Bad(
            page="Both help [@cuijpers-2020]. The evidence is clear.",
            line=1,
            says="'The evidence is clear' speaks of studies that the sentence does not name.",
        ),
        Bad(
            page="The effects are well documented in numerous clinical trials.",
            line=1,
            says="'documented in numerous clinical trials' speaks of studies that the sentence "
            "does not name.",
        ),
        Bad(
            page="The broad consensus among psychiatrists is that sleep matters.",
            line=1,
            says="'broad consensus' speaks of studies that the sentence does not name.",
        ),
        Bad(
            page="Most therapists recommend a journal.",
            line=1,
            says="'Most therapists recommend' speaks of studies that the sentence does not name.",
        ),
        Bad(
            page="The specialists say so, and they know.",
            line=1,
            says="'The specialists say' speaks of studies that the sentence does not name.",
        ),
        Bad(
            page="Art therapy is widely recognized as an effective treatment.",
            line=1,
            says="'is widely recognized' speaks of studies that the sentence does not name.",
        ),
        Bad(
            page="Yoga has been shown to help.",
            line=1,
            says="'has been shown to help' speaks of studies that the sentence does not name.",
        ),
        Bad(
            page="Hypnosis is backed by research.",
            line=1,
            says="'backed by research' speaks of studies that the sentence does not name.",
        ),
    ],
)
def studies_without_a_name(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield each appeal to studies; proof claimed in a paragraph without a source is grave."""
    for sentence, span in reading.find(SAYS):
        near = sourced(reading, sentence)
        if near is Sourced.CITED or is_asked(sentence) or is_denied(sentence, span):
            continue
        before = sentence.text[: span.start - sentence.start]
        if (_WHAT.search(before) and not _RELATIVE.search(before)) or _NOT.search(span.text):
            continue
        if near is Sourced.LINKED:
            severity = Severity.ADVICE
        elif near is Sourced.NOWHERE and _PROOF.search(sentence.text):
            severity = Severity.ERROR
        else:
            severity = Severity.WARNING
        yield Hit(
            at=span,
            message=f"'{span.text}' speaks of studies that the sentence does not name.",
            help="Cite the study in the same sentence, such as [@cuijpers-2020], or take it out.",
            severity=severity,
        )
