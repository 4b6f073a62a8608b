"""Both treatments together are called better without a source.

## Why it matters
This is the sentence that sells combined care, and it is true for some conditions, compared with
some treatments, for some time. Without all of that it misleads: for PTSD or panic it may be wrong.

## When not to use it
Where the sentence cites its source, or says that it may help some people more. Those are left
alone. (From section 0 of the editorial guide on evidence.)
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.checks.facts.pattern import pattern
from plugins.checks.facts.reading import Reading
from plugins.checks.facts.stance import has_denial, is_claimed
from plugins.checks.rule import Bad, Hit, Source, page_rule
from plugins.checks.sources import FTC_HEALTH_CLAIMS
from plugins.core.finding import Severity
from plugins.core.site import AnyPage

_BOTH = (
    r"(?:combin(?:ing|e|ed|ation)|both\s+(?:treatments?|approaches|methods"
    r"|together|of\s+them|therapy|forms)|(?:therapy|counseling"
    r"|psychotherapy)\s+(?:and|with|plus)\s+(?:\w+\s+)?medications?"
    r"|medications?\s+(?:and|with|plus)\s+(?:\w+\s+)?(?:therapy|counseling)"
    r"|(?:do|get|receive|have|doing|getting|receiving|having)\s+both|combined\s+(?:care|therapy"
    r"|treatment)"
    r"|(?:integrated|dual)\s+(?:treatment|care|approach)|the\s+two\s+together)"
)
_MORE = (
    r"(?:(?:better|faster|quicker|stronger|greater|longer[- ]lasting|higher|deeper"
    r"|strongest|fastest|best|more\s+(?:durable|lasting|complete"
    r"|sustainable))(?:,?\s+(?:and\s+)?[\w-]+){0,4}?\s+(?:results?|outcomes?"
    r"|recovery|improvements?|relief|response|than|effects?|gains|remission"
    r"|chances?|healing|rates?|way)|(?:is|are)\s+(?:\w+\s+){0,2}better|(?:more"
    r"|most)\s+effective(?:\s+than\s+(?:[\w-]+\s+){0,5}?(?:alone|by\s+itself|either\s+one))?|beats|trumps|outshines|outperform\w*|superior|works?\s+(?:better|best)"
    r"|(?:slash|cut|reduc|halv|prevent)\w*\s+(?:\w+\s+){0,3}?relapses?"
    r"|(?:recover|improve|heal)\w*\s+(?:\w+\s+)?(?:twice\s+as\s+(?:fast|well|often)|faster|sooner)"
    r"|the\s+best\s+(?:approach|treatment|way|option))"
)
_ONE = (
    r"therapy|psychotherapy|counsel(?:l)?ing|medications?|medicines?|antidepressants?|treatments?"
    r"|medication\s+management|CBT"
)
_BEST = r"(?:works?\s+(?:the\s+)?(?:best|better)|(?:is|are)\s+(?:\w+\s+)?(?:most|more)\s+effective)"
_WITH = (
    r"(?:(?:when|if|once)\s+(?:(?:it|they|you|is|are|it's|also|used|taken|go(?:es)?|going|have"
    r"|get|see|paired|combined"
    r"|added|part)\s+){0,4}(?:to|with|alongside|along\s+with|together\s+with|in)|alongside"
    r"|along\s+with"
    r"|paired\s+with|when\s+combined\s+with|in\s+combination\s+with)"
)
_SAYS = pattern(
    rf"\b{_BOTH}\b[^.;:?]{{0,110}}?\b{_MORE}\b"
    rf"|\b(?:{_ONE})\b[^.;:?]{{0,30}}?\b{_BEST}\s+{_WITH}\s+(?:[\w-]+\s+){{0,5}}?(?:{_ONE}"
    rf"|(?:a\s+)?support\s+groups?"
    r"|holistic|lifestyle|healthy)\b",
    (
        "better",
        "faster",
        "quicker",
        "stronger",
        "greater",
        "lasting",
        "higher",
        "deeper",
        "fastest",
        "best",
        "more durable",
        "more complete",
        "more sustainable",
        "effective",
        "outperform",
        "relapse",
        "twice as",
        "sooner",
        "beats",
        "trumps",
        "outshines",
        "superior",
    ),
)
_UNLESS = re.compile(r"\bif\b", re.IGNORECASE)
_ON_PTSD = re.compile(r"PTSD|traumatic\s+stress", re.IGNORECASE)
"""EV046 speaks up there."""
_HEDGED = re.compile(
    r"\b(?:may|might|could|some\s+people|for\s+some|sometimes|not|no\s+better"
    r"|whether|if|ask|unclear|alone\s+did)\b",
    re.IGNORECASE,
)


@page_rule(
    code="EV050",
    gives_way_to=(
        "EV046",
        "EV049",
    ),
    severity=Severity.WARNING,
    sources=[
        FTC_HEALTH_CLAIMS,
        Source(
            title=(
                "Treatments of Adults in the Acute Phase of Major Depressive Disorder (ACP, 2023)"
            ),
            url="https://www.acpjournals.org/doi/10.7326/M22-2056",
        ),
    ],
    good=[
        (
            "In a review of 101 trials, about a quarter more people responded to both than "
            "to one [@cuijpers-2020]."
        ),
        "Combining it with an antidepressant may work better for severe depression.",
        "Is combining both better than one?",
        "Both together are not always better than one.",
        "If you have both, you may feel better sooner or later.",
        "Both therapists have better hours in summer.",
        "Therapy works best when you feel safe with your therapist.",
    ],
    bad=[
        Bad(
            page="Combining therapy and medication often leads to better results.",
            line=1,
            says=(
                "'Combining therapy and medication often leads to better results' calls both "
                "together better, and its sentence names no source."
            ),
        ),
        Bad(
            page="Some words.\n\nBoth together work best.",
            line=3,
            says=(
                "'Both together work best' calls both together better, and its sentence names "
                "no source."
            ),
        ),
        Bad(
            page="A combined approach is the most effective treatment.",
            line=1,
            says=(
                "'combined approach is the most effective' calls both together better, and its "
                "sentence names no source."
            ),
        ),
        Bad(
            page="Therapy with medication gives faster, stronger recovery.",
            line=1,
            says=(
                "'Therapy with medication gives faster, stronger recovery' calls both together "
                "better, and its sentence names no source."
            ),
        ),
        Bad(
            page="Medication works best if you also go to counseling.",
            line=1,
            says="'Medication works best if you also go to counseling' calls both together better, "
            "and its sentence names no source.",
        ),
    ],
)
def both_together_called_better(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield each sentence that calls both together better."""
    for sentence, span in reading.find(_SAYS):
        hedged = _HEDGED.search(sentence.text.replace(span.text, "") + _UNLESS.sub("", span.text))
        if sentence.cites or hedged or _ON_PTSD.search(sentence.text):
            continue
        if is_claimed(reading, sentence, span) and not has_denial(span.text):
            yield Hit(
                at=span,
                message=f"'{span.text}' calls both together better, and its sentence names no "
                "source.",
                help="Name the condition, what it was compared with and the source, such as "
                "[@cuijpers-2020].",
            )
