"""A medication has its brand name alone.

## Why it matters
Brand names differ from country to country and are advertising for one maker. Labels of refills show
the name of the substance, so that is the name people must know.

## When not to use it
In the title of a source, or in a warning about fake pills of that brand.
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.checks.facts.blocks import Part
from plugins.checks.facts.medicine import first_of_each, namings
from plugins.checks.facts.reading import Reading
from plugins.checks.facts.vocabulary import vocabulary
from plugins.checks.rule import Bad, Hit, Source, page_rule
from plugins.core.finding import Severity
from plugins.core.kind import Kind
from plugins.core.site import AnyPage


@page_rule(
    code="RX009",
    severity=Severity.WARNING,
    applies_to=[Kind.ARTICLE, Kind.PAGE, Kind.LIST, Kind.CLINICIAN],
    sources=[
        Source(
            title="Basics of Drug Ads, US Food and Drug Administration",
            url="https://www.fda.gov/Drugs/ResourcesForYou/Consumers/"
            "PrescriptionDrugAdvertising/ucm072077.htm",
        )
    ],
    good=[
        "The trial used sertraline for 12 weeks.",
        "Fluoxetine (Prozac) was the first of this group. Later, Prozac had company.",
    ],
    bad=[
        Bad(
            page="Some people ask for **Prozac** first.",
            line=1,
            says="'Prozac' is a brand name, and the page does not give the substance.",
        ),
        Bad(
            page="Words.\n\nLexapro takes some weeks to work.\n\nLexapro can be stopped slowly.",
            line=3,
            says="'Lexapro' is a brand name, and the page does not give the substance.",
        ),
    ],
)
def brand_without_generic(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield the first place of each brand whose substance the page never names."""
    words = vocabulary(reading)
    for one in first_of_each(namings(reading)):
        medicine = one.medicine
        is_fact = one.sentence.block.part is Part.FACT
        if medicine.is_brand and medicine.substance not in words and not is_fact:
            yield Hit(
                at=one.span,
                message=f"'{one.span.text}' is a brand name, and the page does not give the "
                "substance.",
                help=f"Write '{medicine.substance}', or '{medicine.substance} "
                f"({medicine.name})' where readers know the brand.",
            )
