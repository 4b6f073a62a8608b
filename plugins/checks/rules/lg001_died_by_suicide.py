"""A sentence speaks of suicide as of a crime or a success.

## Why it matters
'Committed' is the word for a crime, 'successful' the word for a goal, and 'gesture' or 'cry for
help' make light of it. Such words add shame for those who grieve or think of ending their life, and
reporting guides ask for plain ones.

## When not to use it
In the title of a source that is quoted as it is, and in a text on words that gives them in
quotation marks; those are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.checks.facts.pattern import pattern
from plugins.checks.facts.reading import Reading
from plugins.checks.facts.sentence import Span
from plugins.checks.facts.stance import is_denied, is_quoted_as_word
from plugins.checks.rule import Bad, Hit, Source, page_rule
from plugins.core.finding import Severity
from plugins.core.site import AnyPage

_HOW = r"(?:successful(?:ly)?|failed|unsuccessful(?:ly)?|completed?|completing|botched)"
_SAYS = pattern(
    rf"\b(?:commit(?:s|ted|ting)?\s+(?:suicide|self-murder|hara-kiri)"
    rf"|(?:commit(?:s|ted|ting)?\s+)?{_HOW}\s+suicides?(?:\s+attempts?)?"
    rf"|suicides?\s+(?:attempts?\s+)?(?:that\s+)?(?:(?:was|were|is)\s+)?"
    rf"(?:successful|unsuccessful|failed|completed)"
    rf"|suicide\s+(?:completers?|committers?|gestures?|epidemics?)"
    rf"|(?:manipulative|parasuicidal|suicidal)\s+gestures?"
    rf"|(?:fail(?:ed|ing)?|succe(?:ed(?:ed|ing|s)?))\s+(?:at|in)\s+(?:\w+\s+)?suicide"
    rf"|(?:successfully|unsuccessfully)\s+(?:kill(?:ed|ing)|end(?:ed|ing)|tak(?:ing|en)|took)\s+"
    rf"(?:him|her|them|my|your|his|their)\w*"
    rf"|(?:failed|botched|successful|unsuccessful)\s+(?:suicide\s+)?attempts?\s+"
    rf"(?:at|on)\s+(?:suicide|(?:his|her|their|my|your)\s+(?:own\s+)?life)"
    rf"|(?:failed|successful|unsuccessful|botched"
    rf"|previous\s+failed)\s+attempts?(?=[^.]*\bsuicid))\b",
    "suicid kill attempt self-murder hara-kiri successfully gesture",
)
_ALSO = pattern(
    r"\b(?:attempts?\s+(?:was|were|had\s+been)\s+(?:un)?successful|suicide\s+(?:un)?successfully"
    r"|(?:tried|attempted|tries)\s+to\s+(?:kill|end|take)\s+\w+(?:\s+(?:own\s+)?life)?,?\s+(?:but|and)\s+(?:failed"
    r"|fails|was\s+unsuccessful|did\s+not\s+succeed)"
    r"|succe(?:ed(?:s|ed|ing)?)\s+in\s+(?:killing|ending"
    r"|taking)\s+\w+(?:\s+(?:own\s+)?li(?:fe|ves))?"
    r"|suicide\s+(?:is|was|as)\s+(?:just\s+)?(?:an?|the)\s+"
    r"(?:easy\s+way\s+out|coward\w*(?:\s+\w+)?|selfish\s+\w+|way\s+out|answer|sin))\b",
    (
        "failed",
        "fails",
        "not succeed",
        "successful",
        "succeed",
        "suicide is",
        "suicide was",
        "suicide as",
    ),
)
_CRY = pattern(r"\b(?:just\s+|only\s+)?(?:a\s+)?cry\s+for\s+(?:help|attention)\b", ("cry for",))
_OPTION = pattern(
    r"\b(?:suicides?|(?:ending|taking)\s+(?:their|his|her|your|my)\s+(?:own\s+)?li(?:fe|ves))\s+(?:is|was|as|to\s+be|becomes?|seems?)\s+(?:\w+\s+)?(?:an?|the|their|your|his|her)\s+(?:\w+\s+){0,2}?"
    r"(?:option|solution|escape|choice|relief)\b",
    (
        *("suicide is", "suicide was", "suicide as", "suicides as", "suicide to be"),
        *("suicide become", "suicide seem", "ending ", "taking "),
    ),
)
_FELT = re.compile(
    r"\b(?:may|might|can|could|if|when|feels?|felt|seems?|sees?|saw|thinks?|thought|believes?|view(?:s|ed)?"
    r"|not|never|no|rather\s+than|prevent\w*)\b|n['\u2019]t\b",
    re.IGNORECASE,
)
_HELP = "Write 'died by suicide', 'ended his life' or 'attempted suicide'."


@page_rule(
    code="LG001",
    severity=Severity.ERROR,
    sources=[
        Source(
            title="Reporting on Suicide: Best Practices and Recommendations",
            url="https://reportingonsuicide.org/recommendations/",
        )
    ],
    good=[
        "He died by suicide.",
        "She survived a suicide attempt.",
        "Call 988 if you think of suicide. We are committed to your safety.",
        (
            "We say 'died by suicide' rather than 'committed suicide', for that is the term for "
            "a crime."
        ),
        "A suicide attempt is not a cry for help to be brushed aside.",
        "After a failed attempt to reach us, call again.",
        "People in such pain may see suicide as the only option. Call or text 988.",
    ],
    bad=[
        Bad(
            page="Her brother committed suicide.",
            line=1,
            says="'committed suicide' speaks of suicide as of a crime or a success.",
        ),
        Bad(
            page="One line.\n\nIt was a **failed suicide attempt**.",
            line=3,
            says="'failed suicide attempt' speaks of suicide as of a crime or a success.",
        ),
        Bad(
            page="Teens are at risk.\n\n- Many think of committing suicide each year.",
            line=3,
            says="'committing suicide' speaks of suicide as of a crime or a success.",
        ),
        Bad(
            page="The chart shows completed suicides by age.",
            line=1,
            says="'completed suicides' speaks of suicide as of a crime or a success.",
        ),
        Bad(
            page="Talk of suicide is a cry for help.",
            line=1,
            says="'a cry for help' makes light of suicide.",
        ),
        Bad(
            page="We ask about suicide as an option for the pain. Call 988.",
            line=1,
            says="'suicide as an option' makes light of suicide.",
        ),
    ],
)
def died_by_suicide(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield each wording that blames, praises or makes light."""
    for sentence, span in reading.find(_SAYS):
        if not is_quoted_as_word(sentence, span):
            yield _hit(span, _HELP)
    for sentence, span in reading.find(_ALSO):
        near = reading.paragraph(sentence).lower()
        speaks = "suicid" in near or _LIFE.search(span.text)
        if speaks and not is_denied(sentence, span):
            yield _hit(span, _HELP)
    for sentence, span in reading.find(_CRY):
        near = f"{sentence.text} {reading.paragraph(sentence)}".lower()
        if ("suicid" in near or "self-harm" in near) and not is_denied(sentence, span):
            yield _hit(span, "Say what the person may need: to be asked, and to be safe.")
    for sentence, span in reading.find(_OPTION):
        if not _FELT.search(sentence.text) and not is_denied(sentence, span):
            yield Hit(
                at=span,
                severity=Severity.WARNING,
                message=f"'{span.text}' makes light of suicide.",
                help="Say what the person goes through: 'thinking of suicide', or 'in pain that "
                "seems to have no end'.",
            )


_LIFE = re.compile(r"\bkill|\bli(?:fe|ves)\b", re.IGNORECASE)
_LIGHT = re.compile(r"gesture|epidemic|cry for|suicide (?:is|was|as)", re.IGNORECASE)


def _hit(span: Span, advice: str) -> Hit:
    light = _LIGHT.search(span.text)
    said = "makes light of suicide" if light else "speaks of suicide as of a crime or a success"
    return Hit(at=span, message=f"'{span.text}' {said}.", help=advice)
