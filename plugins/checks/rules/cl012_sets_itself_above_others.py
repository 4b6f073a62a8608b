"""The clinic sets itself above other clinics.

## Why it matters
Nobody has compared the clinics in town. Such a sentence cannot be proven, talks down colleagues
whom a patient may need, and the codes of the professions forbid it.

## When not to use it
Where the text says how kinds of care differ, without naming who is better. It is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.checks.facts.pattern import pattern
from plugins.checks.facts.reading import Reading
from plugins.checks.rule import Bad, Hit, page_rule
from plugins.checks.sources import APA_STATEMENTS, FTC_HEALTH_CLAIMS
from plugins.core.finding import Severity
from plugins.core.site import AnyPage

_THEY = (
    r"(?:clinics?|providers?|practices?|therapists?|psychiatrists?|counselors?"
    r"|doctors?|places?|cent(?:er|re)s?|facilit(?:y|ies)|programs?|prescribers?)"
)
_SAYS = pattern(
    rf"\b(?:(?:unlike|better\s+than|more\s+than|ahead\s+of"
    rf"|superior\s+to)\s+(?:other|most|many|any(?:\s+other)?|typical|traditional"
    rf"|big(?:-box)?|all\s+(?:the\s+)?other)\s+(?:\w+\s+){{0,2}}{_THEY}"
    rf"|no\s+other\s+(?:local\s+|area\s+)?{_THEY}|(?:other"
    rf"|most)\s+{_THEY}\s+(?:just|only|simply|rush|push|won't"
    rf"|will\s+not|never\s+listen|don't\s+listen|hand\s+you|throw|treat\s+you\s+like|get\s+it\s+wrong)(?:\s+\w+)?"
    r"|(?:different|apart)\s+from\s+(?:all\s+)?other\s+(?:\w+\s+)?(?:clinics?"
    r"|providers?|practices?|therapists?)"
    rf"|(?:where|when|after)\s+(?:all\s+)?other(?:s|\s+{_THEY})\s+(?:have\s+)?(?:fail(?:s|ed)?"
    r"|gave\s+up|could\s+not|couldn't)"
    rf"|(?:we\s+are|we're|are)\s+the\s+only\s+(?:\w+\s+)?{_THEY}\s+(?:in\s+[^.;]{{1,30}}?\s+)?(?:that|who|to)\b"
    r"|(?:nothing\s+else|no\s?-?(?:body|one)\s+else|nobody)\s+comes\s+close"
    r"|(?:head\s+and\s+shoulders|a\s+(?:cut|step))\s+above"
    r"|like\s+no\s+other|one[- ]of[- ]a[- ]kind"
    r"|sets?\s+us\s+apart|nobody\s+else\s+(?:offers|does)"
    r"|what\s+makes\s+us\s+(?:different|better|special|unique)"
    r"|the\s+[\w\s]{0,20}difference\s+you\s+can\s+feel)\b",
    (
        "other",
        "most",
        "many",
        "any",
        "unlike",
        "one of a kind",
        "one-of-a-kind",
        "apart",
        "nobody else",
        "shoulders above",
        "a cut above",
        "a step above",
        "comes close",
        "the only",
        "makes us",
        "difference",
    ),
)


@page_rule(
    code="CL012",
    severity=Severity.WARNING,
    sources=[
        APA_STATEMENTS,
        FTC_HEALTH_CLAIMS,
    ],
    good=[
        "Not every clinic has both kinds of care in one place.",
        "You can ask other clinics for their fees as well.",
        "Psychologists in most states cannot prescribe.",
    ],
    bad=[
        Bad(
            page="Unlike other clinics, we listen.",
            line=1,
            says="'Unlike other clinics' sets the clinic above others.",
        ),
        Bad(
            page="Some words.\n\nNo other practice offers this.",
            line=3,
            says="'No other practice' sets the clinic above others.",
        ),
        Bad(
            page="We care more than other providers.",
            line=1,
            says="'more than other providers' sets the clinic above others.",
        ),
        Bad(
            page="Our one-of-a-kind program is here.",
            line=1,
            says="'one-of-a-kind' sets the clinic above others.",
        ),
    ],
)
def sets_itself_above_others(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield each comparison with others that nobody has made."""
    for _sentence, span in reading.find(_SAYS):
        yield Hit(
            at=span,
            message=f"'{span.text}' sets the clinic above others.",
            help="Say what you do, and leave others out of it.",
        )
