"""The words that may stand on a call to action: short, calm, true, and without a promise."""

from __future__ import annotations

import re

from plugins.booking.contact import Problem

LONGEST_LABEL = 40
"""Characters of a label before the place or service is added: two lines of a phone's button."""
LONGEST_HEADING = 60

_PRESSING = re.compile(
    r"\b(?:now|today|tonight|immediately|instant(?:ly)?|hurry|asap|urgent(?:ly)?|right away"
    r"|don['\u2019]t (?:wait|miss)|before it['\u2019]?s too late|last chance|limited|only \d+"
    r"|(?:few|spots?|slots?|openings?) left|stop suffering)\b|!",
    re.IGNORECASE,
)
_BOASTING = re.compile(
    r"\b(?:best|top(?:[- ]rated)?|number one|leading|premier|world[- ]class|finest|unmatched"
    r"|unrivall?ed|most (?:trusted|experienced|advanced|effective)|cutting[- ]edge"
    r"|state[- ]of[- ]the[- ]art|award[- ]winning)\b|#\s?1\b",
    re.IGNORECASE,
)
_PROMISING = re.compile(
    r"\b(?:guarantee[ds]?|cure[ds]?|heal(?:ed|ing)?|recover(?:y|ed)?|relief|results?|outcomes?"
    r"|feel(?:ing)? (?:better|good|like yourself|happy)|get (?:better|well)|thriv(?:e|ing)"
    r"|proven|life[- ]changing|transform\w*|reclaim|rediscover|risk[- ]free|works? for everyone"
    r"|no side[- ]effects?|happier|happiness)\b",
    re.IGNORECASE,
)
_OTHER_DEED = re.compile(
    r"\s*(?:ask(?! for)|contact|write to|e-?mail|call|text|message|chat|learn|read|get in touch"
    r"|click)\b",
    re.IGNORECASE,
)
"""First words that tell of something else than what the link does: it opens the booking page."""
_CALM = "Say plainly what the link does, such as 'Book a first visit'."


def wording_problem(words: str, longest: int = LONGEST_LABEL) -> Problem | None:
    """Return what is wrong with words on a call to action.

    The lists are rules CL-001 to CL-006 and CL-010 of the clinic's content rules (FTC health
    claims, APA ethics code 5), cut to what fits on a button.
    """
    if len(words) > longest:
        return (
            f"'{words}' has {len(words)} characters, and there is room for {longest}.",
            "Shorten it to what the link does, such as 'Book a first visit'.",
        )
    for pattern, verb in (
        (_PRESSING, "presses people to hurry"),
        (_BOASTING, "is a boast that nobody can check"),
        (_PROMISING, "promises how care will turn out"),
    ):
        found = pattern.search(words)
        if found:
            return f"'{found[0]}' in '{words}' {verb}.", _CALM
    return None


def label_problem(words: str) -> Problem | None:
    """Return what is wrong with the words of a link to the booking page."""
    found = _OTHER_DEED.match(words)
    if found:
        return (
            f"'{words}' does not say what the link does: it opens the booking page.",
            "Say that, such as 'Book a first visit'; phone and e-mail stand beside it already.",
        )
    return wording_problem(words)
