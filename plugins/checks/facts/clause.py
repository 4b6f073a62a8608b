"""The part of a sentence that some words stand in, as far as an exception to a rule may reach."""

from __future__ import annotations

import re

from plugins.checks.facts.sentence import Sentence, Span

_CUT = re.compile(
    r"""
      [;:\u2014\u2013()]
    | \s-\s
    | \b(?:but|however|whereas|although|though|yet|until|unless|because|so\ that)\b
    | (?:,\s*|\s)(?:and|so|or)\s(?=(?:we|you|it|they|our|i|he|she|this|that|there|your)\b)
    | ,\s*(?=(?:we|you|it|they|our|i|he|she|this|these|those|there|your|while|then)\b)
    """,
    re.IGNORECASE | re.VERBOSE,
)


def clause_around(sentence: Sentence, span: Span) -> tuple[str, str]:
    """Return what stands in a sentence before a span and behind it, as far as its clause goes."""
    text = sentence.text
    start, end = span.start - sentence.start, span.end - sentence.start
    first = 0
    for cut in _CUT.finditer(text):
        if cut.end() > start:
            break
        first = cut.end()
    after = _CUT.search(text, end)
    return text[first:start], text[end : after.start() if after else len(text)]
