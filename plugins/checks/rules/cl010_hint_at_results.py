"""A sentence hints at results that nobody can promise.

## Why it matters
'Helping you thrive' and 'better outcomes' say without saying it that treatment will work. Readers
learn more from what happens: how often you meet, what you look at together.

## When not to use it
In a sentence that cites what was found. It is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.checks.facts.pattern import pattern
from plugins.checks.facts.reading import Reading
from plugins.checks.facts.stance import is_claimed
from plugins.checks.rule import Bad, Hit, page_rule
from plugins.checks.sources import APA_STATEMENTS
from plugins.core.finding import Severity
from plugins.core.site import AnyPage

_SAYS = pattern(
    r"\b(?:(?:better|improved|superior|optimal|best|stronger|life-long|faster"
    r"|quicker)\s+(?:(?:treatment|patient|clinical|mental\s+health|long-term"
    r"|overall|and\s+faster|health)\s+)*(?:outcomes|results|recovery"
    r"|recovery\s+rates)|(?:improv|maximi[sz]|enhanc|optimi[sz])(?:e|es|ed"
    r"|ing)\s+(?:your\s+|mental\s+health\s+|the\s+|their\s+|treatment\s+"
    r"|patient\s+|clinical\s+|long-term\s+)*(?:outcomes|recovery|results|success)"
    r"|help(?:s|ing)?\s+(?:you|clients|patients|people|individuals|our\s+\w+"
    r"|your\s+family)\s+(?:to\s+)?(?:achieve|thrive|flourish|live\s+(?:fully"
    r"|your\s+best)|rediscover|reclaim|find\s+(?:lasting|true|inner)|break\s+free"
    r"|heal|become\s+(?:your|the)\s+best)"
    r"|(?:rediscover|reclaim|regain|reignite|restore)\s+(?:your\s+)?(?:joy"
    r"|yourself|life|lives|happiness|spark|power|control\s+of\s+your\s+life"
    r"|confidence|peace|true\s+self)|reclaim\s+your\s+life"
    r"|live\s+your\s+best\s+life|best\s+version\s+of\s+(?:yourself|you\b|themselves|himself"
    r"|herself)|(?:become"
    r"|be)\s+your\s+best\s+self"
    r"|higher\s+(?:recovery|success|remission|response)\s+rates?"
    r"|achieve\s+(?:better|lasting|true|real|optimal|full)(?:\s+\w+)?|(?:the|its"
    r"|their|your)\s+root\s+causes?|break\s+free\s+(?:from|of)(?:\s+\w+)?"
    r"|journey\s+to(?:ward|wards)?\s+(?:wellness|healing|recovery|a\s+better)"
    r"|(?:path|road)\s+to\s+(?:lasting|true|full|complete)\s+\w+"
    r"|freedom\s+from\s+(?:anxiety|depression|fear|pain|symptoms)"
    r"|(?:the\s+)?roots?\s+of\s+your\s+(?:\w+\s+)?(?:trauma|anxiety|depression|pain|problems?)"
    r"|you\s+can\s+(?:(?:also|finally|truly|fully|and\s+will)\s+){0,2}(?:heal\b|overcome\s+\w+"
    r"|conquer\s+\w+"
    r"|break\s+free|beat\s+(?:this|your|anxiety|depression|addiction|OCD|panic))"
    r"|(?:allow|enabl|empower|equip)(?:s|e|es|ing|ed)?\s+(?:you|clients|patients|people"
    r"|individuals)\s+to\s+"
    r"(?:\w+\s+and\s+)?(?:\w+ly\s+)(?:\w+ly\s+)?(?:handle|manage|overcome|live|face|beat|enjoy"
    r"|move|heal)"
    r"|(?:allow|enabl|empower)(?:s|e|es|ing|ed)?\s+(?:you|clients|patients|people"
    r"|individuals)\s+to\s+(?:overcome"
    r"|thrive|heal|flourish|reclaim|break\s+free|take\s+back|move\s+forward\s+without)"
    r"|(?:allow|enabl|empower|equip|arm)(?:s|es|e)?\s+(?:us|you|people|clients|them|individuals)\s+with\s+"
    r"(?:the\s+|a\s+)?(?:\w+\s+)?(?:resilience|strength|fortitude|courage|confidence|power|everything)"
    r"|(?:emerge|come\s+out|walk\s+away|leave)s?\s+(?:from\s+)?(?:(?:therapy|treatment|counseling|rehab|it"
    r"|our\s+\w+|the\s+\w+|here)\s+)?[^.;]{0,40}?\b(?:stronger|empowered|transformed|renewed|healed|whole"
    r"|happier|thriving|a\s+new\s+(?:person|you))"
    r"|(?:infinite|endless|limitless|unlimited|boundless)\s+(?:possibilit(?:y|ies)|potential"
    r"|opportunities)"
    r"|(?:gives?|give)\s+you\s+(?:back\s+)?(?:your\s+life(?:\s+back)?|the\s+(?:healing|relief|peace|life"
    r"|freedom|closure)\s+(?:that\s+)?you)"
    r"|(?:return|get\s+back|go\s+back)\s+to\s+an?\s+(?:\w+,\s+)?(?:happy|joyful|healthy|normal|full"
    r"|productive|fulfilling|sober)(?:,?\s+(?:and\s+)?[\w-]+){0,3}\s+(?:life(?:style)?|existence)"
    r"|(?:begin|start)s?\s+(?:a|the|your)\s+(?:process|journey|path)\s+(?:of|to|towards?)\s+"
    r"(?:\w+\s+)?(?:recovery"
    r"|healing|wellness)"
    r"|on\s+(?:the|your)\s+(?:road|path|way)\s+(?:to|towards?)\s+(?:recovery|healing|wellness"
    r"|happiness"
    r"|a\s+(?:better|brighter|happier|healthier))"
    r"|(?:get|take|win)\s+(?:your|their)\s+li(?:fe|ves)\s+back|take\s+back\s+(?:your\s+life"
    r"|control)"
    r"|the\s+life\s+(?:that\s+)?you(?:'re|\s+are|\s+were)\s+(?:meant|born|supposed)\s+to\s+(?:live|lead|have)"
    r"|live\s+the\s+life\s+(?:that\s+)?you\s+(?:deserve|want|love|dream\w*)"
    r"|(?:a|your|to|new)\s+(?:brighter|happier)\s+(?:\w+\s+)?(?:future|tomorrow|life|days)"
    r"|(?:happier|healthier|fuller|more\s+(?:balanced|fulfill?ing|joyful|peaceful|meaningful"
    r"|satisfying)),?\s+"
    r"(?:and\s+)?(?:(?:more\s+)?\w+,?\s+)?(?:and\s+\w+\s+)?(?:life|lives|you)\b"
    r"|(?:anxiety|depression|panic|worry|stress|trauma|pain)[- ]free\s+(?:life|lives|living"
    r"|future|you|days?|tomorrow)"
    r"|start\s+living\s+again|an\s+end\s+to\s+(?:your|the)\s+(?:suffering|pain|anxiety|depression"
    r"|struggle)"
    r"|(?:life|future|freedom|happiness|joy|peace|recovery)\s+(?:[\w,]+\s+){0,5}?awaits?"
    r"|(?:happiness|relief|healing|recovery)\s+is\s+(?:just\s+)?(?:around\s+the\s+corner"
    r"|within\s+reach"
    r"|one\s+(?:call|click|step)\s+away))\b",
    (
        "outcomes",
        "results",
        "recovery",
        "success",
        "thrive",
        "flourish",
        "rediscover",
        "reclaim",
        "regain",
        "reignite",
        "restor",
        "achieve",
        "helping",
        "helps you",
        "help you",
        "help clients",
        "help patients",
        "help people",
        "best life",
        "best version",
        "best self",
        "rates",
        "rate",
        "root cause",
        "break free",
        "journey",
        "path to",
        "road to",
        "freedom from",
        "living again",
        "root of your",
        "roots of your",
        "end to your",
        "end to the",
        "await",
        "around the corner",
        "within reach",
        "away",
        "you can",
        "allow",
        "enabl",
        "empower",
        "equip",
        "arms you",
        "arm you",
        "arms us",
        "emerge",
        "come out",
        "comes out",
        "walk away",
        "walks away",
        "leave",
        "infinite",
        "endless",
        "limitless",
        "unlimited",
        "boundless",
        "gives you",
        "give you",
        "back to",
        "return to",
        "-free ",
        "anxiety free",
        "stress free",
        "depression free",
        "panic free",
        "worry free",
        "trauma free",
        "pain free",
        "life back",
        "lives back",
        "take back",
        "the life",
        "brighter",
        "happier",
        "healthier",
        "fuller",
        "more balanced",
        "fulfil",
        "joyful",
        "peaceful",
        "meaningful",
        "satisfying",
        "process of",
        "process to",
        "on the road",
        "on your road",
        "on the way",
        "on your way",
        "on the path",
        "on your path",
    ),
)


@page_rule(
    code="CL010",
    gives_way_to=("CL001", "CL002", "CL005", "CL007", "EV049", "EV050"),
    severity=Severity.WARNING,
    sources=[
        APA_STATEMENTS,
    ],
    good=[
        "We track symptoms with you at each visit.",
        "In one review, both together had better results for depression [@cuijpers-2020].",
        "We cannot promise better outcomes.",
        "You decide what a better week looks like.",
        "Telehealth allows you to meet from home.",
    ],
    bad=[
        Bad(
            page="We are here to help you thrive.",
            line=1,
            says="'help you thrive' hints at a result that nobody can promise.",
        ),
        Bad(
            page="Some words.\n\nReclaim your life.",
            line=3,
            says="'Reclaim your life' hints at a result that nobody can promise.",
        ),
        Bad(
            page="Our approach leads to better outcomes.",
            line=1,
            says="'better outcomes' hints at a result that nobody can promise.",
        ),
        Bad(
            page="Rediscover joy with our team.",
            line=1,
            says="'Rediscover joy' hints at a result that nobody can promise.",
        ),
        Bad(
            page="We treat the root cause.",
            line=1,
            says="'the root cause' hints at a result that nobody can promise.",
        ),
        Bad(
            page="You can heal.",
            line=1,
            says="'You can heal' hints at a result that nobody can promise.",
        ),
        Bad(
            page="It allows you to boldly face the day.",
            line=1,
            says="'allows you to boldly face' hints at a result that nobody can promise.",
        ),
    ],
)
def hint_at_results(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield each hint that no source stands behind."""
    for sentence, span in reading.find(_SAYS):
        if not sentence.cites and is_claimed(reading, sentence, span):
            yield Hit(
                at=span,
                message=f"'{span.text}' hints at a result that nobody can promise.",
                help="Say what you do in place of what will come of it.",
            )
