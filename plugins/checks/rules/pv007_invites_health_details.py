"""The page invites people to send health details in the open.

## Why it matters
E-mail, texts and messages on social networks are not private, and nobody may read them in time. A
page that says 'e-mail us your symptoms' gathers what the clinic must then protect.

## When not to use it
Where the page says to leave health details out. It is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.checks.facts.pattern import pattern
from plugins.checks.facts.reading import Reading
from plugins.checks.facts.stance import is_denied
from plugins.checks.rule import Bad, Hit, page_rule
from plugins.checks.sources import HHS_TRACKING
from plugins.core.finding import Severity
from plugins.core.site import AnyPage

_SAYS = pattern(
    r"\b(?:e-?mail|text|message|DM|write|comment|post|send)\s+(?:us|me|our\s+\w+"
    r"|your\s+therapist|below|it)?\s*(?:on\s+\w+\s+|at\s+\S+@\S+\s+"
    r"|a\s+\w+\s+)?(?:with|about|and\s+(?:tell|describe|share)(?:\s+us)?"
    r"|describing|on|listing|including)?\s*(?:about\s+)?(?:a\s+\w+\s+of\s+)?(?:your"
    r"|what|any)\s+(?:\w+\s+){0,3}?(?:symptoms?|diagnos[ie]s"
    r"|medications?(?:\s+(?:list|history))?|(?:medical|health|mental\s+health"
    r"|trauma|medication)\s+(?:history|details|information|records?|problems?)"
    r"|concerns|struggles?|condition|story|situation|insurance\s+card|problems?)\b"
    r"|\b(?:describe|enter|type|list|share)\s+your\s+(?:\w+\s+)?(?:symptoms?|diagnos[ie]s|medications?|history|concerns|problems?)"
    r"\s+(?:in|into|below|using|on)\b[^.;]{0,20}?\b(?:box|form|field|chat|below)\b"
    r"|\b(?:fill\s+(?:out|in)|complete|use)\s+(?:the|our|this)\s+(?:\w+\s+)?form\b[^.;]{0,40}?\b(?:tell|describe|share|list|with)\b"
    r"[^.;]{0,20}?\byour\s+(?:\w+\s+)?(?:symptoms?|diagnos[ie]s|medications?|history|concerns|story|condition|problems?)\b",
    (
        "mail us",
        "mail me",
        "mail our",
        "mail your",
        "text us",
        "text me",
        "text our",
        "text your",
        "message us",
        "message me",
        "message our",
        "message your",
        "dm us",
        "write us",
        "write me",
        "write below",
        "write our",
        "comment",
        "post below",
        "send us",
        "send me",
        "send your",
        "send our",
        "mail with",
        "mail and",
        " form",
        " box",
        " field",
        " chat",
        " below",
        "message with",
    ),
    r"\b(?:portal|secure(?:ly)?)\b",
)


@page_rule(
    code="PV007",
    severity=Severity.WARNING,
    sources=[
        HHS_TRACKING,
    ],
    good=[
        "Leave health details out of e-mails.",
        "Do not e-mail us your symptoms.",
        "E-mail us to ask for a call back.",
        "Text HOME to 741741.",
        "Tell your prescriber about your symptoms at the visit.",
    ],
    bad=[
        Bad(
            page="Email us your symptoms and we will answer.",
            line=1,
            says="'Email us your symptoms' invites people to send health details in the open.",
        ),
        Bad(
            page="Some words.\n\nText us about your medication history.",
            line=3,
            says=(
                "'Text us about your medication history' invites people to send health details "
                "in the open."
            ),
        ),
        Bad(
            page="Message us on Facebook about your diagnosis.",
            line=1,
            says=(
                "'Message us on Facebook about your diagnosis' invites people to send health "
                "details in the open."
            ),
        ),
    ],
)
def invites_health_details(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield each such invitation."""
    for sentence, span in reading.find(_SAYS):
        if not is_denied(sentence, span):
            yield Hit(
                at=span,
                message=f"'{span.text}' invites people to send health details in the open.",
                help="Ask them to call or to book, and to leave health details out of messages.",
            )
