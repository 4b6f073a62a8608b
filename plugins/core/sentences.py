"""Where the sentences of a text end.

A splitter of our own, in place of one that knows thirty languages: it costs a hundredth, and the
sign for a citation behind a full stop stays with the sentence that it belongs to.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

BREAK = "\x01"
"""Where a block ends inside another; no character of a text, and no space."""
MARK = "\x02"
"""Where a citation stands; no character of a text either."""
_END = re.compile(rf"[.!?\u2026][\"\u201d\u2019')\]]*{MARK}*(?=\s)|{BREAK}")
_ABBREVIATION = re.compile(
    r"(?:\b(?:e\.g|i\.e|vs|cf|approx|ca|Dr|Mr|Mrs|Ms|Prof|p|pp|Fig|al|Lt|Col|Gen|Sgt|Capt|Hon|Gov"
    r"|Sen|Rep|Dept|Univ)|(?P<maybe>(?<!&)\b[A-Z]|\b[ap]\.m|\bPh\.D|\b(?:St|Jr|Sr|Ave|Blvd|Rd|Inc|Ltd"
    r"|Rev)))\.$"
)
"""What a full stop belongs to; behind a `maybe` a sentence can end all the same."""
_BEFORE_NUMBER = re.compile(
    r"\b(?:[Nn]o|[Nn]os|[Ss]ec|[Cc]h|[Vv]ol|Art|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.$"
)
_ITEM = re.compile(r"(?:^|[.!?]\s)\(?\d{1,2}\.$")
"""The number of a step: `1. Breathe.`"""
_STARTS = re.compile(
    r"\s+[\"\u201c(]?(?:A|An|And|As|Ask|At|Both|Bring|But|By|Call|Do|Does|Each|Email|For|From|He|Her|His|How"
    r"|I|If|In|Is|It|Its|Many|Most|My|No|Not|On|One|Or|Our|Please|She|So|Some|That|The|Their|Then|There"
    r"|These|They|This|Those|To|Use|Visit|We|What|When|Where|Who|Why|With|You|Your)\b(?!\.)"
)
"""Words that begin a sentence and hardly ever a name."""


def sentence_ends(text: str) -> Iterator[int]:
    """Yield where the sentences of a text end, the last one apart.

    A sentence ends at a BREAK; it does not end before a small letter or behind an abbreviation.
    """
    for found in _END.finditer(text):
        end = found.end()
        if found[0] == BREAK:
            yield end
        elif text[end : end + 2].strip().islower():
            continue
        elif text[found.start()] != "." or not _goes_on(text, found.start() + 1, end):
            yield end


def _goes_on(text: str, stop: int, end: int) -> bool:
    """Return whether a full stop, right before `stop`, is that of a word and ends nothing."""
    first = max(0, stop - 9)
    held = _ABBREVIATION.search(text, first, stop)
    if held:
        return not (held["maybe"] and _STARTS.match(text, end))
    if text[end + 1 : end + 2].isdigit() and _BEFORE_NUMBER.search(text, first, stop):
        return True
    return text[stop - 2 : stop - 1].isdigit() and bool(_ITEM.search(text, max(0, stop - 6), stop))
