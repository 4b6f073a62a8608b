"""A text says that benzodiazepines help with PTSD.

## Why it matters
The guideline of the US Departments of Veterans Affairs and Defense recommends against them for
PTSD: they do not help the disorder, they can get in the way of therapy, and they can cause
dependence.

## When not to use it
Never.
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

_DRUG = (
    r"\b(?:benzodiazepines?|benzos|Xanax|Klonopin|Ativan|Valium|alprazolam|clonazepam|lorazepam"
    r"|diazepam)\b"
)
_PTSD = r"\b(?:PTSD|post-?\s?traumatic\s+stress)\b"
_HELPS = (
    r"\b(?:help|treat|eas|reliev|calm|reduc|manag|work|effective|recommend|prescrib|useful|option"
    r"|benefit|choice|soothe|control|lessen|first[- ]line|good)\w*"
)
_BOTH = pattern(
    rf"{_DRUG}[^.;]{{0,140}}{_PTSD}|{_PTSD}[^.;]{{0,140}}{_DRUG}", ("ptsd", "traumatic")
)
_HELP_WORDS = re.compile(_HELPS, re.IGNORECASE)
_AGAINST = re.compile(
    r"\b(?:not|never|no|against|avoid\w*|instead\s+of|rather\s+than|worse\w*|harm\w*|risk\w*|caution"
    r"|discourag\w*|neither|nor|lack\w*|little|stop\w*|taper\w*)\b|n['\u2019]t\b",
    re.IGNORECASE,
)


@page_rule(
    code="RX008",
    severity=Severity.ERROR,
    sources=[
        Source(
            title="The Management of Posttraumatic Stress Disorder and Acute Stress Disorder: "
            "Synopsis of the 2023 VA/DoD Clinical Practice Guideline",
            url="https://www.acpjournals.org/doi/10.7326/M23-2757",
        )
    ],
    good=[
        "For PTSD the guideline recommends against benzodiazepines.",
        "Benzodiazepines are sometimes prescribed to people with PTSD, though they should not be.",
        "Benzodiazepines are not recommended for post-traumatic stress disorder.",
        "Do benzodiazepines help with PTSD?",
        "Xanax is one brand of a benzodiazepine. PTSD is a disorder of its own.",
    ],
    bad=[
        Bad(
            page="Benzodiazepines can calm the symptoms of PTSD.",
            line=1,
            says="The text says that benzodiazepines help with PTSD; guidelines recommend against "
            "them.",
        ),
        Bad(
            page="Some words.\n\nFor post-traumatic stress, medication such as Xanax may be "
            "prescribed.",
            line=3,
            says="The text says that benzodiazepines help with PTSD; guidelines recommend against "
            "them.",
        ),
    ],
)
def benzodiazepine_for_ptsd(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield each sentence that puts the two together for the better."""
    for sentence, span in reading.find(_BOTH):
        text = sentence.text
        if not _HELP_WORDS.search(text) or _AGAINST.search(text):
            continue
        if is_claimed(reading, sentence, span):
            yield Hit(
                at=span,
                message="The text says that benzodiazepines help with PTSD; guidelines recommend "
                "against them.",
                help="Say what is recommended: trauma-focused therapy first, and as medication "
                "certain antidepressants. Cite the guideline.",
            )
