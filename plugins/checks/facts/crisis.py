"""Crisis lines that a text can name, and the words by which it speaks of suicide."""

from __future__ import annotations

import re
from functools import lru_cache

from plugins.checks.facts.blocks import Part
from plugins.checks.facts.pattern import pattern
from plugins.checks.facts.reading import Reading, measure
from plugins.checks.facts.sentence import Sentence, Span
from plugins.core.clinic import Crisis

SUICIDE = pattern(
    r"\b(?:suicid(?:e|es|al|ality)|self-?\s?harm(?:ing|s|ed)?|self-?\s?injur(?:y|ies|ing)"
    r"|(?:hurt|harm|kill|killing|hurting|harming|injure|injuring)\s+(?:yourself|themsel(?:f|ves)"
    r"|himself|herself|myself)|end(?:ing|s|ed)?\s+(?:your|their|his|her|my)\s+(?:own\s+)?li(?:fe|ves)"
    r"|tak(?:e|ing)\s+(?:your|their|his|her|my)\s+own\s+li(?:fe|ves)"
    r"|thoughts\s+of\s+(?:death|dying))\b",
    ("suicid", "self", "selves", "life", "lives", "thoughts of d"),
)
"""Suicide and self-harm, as patients' pages speak of them."""
_NAMES = re.compile(
    r"suicide\s*(?:&|and)\s*crisis\s+lifeline|suicide\s+prevention(?!\s+(?:plan|is))"
    r"|suicide\s+(?:hot|life|help|crisis\s+)line|\bsuicide\s+(?:attempt\s+)?survivor",
    re.IGNORECASE,
)


@measure
def suicide_mentions(reading: Reading) -> tuple[tuple[Sentence, Span], ...]:
    """Return where a text that readers see speaks of suicide or self-harm.

    The names of crisis lines and of bodies are left out, and so are local facts, which have a
    source of their own.
    """
    unseen = (Part.DESCRIPTION, Part.FACT)
    return tuple(
        (sentence, span)
        for sentence, span in reading.find(SUICIDE)
        if sentence.block.part not in unseen
        and not any(
            name.start() <= span.start - sentence.start < name.end()
            for name in _NAMES.finditer(sentence.text)
        )
    )


@lru_cache(maxsize=8)
def _own_lines(crisis: Crisis) -> re.Pattern[str]:
    """Return what finds the clinic's own lines in a text of small letters."""
    numbers = {crisis.emergency} | {
        number for line in crisis.lines for number in (line.call, line.text_to) if number
    }
    either = "|".join(sorted(re.escape(number.lower()) for number in numbers))
    names = "|".join(sorted(re.escape(line.name.lower()) for line in crisis.lines))
    return re.compile(rf"(?<!\d)(?:{either})(?!\d)|{names}")


_KNOWN_LINES = re.compile(
    r"\b988\b|\b741\s?-?741\b|\b116\s?123\b|\b9-?1-?1\b|\b13\s?11\s?14\b"
    r"|\b(?:call|dial|phone|ring|calling|on|via)\s+(?:the\s+)?(?:999|112|000|111)\b"
    r"|\bcrisis\s+(?:text\s+)?line|\blifeline\b|\bsamaritans\b|\bemergency\s+(?:room|department)\b"
    r"|\b800\)?[-. ]{0,2}273\b|\btrevor\s+project\b|\b(?:hot|help)line\b",
    re.IGNORECASE,
)


@measure
def has_crisis_line(reading: Reading) -> bool:
    """Return whether a page's own text tells where to turn in a crisis, by number, name or link."""
    crisis = reading.known.clinic.crisis
    lower = reading.lower
    if _own_lines(crisis).search(lower) or _KNOWN_LINES.search(lower):
        return True
    links = (link.href for block in reading.seen for link in block.links)
    return any(
        href.startswith("/") and href.partition("#")[0].rstrip("/").endswith(f"/{crisis.page}")
        for href in links
    )
