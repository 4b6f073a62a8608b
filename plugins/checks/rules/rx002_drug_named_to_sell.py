"""A page that offers care, or a call to action, names a medication.

## Why it matters
Next to an offer the name of a drug is advertising for it, without the risks that such advertising
must give. People ask for the name they read, before anybody knows what would help them.

## When not to use it
On a service page about that one treatment, such as esketamine, which then gives its risks too.
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.checks.facts.blocks import Part
from plugins.checks.facts.medicine import first_of_each, medicines, namings
from plugins.checks.facts.reading import Reading
from plugins.checks.rule import Bad, Good, Hit, Source, page_rule
from plugins.core.finding import Severity
from plugins.core.kind import Kind
from plugins.core.site import AnyPage

_SELLS = (Kind.HOME, Kind.SERVICE, Kind.LOCATION)
_HELP = "Name the group instead: 'antidepressant medication', 'ADHD medication'."
_AT = "services/therapy.md"


def _page(text: str, more: str = "") -> str:
    return f"---\ntitle: Medication management\n{more}---\n\n{text}"


@page_rule(
    code="RX002",
    severity=Severity.ERROR,
    sources=[
        Source(
            title="Basics of Drug Ads, US Food and Drug Administration",
            url="https://www.fda.gov/Drugs/ResourcesForYou/Consumers/"
            "PrescriptionDrugAdvertising/ucm072077.htm",
        )
    ],
    good=[
        Good(page=_page("Ask about antidepressant medication."), at=_AT),
        Good(page=_page("Stimulants are one kind of ADHD medication."), at=_AT),
        Good(page=_page("The waiting room has lithium batteries for hearing aids."), at=_AT),
        "In the trial, adults took sertraline for 12 weeks.",
        Good(
            page="---\ntitle: Worry\nname: worry\n---\n\nGuidelines name sertraline as an option.",
            at="conditions/worry.md",
        ),
    ],
    bad=[
        Bad(
            page=_page("We start most people slowly.\n\nAsk for **Zoloft** at our office."),
            at=_AT,
            line=8,
            says="'Zoloft' is the name of a medication, on a page that offers care.",
        ),
        Bad(
            page="---\ntitle: Therapy in Dublin\ncity: Dublin\nstate: OH\n---\n\n"
            "Adderall and therapy in Dublin.",
            at="locations/dublin.md",
            line=8,
            says="'Adderall' is the name of a medication, on a page that offers care.",
        ),
        Bad(
            page=_page("We renew sertraline, if you want."),
            at=_AT,
            line=6,
            says="'sertraline' is the name of a medication, on a page that offers care.",
        ),
        Bad(
            page="---\ntitle: Worry\nname: worry\n---\n\nXanax is often asked for.",
            at="conditions/worry.md",
            line=7,
            says="'Xanax' is a brand name, on a page about a condition.",
        ),
        Bad(
            page=_page("Words.", "booking:\n  label: Ask about Spravato\n"),
            at=_AT,
            line=4,
            says="The words on the call to action name a medication: 'Spravato'.",
        ),
    ],
)
def drug_named_to_sell(page: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield the first place of each name; conditions may give the name of a substance."""
    for one in first_of_each(namings(reading)):
        if one.sentence.block.part is Part.FACT:
            continue
        if page.kind in _SELLS:
            message = f"'{one.span.text}' is the name of a medication, on a page that offers care."
            yield Hit(at=one.span, message=message, help=_HELP)
        elif page.kind is Kind.CONDITION and one.medicine.is_brand:
            yield Hit(
                at=one.span,
                severity=Severity.WARNING,
                message=f"'{one.span.text}' is a brand name, on a page about a condition.",
                help=f"Name the group, or the substance if it must be: '{one.medicine.substance}'.",
            )
    yield from _on_action(page)


def _on_action(page: AnyPage) -> Iterator[Hit]:
    own = page.facts.booking
    for field in ("label", "heading") if own is not None else ():
        words = getattr(own, field) or ""
        named = [one for one in words.split() if one.strip(",.?!").lower() in medicines()]
        if named:
            yield Hit(
                at=page.place_of("booking", field),
                message=f"The words on the call to action name a medication: '{named[0]}'.",
                help=_HELP,
            )
