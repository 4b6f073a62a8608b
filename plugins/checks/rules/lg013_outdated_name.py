"""A condition has a name that is no longer in use.

## Why it matters
Old names were given up because they are wrong or hurt. Who finds one on a clinic's page asks how
old the rest of its knowledge is; and patients look for the name that stands in their papers.

## When not to use it
Where the old name stands beside the new one as the old one: 'bipolar disorder, once called manic
depression'. That is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from plugins.checks.facts.reading import Reading
from plugins.checks.facts.sentence import Sentence, Span
from plugins.checks.facts.stance import is_denied, is_held_off
from plugins.checks.facts.word_list import word_list
from plugins.checks.rule import Bad, Hit, Source, page_rule
from plugins.core.finding import Severity
from plugins.core.site import AnyPage

WORDS = word_list(Path(__file__).with_suffix(".yaml"))

_AS_THE_OLD_ONE = re.compile(
    r"(?:\(|/|\b(?:formerly|previously|once|earlier|historically|originally|traditionally|sometimes"
    r"|used\s+to\s+(?:be|call)|(?:was|were|been|is|are|also|often)\s+(?:\w+ly\s+)?(?:called|known|named|termed"
    r"|referred)|(?:called|known|named|termed)(?:\s+as)?|names?|terms?|labels?|words?|a\.?k\.?a\.?"
    r"|instead\s+of|rather\s+than|replaced?)\b)[^.;]{0,40}$",
    re.IGNORECASE,
)
_SINCE_RENAMED = re.compile(
    r"^[^.;]{0,30}\b(?:is\s+(?:now|today)|now\s+(?:called|known)|is\s+(?:an?\s+|the\s+)?(?:old\w*"
    r"|outdated|former|earlier)|was\s+(?:the|an?|what|how)|no\s+longer|in\s+the\s+past)\b",
    re.IGNORECASE,
)


@page_rule(
    code="LG013",
    severity=Severity.WARNING,
    sources=[Source(title=title, url=url) for _, title, url in WORDS.sources],
    good=[
        "Bipolar disorder was once called manic depression.",
        "Manic depression is now called bipolar disorder.",
        "Bipolar disorder (also known as manic depression) has two poles.",
        "A manic and a depressive episode feel very different.",
        "Bipolar disorder (formerly manic-depressive illness) runs in families.",
        "The older name is manic depression.",
        "Schizophrenia is not a split personality.",
        "Bipolar disorder (manic depression) has two poles.",
        "Autism takes in what was once called Asperger's syndrome.",
        "What people used to call a nervous breakdown is a crisis.",
    ],
    bad=[
        Bad(
            page="Manic depression, or bipolar disorder, has two poles.",
            line=1,
            says="'Manic depression' is an outdated name.",
        ),
        Bad(
            page="Some words.\n\n## What is manic depression?\n\nIt has two poles.",
            line=3,
            says="'manic depression' is an outdated name.",
        ),
        Bad(
            page="We see people with multiple personality disorder.",
            line=1,
            says="'multiple personality disorder' is an outdated name.",
        ),
    ],
)
def outdated_name(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield each outdated name that is not given as one."""
    told: set[str] = set()
    for entry, sentence, span in WORDS.find(reading):
        if entry.say in told or _is_given_as_old(sentence, span):
            continue
        # 'Schizophrenia is not a split personality' sets an old mistake right.
        if is_denied(sentence, span) or is_held_off(sentence):
            continue
        told.add(entry.say)
        yield Hit(
            at=span,
            message=f"'{span.text}' is an outdated name.",
            help=f"Better: {entry.say}.",
            severity=entry.level,
        )


def _is_given_as_old(sentence: Sentence, span: Span) -> bool:
    first, last = span.start - sentence.start, span.end - sentence.start
    text = sentence.text
    return bool(_AS_THE_OLD_ONE.search(text[:first]) or _SINCE_RENAMED.search(text[last:]))
