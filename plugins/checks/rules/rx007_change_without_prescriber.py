"""A text tells readers to stop or change a medication, and names nobody to ask.

## Why it matters
Stopping on one's own is how people get withdrawal, relapse or thoughts of suicide. A sentence that
allows it, or that tells how many people do it, is read as a permission.

## When not to use it
Where the sentence before says that the prescriber plans it. Then say so in the same sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.checks.facts.medicine import PRESCRIBER, names_of
from plugins.checks.facts.pattern import pattern
from plugins.checks.facts.reading import Reading
from plugins.checks.facts.sentence import Sentence, Span
from plugins.checks.facts.stance import is_asked, is_claimed
from plugins.checks.rule import Bad, Hit, Source, page_rule
from plugins.core.finding import Severity
from plugins.core.site import AnyPage

_STOP = (
    r"(?:stop|quit|skip|discontinue|halve|double|reduce|lower|cut(?:\s+(?:back|down)(?:\s+on)?)?|drop"
    r"|increase|raise|wean(?:\s+yourself)?\s+off|taper(?:\s+yourself)?(?:\s+off)?|come\s+off|get\s+off"
    r"|go\s+off|phase\s+out|ditch|throw\s+(?:away|out)|flush|say\s+goodbye\s+to)"
)
_NAMES = names_of()
_WHAT = (
    r"(?:dos(?:e|es|age)|pills?|tablets?|meds|medications?|medicines?|(?:anti-?depressant|SSRI|benzo"
    rf"|benzodiazepine|stimulant|antipsychotic|mood\s+stabili[sz]er)s?|prescriptions?|{_NAMES})\b"
    r"(?!\s+(?:costs?|management|errors?|prices?|refills?|waste|misuse|bottles?))"
)
_OF_WHAT = (
    r"\s+(?:(?:taking|using|of|on|off)\s+)?(?:(?:your|their|his|her|the|this|these|those|any|all|an?"
    r"|prescribed|daily|psychiatric|psych|medication|anxiety|current|old)\s+){0,3}" + _WHAT
)
_IT = r"stop\s+taking\s+(?:it|them)\b(?!\s+personal)"
_THIS = rf"(?:{_STOP}{_OF_WHAT}|{_IT})"
_DID = (
    r"(?:stop(?:ped|ping)?|quit(?:ting)?|discontinu(?:e|ed|ing)|reduc(?:e|ed|ing)|lower(?:ed|ing)?"
    r"|cut(?:ting)?(?:\s+(?:back|down)(?:\s+on)?)?|wean(?:ed|ing)?(?:\s+themselves)?\s+off"
    r"|taper(?:ed|ing)?(?:\s+off)?|(?:come|came|coming|get|got|getting|go|went|going)\s+off"
    r"|phas(?:e|ed|ing)\s+out|ditch(?:ed|ing)?|(?:throw|threw|throwing|toss|tossed)\s+(?:away|out))"
)
_OFTEN = (
    r"(?:also|then|often|eventually|safely|simply|slowly|gradually|soon|usually|even|just|finally"
    r"|now)"
)
_ORDER = pattern(
    rf"(?:^|^(?:if|when|once|after|as\s+soon\s+as)\b[^,.;]{{3,90}},\s+|\byou(?:'ll|\s+will|\s+can"
    rf"|\s+may|\s+could|\s+should|\s+are\s+(?:free|able)\s+to|(?:\s+will|'ll)\s+be\s+able\s+to)\s+"
    rf"(?:{_OFTEN}\s+){{0,2}}|\b(?:safe|okay|ok|fine|time|easy)\s+to\s+(?:{_OFTEN}\s+)?"
    rf"|\b(?:help|let|allow)(?:s|ing)?\s+(?:you|people|patients|clients|them)\s+(?:to\s+)?(?:{_OFTEN}\s+)?"
    rf"|\b(?:just|simply|then)\s+)(?:{_OFTEN}\s+)?(?:{_STOP})(?<=\w)\b(?:(?!\bto\b)[^.;]){{0,60}}?",
    (
        *("stop", "quit", "skip", "discontinu", "halve", "double", "reduce", "lower", "drop"),
        *("increase", "raise", "wean", "taper", "phase", "ditch", "throw", "flush", "goodbye"),
        *("cut ", " off"),
    ),
)
_OFF = rf"get(?:s|ting)?\s+you\s+off\s+(?:it|them|(?:your|the|all)\s+(?:\w+\s+)?{_WHAT})"
_WE = pattern(rf"\b{_OFF}", ("you off",))
_ACT = re.compile(rf"{_OFF}|{_THIS}|{_DID}{_OF_WHAT}", re.IGNORECASE)
_PEOPLE = pattern(
    r"\b(?:many|most|some|often|our|all|a\s+number\s+of)\s+(?:of\s+(?:our|the)\s+)?(?:people|patients"
    r"|clients|individuals|adults|teens|children|readers)\s+(?:[\w-]+\s+){0,8}?(?:are\s+able\s+to\s+"
    r"|can\s+|may\s+|choose\s+to\s+|manage\s+to\s+)?(?:[\w]+ly\s+)?(?:reduce\s+or\s+|lower\s+or\s+)?"
    rf"{_DID}{_OF_WHAT}",
    (
        *("stop", "quit", "discontinu", "reduc", "lower", "cut", "wean", "taper", " off", "phas"),
        *("ditch", "throw", "threw", "toss"),
    ),
)
_COLD = pattern(
    r"\b(?:quit|stop|stopped|come\s+off|get\s+off|go|gave\s+up|give\s+up)\b[^.;?]{0,40}?\bcold\s+turkey\b",
    ("cold turkey",),
)
_NOBODY = pattern(
    r"\b(?:do\s+not|don't|no)\s+need\s+(?:a|your|any|to\s+ask\s+(?:a|your))\s+(?:doctor|prescriber"
    r"|psychiatrist)(?:'s\s+(?:help|permission|approval|advice)|\s+(?:for|to\s+(?:do|stop|taper|quit))\b)",
    ("need a doctor", "need your", "need any doctor", "need to ask"),
)
_ON_STOPPING = re.compile(
    r"\b(?:taper\w*|wean\w*|doses?|mg|milligrams?|(?:get|come|go)\s+off|stop\w*\s+taking|pills?)\b",
    re.IGNORECASE,
)
_WITHOUT = re.compile(
    r"\bwithout\s+(?:(?:first|even|ever)\s+)?(?:\w+ing|\w+)\s+(?:(?:to|with)\s+)?(?:a|an|the|your|any)"
    r"\s+\w+",
    re.IGNORECASE,
)
_HARM = re.compile(
    r"\b(?:relaps\w*|withdraw\w*|(?:come|comes|came)\s+back|returns?|worse\w*|risk\w*|danger\w*"
    r"|side\s+effects?|seizures?|dizz\w*|symptoms?|ill\b|too\s+(?:soon|early|fast|quickly)|sudden\w*|abrupt\w*|unsafe|harm\w*|tempt\w*"
    r"|mistake|because|regret\w*)\b",
    re.IGNORECASE,
)
_NOT_TO = re.compile(r"\b(?:do\s+not|don['\u2019]t|never|avoid|should\s+not)\b", re.IGNORECASE)
_HELP = "Say with whom: 'Do not stop on your own', and 'Ask your prescriber for a plan'."


@page_rule(
    code="RX007",
    severity=Severity.ERROR,
    sources=[
        Source(
            title="Antidepressants: Selecting one that's right for you, Mayo Clinic",
            url="https://www.mayoclinic.org/diseases-conditions/depression/in-depth/"
            "antidepressants/art-20046273",
        )
    ],
    good=[
        "Stopping cold turkey can cause seizures.",
        "If you stop drinking cold turkey, you can get very ill.",
        "You don't need a doctor for a first visit with us.",
        "Do not stop your medication on your own.",
        "If you stop taking your medication suddenly, you may feel ill.",
        "You can come off your medication with a plan from your prescriber.",
        "Can I stop my medication when I feel better?",
        "Never skip a dose, double a dose or share your pills.",
        "You may stop taking your medication too soon because you feel well, and relapse.",
        "Talk to your doctor before you reduce your dose.",
        "We review your symptoms, adjust the dose, and see you again.",
        "Some people taper off their medication with help from their psychiatrist.",
        "Insurance can lower the cost of your medication.",
    ],
    bad=[
        Bad(
            page="Quit drinking cold turkey this weekend.",
            line=1,
            says="'Quit drinking cold turkey' tells readers to stop at once or alone, which can "
            "be dangerous.",
        ),
        Bad(
            page="Taper over two weeks. You don't need a doctor for that.",
            line=1,
            says="'don\u2019t need a doctor for' tells readers to stop at once or alone, which can "
            "be dangerous.",
        ),
        Bad(
            page="When you feel better, stop taking your pills.",
            line=1,
            says="'stop taking your pills' tells readers to change a medication and names "
            "nobody to "
            "ask.",
        ),
        Bad(
            page="Some words.\n\nYou can safely come off your antidepressants once therapy works.",
            line=3,
            says="'come off your antidepressants' tells readers to change a medication and names "
            "nobody to ask.",
        ),
        Bad(
            page="Skip a dose if you feel tired.",
            line=1,
            says="'Skip a dose' tells readers to change a medication and names nobody to ask.",
        ),
        Bad(
            page="You can stop your medication without asking your doctor.",
            line=1,
            says="'stop your medication' tells readers to change a medication and names nobody to "
            "ask.",
        ),
        Bad(
            page="Many clients who start with both are able to reduce or stop medication once "
            "their "
            "coping skills are strong.",
            line=1,
            says="'stop medication' tells that people change a medication and not that a "
            "prescriber "
            "plans it.",
        ),
    ],
)
def change_without_prescriber(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield orders and permissions, and what is told of others as if it were usual."""
    told = set()
    for pattern_, severity in ((_ORDER, None), (_WE, None), (_PEOPLE, Severity.WARNING)):
        for sentence, found in reading.find(pattern_):
            span = _act(sentence, found)
            is_order = severity is None
            if span is None or not _stands_alone(reading, sentence, span, is_order=is_order):
                continue
            told.add(id(sentence))
            yield Hit(
                at=span,
                severity=severity,
                message=f"'{span.text}' tells readers to change a medication and names nobody to "
                "ask."
                if is_order
                else f"'{span.text}' tells that people change a medication and not that a "
                "prescriber plans it.",
                help=_HELP,
            )
    for sentence, span in reading.find(_COLD):
        if id(sentence) not in told and _stands_alone(reading, sentence, span, is_order=False):
            yield _dangerous(span)
    for sentence, span in reading.find(_NOBODY):
        if _ON_STOPPING.search(sentence.block.text) and not is_asked(sentence):
            yield _dangerous(span)


def _dangerous(span: Span) -> Hit:
    return Hit(
        at=span,
        message=f"'{span.text}' tells readers to stop at once or alone, which can be dangerous.",
        help=_HELP,
    )


def _act(sentence: Sentence, found: Span) -> Span | None:
    """Return the words for the change itself, of a match that begins with who may do it."""
    offset = sentence.start
    act = None
    for one in _ACT.finditer(sentence.text, found.start - offset):
        if one.start() + offset < found.end:
            act = one
    if act is None:
        return None
    return Span(block=sentence.block, start=act.start() + offset, end=act.end() + offset)


def _stands_alone(reading: Reading, sentence: Sentence, span: Span, *, is_order: bool) -> bool:
    """Return whether nobody is asked, and nothing warns; of an order only what follows can."""
    text = sentence.text
    warned = text[span.end - sentence.start :] if is_order else text
    if PRESCRIBER.search(text) and not _WITHOUT.search(text):
        return False
    if is_asked(sentence) or _HARM.search(warned) or not is_claimed(reading, sentence, span):
        return False
    return not (sentence.block.tag == "li" and _list_says_not(reading, sentence))


def _list_says_not(reading: Reading, sentence: Sentence) -> bool:
    """Return whether the list that an item stands in tells what not to do."""
    if any("dont" in box for box in sentence.block.within):
        return True
    for block in reversed(reading.blocks[: sentence.number]):
        if block.tag != "li":
            return bool(_NOT_TO.search(block.text))
    return False
