"""Data of a person stand in the text.

## Why it matters
A date of birth, a record number or a social security number on a public page is a breach that a
clinic must report. They get there by copying from a file.

## When not to use it
For a made-up sample in a text on forms; write X for the digits, and it is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.checks.facts.pattern import pattern
from plugins.checks.facts.reading import Reading
from plugins.checks.rule import Bad, Hit, page_rule
from plugins.checks.sources import HHS_TRACKING
from plugins.core.finding import Severity
from plugins.core.site import AnyPage

_SAYS = pattern(
    r"\b(?:DOB|D\.O\.B\.|date\s+of\s+birth|birth\s*date"
    r"|born(?:\s+on)?)\s*[:=-]?\s*(?:\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)?\d{2}"
    r"|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov"
    r"|Dec)\w*\.?\s+\d{1,2},?\s+(?:19|20)\d{2}|(?:19|20)\d{2}-\d{2}-\d{2})"
    r"|\b(?:SSN\s*[:#]?\s*)?(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}\b"
    r"|\b(?:MRN|medical\s+record\s+(?:number|no\.?|#)|(?:patient|client|member"
    r"|chart|policy|subscriber)\s+(?:ID|number|no\.?"
    r"|#))\s*[:#=]?\s*[A-Z]{0,3}-?\d{4,}",
    (
        "dob",
        "d.o.b",
        "birth",
        "born",
        "ssn",
        "mrn",
        "medical record",
        "patient id",
        "patient n",
        "patient #",
        "client id",
        "client n",
        "client #",
        "member id",
        "member n",
        "chart n",
        "chart id",
        "policy n",
        "subscriber",
    ),
)


@page_rule(
    code="PV006",
    severity=Severity.ERROR,
    sources=[
        HHS_TRACKING,
    ],
    good=[
        "Bring your date of birth.",
        "Call (833) 254-3278.",
        "Your record number stands on the letter.",
        "The study ran from 01/02/2019 to 03/04/2020.",
        "Case 2024-17 of the board is closed.",
    ],
    bad=[
        Bad(
            page="Jane was born: DOB 04/12/1988.",
            line=1,
            says="'DOB 04/12/1988' looks like the data of a person.",
        ),
        Bad(
            page="Some words.\n\nSSN: 123-45-6789",
            line=3,
            says="'SSN: 123-45-6789' looks like the data of a person.",
        ),
        Bad(
            page="Patient ID: 448812 came twice.",
            line=1,
            says="'Patient ID: 448812' looks like the data of a person.",
        ),
        Bad(
            page="Date of birth: April 12, 1988",
            line=1,
            says="'Date of birth: April 12, 1988' looks like the data of a person.",
        ),
    ],
)
def data_of_a_person(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield each such piece of data."""
    for _sentence, span in reading.find(_SAYS):
        yield Hit(
            at=span,
            message=f"'{span.text}' looks like the data of a person.",
            help="Delete it at once, and tell whoever is responsible for privacy at the clinic.",
        )
