"""A placeholder stands where words should.

## Why it matters
'Call [insert phone]' on a live page sends a patient nowhere. Marks of templates, 'lorem ipsum' and
TODO notes tell everyone that the page was not finished.

## When not to use it
On a sheet that readers fill in, with lines or empty boxes. Those are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.checks.facts.pattern import pattern
from plugins.checks.facts.reading import Reading
from plugins.checks.facts.sentence import Span
from plugins.checks.rule import Bad, Hit, page_rule
from plugins.checks.sources import SIGNS_OF_AI_WRITING
from plugins.core.finding import Severity
from plugins.core.site import AnyPage

_WHAT = (
    r"(?:insert|your|clinic|practice|city|state|provider|therapist|doctor|patient"
    r"|name|date|url|phone|email|e-mail|address|link|citation|source|number|amount"
    r"|hours|fee|price|image|photo|logo|company|business|website|add|enter|fill"
    r"|placeholder|to\s+be|tbd|tba|todo|xx+|blank|first\s+name|last\s+name"
    r"|full\s+name|need|describe|specific|service|condition|location|topic|keyword"
    r"|credential|license)"
)
_SAYS = pattern(
    rf"\[(?:{_WHAT})\b[^\]\n]{{0,50}}\](?!\()|\{{\{{[^{{}}\n]{{0,60}}\}}\}}"
    rf"|\{{%[^%\n]{{0,80}}%\}}|<%=?[^%\n]{{0,60}}%>|\$\{{\w[^}}\n]{{0,40}}\}}"
    rf"|%\(\w+\)s|\{{(?:{_WHAT})[\w .-]{{0,30}}\}}|<(?:{_WHAT})\b[\w -]{{0,30}}>"
    r"|\blorem ipsum\b|\bdolor sit amet\b|\b(?:your|sample|dummy"
    r"|placeholder) (?:text|content|copy|headline|title) (?:goes )?here\b"
    r"|\binsert (?:\w+ ){1,3}here\b|\bplaceholder (?:text|image|copy)\b"
    r"|\[?citation needed\]?|\bX{2,}\s?%|(?-i:\bXX+(?:\s+(?:to|-|and)\s+XX+\b|:XX\b|-XX+\b))"
    r"|(?<![\w.@/-])(?:www\.)?example\.(?:com"
    r"|org|net)\b|\bclick here to (?:insert|add|edit|enter)|\b(?:source|reference"
    r"|link) needed\b|\b(?:name|date|details|address|hours|price"
    r"|fees?) to (?:be (?:added|confirmed|determined|announced)|come)\b|\b(?:123"
    r"|1234) (?:Main|Any|Elm|Fake) (?:St(?:reet)?|Road|Ave(?:nue)?)\b"
    r"|\bAny ?town\b(?=,|\.|$)|\bcoming soon\b(?=\s*[.!:]?$)",
    (
        "[",
        "{",
        "<",
        "%(",
        "lorem",
        "dolor sit",
        " here",
        "placeholder",
        "citation needed",
        "source needed",
        "reference needed",
        "link needed",
        "to be added",
        "to be confirmed",
        "to be determined",
        "to be announced",
        "to come",
        "coming soon",
        "xx%",
        "xx %",
        "xx to",
        "xx and",
        "xx - xx",
        "xx:xx",
        "xx-xx",
        "example.",
        "click here to",
        "anytown",
        "any town",
        "123",
    ),
)
_CAPITALS = pattern(
    r"\b(?:TODO|FIXME|TBD|TBA|TBC|TK{1,3}|TKTK|XXX+|WIP|LOREM)\b(?!-)",
    "todo fixme tbd tba tbc tk xxx wip lorem",
)
_PHONE = pattern(
    r"\b555[-\u2010\u2011\u2013 .)]*\s?01\d{2}\b|\b555[-. )]+555[-. ]5555\b"
    r"|\b123[-. )]+456[-. ]7890\b|\b000[-. )]+000[-. ]0000\b",
    ("555", "456", "000"),
)


@page_rule(
    code="AI006",
    severity=Severity.ERROR,
    sources=[
        SIGNS_OF_AI_WRITING,
    ],
    good=[
        "Call (833) 254-3278.",
        "To do list for the week",
        "Superbowl XLIV was long ago.",
        "Name: ______",
        "The [ADHD page](../conditions/index.md) has more.",
        "Use {curly} care.",
        "You can call your provider.",
    ],
    bad=[
        Bad(
            page="Call [insert phone] today.",
            line=1,
            says="'[insert phone]' is a gap that nobody has filled.",
        ),
        Bad(
            page="Some words.\n\nWelcome to {{ clinic_name }}.",
            line=3,
            says="'{{ clinic_name }}' is a gap that nobody has filled.",
        ),
        Bad(
            page="Lorem ipsum dolor.", line=1, says="'Lorem ipsum' is a gap that nobody has filled."
        ),
        Bad(
            page="TODO: ask Mara for the hours.",
            line=1,
            says="'TODO' is a gap that nobody has filled.",
        ),
        Bad(
            page="Our address is [Your Address Here].",
            line=1,
            says="'[Your Address Here]' is a gap that nobody has filled.",
        ),
        Bad(
            page="Call 614-555-0199 to book.",
            line=1,
            says="'555-0199' is a gap that nobody has filled.",
        ),
        Bad(page="Fees: TBD", line=1, says="'TBD' is a gap that nobody has filled."),
        Bad(
            page="{% include cta %}",
            line=1,
            says="'{% include cta %}' is a gap that nobody has filled.",
        ),
        Bad(
            page="This is so [citation needed].",
            line=1,
            says="'[citation needed]' is a gap that nobody has filled.",
        ),
    ],
)
def gap_that_nobody_filled(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield each gap; a made-up telephone number is one, unless it is the clinic's."""
    phone = re.sub(r"\D", "", reading.known.clinic.contact.phone or "")
    for _sentence, span in reading.find(_SAYS):
        yield _hit(span)
    for _sentence, span in reading.find(_CAPITALS):
        if span.text.isupper():
            yield _hit(span)
    for _sentence, span in reading.find(_PHONE):
        if re.sub(r"\D", "", span.text) not in phone:
            yield _hit(span)


def _hit(span: Span) -> Hit:
    return Hit(
        at=span,
        message=f"'{span.text}' is a gap that nobody has filled.",
        help="Write what belongs there, or delete the sentence.",
    )
