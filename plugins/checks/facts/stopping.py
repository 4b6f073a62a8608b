"""How texts tell people to come off a medication: plans, advice, titles and reassurance."""

from __future__ import annotations

import re

from plugins.checks.facts.medicine import names_of
from plugins.checks.facts.pattern import pattern

_NUMBER = r"\d+(?:[.,]\d+)?"
_COUNT = (
    r"(?:\d+|an?|one|two|three|four|five|six|eight|nine|ten|twelve|several|many|(?:a\s+)?few"
    r"|(?:a\s+)?couple\s+of)"
)
TIME = rf"{_COUNT}(?:\s?(?:-|\u2013|to|or)\s?{_COUNT})?[\s-]+(?:days?|weeks?|months?|years?)"
"""A length of time: `two to four weeks`."""

DRUG = (
    r"(?:meds|(?:psych\w*\s+)?(?:medication|medicine|drug|med)s?|anti-?depressants?|SSRIs?|SNRIs?"
    r"|benzos?|benzodiazepines?|stimulants?|antipsychotics?|mood\s+stabili[sz]ers?|pills?|tablets?"
    rf"|dos(?:e|es|age)|prescriptions?|{names_of()})"
)
"""A medication, or a dose of one."""
_DRUG_WORD = re.compile(rf"\b{DRUG}\b", re.IGNORECASE)
_OF = (
    r"(?:(?:of|off|from|with|your|their|the|these|this|those|an?|any|all|my|taking|using|prescribed"
    r"|psychiatric|daily|current|on|most|some|it|medication)\s+){0,4}"
)
_OFF = r"(?:\s+(?:off|down|back|out|it|them|yourself|you|themselves))"
_HOW = (
    r"(?:gradually|slowly|in\s+(?:small\s+)?(?:stages|steps)|step\s+by\s+step|(?:bit|little)\s+by\s+"
    r"(?:bit|little)|a\s+little\s+at\s+a\s+time)"
)
_MUST = (
    r"(?:can|should|must|best|will|is|are|it'?s|they're|needs?\s+to|ha(?:s|ve)\s+to|ought\s+to"
    r"|recommend\w*|suggest\w*|advise\w*|better|safest|important)"
)

DOSE_PLAN = pattern(
    rf"\b(?:reduc|lower|cut|drop|decreas|taper|halv|increas|rais|doubl)\w*\b[^.;]{{0,40}}?\b"
    r"(?:dos(?:e|es|age)|pills?|tablets?|capsules?|medications?|medicine|meds|antidepressants?)\b"
    rf"[^.;]{{0,40}}?(?:\bby\s+(?:{_NUMBER}\s?(?:%|percent\b)|half\b|a\s+(?:quarter|third|half|tenth)\b)"
    r"|\bin\s+half\b|\bevery\s+(?:other\s+|second\s+|few\s+|\d+\s+|two\s+|three\s+|four\s+)?(?:days?"
    r"|weeks?|nights?|months?)\b|\b(?:each|per|a)\s+(?:week|day|month|night)\b)"
    r"|\b(?:taper|wean\s+(?:yourself\s+)?off|come\s+off|get\s+off)\b[^.;]{0,30}?\b(?:over|in|within)\s+(?:just\s+|only\s+)?"
    r"(?:\d+|one|two|three|four|six|eight|ten|a\s+few)\s+(?:days|weeks)\b"
    r"|\btak(?:e|ing)\s+(?:one|two|three|four|half|\d+(?:\.\d+)?)(?:\s+(?:and\s+a\s+half|an?|of\s+an?"
    r"|more|extra))?\s+(?:tablets?|pills?|capsules?)\b"
    r"|\btake\s+(?:only\s+)?(?:half|an?\s+(?:half|quarter|third))\s+(?:of\s+)?(?:your|the|an?)\s+"
    r"(?:\w+\s+)?(?:dose|pill|tablet|amount)\b"
    r"|\bweeks?\s+\d+(?:\s?(?:-|to|\u2013)\s?\d+)?\s*:\s*(?:take|skip|drop|cut|reduce|halve|stop|quit|throw|none)\b",
    (
        *("pill", "tablet", "capsule", "%", "percent", "half", "quarter", "third", "tenth"),
        *("taper", "wean ", "come off", "get off"),
        *("every ", "each ", "per ", "a week", "a day", "a month", "a night", "week "),
    ),
)
"""A plan in numbers: by how much, or over how many weeks."""

SCHEDULE = pattern(
    # They are best tapered off over three months.
    rf"\b{_MUST}\s+(?:\w+\s+){{0,4}}?(?:taper(?:ed|ing)?|wean(?:ed|ing)?|phased?\s+out|withdrawn"
    rf"|com(?:e|ing)\s+off)\b[^.;?]{{0,50}}?\b(?:over|within|in|across|during)\s+(?:[\w']+\s+){{0,4}}?"
    rf"{TIME}\b"
    # The dose should be lowered over some weeks.
    rf"|\b(?:{DRUG})\s+(?:\w+\s+){{0,3}}?(?:can|should|must|may|needs?\s+to|ha(?:s|ve)\s+to)\s+(?:\w+\s+)"
    rf"{{0,3}}?(?:stopped|discontinued|reduced|lowered|cut\s+(?:back|down))\b[^.;?]{{0,40}}?\b"
    rf"(?:over|within|in|across|during)\s+(?:[\w']+\s+){{0,4}}?{TIME}\b"
    # Allow two months to come off your medication.
    rf"|\b(?:allow|plan(?:\s+on)?|give\s+yourself|set\s+aside|count\s+on)\s+(?:[\w']+\s+){{0,3}}?{TIME}\s+"
    rf"(?:to|for)\s+(?:\w+ly\s+)?(?:com(?:e|ing)|get(?:ting)?|taper(?:ing)?|wean(?:ing)?(?:\s+yourself)?)"
    r"\s+off\b"
    # A taper of six weeks.
    rf"|\b{TIME}\s+(?:taper|wean(?:ing)?\s+(?:schedule|plan))\s+(?:is|works|will|should)\b",
    (
        *("taper", "wean", "phase", "withdrawn", "come off", "coming off", "get off"),
        *("getting off", "stopped", "discontinued", "reduced", "lowered", "cut back", "cut down"),
    ),
)
"""Over how long to stop, told as advice."""

STEP = pattern(
    rf"\b{TIME}\s+(?:before|after|into)\s+(?:you(?:'ve|\s+have|r)?\s+)?(?:(?:begin|began|start|started"
    r"|finish|finished|plan\s+to|are)\s+)?(?:reduc|taper|wean|stop|com|quit|cut|discontinu|withdraw)\w*\s+"
    rf"(?:\w+\s+)?{_OF}{DRUG}\b[^.;?]{{0,20}}?[,:]?\s*(?:then\s+)?(?:you\s+(?:can|should|may)\s+)?"
    r"(?:start|begin|take|add|increase|use|introduce|supplement|drop|lower|switch)\b",
    ("reduc", "taper", "wean", "stop", "come ", "coming ", "quit", "discontinu", "withdraw", "cut"),
)
"""What to take, and when, around stopping."""

SLOWLY = pattern(
    rf"\b(?:best|important|better|safer|safest|wise|essential|crucial|key|make\s+sure|should|must"
    rf"|always|(?<!may\s)(?<!might\s)needs?\s+to|ha(?:s|ve)\s+to|be\s+sure|remember)\b[^.;?]{{0,50}}?"
    rf"(?:\b(?:reduc|lower|taper|wean|withdraw|stopp?|com(?:e|ing)\s+off|cut(?:ting)?\s+(?:down|back)"
    rf"|phas|discontinu)\w*\b[^.;?]{{0,40}}?\b{_HOW}\b|\b{_HOW}\s+(?:reduc|lower|taper|wean|withdraw"
    r"|stop|com(?:e|ing)\s+off|cut|phas|discontinu)\w*)",
    (
        *("gradually", "slowly", "in stages", "small stages", "in steps", "small steps"),
        *("step by step", "bit by bit", "little by", "bit by little", "little at a time"),
    ),
)
"""That it is best done slowly."""

_QUIT = (
    r"(?:quit|ditch|kick|break\s+free\s+(?:of|from)|detox\s+(?:off|from)|get\s+rid\s+of"
    r"|say\s+goodbye\s+to)"
)
_LEAVE = (
    r"(?:stop(?:\s+taking)?|com(?:e|ing)\s+off(?:\s+of)?|get(?:ting)?\s+off(?:\s+of)?|go(?:ing)?\s+off"
    r"|taper(?:ing)?(?:\s+(?:off|from))?(?:\s+of)?|wean(?:ing)?(?:\s+yourself)?\s+off(?:\s+of)?"
    r"|transition(?:ing)?\s+(?:off|from)(?:\s+of)?|withdraw(?:ing)?\s+from|liv(?:e|ing)\s+without|quit(?:ting)?|stopping(?:\s+taking)?"
    r"|free\s+yourself\s+(?:of|from))"
)
TITLE = pattern(
    # How to quit your antidepressants.
    rf"\bhow\s*(?:to|2|can\s+i|i|we)\s*(?:\w+ly\s+|finally\s+|really\s+)?(?:{_QUIT}|get\s+off(?:\s+of)?"
    rf"|wean\s+(?:yourself\s+)?off(?:\s+of)?)\s*:?\s+{_OF}{DRUG}\b"
    # Getting off medication naturally.
    rf"|\b{_LEAVE}\s+{_OF}{DRUG}\s+(?:\w+\s+){{0,2}}?(?:naturally|for\s+good|forever|fast|quickly|at\s+home"
    r"|on\s+your\s+own|by\s+yourself|the\s+natural\s+way|without\s+(?:withdrawal|side\s+effects"
    r"|relaps\w+|a\s+doctor|your\s+doctor))\b"
    # Five steps to a life without medication.
    r"|\b(?:guide|guidelines|plan|steps|tips|ways|program|protocol|secrets|roadmap)\s+(?:to|for|on)\s+"
    rf"(?:\w+ly\s+)?(?:{_QUIT}|quitting|ditching|kicking|getting\s+off|get\s+off|weaning|wean|withdrawing"
    rf"|withdrawal|detoxing)\s*(?:yourself\s+)?(?:off\s+|from\s+)?{_OF}{DRUG}\b"
    rf"|\b(?:an?|our|your|the)\s+(?:\w+\s+)?{DRUG}\s+detox\b",
    (
        *("quit", "ditch", "kick", "break free", "detox", "rid of", "goodbye", "get off", "wean"),
        *("stop", "come off", "coming off", "getting off", "go off", "going off", "taper"),
        *("withdraw", "live without", "living without", "free yourself", "transition"),
    ),
)
"""What a page is called that sets readers on stopping."""

_SUDDEN = (
    r"(?:suddenly|abruptly|overnight|cold\s+turkey|all\s+at\s+once|at\s+once|right\s+away"
    r"|immediately|straight\s+away|(?:at\s+)?any\s?time|whenever\s+\w+\s+(?:like|want|wish))"
)
_FINE = (
    r"(?:no|without|few|little|hardly\s+any|free\s+of)\s+(?:any\s+|having\s+)?(?:\w+\s+){0,2}?"
    r"(?:problems?|(?:ill|adverse|side|withdrawal|bad|negative)[- ]effects?|effects|trouble"
    r"|withdrawals?|withdrawal\s+symptoms?|harm|consequences?|issues?|difficult(?:y|ies)|tapering|risks?|danger)"
)
REASSURES = pattern(
    rf"\b(?:can|could|able\s+to|safe\s+to|fine\s+to|okay\s+to|ok\s+to|free\s+to|easy\s+to|possible\s+to)\s+(?:\w+ly\s+)?"
    rf"(?:just\s+)?(?:stop|quit|discontinue|come\s+off|go\s+off|get\s+off)\s+{_OF}{DRUG}\b[^.;?]{{0,20}}?"
    rf"\b{_SUDDEN}\b"
    rf"|\b{DRUG}\s+(?:\w+\s+){{0,3}}?(?:can|may|could)\s+(?:\w+ly\s+)?(?:just\s+)?be\s+(?:\w+ly\s+)?"
    rf"(?:stopped|discontinued|quit)\s+(?:{_SUDDEN}|{_FINE})\b"
    rf"|\b(?:stopp(?:ed|ing)?|stop|quit(?:ting)?|com(?:e|ing)\s+off|discontinu(?:ed|ing|e))\s+{_OF}{DRUG}\b"
    rf"(?:\s+{_SUDDEN})?,?\s+(?:is|are|was|were)\s+(?:\w+ly\s+)?(?:safe|harmless|fine|easy|no\s+problem)\b"
    rf"|\b(?:can|able\s+to|may|possible\s+to)\s+(?:\w+ly\s+)?(?:stop|quit|discontinue|come\s+off)\s+{_OF}{DRUG}\b"
    rf"[^.;?]{{0,90}}?\b{_FINE}\b",
    ("stop", "quit", "discontinu", "come off", "coming off", "go off", "get off"),
)
"""That nothing happens to people who stop at once."""

_FORM = r"(?:pills?|tablets?|capsules?)"
CUT = pattern(
    # Cut the smallest pills into quarters; open the capsule and count the beads.
    rf"\b(?:cut|split|break|broke|halv|quarter|slic|crush|shav|snap|open|fil(?=e|ing))(?:e|ing|ting)?\s+"
    rf"(?:up\s+|open\s+|apart\s+)?(?:[\w.-]+\s+){{0,5}}?{_FORM}\b(?!\s+(?:box|bottle|pack|organi|case))(?:\s+(?:in|into|up|open|apart)\b"
    r"(?:\s+(?:halves|half|quarters|pieces|fourths|thirds|two))?)?"
    # The tablets can be split.
    rf"|\b{_FORM}\s+(?:can|may|could|should)\s+(?:\w+\s+){{0,2}}?be\s+(?:cut|split|broken|halved"
    r"|quartered|crushed|opened|shaved)\b"
    r"|\b(?:pill|tablet)[- ](?:splitter|cutter|slicer|crusher)s?\b"
    r"|\bcount(?:ing)?\s+(?:out\s+)?(?:the\s+)?(?:beads|pellets)\b",
    ("pill", "tablet", "capsule", "beads", "pellets"),
)
"""That a dose is made smaller by hand."""

_LESS = (
    r"(?:cut(?:ting)?(?:\s+(?:back|down))?(?:\s+on)?|reduc(?:e|ing)|lower(?:ing)?|decreas(?:e|ing)|halv(?:e|ing)"
    r"|taper(?:ing)?|wean(?:ing)?|step(?:ping)?\s+down|phas(?:e|ing)\s+out|withdraw(?:ing)?|drop(?:ping)?"
    r"|com(?:e|ing)\s+off|get(?:ting)?\s+off)(?:\s+(?:off|from|yourself))?"
)
_MAY = (
    r"(?:'ll|\s+(?:will|can|may|might|could|should|simply|just|then|usually|need\s+to|have\s+to"
    r"|start\s+to|begin\s+to|want\s+to|are\s+going\s+to))"
)
OWN_TAPER = pattern(
    # You slowly lower the dose.
    rf"\byou{_MAY}{{0,3}}\s+{_HOW}\s+{_LESS}\s+{_OF}{DRUG}\b"
    # The first step is cutting down the dose.
    rf"|\b(?:first|next|second|last|final|key|best)\s+(?:step|thing|way|move|part)\s(?:is|was"
    rf"|involves)\s+(?:to\s+)?(?:\w+ly\s+)?{_LESS}\s+{_OF}{DRUG}\b"
    # You might have to wean more slowly.
    rf"|\byou{_MAY}{{1,3}}\s+(?:taper|wean)(?:\s+(?:off|down|yourself))*\s+(?:more\s+|even\s+)?{_HOW}\b"
    # Go on tapering until you take next to nothing.
    r"|\b(?:continu(?:e|ing)|keep|go\s+on)\s+(?:to\s+)?(?:wean|taper|reduc|lower|cutting)\w*\b[^.;?]{0,40}?"
    r"\b(?:until|till)\s+(?:you|nothing|zero)\b",
    (
        *("gradually", "slowly", "in stages", "small stages", "in steps", "small steps"),
        *("step by step", "bit by bit", "little by", "bit by little", "little at a time"),
        *("step is", "step was", "step involves", "thing is", "thing was", "thing involves"),
        *("way is", "way was", "way involves", "move is", "move was", "move involves"),
        *("part is", "part was", "part involves", "until ", "till "),
    ),
)
"""That readers lower the dose, told as a thing that they do."""

URGES = pattern(
    r"\b(?:mov(?:e|ing)\s+(?:forward|ahead)|go(?:ing)?\s+(?:ahead|through|forward)|follow(?:ing)?\s+through"
    r"|stick(?:ing)?|carry(?:ing)?\s+on|press(?:ing)?\s+on|keep(?:ing)?\s+(?:going|on)|stay(?:ing)?\s+(?:firm"
    r"|strong|committed|true|on\s+track)|persever\w+|push(?:ing)?\s+(?:on|through)|see(?:ing)?\s+(?:it\s+)?through"
    r"|commit(?:ted|ting)?)\s+(?:with|to|on|in)\s+(?:your|this|the)\s+(?:\w+\s+)?(?:decision|choice|plan|goal"
    r"|path|journey|taper|resolve|intention)\b"
    r"|\b(?:made|making|make)\s+the\s+(?:right|best|brave|healthy)\s+(?:decision|choice)\b"
    r"|\b(?:do\s+not|don't|never)\s+(?:give\s+up|give\s+in|turn\s+back|look\s+back|let\s+\w+\s+(?:talk|stop|scare)"
    r"\s+you)\b|\bcongratulations\b|\b(?:be|feel)\s+proud\b|\byou\s+(?:can|will)\s+do\s+(?:it|this)\b"
    r"|\byou(?:'ve|\s+have)\s+got\s+this\b",
    (
        *("decision", "choice", "your plan", "your goal", "your path", "your journey", "the plan"),
        *("taper", "resolve", "intention", "give up", "give in", "turn back", "look back", "proud"),
        *("talk you", "stop you", "scare you", "congratulations", "do it", "do this", "got this"),
        *("this plan", "this path", "this journey", "the path", "the journey", "the goal"),
    ),
)
"""Encouragement to go on."""

OPTIONAL = pattern(
    r"\b(?:ideally|preferably|if\s+possible|if\s+you\s+(?:can|like|wish|want(?:\s+to)?)(?=\s*[,)]|\s+(?:ask"
    r"|talk|speak|tell|see|involve|consult|discuss|with)\b))\b[^.;?]{0,50}?\b"
    r"(?:your|an?|the)\s+(?:own\s+)?(?:prescriber|doctor|GP|psychiatrist|physician|pharmacist)\b"
    r"|\b(?:your|an?|the)\s+(?:prescriber|doctor|GP|psychiatrist|physician|pharmacist)\s*,?\s+"
    r"(?:ideally|preferably|if\s+possible|if\s+you\s+(?:can|like|wish|want\s+to))\b",
    (
        *("ideally", "preferably", "if possible", "if you can", "if you like", "if you wish"),
        "if you want to",
    ),
)
"""The prescriber as somebody who could be asked, too."""
STOPS = re.compile(
    rf"\b(?:stop|quit|discontinu|com(?:e|ing)\s+off|tak(?:e|ing)\s+less|taper|wean|reduc|lower|chang"
    rf"|transition|withdraw|get(?:ting)?\s+off|go(?:ing)?\s+off)\w*"
    rf"\s+(?:\w+\s+)?{_OF}{DRUG}\b",
    re.IGNORECASE,
)
"""Words for stopping a medication, in what leads up to a list."""


def names_drug(text: str) -> bool:
    """Return whether some words name a medication, or a dose."""
    return bool(_DRUG_WORD.search(text))
