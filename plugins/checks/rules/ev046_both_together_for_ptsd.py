"""Both treatments together are called better for PTSD.

## Why it matters
Guidelines recommend trauma-focused therapy before medication. Adding medication to it made no
clear difference in trials, so the sentence may lead people to a pill that they do not need.

## When not to use it
Where the text says that therapy comes first, or that adding medication did not help more. Those
are left alone. (Rule EV-010 of the editorial guide.)
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.checks.facts.pattern import pattern
from plugins.checks.facts.reading import Reading
from plugins.checks.facts.stance import is_claimed
from plugins.checks.rule import Bad, Hit, Source, page_rule
from plugins.core.finding import Severity
from plugins.core.site import AnyPage

_BOTH = (
    r"(?:combin\w+|both(?!\s+(?:my|our|your|their|his|her|the|of\s+(?:us|my|our"
    r"|your)|parents|offices|clinics|people|men|women|sides|PTSD|depression"
    r"|anxiety))|together|integrated|dual|therapy\s+(?:and|with|plus)\s+medication"
    r"|medication\s+(?:and|with|plus)\s+therapy)"
)
_PTSD = r"(?:PTSD|post-?\s?traumatic\s+stress(?:\s+disorder)?)"
_MORE = (
    r"(?:better|best|superior|outperform\w*|beats?|higher|more\s+effective"
    r"|most\s+effective|greater|faster|stronger|improv\w+|boost\w*|success\w*"
    r"|recover\w*|ideal|preferred|gold\s+standard|standard)"
)
_SAYS = pattern(
    rf"\b(?:{_BOTH}\b[^.;]{{0,160}}\b{_MORE}\b[^.;]{{0,120}}\b{_PTSD}"
    rf"|{_BOTH}\b[^.;]{{0,120}}\b{_PTSD}\b[^.;]{{0,80}}\b{_MORE}"
    rf"|{_PTSD}\b[^.;]{{0,120}}\b{_MORE}\b[^.;]{{0,100}}\b{_BOTH}(?:\s+(?:treatment"
    rf"|therapy|care))?|{_PTSD}\b[^.;]{{0,120}}\b{_BOTH}\b[^.;]{{0,80}}\b{_MORE}"
    rf"|{_MORE}\b[^.;]{{0,100}}\b{_PTSD}\b[^.;]{{0,100}}\b(?:combin\w+|both"
    rf"|together)|{_PTSD}\b[^.;]{{0,80}}\b{_MORE}\b[^.;]{{0,40}}\b(?:when|if|once|after|with)\b[^.;]{{0,40}}\b"
    rf"(?:added|add|adding|paired|alongside)|add\w*\s+(?:an?\s+)?(?:medication|antidepressant|SSRI)\b[^.;]{{0,80}}"
    rf"\b{_MORE}\b[^.;]{{0,60}}\b{_PTSD})\b",
    ("ptsd", "traumatic stress"),
)
_FIRST = re.compile(
    r"\b(?:first|before\s+medication|preferred\s+over|no\s+(?:clear|added|extra)"
    r"|not\s+(?:\w+\s+)?(?:better|shown|clear|more)|recommends?\s+(?:trauma"
    r"|therapy|psychotherapy|exposure)|alone\s+(?:is|was|works?)|whether)\b"
    r"|n['\u2019]t\b",
    re.IGNORECASE,
)


@page_rule(
    code="EV046",
    severity=Severity.ERROR,
    sources=[
        Source(
            title="The Management of Posttraumatic Stress Disorder (VA/DoD guideline, 2023)",
            url="https://www.acpjournals.org/doi/10.7326/M23-2757",
        ),
    ],
    good=[
        "For PTSD, guidelines recommend trauma-focused therapy first [@vadod-2023-ptsd].",
        "For PTSD, combining therapy and medication has not been shown to work better.",
        "We treat depression, anxiety and PTSD. Both therapists are licensed.",
        "Does combining both work better for PTSD?",
        "Therapy and medication for PTSD are both offered here.",
    ],
    bad=[
        Bad(
            page="Combining therapy and medication leads to higher recovery rates for PTSD.",
            line=1,
            says=(
                "'Combining therapy and medication leads to higher recovery rates for PTSD' "
                "says that both together work better for PTSD."
            ),
        ),
        Bad(
            page="Some words.\n\nPTSD responds best to combined treatment.",
            line=3,
            says=(
                "'PTSD responds best to combined treatment' says that both together work "
                "better for PTSD."
            ),
        ),
        Bad(
            page=(
                "Both together are more effective for depression, panic and post-traumatic stress."
            ),
            line=1,
            says=(
                "'Both together are more effective for depression, panic and post-traumatic "
                "stress' says that both together work better for PTSD."
            ),
        ),
    ],
)
def both_together_for_ptsd(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield each sentence that calls both together better for PTSD."""
    for sentence, span in reading.find(_SAYS):
        if is_claimed(reading, sentence, span) and not _FIRST.search(sentence.text):
            yield Hit(
                at=span,
                message=f"'{span.text}' says that both together work better for PTSD.",
                help="Write that guidelines recommend trauma-focused therapy before medication "
                "[@vadod-2023-ptsd].",
            )
