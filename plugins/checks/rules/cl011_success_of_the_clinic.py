"""The clinic tells of its own success.

## Why it matters
How many patients got better cannot be checked by readers, and nobody knows what happened to those
who left. Ohio's board of counselors forbids misleading statements on success.

## When not to use it
Where the page says that it publishes no success rates. It is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.checks.facts.pattern import pattern
from plugins.checks.facts.reading import Reading
from plugins.checks.facts.stance import is_claimed
from plugins.checks.rule import Bad, Hit, Source, page_rule
from plugins.checks.sources import APA_STATEMENTS
from plugins.core.finding import Severity
from plugins.core.site import AnyPage

_WHO = (
    r"(?:patients?|clients?|people|families|individuals|men|women|teens|adults"
    r"|children|couples|lives|graduates|alumni|residents)"
)
_SAYS = pattern(
    rf"\b(?:(?:our|a|an|with\s+an?)\s+(?:(?:high|proven|excellent|outstanding"
    rf"|amazing|impressive|overall|\d+\s?%|\d+\s+percent)\s+)*(?:success|recovery"
    rf"|satisfaction|remission)\s+rates?|(?:a\s+|our\s+)?(?:proven|strong|long"
    rf"|excellent|successful)\s+track\s+record"
    rf"|(?:hundreds|thousands|dozens|\d[\d,]*\+?)\s+(?:of\s+)?(?:our\s+)?{_WHO}\s+("
    rf"?:have\s+(?:been\s+)?)?(?:helped|healed|recovered|overcome|transformed"
    rf"|cured|improved|found\s+(?:relief|healing)|changed)"
    rf"|(?:(?:we|has|have|had|who)(?:\s+have|'ve)?\s+|we've\s+)(?:already\s+"
    rf"|successfully\s+)?(?:helped|healed|treated|cured|transformed)\s+(?:(?:over"
    rf"|more\s+than|many|countless|hundreds|thousands|dozens|\d[\d,]*\+?|of"
    rf"|the\s+lives\s+of)\s+)+{_WHO}"
    rf"|(?:(?:most|many|all|nearly\s+all|almost\s+all|\d+\s?%"
    rf"|\d+\s+percent)\s+(?:of\s+)?)?our\s+(?:(?!success|patient|client)\w+\s+)?{_WHO}\s+"
    rf"(?:(?:have|has|often|usually"
    rf"|quickly|consistently|do|all|typically|tend\s+to)\s+)*(?:(?:gets?|got|feel"
    rf"|felt)\s+(?:better|well)|recover(?:ed)?|improve[ds]?|heal(?:ed)?"
    rf"|(?:stay|stayed|remain|remained)\s+(?:sober|well|symptom-free|in\s+recovery|off\s+(?:drugs"
    rf"|alcohol))"
    rf"|say\s+(?:that\s+)?(?:they|we|therapy|it)|would\s+(?:recommend|do\s+it)"
    rf"|see\s+(?:results|improvement)|report\s+(?:feeling|improvement|better"
    rf"|high\s+satisfaction)|experience\s+(?:an?\s+)?(?:\w+\s+)?(?:relief|lasting|significant"
    rf"|improvements?|reduced|reductions?|decreased?|fewer|less|better|dramatic|remission)"
    rf"|love\s+us|succeed(?:ed)?|thrive)"
    r"|(?:achiev|reach|produc|deliver|see)\w*\s+(?:full\s+)?(?:remission|recovery|results|relief"
    r"|success)\s+in"
    r"\s+(?:over\s+|more\s+than\s+|nearly\s+|about\s+)?(?:\d|eight|nine|seven|most"
    r"|almost)[^.;]{0,20}?(?:cases"
    r"|patients|clients|people|%)"
    r"|in\s+(?:our|my)\s+(?:clinical\s+|long\s+)?experience,?\s+[^.;:?]{0,80}?\b(?:works?|helps?"
    r"|reduces?|minimi[sz]es"
    r"|shortens?|improves?|improvements?|get\s+better|do\s+(?:much\s+)?better|relie(?:f|ves)"
    r"|recover|effective|success\w*)"
    r"|we(?:'ve|\s+have)?\s+(?:\w+ly\s+|often\s+)?(?:see|seen|witness(?:ed)?|watched)\s+"
    r"(?:(?:great|amazing|incredible"
    r"|remarkable|excellent|life-changing|significant|tremendous|wonderful)\s+(?:results|success"
    r"|improvements?"
    rf"|transformations?|progress)|(?:many|countless|hundreds|thousands|so\s+many)\s+(?:of\s+"
    rf")?(?:our\s+)?{_WHO}\s+(?:\w+ly\s+)?(?:get\s+better|recover|improve|transform|heal"
    rf"|thrive|overcome|flourish|change\s+their|find\s+(?:relief|healing)))"
    r"|\d(?:\.\d)?[- ]stars?\s+(?:average|rating|reviews?)"
    r"|satisfied\s+(?:patients|clients)|happy\s+(?:patients|clients)"
    r"|success\s+stor(?:y|ies)|rated\s+(?:#\s?1|\d(?:\.\d)?\s+(?:out\s+of"
    r"|stars?)))\b",
    (
        "rate",
        "track record",
        "hundreds",
        "thousands",
        "dozens",
        "countless",
        "we have",
        "we helped",
        "we\u2019ve",
        "has helped",
        "has healed",
        "has treated",
        "have helped",
        "we healed",
        "we treated",
        "we success",
        "we already",
        "our patients",
        "our clients",
        "our people",
        "our families",
        "our teens",
        "our couples",
        "our graduates",
        "our alumni",
        "our residents",
        "% of our",
        "satisfied",
        "remission in",
        "recovery in",
        "results in",
        "relief in",
        "-star",
        "we see ",
        "we often",
        "we witness",
        "we watched",
        "seen ",
        "witnessed",
        "our experience",
        "my experience",
        "clinical experience",
        "long experience",
        " stars",
        "rated ",
        " star rev",
        " star rat",
        " star ave",
        "happy",
        "success",
        "+ ",
        "000 ",
        "00 patients",
        "00 clients",
        "00 people",
    ),
)


@page_rule(
    code="CL011",
    severity=Severity.ERROR,
    gives_way_to=["PV002"],
    sources=[
        Source(
            title="Ohio Administrative Code, Chapter 4757-5",
            url="https://codes.ohio.gov/ohio-administrative-code/chapter-4757-5",
        ),
        APA_STATEMENTS,
    ],
    good=[
        "We do not publish success rates.",
        "Ask how the clinic measures progress.",
        (
            "In the trial, the success rate was 43% with exposure therapy, compared with "
            "13% [@simpson-2013]."
        ),
        "Our patients can call between visits.",
        "We see many people from the county.",
    ],
    bad=[
        Bad(
            page="Our success rate is high.",
            line=1,
            says="'Our success rate' tells of the clinic's own success.",
        ),
        Bad(
            page="Some words.\n\nThousands of patients have healed with us.",
            line=3,
            says="'Thousands of patients have healed' tells of the clinic's own success.",
        ),
        Bad(
            page="We have a proven track record of helping families.",
            line=1,
            says="'a proven track record' tells of the clinic's own success.",
        ),
        Bad(
            page="Our clients get better.",
            line=1,
            says="'Our clients get better' tells of the clinic's own success.",
        ),
        Bad(
            page="We have helped hundreds of people overcome anxiety.",
            line=1,
            says="'We have helped hundreds of people' tells of the clinic's own success.",
        ),
        Bad(
            page="In our experience, hypnosis works.",
            line=1,
            says="'In our experience, hypnosis works' tells of the clinic's own success.",
        ),
    ],
)
def success_of_the_clinic(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield each sentence on how well the clinic's own patients did."""
    for sentence, span in reading.find(_SAYS):
        if not sentence.cites and is_claimed(reading, sentence, span):
            yield Hit(
                at=span,
                message=f"'{span.text}' tells of the clinic's own success.",
                help="Leave it out, or say how you look at progress together with a patient.",
            )
