"""A text sends people in a crisis to the clinic, or to a visit.

## Why it matters
The clinic's phone may ring in an empty room, and an e-mail lies until Monday. People in a crisis
must read a number at which somebody answers at any hour.

## When not to use it
At a clinic with a crisis team of its own that answers day and night.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.checks.facts.pattern import pattern
from plugins.checks.facts.reading import Reading
from plugins.checks.facts.stance import is_claimed
from plugins.checks.rule import Bad, Hit, page_rule
from plugins.checks.sources import LIFELINE_988
from plugins.core.finding import Severity
from plugins.core.site import AnyPage

_KIND = (
    r"(?:(?:mental\s+health|psychiatric|medical|clinical|acute|serious|true|real|after-?\s?hours?|urgent"
    r"|life-threatening)\s+(?:or\s+)?){0,3}"
)
_CRISIS = (
    rf"(?:(?:in|during|for|with|have|having|experience|experiencing|facing|is|it's)\s+"
    rf"(?:(?:the\s+)?(?:case|event)\s+of\s+)?(?:a\s+|an\s+|any\s+)?{_KIND}(?:crisis|crises|emergency|emergencies)"
    r"(?!\s+(?:contacts?|plans?|lines?|rooms?|numbers?|departments?|services?|funds?|kits?|care)\b)"
    r"|suicidal|(?:having|have)\s+thoughts\s+of\s+(?:suicide|self-harm|hurting|harming|ending)\w*"
    r"|(?:feel(?:s|ing)?\s+like\s+|want(?:s|ing)?\s+to\s+|thinking\s+(?:of|about)\s+)end(?:ing)?\s+it(?:\s+all)?"
    r"|wants?\s+to\s+(?:die|hurt\s+yourself|harm\s+yourself|end\s+your\s+life)|in\s+(?:immediate\s+)?danger"
    r"|(?:a|an)\s+(?:mental\s+health\s+|psychiatric\s+)?(?:crisis|emergency)\s+(?:arises|happens|comes)"
    r"|(?:thinking|thinks?|talks?|talking|speaks?)\s+(?:of|about)\s+(?:suicide|hurting|harming|ending)\w*)"
)
_TO_US = (
    r"(?:(?:call|phone|contact|text|e-?mail|message|page|reach\s+out\s+to|write\s+to)\s+(?:us\b|our\s+(?:\w+\s+"
    r")?(?:office|clinic|team|intake|staff|front\s+desk|practice|number|therapists?|counselors?"
    r"|providers?|answering\s+service|voice\s*mail|portal)|your\s+(?:therapist|counselor|provider|clinician|coach)"
    r"|the\s+(?:office|clinic|practice|front\s+desk|answering\s+service|number\s+(?:above|below)))|(?:book|schedule)\s+(?:an?\s+|your\s+)?(?:\w+\s+)?"
    r"(?:visit|appointment|session|call|evaluation|intake|consult\w*)|(?:reach|message|use)\s+(?:us\b|our\s+(?:[\w-]+\s+)?"
    r"(?:team|staff|clinicians?|portal|chat|therapists?|office))|leave\s+(?:us\s+)?an?\s+(?:voice\s*mail|message)|fill\s+(?:out|in)\s+(?:our|the)\s+"
    r"(?:\w+\s+)?form|we(?:'re|\s+are)\s+(?:just\s+)?(?:a\s+(?:phone\s+)?call\s+away|here\s+for\s+you))"
)
_SENDS = pattern(
    rf"\b{_CRISIS}\b[^.;!?]{{0,120}}?\b{_TO_US}|\b{_TO_US}[^.;!?]{{0,50}}?\b(?:if|when|whenever|because)\s+"
    rf"[^.;!?]{{0,40}}?\b{_CRISIS}",
    (
        *("crisis", "crises", "emergenc", "suicid", "thoughts of", "in danger", "immediate danger"),
        *("want to die", "want to hurt", "want to harm", "want to end", "thinking of"),
        *("ending it", "end it"),
        *("wants to die", "wants to hurt", "wants to harm", "wants to end"),
        *("thinking about", "talks about", "talking about"),
    ),
)
_ASKED = re.compile(rf"{_CRISIS}\b[^.!?]*\?\s*$", re.IGNORECASE)
_THEN = pattern(
    rf"^(?:please\s+|then\s+)?{_TO_US}",
    "call phone contact text mail message reach write book schedule leave fill here",
)
_NEXT = re.compile(
    r"\b(?:9-?1-?1|988|999|112|emergency\s+(?:room|department|services|number)|crisis\s+(?:text\s+)?line"
    r"|lifeline)\b",
    re.IGNORECASE,
)


@page_rule(
    code="CR009",
    severity=Severity.ERROR,
    sources=[LIFELINE_988],
    good=[
        "In a crisis, call or text 988.",
        "Our phone and e-mail are not for emergencies. In a crisis do not e-mail us.",
        "If you are in a crisis, call 988 first, and then call our office.",
        "Call us with questions that can wait.",
        "In an emergency, please do not contact our office.",
        "In case of an emergency, call 911. For anything else, call our office.",
        "For an emergency plan, write to your therapist.",
        "Call us if you have questions about emergency contacts.",
    ],
    bad=[
        Bad(
            page="If you are in crisis, please call our office.",
            line=1,
            says="'in crisis, please call our office' sends people in a crisis to the clinic.",
        ),
        Bad(
            page="Words.\n\nFeeling suicidal? Book an appointment with us.",
            line=3,
            says="'Book an appointment' sends people in a crisis to the clinic.",
        ),
        Bad(
            page="In case of an after-hours emergency, please leave a voicemail.",
            line=1,
            says="'In case of an after-hours emergency, please leave a voicemail' sends people in "
            "a crisis to the clinic.",
        ),
        Bad(
            page="E-mail us whenever you are in an emergency.",
            line=1,
            says="'E-mail us whenever you are in an emergency' sends people in a crisis to the "
            "clinic.",
        ),
    ],
)
def crisis_sent_to_the_clinic(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield each such sentence in a block that names no crisis line."""
    asked = (
        (sentence, span)
        for sentence, span in reading.find(_THEN)
        if _ASKED.search(sentence.block.text[: sentence.start])
    )
    for sentence, span in (*reading.find(_SENDS), *asked):
        if _NEXT.search(sentence.block.text) or not is_claimed(reading, sentence, span):
            continue
        if re.search(r"\b(?:not|never)\b|n['\u2019]t\b", span.text, re.IGNORECASE):
            continue
        yield Hit(
            at=span,
            message=f"'{span.text}' sends people in a crisis to the clinic.",
            help="Give the numbers that answer at any hour first: 'In a crisis, call or text 988. "
            "In danger, call 911'.",
        )
