"""A form in the text asks visitors about themselves.

## Why it matters
What people type into a form on a page is sent to whoever runs the form. Symptoms, medication and
reasons for a visit belong into the clinic's booking system alone.

## When not to use it
Nowhere on a static page; the search of the site is not among what is found here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from plugins.checks.facts.markup import typed_markup
from plugins.checks.facts.reading import Reading
from plugins.checks.facts.sentence import Span
from plugins.checks.rule import Bad, Hit, page_rule
from plugins.checks.sources import HHS_TRACKING
from plugins.core.finding import Severity
from plugins.core.site import AnyPage

_ACTION = re.compile(r"\baction\s*=\s*[\"']?([^\"'\s>]+)", re.IGNORECASE)
_ASKED = re.compile(
    r"\b(?:name|id|placeholder|aria-label)\s*=\s*(?:[\"']([^\"']+)[\"']|([^\s>]+))", re.IGNORECASE
)
_HARMLESS = re.compile(
    r"\b(?:disabled|type\s*=\s*[\"']?(?:hidden|submit|button|checkbox|radio|search))\b",
    re.IGNORECASE,
)
_HEALTH = re.compile(
    r"symptom|diagnos|medicat|reason|concern|insur|birth|dob|ssn|social.?security"
    r"|message|condition|history|allerg|problem|health|suicid|mood|drug|email|phone",
    re.IGNORECASE,
)


@page_rule(
    code="PV003",
    severity=Severity.ERROR,
    sources=[
        HHS_TRACKING,
    ],
    good=[
        "Some words.",
        'Some words.\n\n<input type="checkbox" disabled> Sleep',
        "- [ ] Sleep\n- [ ] Food",
    ],
    bad=[
        Bad(
            page='Some words.\n\n<textarea name="reason"></textarea>',
            line=3,
            says="A form field asks visitors for 'reason'.",
        ),
        Bad(
            page=(
                '<form action="https://docs.google.com/forms/d/1"><input '
                'name="n"></form>\n\nSome words.'
            ),
            line=1,
            says="A form sends what visitors type to 'docs.google.com'.",
        ),
        Bad(
            page='Some words.\n\n<input type="text" id="current-medication">',
            line=3,
            says="A form field asks visitors for 'current-medication'.",
        ),
        Bad(
            page='Some words.\n\n<form action="mailto:office@example.org"></form>',
            line=3,
            says="A form sends what visitors type by e-mail.",
        ),
    ],
)
def form_that_asks_about_health(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield each form with another company, and each field that asks for something."""
    told = False
    for block in typed_markup(reading):
        said = ""
        if block.tag == "form":
            sent = _ACTION.search(block.text)
            if sent and sent[1].startswith("mailto:"):
                said = "A form sends what visitors type by e-mail."
            elif sent and sent[1].startswith("http"):
                said = f"A form sends what visitors type to '{urlsplit(sent[1]).netloc}'."
            told = bool(said)
        elif block.tag in {"input", "textarea", "select"} and not told:
            asked = _ASKED.search(block.text)
            if asked and not _HARMLESS.search(block.text):
                said = f"A form field asks visitors for '{asked[1]}'."
        if said:
            health = block.tag == "form" or _HEALTH.search(block.text)
            yield Hit(
                at=Span(block=block, start=0, end=len(block.text)),
                message=said,
                help="Delete the form and link to the booking page, or give the telephone number.",
                severity=None if health else Severity.WARNING,
            )
