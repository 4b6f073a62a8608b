"""An effect of a treatment is stated as certain and names no source.

## Why it matters
'EMDR reduces anxiety' is a claim about health: it was so for some people, compared with something,
for some time, or it was never tested. No sentence on what a treatment does stands without the
reference that carries it. Readers choose, or leave, a treatment for such a sentence.

## When not to use it
Where the sentence or its paragraph cites the source, or says that it can help, or for whom. What is
done in a treatment needs no source: 'CBT helps you notice thoughts'. Those are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.checks.facts.blocks import Part
from plugins.checks.facts.clause import clause_around
from plugins.checks.facts.effect import Effect, effects, lead_in
from plugins.checks.facts.reading import Reading
from plugins.checks.facts.sentence import Sentence
from plugins.checks.facts.sourced import Sourced, sourced
from plugins.checks.facts.stance import has_denial, is_claimed
from plugins.checks.rule import Bad, Hit, page_rule
from plugins.checks.rules import (
    ev040_studies_without_a_name,
    ev041_authority_without_a_source,
    ev044_one_study_without_a_name,
)
from plugins.checks.sources import FTC_HEALTH_CLAIMS
from plugins.core.finding import Severity
from plugins.core.site import AnyPage

_HEDGED = re.compile(
    r"""
      \b(?:may|might|can|could|would|should|cannot|sometimes|for\s+some|evidence\s+that|if|whether
        |unless|asks?|asked|aim(?:s|ed|ing)?|goals?|hope[sd]?|designed|intended|meant|try|tries
        |believed?|thought|seems?|appears?|(?<!more\s)(?<!less\s)likely|potentially|probably|perhaps|tends?|unclear
        |unlikely|claim(?:s|ed)?|think|wants?|looking\s+for|expect\w*|until|before|once|how|why|what
        |myths?|depends?|not|few|little|wish|no\s+(?:proof|evidence))\b
    | \bsome\s+(?:people|patients|of|cases|research|studies|evidence|who)\b
    | \bpotential\s+(?:benefits?|effects?|to)\b
    | \bmany\s+(?:people|patients|clients|adults|children|teens|men|women|individuals|who|of)\b
    | n['\u2019]t\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
_POSSIBLY = re.compile(
    r"\b(?:may|might|can|could|possible|potential|some|goals?|aims?|hopes?|myths?|depends?)\b",
    re.IGNORECASE,
)
"""What hedges a whole list, in the words above it."""
_SOFTENED = re.compile(
    r"\b(?:often|usually|generally|typically|mostly|commonly|largely)\b", re.IGNORECASE
)
_COMPARES = re.compile(r"\b(?:best|better|more|most|faster|than)\b", re.IGNORECASE)
_FIGURE = re.compile(
    r"%|\bper\s?cent\b|\b\w+\s+(?:in|out\s+of)\s+(?:\d+|ten|five|four|three)\b"
    r"|\b(?:twice|times)\s+(?:as|more)\b",
    re.IGNORECASE,
)
"""EV001 asks for the source of a figure."""
_APPEALS = (
    ev040_studies_without_a_name.SAYS,
    ev041_authority_without_a_source.SAYS,
    ev044_one_study_without_a_name.SAYS,
)
"""Rules that ask for the source of a sentence as a whole."""
_UNJUDGED = frozenset((Part.TITLE, Part.HEADING, Part.QUESTION, Part.FACT))
_UNCITED = frozenset((Part.DESCRIPTION, Part.SUMMARY))
"""Parts that can hold no citation: the text below may say it with its source."""
_SAYS = "'{}' states an effect of a treatment as certain, and names no source."


@page_rule(
    code="EV051",
    severity=Severity.WARNING,
    gives_way_to=(
        *("CL001", "CL002", "CL003", "CL004", "CL005", "CL007", "CL009", "CL010", "CL011"),
        *("EV045", "EV046", "EV049", "EV050", "RX008", "RX014"),
    ),
    sources=[
        FTC_HEALTH_CLAIMS,
    ],
    good=[
        "Therapy can help you sleep better and feel less anxious.",
        "CBT helps you notice thoughts.",
        "Medication management helps us see how you are doing.",
        "Both were compared [@cuijpers-2020]. Therapy eased depression. Therapy eases depression.",
        "Trials compared them [@cuijpers-2020]:\n\n- Therapy reduces symptoms of depression.",
        "For some people, an antidepressant eases the worst symptoms.",
        "Ask your prescriber whether the medication reduces symptoms.",
        "Does EMDR reduce anxiety?",
        "Therapy does not reduce anxiety in everybody.",
        "Antidepressants are used to treat depression.",
        "Your therapist may use breathing exercises to calm the body.",
        "CBT works by changing what you do, and works on how you think.",
        "Keep taking your medication even when it helps.",
        "A ritual eases the anxiety for a moment, and exposure therapy lets it fade.",
        "Avoiding therapy eases the fear for a day.",
        "Some antidepressants increase anxiety in the first days.",
        "Exposure therapy is most effective when you practice between visits.",
        "When therapy works, visits become rare. Medication visits work well by video.",
        "## Benefits of therapy\n\nTherapy can bring:\n\n- Reduced worry\n- Improved sleep",
        "We treat anxiety and depression, and reduce stress at the front desk.",
        "Lithium is a medicine that treats bipolar disorder.",
        "People with OCD are more likely to develop depression.",
        "People who stop medication suddenly are more likely to have withdrawal symptoms.",
        "Therapy is a way to talk about anxiety, and counseling is used with couples.",
        "Sleep plays a big role in mood. Melatonin plays a role in sleep.",
    ],
    bad=[
        Bad(
            page="EMDR reduces anxiety.",
            line=1,
            says=_SAYS.format("EMDR reduces anxiety"),
        ),
        Bad(
            page="Words.\n\nKetamine infusions relieve the worst symptoms of depression, fast.",
            line=3,
            says=_SAYS.format("Ketamine infusions relieve the worst symptoms of depression"),
        ),
        Bad(
            page="TMS is gentle. It also helps you sleep better.",
            line=1,
            says=_SAYS.format("It also helps you sleep better"),
        ),
        Bad(
            page="## Remedies\n\n- Chamomile: Helps calm the nervous system.\n- Tea",
            line=3,
            says=_SAYS.format("Helps calm the nervous system"),
        ),
        Bad(
            page="## Why magnesium?\n\n- Promotes deep sleep and focus.",
            line=3,
            says=_SAYS.format("Promotes deep sleep and focus"),
        ),
        Bad(
            page="## The benefits of yoga\n\n- Improved sleep",
            line=3,
            says=_SAYS.format("Improved sleep"),
        ),
        Bad(
            page="Kava: known for easing tension.",
            line=1,
            says=_SAYS.format("known for easing tension"),
        ),
        Bad(
            page="Somatic therapy helps you process pain, release tension and move on.",
            line=1,
            says=_SAYS.format("Somatic therapy helps you process pain, release tension"),
        ),
        Bad(
            page="Mindfulness is a skill that lowers stress.",
            line=1,
            says=_SAYS.format("Mindfulness is a skill that lowers stress"),
        ),
        Bad(
            page="Lithium usually works best.",
            line=1,
            says=_SAYS.format("Lithium usually works best"),
        ),
        Bad(
            page="Kava helps with anxiety.",
            line=1,
            says=_SAYS.format("Kava helps with anxiety"),
        ),
        Bad(
            page="Kava works like Xanax.",
            line=1,
            says=_SAYS.format("Kava works like Xanax"),
        ),
        Bad(
            page="Acupuncture is a great way to ease tension.",
            line=1,
            says=_SAYS.format("Acupuncture is a great way to ease tension"),
        ),
        Bad(
            page="Men who do yoga are far less likely to relapse.",
            line=1,
            says=_SAYS.format("Men who do yoga are far less likely to relapse"),
        ),
        Bad(
            page="Omega-3 plays a key role in mood regulation.",
            line=1,
            says=_SAYS.format("Omega-3 plays a key role in mood regulation"),
        ),
        Bad(
            page="EMDR is recognized as an extremely effective treatment for trauma.",
            line=1,
            says=_SAYS.format("EMDR is recognized as an extremely effective treatment for trauma"),
        ),
        Bad(
            page="DBT is highly effective for self-harm.",
            line=1,
            says=_SAYS.format("DBT is highly effective for self-harm"),
        ),
        Bad(
            page="Neurofeedback shows great promise for ADHD.",
            line=1,
            says=_SAYS.format("Neurofeedback shows great promise for"),
        ),
        Bad(
            page="One of the benefits of meditation is stress relief.",
            line=1,
            says=_SAYS.format("benefits of meditation is stress relief"),
        ),
        Bad(
            page="Veterans with old wounds have experienced good results with EMDR.",
            line=1,
            says=_SAYS.format("Veterans with old wounds have experienced good results with EMDR"),
        ),
    ],
)
def effect_without_a_source(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield the first effect of each sentence that is stated as certain."""
    last: Sentence | None = None
    for effect in effects(reading):
        sentence = effect.sentence
        if sentence is last or not _needs_source(reading, sentence):
            continue
        if _is_certain(reading, effect):
            last = sentence
            linked = sourced(reading, sentence) is Sourced.LINKED
            yield Hit(
                at=effect.span,
                message=_SAYS.format(effect.span.text),
                help="Cite the source in the sentence, such as [@cuijpers-2020], and say for whom "
                "it was so; or say what is done in place of what it does.",
                severity=Severity.ADVICE if linked else None,
            )


def _needs_source(reading: Reading, sentence: Sentence) -> bool:
    block = sentence.block
    if block.is_heading or block.part in _UNJUDGED or block.cites:
        return False
    if block.part in _UNCITED and reading.page.sources:
        return False
    lead = lead_in(reading, sentence)
    return lead is None or not lead.cites


def _is_certain(reading: Reading, effect: Effect) -> bool:
    sentence, span = effect.sentence, effect.span
    before, after = clause_around(sentence, span)
    around = f"{before}{span.text}{after.partition(',')[0]}"
    if effect.is_implied:
        lead, heading = lead_in(reading, sentence), reading.heading_above(sentence)
        if any(one is not None and _POSSIBLY.search(one.text) for one in (lead, heading)):
            return False
    softened = _SOFTENED.search(around) and not _COMPARES.search(span.text)
    return not (
        softened
        or _HEDGED.search(around)
        or has_denial(span.text)
        or _FIGURE.search(sentence.text)
        or any(one.search(sentence.text) for one in _APPEALS)
    ) and is_claimed(reading, sentence, span)
