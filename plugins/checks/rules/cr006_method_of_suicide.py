"""A text tells how somebody died by suicide or tried or might try to, or what a note said.

## Why it matters
Naming the method is what guides on reporting warn of most: people at risk copy it. What happened
can be told without how. Lists of warning signs often name one; the sign is as clear without it.

## When not to use it
On advice for safety at home, such as locking up medication and firearms, which the rule leaves
alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.checks.facts.crisis import suicide_mentions
from plugins.checks.facts.pattern import pattern
from plugins.checks.facts.reading import Reading
from plugins.checks.rule import Bad, Hit, page_rule
from plugins.checks.sources import REPORTING_ON_SUICIDE
from plugins.core.finding import Severity
from plugins.core.site import AnyPage

_WHO = r"(?:him|her|them|it|my|your)sel(?:f|ves)"
_HOW = (
    r"(?:hanging|gunshot|(?:(?:an?|his|her|their)\s+)?(?:\w+'s\s+)?gun|shooting|(?:an?\s+)?overdos(?:e|ing)|jumping|cutting|drowning"
    r"|poisoning|suffocation)"
)
_TELLS = pattern(
    rf"\b(?:died|dies|die|killed|kill(?:ing)?)\s+(?:(?:{_WHO}|by\s+suicide)\s+)(?:\w+\s+)?(?:by|with"
    rf"|from|through)\s+(?:means\s+of\s+)?{_HOW}\b"
    rf"|\bsuicides?\s+(?:attempts?\s+)?(?:by|via|through|with)\s+{_HOW}\b"
    rf"|\b(?:end(?:ed|ing)?|took|taking)\s+(?:his|her|their|your|my)\s+(?:own\s+)?li(?:fe|ves)\s+"
    rf"(?:by|with|through)\s+{_HOW}\b"
    rf"|\b(?:(?:commit(?:ted|ting)?|attempt(?:ed|ing)?|died\s+by)\s+suicide|(?:kill(?:ed|ing)?|harm(?:ed)?)\s+"
    rf"{_WHO}|(?:end(?:ed|ing)?|took|taking)\s+(?:his|her|their)\s+(?:own\s+)?li(?:fe|ves))\s+by\s+"
    r"[a-z]+ing\b(?:\s+(?!and\b|or\b)\w+){0,4}"
    rf"|\b(?:hang(?:ed|ing)?|hung|shot|shoot(?:ing)?|drown(?:ed|ing)?|poison(?:ed|ing)?)\s+{_WHO}\b"
    r"|\b(?:slit|slitting|slashed|slashing|cut)\s+(?:his|her|their|your|my)\s+(?:own\s+)?wrists?\b"
    r"|\b(?:slit|slitting|slashed|slashing)\s+(?:his|her|their|your|my)\s+(?:own\s+)?(?:arms?|legs?|veins|throats?"
    r"|thighs?)\b"
    r"|\b(?:jumped|leapt|leaped|jumping)\s+(?:off|from)\s+(?:a|the)\s+(?:\w+\s+)?(?:bridge|building"
    r"|roof|balcony)\b"
    r"|\boverdosed\s+on\s+[^.;]{3,40}?\band\s+(?:died|never)\b"
    r"|\bself-?\s?inflicted\s+(?:gunshot|gun\s?shot|stab|knife|bullet)\s*(?:wounds?|injur\w+)?"
    r"|\b(?:lethal|fatal)\s+(?:dose|amount)\s+(?:of|is)\b",
    (
        *(" hang", "hung", "gun", "shoot", "shot", "overdos", "jump", "leap", "cut", "drown"),
        *("poison", "suffoc", "slit", "slash", "lethal", "fatal", "suicide by ", "self by "),
        *("selves by ", "life by ", "lives by "),
    ),
)

_NOTE = pattern(
    r"\b(?:suicide\s+note|left\s+(?:behind\s+)?an?\s+(?:\w+\s+)?note\s+(?:for|to|behind|saying|in\s+which)|note\s+(?:that\s+)?(?:read|said|saying|reading)|last\s+words)\b",
    (
        "suicide note",
        "left a",
        "left behind",
        "note that",
        "note read",
        "note said",
        "note saying",
        "last words",
    ),
)

_GETS = (
    r"(?:buy|bought|get|gett|obtain|acquir|purchas|stockpil|hoard|stash|sav|collect|steal|stor|gather"
    r"|seek|search|look)\w*"
)
_THINGS = (
    r"(?:guns?|firearms?|weapons?|pills|tablets|sleeping\s+pills|poison|rope|razor\s+blades?|knives|knife"
    r"|ammunition|bullets)"
)
_SIGN = pattern(
    rf"\b{_GETS}(?:\s*(?:,|/|or|and)\s*{_GETS})?\s+(?:(?:up|out|access|to|ways?|means|such|as|for|on|an?|some|extra|old|the|online|their|his|her|prescription|lethal"
    rf"|medications?|and|or|a\s+stock\s+of|a\s+supply\s+of)\s+){{0,5}}{_THINGS}\b"
    r"|\b(?:stockpil|hoard|stash|steal)\w*(?:/\w+)?\s+(?:(?:up|their|his|her|of|prescription)\s+){0,2}medications?\b"
    r"|\bgiv(?:es|ing)\s+away\b[^.;]{0,40}\bor\s+buying\s+a\s+gun\b",
    (
        *("gun", "firearm", "weapon", "pills", "tablets", "poison", "rope", "razor", "kni"),
        *("ammunition", "bullets", "medication"),
    ),
)
_TOOL = (
    r"(?:knives|knife|razors?|razor\s+blades?|blades?|scissors|(?:broken\s+)?glass|lighters?|cigarettes?|matches|pins"
    r"|needles|hot\s+metal|sharp\s+objects?)"
)
_TOOLS = pattern(
    rf"\b(?:us(?:e|es|ed|ing)|with|take|takes)\s+(?:[\w-]+,?\s+){{0,3}}?{_TOOL}\b[^.;]{{0,80}}?\bto\s+(?:cut|burn|carve|hurt"
    rf"|harm|scratch|injure)\b|\b(?:cut|burn|carv|scratch|harm|hurt|injur)\w*\s+(?:[\w-]+\s+){{0,4}}?(?:with|using)\s+"
    rf"(?:[\w-]+\s+){{0,2}}?{_TOOL}\b",
    (
        "kni",
        "razor",
        "blade",
        "scissors",
        "glass",
        "lighter",
        "cigarette",
        "match",
        "pins",
        "needle",
        "metal",
        "sharp",
    ),
)
_SAFE = re.compile(
    r"\b(?:lock\w*|stor(?:e|ed|ing)|remove|safely|safe|return|dispos\w+|out\s+of\s+reach|laws?|waiting"
    r"|limit\w*|(?<!seeking\s)(?<!gaining\s)(?<!getting\s)(?<!seek\s)access|(?:put|locked|lock)\s+(?:\w+\s+)?away)\b|\b(?:do\s+not|never|avoid)\b",
    re.IGNORECASE,
)


@page_rule(
    code="CR006",
    severity=Severity.ERROR,
    sources=[REPORTING_ON_SUICIDE],
    good=[
        "He died by suicide.",
        "Lock up medication and firearms while somebody at home is at risk.",
        "Call 911 if somebody may have taken too much of a medication.",
        "An opioid overdose can be reversed.",
        "She cut back on coffee, and shot a film about it.",
        "Warning signs of suicide are saying goodbye and looking for a way to die.",
        "At a risk of suicide, lock up guns, and do not store pills that nobody needs.",
        "He is buying a gun safe.",
    ],
    bad=[
        Bad(
            page="He died by suicide by hanging.",
            line=1,
            says="The text tells how: 'died by suicide by hanging'.",
        ),
        Bad(
            page="Words.\n\nHer father shot himself in May.",
            line=3,
            says="The text tells how: 'shot himself'.",
        ),
        Bad(
            page="It was a suicide attempt with an overdose.",
            line=1,
            says="The text tells how: 'suicide attempt with an overdose'.",
        ),
        Bad(
            page="He died by suicide and left a note that said why.",
            line=1,
            says="The text quotes what somebody left: 'note that said'.",
        ),
        Bad(
            page="Self-harm is common. Some teens use a razor blade to cut their skin.",
            line=1,
            says="The text tells how people harm themselves: 'use a razor blade to cut'.",
        ),
        Bad(
            page="Signs of a risk of suicide:\n\n- saying goodbye\n- buying a gun",
            line=4,
            says="A list of warning signs names a means: 'buying a gun'.",
        ),
    ],
)
def method_of_suicide(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield each place that names a method, or quotes a note that somebody left."""
    for sentence, span in reading.find(_NOTE):
        if "suicid" in sentence.block.text.lower():
            yield Hit(
                at=span,
                message=f"The text quotes what somebody left: '{span.text}'.",
                help="Leave the note out, also that there was one.",
            )
    told: set[int] = set()
    for sentence, span in reading.find(_TELLS):
        told.add(id(sentence))
        yield Hit(
            at=span,
            message=f"The text tells how: '{span.text}'.",
            help="Leave the method out: 'died by suicide', 'attempted suicide'.",
        )
    lower = reading.lower
    if suicide_mentions(reading):
        for sentence, span in reading.find(_TOOLS):
            if id(sentence) not in told and not _SAFE.search(sentence.text):
                told.add(id(sentence))
                yield Hit(
                    at=span,
                    severity=Severity.WARNING,
                    message=f"The text tells how people harm themselves: '{span.text}'.",
                    help="Leave out with what: 'hurt themselves on purpose'.",
                )
    if "suicid" not in lower and "kill" not in lower:
        return
    for sentence, span in reading.find(_SIGN):
        if id(sentence) in told or _SAFE.search(sentence.text):
            continue
        told.add(id(sentence))
        yield Hit(
            at=span,
            severity=Severity.WARNING,
            message=f"A list of warning signs names a means: '{span.text}'.",
            help="Name the sign without the means: 'making a plan, or looking for a way to end "
            "their life'.",
        )
