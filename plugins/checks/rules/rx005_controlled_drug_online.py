"""A text offers controlled medication online, without the day on which that was so.

## Why it matters
Rules on prescribing stimulants and other controlled medication by video are temporary, differ by
state and end on a date. An offer without a date promises what the law may not allow, and draws
people who want the drug and not the care.

## When not to use it
Where the sentence tells the rule itself, with 'As of' and its date, and cites it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.checks.facts.pattern import pattern
from plugins.checks.facts.reading import Reading
from plugins.checks.facts.stance import is_asked, is_claimed
from plugins.checks.rule import Bad, Hit, Source, page_rule
from plugins.core.finding import Severity
from plugins.core.site import AnyPage

_DRUG = (
    r"(?:controlled\s+(?:substance|medication|medicine|drug)s?|stimulants?|(?:ADHD|ADD)\s+(?:"
    r"medications?|meds|medicine|prescriptions?)|benzodiazepines?|benzos|Adderall|Ritalin|Vyvanse"
    r"|Concerta|Focalin|Xanax|Klonopin|Ativan|Valium|ketamine|Suboxone|buprenorphine)"
)
_WAY = (
    r"(?:online|telehealth|telemedicine|telepsychiatry|virtual(?:ly)?(?!\s+reality)|remote(?:ly)?"
    r"|(?:by|over|via|through)\s+(?:video|phone)|video\s+(?:visits?|calls?|appointments?|chat)"
    r"|from\s+(?:your\s+)?home|from\s+your\s+(?:couch|phone|sofa|laptop)|at[- ]home"
    r"|without\s+leaving\s+(?:the|your)\s+(?:house|home)|by\s+mail|mail[- ]order"
    r"|(?:delivered|shipped|sent)\s+to\s+your\s+(?:door|home)|(?:with(?:out)?|no)\s+(?:an?\s+)?"
    r"(?:in[- ]person|office)\s+visits?)"
)
_OFFER = pattern(
    rf"\b{_DRUG}\b[^.;:]{{0,90}}?\b{_WAY}\b|\b{_WAY}\b[^.;:]{{0,90}}?\b{_DRUG}\b",
    (
        *("controlled", "stimulant", "adhd", "add ", "benzo", "adderall", "ritalin", "vyvanse"),
        *("concerta", "focalin", "xanax", "klonopin", "ativan", "valium", "ketamine"),
        *("suboxone", "buprenorphine"),
    ),
)
_DATED = re.compile(r"\bas\s+of\s+(?:\w+\s+)?(?:\d{1,2},\s+)?20\d{2}\b", re.IGNORECASE)
_WARNS = re.compile(
    r"\b(?:fake|counterfeit|illegal(?:ly)?|unlawful|scams?|rogue|dangerous|danger|laced|fentanyl"
    r"|street|dealers?|cannot|can't|may\s+not|must\s+(?:first\s+)?(?:see|come|have)|ask\s+(?:us\s+)?"
    r"(?:if|whether)|rules?\s+(?:differ|vary|change|on)|laws?|lawmakers|restrict\w*|limits?|limited"
    r"|depends?|whether|questions?\s+about|therapy\s+(?:or|and|for))\b",
    re.IGNORECASE,
)
_SIDE_BY_SIDE = re.compile(r"[\w-]+(?: [\w-]+)? (?:and|&|or) [\w-]+", re.IGNORECASE)
_GAMES = re.compile(r"\b(?:video|online)\s+gam", re.IGNORECASE)


@page_rule(
    code="RX005",
    severity=Severity.ERROR,
    sources=[
        Source(
            title="Fourth Temporary Extension of COVID-19 Telemedicine Flexibilities for "
            "Prescription of Controlled Medications, 90 FR 61301",
            url="https://www.govinfo.gov/content/pkg/FR-2025-12-31/html/2025-24123.htm",
        )
    ],
    good=[
        (
            "As of November 21, 2026, federal rules let some controlled medications be prescribed "
            "by video [@dea-2025-telehealth]."
        ),
        "Can ADHD medication be prescribed online?",
        "We do not prescribe stimulants by video.",
        "Pills sold online as Xanax are often fake.",
        "Ask us whether a controlled medication can be prescribed through telehealth.",
        "Online games and stimulants such as coffee keep people awake late.",
        "What we know of Adderall and telehealth stands below.",
        "You can see a therapist online. Stimulants are one kind of ADHD medication.",
    ],
    bad=[
        Bad(
            page="Get ADHD medication online.",
            line=1,
            says="'ADHD medication online' offers controlled medication and gives no date for it.",
        ),
        Bad(
            page="Some words.\n\nOur telehealth team can prescribe stimulants when they fit you.",
            line=3,
            says="'telehealth team can prescribe stimulants' offers controlled medication and "
            "gives "
            "no date for it.",
        ),
        Bad(
            page="Adderall, delivered to your door after one short visit.",
            line=1,
            says="'Adderall, delivered to your door' offers controlled medication and gives no "
            "date "
            "for it.",
        ),
        Bad(
            page="We offer at-home ketamine to people across the state.",
            line=1,
            says="'at-home ketamine' offers controlled medication and gives no date for it.",
        ),
    ],
)
def controlled_drug_online(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield each offer that is neither dated nor a warning."""
    for sentence, span in reading.find(_OFFER):
        text = sentence.text
        if _DATED.search(text) or _WARNS.search(text) or is_asked(sentence):
            continue
        if _SIDE_BY_SIDE.fullmatch(span.text) or _GAMES.search(text):
            continue
        # A sentence that cites tells a rule or a finding; the evidence room watches its date.
        if not sentence.cites and is_claimed(reading, sentence, span):
            yield Hit(
                at=span,
                message=f"'{span.text}' offers controlled medication and gives no date for it.",
                help="Take the offer out. If the rule must be told: 'As of' with the date, what it "
                "allows, until when, and its source.",
            )
