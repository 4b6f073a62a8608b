"""A text tells readers to stop or change a medication, or how, and names nobody to ask.

## Why it matters
Stopping on one's own is how people get withdrawal, relapse or thoughts of suicide. A sentence that
allows it, or that tells how many people do it, is read as a permission. So is a plan: how fast one
stops depends on the medication, the dose and the person, and the prescriber works it out with them.

## When not to use it
Where the sentence before says that the prescriber plans it. Then say so in the same sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.checks.facts.blocks import Part
from plugins.checks.facts.medicine import PRESCRIBER, is_on_medication, names_of
from plugins.checks.facts.pattern import pattern
from plugins.checks.facts.reading import Reading
from plugins.checks.facts.sentence import Sentence, Span
from plugins.checks.facts.stance import is_asked, is_claimed, is_denied, is_held_off
from plugins.checks.facts.stopping import (
    CUT,
    DOSE_PLAN,
    OPTIONAL,
    OWN_TAPER,
    REASSURES,
    SCHEDULE,
    SLOWLY,
    STEP,
    STOPS,
    TITLE,
    URGES,
    names_drug,
)
from plugins.checks.rule import Bad, Hit, page_rule
from plugins.checks.sources import MAYO_ANTIDEPRESSANTS
from plugins.core.finding import Severity
from plugins.core.site import AnyPage

_STOP = (
    r"(?:stop|quit|skip|discontinue|halve|double|reduce|lower|cut(?:\s+(?:back|down)(?:\s+on)?)?|drop"
    r"|increase|raise|wean(?:\s+yourself)?\s+off|taper(?:\s+yourself)?(?:\s+off)?|come\s+off|get\s+off"
    r"|go\s+off|transition\s+(?:off|from)(?:\s+of)?|phase\s+out|ditch|throw\s+(?:away|out)|flush|say\s+goodbye\s+to)"
)
_NAMES = names_of()
_WHAT = (
    r"(?:dos(?:e|es|age)|pills?|tablets?|meds|medications?|medicines?|(?:anti-?depressant|SSRI|benzo"
    rf"|benzodiazepine|stimulant|antipsychotic|mood\s+stabili[sz]er)s?|prescriptions?|{_NAMES})\b"
    r"(?!\s+(?:costs?|management|errors?|prices?|refills?|waste|misuse|bottles?|box(?:es)?|packs?|organi[sz]ers?|cases?))"
)
_OF_WHAT = (
    r"\s+(?:(?:taking|using|of|on|off|(?:(?:the|their|your)\s+)?(?:use|intake)\s+of)\s+)?(?:(?:your|their|his|her|the|this|these|those|any|all|an?"
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
    rf"(?:{_OFTEN}\s+){{0,2}}|\b(?:safe|okay|ok|fine|time|easy|possible)\s+to\s+(?:{_OFTEN}\s+)?"
    rf"|\b(?:help|let|allow|enabl|support|assist|encourag)(?:e[sd]?|s|ed|ing)?\s+(?:\w+\s+){{0,3}}?(?:you|people"
    rf"|patients|clients|them|women|men|adults|others)\s+(?:to\s+)?(?:{_OFTEN}\s+)?"
    rf"|\b(?:just|simply|then)\s+)(?:{_OFTEN}\s+)?(?:{_STOP})(?<=\w)\b(?:(?!\bto\b)[^.;]){{0,60}}?",
    (
        *("stop", "quit", "skip", "discontinu", "halve", "double", "reduce", "lower", "drop"),
        *("increase", "raise", "wean", "taper", "phase", "ditch", "throw", "flush", "goodbye"),
        *("cut ", " off", "transition"),
    ),
)
_OFF = rf"get(?:s|ting)?\s+you\s+off\s+(?:it|them|(?:your|the|all)\s+(?:\w+\s+)?{_WHAT})"
_WE = pattern(rf"\b{_OFF}", ("you off",))
_ACT = re.compile(rf"{_OFF}|{_THIS}|{_DID}{_OF_WHAT}", re.IGNORECASE)
_PEOPLE = pattern(
    r"\b(?:many|most|some|often|our|all|a\s+number\s+of|(?=\w+\s+(?:on|in|who\s+\w+)\s+(?:our|this)\s))\s*(?:of\s+(?:our|the)\s+)?(?:people|patients"
    r"|clients|individuals|adults|teens|children|readers|women|men|parents|members)\s+(?:[\w-]+\s+){0,8}?(?:are\s+able\s+to\s+"
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
_TRIED = re.compile(r"\b(?:tried|try|tries|attempt\w*|want\w*|hope[sd]?)\s+to\b", re.IGNORECASE)
_NOT_TO = re.compile(r"\b(?:do\s+not|don['\u2019]t|never|avoid|should\s+not)\b", re.IGNORECASE)
_TAPERS = re.compile(
    r"\b(?:taper|wean|withdrawal|(?:com|get|go)(?:e|ing|ting)?\s+off|stopping|quit|discontinu\w*|transition\w*\s+off"
    r"|(?:lower|reduc|decreas)\w*\s+(?:\w+\s+){0,2}?dos)",
    re.IGNORECASE,
)
_COMING_OFF = re.compile(
    r"\b(?:stop(?:ping)?\b|com(?:e|ing)\s+off\b|taper|wean|withdraw(?:al|ing)?\b|discontinu)",
    re.IGNORECASE,
)
_OWN_PRESCRIBER = re.compile(
    r"\b(?:your|an?|the|their|his|her|our)\s+(?:own\s+)?(?:[\w-]+\s+){0,2}?(?:prescriber|doctor|physician"
    r"|psychiatrist|nurse|pharmacist|GP|provider|clinician|care\s+team|treatment\s+team)|\bmedical"
    r"\s+(?:advice|supervision|guidance)",
    re.IGNORECASE,
)
"""Whom readers ask themselves; 'some doctors recommend' is nobody of theirs."""
_ALONE = re.compile(
    r"\b(?:naturally|at\s+home|on\s+your\s+own|by\s+yourself|without)\b", re.IGNORECASE
)
_HELP = "Say with whom: 'Do not stop on your own', and 'Ask your prescriber for a plan'."


@page_rule(
    code="RX007",
    severity=Severity.ERROR,
    sources=[MAYO_ANTIDEPRESSANTS],
    good=[
        "Stopping cold turkey can cause seizures.",
        "Some tried to stop their pills cold turkey. Withdrawal was what they got.",
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
        "Your prescriber will lower the dose slowly, over some weeks or months.",
        "Antidepressants should be stopped slowly. Your doctor plans the steps with you.",
        "Nobody should stop lithium suddenly, because the illness can come back.",
        "In the trial, medication was tapered over four weeks [@breedvelt-2021].",
        "How to stop antidepressants safely: ask your prescriber for a plan.",
        "Your prescriber, if possible, sees you before each refill.",
        "Your anxiety should ease over six weeks or so.",
        "It is best to reduce caffeine slowly.",
        "Tapering: some tablets can be split. Ask your pharmacist whether your tablets can be cut.",
        "To wean off safely, do not crush or split your tablets.",
        "Cut the pill box open with scissors.",
        "When you stop an antidepressant, go ahead with the plan of your psychiatrist.",
        "You slowly lower the dose together with your prescriber.",
        "We help people who wish to come off a medication, together with their prescriber.",
        "You made the right decision to ask for help with your medication.",
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
        Bad(
            page="These pills are best tapered over at least two months.",
            line=1,
            says="'are best tapered over at least two months' is a plan for stopping and names "
            "nobody to ask.",
        ),
        Bad(
            page="Two weeks before you start reducing your antidepressant, take magnesium.",
            line=1,
            says="'Two weeks before you start reducing your antidepressant, take' is a plan for "
            "stopping and names nobody to ask.",
        ),
        Bad(
            page="Weaning can take months. Some doctors suggest cutting the pills into quarters.",
            line=1,
            says="'cutting the pills into quarters' tells readers to make a dose smaller by hand.",
        ),
        Bad(
            page="After you stop taking your antidepressant, a walk helps you stick to your "
            "decision.",
            line=1,
            says="'stick to your decision' urges readers to go on with stopping a medication.",
        ),
        Bad(
            page="When you wean, you gradually lower the dose of your medication.",
            line=1,
            says="'you gradually lower the dose' tells how to stop and names nobody to ask.",
        ),
        Bad(
            page="She has helped hundreds of people transition off antidepressants.",
            line=1,
            says="'transition off antidepressants' tells readers to change a medication and names "
            "nobody to ask.",
        ),
        Bad(
            page="Most people can stop an antidepressant overnight and have no problems.",
            line=1,
            says="'can stop an antidepressant overnight' makes it sound safe to stop at once.",
        ),
        Bad(
            page="## How to quit your antidepressant\n\nMany people wish to.",
            line=1,
            says="'How to quit your antidepressant' sets readers on stopping a medication.",
        ),
        Bad(
            page="Words.\n\nYou should always come off an antidepressant gradually.",
            line=3,
            says="'should always come off an antidepressant gradually' tells how to stop and names "
            "nobody to ask.",
        ),
        Bad(
            page="If you want to stop your medication:\n\n- talk it over, ideally with your doctor",
            line=3,
            says="'ideally with your doctor' makes asking the prescriber sound optional.",
        ),
    ],
)
def change_without_prescriber(page: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield orders and permissions, what is told of others, and how to stop; one a sentence."""
    told: set[int] = set()
    for sentence, hit in (
        *_reassurance(reading),
        *_changes(reading),
        *_at_once(reading),
        *_ways(page, reading),
    ):
        if id(sentence) not in told:
            told.add(id(sentence))
            yield hit


def _reassurance(reading: Reading) -> Iterator[tuple[Sentence, Hit]]:
    """Yield what says that nothing happens to people who stop at once."""
    for sentence, span in reading.find(REASSURES):
        if _is_reassuring(reading, sentence, span):
            message = f"'{span.text}' makes it sound safe to stop at once."
            yield sentence, Hit(at=span, message=message, help=_HELP)


def _changes(reading: Reading) -> Iterator[tuple[Sentence, Hit]]:
    """Yield orders to change a medication, and that people do."""
    for pattern_, severity in ((_ORDER, None), (_WE, None), (_PEOPLE, Severity.WARNING)):
        for sentence, found in reading.find(pattern_):
            span = _act(sentence, found)
            is_order = severity is None
            if span is None or not _stands_alone(reading, sentence, span, is_order=is_order):
                continue
            if not is_order and _OWN_PRESCRIBER.search(sentence.block.text):
                continue
            hit = Hit(
                at=span,
                severity=severity,
                message=f"'{span.text}' tells readers to change a medication and names nobody to "
                "ask."
                if is_order
                else f"'{span.text}' tells that people change a medication and not that a "
                "prescriber plans it.",
                help=_HELP,
            )
            yield sentence, hit


def _at_once(reading: Reading) -> Iterator[tuple[Sentence, Hit]]:
    """Yield what tells to stop cold turkey, or that it takes no doctor."""
    for sentence, span in reading.find(_COLD):
        before = sentence.text[: span.start - sentence.start]
        is_told = _TRIED.search(before) and _HARM.search(sentence.block.text)
        if not is_told and _stands_alone(reading, sentence, span, is_order=False):
            yield sentence, _dangerous(span)
    for sentence, span in reading.find(_NOBODY):
        if _ON_STOPPING.search(sentence.block.text) and not is_asked(sentence):
            yield sentence, _dangerous(span)


def _ways(page: AnyPage, reading: Reading) -> Iterator[tuple[Sentence, Hit]]:
    """Yield what tells how to stop: its plan, its title and its pace."""
    # A plan in numbers is RX006's, on a page that no clinician has reviewed.
    is_reviewed = page.facts.reviewed_by and page.facts.reviewed_on
    others = set() if is_reviewed else {id(sentence) for sentence, _ in reading.find(DOSE_PLAN)}
    for pattern_, says, severity, holds in _WAYS:
        for sentence, span in reading.find(pattern_):
            if id(sentence) not in others and holds(reading, sentence, span):
                message = f"'{span.text}' {says}."
                yield sentence, Hit(at=span, severity=severity, message=message, help=_HELP)


def _is_own_advice(reading: Reading, sentence: Sentence, span: Span) -> bool:
    """Return whether a plan for stopping is the page's own, and no prescriber is in it."""
    return (
        not sentence.cites
        and not PRESCRIBER.search(sentence.text)
        and (names_drug(sentence.text) or is_on_medication(reading))
        and is_claimed(reading, sentence, span)
    )


def _is_left_alone(reading: Reading, sentence: Sentence, span: Span) -> bool:
    """Return whether a word on pace has no prescriber near it, and the page names none for it."""
    if not _is_own_advice(reading, sentence, span):
        return False
    near = reading.blocks[max(sentence.number - 1, 0) : sentence.number + 2]
    return not any(
        PRESCRIBER.search(block.text) for block in near if block.part is sentence.block.part
    ) and not any(
        _COMING_OFF.search(one.text) and PRESCRIBER.search(one.text)
        for one in reading.sentences
        if one.block.part not in {Part.TITLE, Part.DESCRIPTION}
    )


def _sets_out(_: Reading, sentence: Sentence, span: Span) -> bool:
    """Return whether a title or a sentence leads readers to stopping, and to no prescriber."""
    if sentence.block.part is Part.DESCRIPTION or PRESCRIBER.search(sentence.text):
        return bool(_ALONE.search(span.text)) and not is_denied(sentence, span)
    if not sentence.block.is_heading and _HARM.search(sentence.text):
        return False
    return not (is_denied(sentence, span) or is_held_off(sentence) or is_asked(sentence))


def _is_cut_up(reading: Reading, sentence: Sentence, span: Span) -> bool:
    """Return whether pills are made smaller by hand to come off them, and no prescriber says so."""
    if _OWN_PRESCRIBER.search(sentence.block.text) or not is_claimed(reading, sentence, span):
        return False
    heading = reading.heading_above(sentence)
    around = f"{heading.text if heading else ''}\n{reading.page.facts.title}\n{sentence.block.text}"
    return bool(_TAPERS.search(around))


def _is_own_doing(reading: Reading, sentence: Sentence, span: Span) -> bool:
    """Return whether readers lower a dose, and the sentence names nobody of theirs."""
    return (
        not sentence.cites
        and not _OWN_PRESCRIBER.search(sentence.text)
        and (names_drug(sentence.text) or is_on_medication(reading))
        and is_claimed(reading, sentence, span)
    )


def _urges(_: Reading, sentence: Sentence, __: Span) -> bool:
    """Return whether encouragement is for stopping a medication, without a prescriber."""
    text = sentence.text
    return bool(STOPS.search(text)) and not (
        _OWN_PRESCRIBER.search(sentence.block.text) or is_asked(sentence)
    )


def _is_reassuring(reading: Reading, sentence: Sentence, span: Span) -> bool:
    """Return whether sudden stopping is said to be safe, by the page and not by a prescriber."""
    text = sentence.text
    return (
        not sentence.cites
        and not (PRESCRIBER.search(text) and not _WITHOUT.search(text))
        and is_claimed(reading, sentence, span)
    )


def _is_optional(reading: Reading, sentence: Sentence, _: Span) -> bool:
    """Return whether a prescriber is one of several to ask about stopping."""
    if STOPS.search(sentence.text):
        return True
    return sentence.block.tag == "li" and bool(STOPS.search(_lead(reading, sentence)))


_WAYS = (
    (URGES, "urges readers to go on with stopping a medication", None, _urges),
    (CUT, "tells readers to make a dose smaller by hand", None, _is_cut_up),
    (SCHEDULE, "is a plan for stopping and names nobody to ask", None, _is_own_advice),
    (STEP, "is a plan for stopping and names nobody to ask", None, _is_own_advice),
    (TITLE, "sets readers on stopping a medication", Severity.WARNING, _sets_out),
    (SLOWLY, "tells how to stop and names nobody to ask", Severity.WARNING, _is_left_alone),
    (OWN_TAPER, "tells how to stop and names nobody to ask", Severity.WARNING, _is_own_doing),
    (OPTIONAL, "makes asking the prescriber sound optional", Severity.WARNING, _is_optional),
)
"""What to look for, what is wrong with it, how grave that is, and when it holds."""


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
    return bool(_NOT_TO.search(_lead(reading, sentence)))


def _lead(reading: Reading, sentence: Sentence) -> str:
    """Return the words above the list that an item stands in."""
    for block in reversed(reading.blocks[: sentence.number]):
        if block.tag != "li":
            return block.text
    return ""
