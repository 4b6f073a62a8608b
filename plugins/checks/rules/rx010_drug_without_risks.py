"""A page names a medication and says nothing of its risks.

## Why it matters
Who reads the name of a drug without what can go wrong gets half of what is true. Advertising for
drugs must give risks beside benefits; a clinic that names one does the same.

## When not to use it
On a page that names a drug only as part of a trial's title.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.checks.facts.blocks import Part
from plugins.checks.facts.medicine import namings
from plugins.checks.facts.reading import Reading
from plugins.checks.rule import Bad, Hit, Source, page_rule
from plugins.core.finding import Severity
from plugins.core.kind import Kind
from plugins.core.site import AnyPage

_RISK = re.compile(
    r"\bside[- ]effects?|\brisk|\bwarning|\bunsafe\b|\bdanger|\bwithdrawal|\bdependen|\bsuicidal"
    r"|\badverse|\bharm|\binteract|\bstop\w* (?:suddenly|on your own)|\boverdose|\ballerg|\bsafety",
)


@page_rule(
    code="RX010",
    gives_way_to=("RX002",),
    severity=Severity.WARNING,
    applies_to=[Kind.ARTICLE, Kind.CONDITION, Kind.SERVICE, Kind.PAGE],
    sources=[
        Source(
            title="Basics of Drug Ads, US Food and Drug Administration",
            url="https://www.fda.gov/Drugs/ResourcesForYou/Consumers/"
            "PrescriptionDrugAdvertising/ucm072077.htm",
        )
    ],
    good=[
        "Sertraline helped more adults than placebo. Side effects were more common, too.",
        "Lithium needs blood tests, because too much of it is dangerous.",
        "An antidepressant may help.",
    ],
    bad=[
        Bad(
            page="Words.\n\nSertraline helped more adults than placebo, and so did fluoxetine.",
            line=3,
            says="The page names 'Sertraline' and says nothing of side effects or risks.",
        ),
        Bad(
            page="Ask whether lamotrigine fits you.",
            line=1,
            says="The page names 'lamotrigine' and says nothing of side effects or risks.",
        ),
    ],
)
def drug_without_risks(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield the first name on a page without a word on risks."""
    named = [one for one in namings(reading) if one.sentence.block.part is not Part.FACT]
    if named and not _RISK.search(reading.lower):
        yield Hit(
            at=named[0].span,
            message=f"The page names '{named[0].span.text}' and says nothing of side effects or "
            "risks.",
            help="Say which side effects are common and what is dangerous, and cite it; or name "
            "the group of medication alone.",
        )
