"""A text shows a seal or a certificate that does not exist, or has ended.

## Why it matters
HONcode ended in December 2022. Nobody certifies clinics under HIPAA, and the FDA approves drugs and
devices, not clinics. A seal that means nothing makes readers doubt the rest.

## When not to use it
Where the text tells that such a seal has ended or does not exist.
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.checks.facts.pattern import pattern
from plugins.checks.facts.reading import Reading
from plugins.checks.facts.stance import is_claimed
from plugins.checks.rule import Bad, Hit, Source, page_rule
from plugins.core.finding import Severity
from plugins.core.site import AnyPage
from plugins.core.source import Place

_SEAL = pattern(
    r"\bHON\s?code\b(?:\s+(?:certified|seal|certificate))?|\bHealth\s+On\s+the\s+Net\b"
    r"|\bHIPAA[\s-]+(?:certified|accredited|approved|licensed)\b|\bcertified\s+(?:by\s+HIPAA|HIPAA)\b"
    r"|\bHIPAA\s+(?:certification|seal|badge)\b"
    r"|\bFDA[\s-]+(?:approved|certified|registered|licensed)\s+(?:\w+\s+)?(?:clinics?|practices?"
    r"|providers?|therapists?|psychiatrists?|facilit(?:y|ies)|program(?:s)?|telehealth)\b"
    r"|\b(?:clinic|practice|facility|program)\s+(?:is\s+|that\s+is\s+)?(?:approved|certified|endorsed)\s+"
    r"by\s+the\s+FDA\b"
    r"|\bADA[\s-]+(?:certified|approved)\b|\bGoogle[\s-]+(?:approved|certified|verified|guaranteed)\b"
    r"|\b(?:voted|named|rated|ranked|certified|listed)\s+(?:\w+\s+){0,4}?(?:a\s+|as\s+)?top\s+doc(?:s|tors?)?\b"
    r"|\b(?:approved|endorsed|certified|recommended)\s+by\s+(?:Healthgrades|Yelp|Psychology\s+Today|Google|NIMH|SAMHSA|the\s+CDC|the\s+NIH)\b",
    (
        *("honcode", "hon code", "health on the net", "hipaa", "fda", "ada cert", "ada-cert"),
        *(
            "ada appr",
            "ada-appr",
            "google",
            "top doc",
            "by healthgrades",
            "by yelp",
            "by psychology",
            "by nimh",
            "by samhsa",
            "by the cdc",
            "by the nih",
        ),
    ),
)


@page_rule(
    code="GV010",
    severity=Severity.ERROR,
    sources=[
        Source(
            title="Health On the Net Foundation",
            url="https://en.wikipedia.org/wiki/Health_On_the_Net_Foundation",
        ),
        Source(
            title="Ethical Principles of Psychologists and Code of Conduct, Standard 5",
            url="https://www.apa.org/ethics/code",
        ),
    ],
    good=[
        "A licensed clinician reviewed this page.",
        "We follow the privacy rules of HIPAA.",
        "The HONcode seal ended in 2022, so it is no longer a sign of quality.",
        "No agency hands out a HIPAA certification.",
        "The FDA approved this medication for adults.",
        "Honestly, a code word helps some families.",
    ],
    bad=[
        Bad(
            page="This site is HONcode certified.",
            line=1,
            says="'HONcode certified' is a seal that has ended or was never there.",
        ),
        Bad(
            page="Words.\n\nOur **HIPAA-certified** team calls you back.",
            line=3,
            says="'HIPAA-certified' is a seal that has ended or was never there.",
        ),
        Bad(
            page="We are an FDA-approved clinic.",
            line=1,
            says="'FDA-approved clinic' is a seal that has ended or was never there.",
        ),
        Bad(
            page="See [our seal](https://www.healthonnet.org/HONcode/Conduct.html).",
            line=1,
            says="The link leads to healthonnet.org, whose seal has ended.",
        ),
    ],
)
def seal_that_means_nothing(page: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield each seal that the page claims, and links to the one that has ended."""
    help_ = "Take it out. What counts is who wrote and reviewed the page, and the licenses."
    for sentence, span in reading.find(_SEAL):
        lower = sentence.text.lower()
        if "ended" in lower or "no longer" in lower or not is_claimed(reading, sentence, span):
            continue
        yield Hit(
            at=span,
            message=f"'{span.text}' is a seal that has ended or was never there.",
            help=help_,
        )
    for link in page.body.links:
        if "healthonnet.org" in link.target.lower():
            yield Hit(
                at=Place(link.line, link.column),
                message="The link leads to healthonnet.org, whose seal has ended.",
                help=help_,
            )
