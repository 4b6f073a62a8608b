"""A big word stands where a source should.

## Why it matters
'Proven', 'breakthrough' and 'gold standard' ask readers to believe without telling them why.
'Synergy' is untrue as far as anyone knows: the effects of therapy and medication seem to add up.

## When not to use it
In a sentence that cites its source, and in fixed terms such as breakthrough bleeding. Those are
left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.checks.facts.pattern import pattern
from plugins.checks.facts.reading import Reading
from plugins.checks.facts.stance import is_claimed
from plugins.checks.rule import Bad, Hit, Source, page_rule
from plugins.checks.sources import FTC_HEALTH_CLAIMS
from plugins.core.finding import Severity
from plugins.core.site import AnyPage

_SAYS = pattern(
    r"\b(?:(?:scientifically|clinically|medically)[- ](?:proven|validated|tested|engineered"
    r"|formulated"
    r"|backed)|proven(?!\s+(?:wrong|false|guilty|innocent|unlikely))"
    r"|miracles?|miraculous(?:ly)?|break-?through(?:s)?(?!\s+(?:bleeding|symptoms?"
    r"|pain|seizures?|infections?|cases?|anxiety))"
    r"|life[- \u2011](?:changing|altering|transforming)|chang(?:es?|ed"
    r"|ing)\s+(?:your\s+)?li(?:fe|ves)\s+forever|game[- ]chang(?:ers?|ing)"
    r"|revolutionary|revolutioni[sz](?:es?|ing)|ground-?breaking|next[- ]level"
    r"|transform(?:s|ed|ing)?\s+(?:your|our|the\s+lives|lives"
    r"|how\s+you)(?:\s+\w+)?|transformative|transformational"
    r"|life[- ]saving\s+(?:therapy|counseling)"
    r"|(?:long-)?lasting\s+(?:[a-z-]+\s+){0,2}?(?:results|relief|change|recovery|healing|wellness"
    r"|peace|happiness|improvements?|stability)"
    r"|(?:the\s+)?science\s+is\s+(?:clear|settled)|(?:evidence|science"
    r"|research)[- \u2010\u2011](?:based|backed)|gold[- ]standard"
    r"|synerg(?:y|ies|istic(?:ally)?|ize[sd]?)|(?:more|greater"
    r"|better)\s+than\s+the\s+sum|one\s+plus\s+one\s+(?:is|equals|makes)"
    r"|boost(?:s|ed|ing)?\s+(?:(?:your|the|their|long-term|overall"
    r"|patient)\s+)*(?:recovery|outcomes?|results|success|effectiveness|response"
    r"|chances|remission|healing|serotonin|treatment)"
    r"|(?:rapid|fast(?:-acting)?|quick|swift|dramatic|powerful|profound|real|true|deep)\s+"
    r"(?:[a-z-]+\s+)?(?:relief|healing"
    r"|transformations?)|first[- ]line\s+(?:[\w-]+,?\s+){0,3}?(?:treatments?|therap(?:y|ies)"
    r"|medications?|choices?"
    r"|interventions?)|treatments?\s+of\s+choice"
    r"|(?:amazing|incredible|wonderful|magical|marvell?ous|phenomenal|extraordinary|fantastic"
    r"|astonishing|unbelievable|awesome)\s+(?:[a-z-]+\s+)?(?:process|tool|treatments?|therap(?:y|ies)"
    r"|techniques?|methods?|modalit(?:y|ies)|remed(?:y|ies)|supplements?|herbs?|results|benefits"
    r"|effects|medicine|medications?|drugs?|program|healing|transformations?|breakthroughs?)"
    r"|(?:chang|transform)(?:es|ed|ing)\s+(?:(?:so\s+)?many\s+|people's\s+|countless\s+|young\s+)?lives\b"
    r"|self-sustain\w+|long-term\s+(?:relief|healing|wellness|results|success)|rewires?\s+itself"
    r"|supercharge[sd]?|turbocharge[sd]?|rewir(?:es?|ed|ing)\s+(?:your"
    r"|the)\s+brain|unlock(?:s|ing)?\s+(?:your|lasting|true)(?:\s+\w+)?"
    r"|magic(?:al)?\s+(?:bullets?|pills?|results|formula)|wonder\s+drugs?)\b",
    (
        "proven",
        "scientifically",
        "clinically",
        "medically",
        "miracl",
        "miracul",
        "self-sust",
        "relief",
        "healing",
        "first-line",
        "first line",
        "of choice",
        "long-term",
        "rewire",
        "breakthrough",
        "break-through",
        "life-",
        "life chang",
        "life\u2011",
        "life forever",
        "lives forever",
        "game-chang",
        "game chang",
        "revolution",
        "groundbreak",
        "ground-break",
        "next-level",
        "next level",
        "transform",
        "lasting",
        "science is",
        "based",
        "backed",
        "gold-standard",
        "gold standard",
        "synerg",
        "than the sum",
        "one plus one",
        "boost",
        "charge",
        "rewir",
        " lives",
        "unlock",
        "amazing",
        "incredible",
        "wonderful",
        "marvel",
        "phenomenal",
        "extraordinary",
        "fantastic",
        "astonishing",
        "unbelievable",
        "awesome",
        "magic",
        "wonder drug",
    ),
)

_LABEL = re.compile(
    r"\b(?:is|are|as)\s+(?:an?\s+|the\s+)?(?:[\w-]+,?\s+){0,3}?(?:evidence|science"
    r"|research)[- \u2010\u2011]"
    r"(?:based|backed)\s+(?:[\w-]+\s+){0,2}?(?:treatments?|(?:psycho)?therap(?:y|ies)"
    r"|approach(?:es)?"
    r"|interventions?)\s+(?:for|that|to|supported|used)\b",
    re.IGNORECASE,
)
"""A treatment by name is called evidence-based for an illness, which is easily cited."""


@page_rule(
    code="CL004",
    gives_way_to=(
        "CL001",
        "CL002",
        "CL006",
        "CL007",
        "CL010",
        "EV040",
    ),
    severity=Severity.WARNING,
    sources=[
        FTC_HEALTH_CLAIMS,
        Source(
            title="Adding psychotherapy to antidepressant medication (Cuijpers and others, 2014)",
            url="https://pmc.ncbi.nlm.nih.gov/articles/PMC3918025",
        ),
    ],
    good=[
        "Trials support this approach for depression [@cuijpers-2020].",
        "This has not been proven.",
        "Breakthrough bleeding can happen.",
        "Booster sessions helped.",
        "It is a myth that there is a miracle drug.",
    ],
    bad=[
        Bad(
            page="It is a proven approach.",
            line=1,
            says="'proven' is a big word, and its sentence names no source.",
        ),
        Bad(
            page="Some words.\n\nThere is synergy between the two.",
            line=3,
            says="'synergy' is a big word, and its sentence names no source.",
        ),
        Bad(
            page="We offer life-changing care.",
            line=1,
            says="'life-changing' is a big word, and its sentence names no source.",
        ),
        Bad(
            page="This boosts recovery rates.",
            line=1,
            says="'boosts recovery' is a big word, and its sentence names no source.",
        ),
        Bad(
            page="We use evidence-based treatments.",
            line=1,
            says="'evidence-based' is a big word, and its sentence names no source.",
        ),
        Bad(
            page="The whole is more than the sum of its parts.",
            line=1,
            says="'more than the sum' is a big word, and its sentence names no source.",
        ),
        Bad(
            page="It brings rapid relief.",
            line=1,
            says="'rapid relief' is a big word, and its sentence names no source.",
        ),
        Bad(
            page="CBT is an evidence-based therapy for panic.",
            line=1,
            says="'evidence-based' is a big word, and its sentence names no source.",
        ),
    ],
)
def big_word_without_a_source(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield each big word that no source stands behind."""
    for sentence, span in reading.find(_SAYS):
        if not sentence.cites and is_claimed(reading, sentence, span):
            soft = "based" in span.text.lower() and not _LABEL.search(sentence.text)
            yield Hit(
                at=span,
                message=f"'{span.text}' is a big word, and its sentence names no source.",
                help="Say for which condition it was tested, what was found, and cite the source.",
                severity=Severity.ADVICE if soft else None,
            )
