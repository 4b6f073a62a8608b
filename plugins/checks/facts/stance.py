"""Whether a sentence claims what some of its words say, or denies it, asks it, or warns of it."""

from __future__ import annotations

import re

from plugins.checks.facts.blocks import Block, Part
from plugins.checks.facts.clause import clause_around
from plugins.checks.facts.reading import Reading
from plugins.checks.facts.sentence import Sentence, Span

_NOT = re.compile(
    r"""
    (?: \b(?:no|not|never|cannot|nobody|none|nothing|neither|nor|without|hardly|isnt|dont|doesnt
        |unlikely|avoid|rather\ than|instead\ of|far\ from|less\ than
        |fail(?:s|ed)?\ to(?!\ (?:reali[sz]e|see|understand|grasp|recogni[sz]e|mention)))\b
      | \w+n['\u2019]t\b )
    """,
    re.IGNORECASE | re.VERBOSE,
)
_NO_DENIAL = re.compile(
    r"""
      \s*(?:only|just|merely|simply|other|matter|wonder|doubt|longer|alone|more|time|later|short\ of
        |too\ late|forget|problem|secret|better)\b
    | \s*(?:\w+\s)?(?:wait|worry|hesitate|settle|miss|let|delay|suffer|need\ to\ suffer)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
_BACKWARD = re.compile(
    r"^[\s\"'\u2019\u201d]*(?:(?!and\s+(?:have|has|is|are|do|does|can|will)\b|(?:that|who|which|if|when|where|while|as|before|after)\b)"
    r"[\w'\u2019-]+[\s,]+){0,4}?"
    r"(?:(?:is|are|was|were|do|does|did|can|could|will|would|should|has|have|may|must)"
    r"(?:n['\u2019]t|\s+(?:\w+\s+)?(?:not|never|no)\b|\s+(?:unlikely|impossible|wrong|untrue|false"
    r"|a\s+myth|a\s+red\s+flag|misleading|outdated))|cannot\b|remains?\s+(?:unproven|unknown))",
    re.IGNORECASE,
)
_OF_A_VERB = re.compile(r"not$|cannot$|\w+n['\u2019]?t$", re.IGNORECASE)
_NEXT_VERB = re.compile(
    r"\band\s+(?:is|are|was|were|has|have|will|can|does|helps|gives|makes|works|offers|provides)\b",
    re.IGNORECASE,
)
"""What is told after it is not denied: `It does not hurt and is completely safe`."""
_REACH = 12
"""Words between a negation and what it denies, at most."""

_AT_ARMS_LENGTH = re.compile(
    r"""
      \bmyths?\b | \bmisconceptions?\b | \bso-called\b | \bdebunk\w*\b | \bdisproven?\b
    | \boutdated\b | \bover-?simpl\w* | \bmisleading\b | \bred\ flags?\b | \bscams?\b
    | \bbe(?:ware|\ (?:wary|careful|cautious|skeptical|sceptical|suspicious))\b
    | \bwatch\ out\ for\b | \bwalk\ away\b(?!\ with) | \bsteer\ clear\b
    | \bavoid\ (?:any|clinics?|providers?|people|products?|anyone|websites?|therapists?|those)\b
    | \b(?:any|no|some)(?:one|body)\ who\ (?:promises|guarantees|claims|says|tells|offers)\b
    | (?<!\bare\ )(?<!\bis\ )\b(?:an?|any|no|every)\ (?:\w+\ )?(?:therapist|doctor
        |person|provider|clinic|company
        |website|program|product|treatment)\ (?:who|that)\ (?:guarantees|promises|claims)\b
    | \b(?:ask(?:s|ed|ing)?|want(?:s|ed)?|demand(?:s|ed)?|expect(?:s|ed)?)\ (?:\w+\ ){0,2}?
        (?:to\ |for\ )?(?:an?\ )?guarantees?\b
    | (?<!our\ )\b(?:it|they|site|clinic|app|ads?|products?|clinics|providers?
        |websites?|therapists?|people|supplements?|sellers?|companies|programs?)
        \ (?:that\ |who\ )?(?:promis(?:e|es|ing)|claim(?:s|ing)?)\b
    | \b(?:some|many|most)\ people\ (?:\w+\ )?(?:think|believe|hope|fear|say|assume|expect)\b
    | \b(?:you\ may\ have|you['\u2019]ve|you\ have|you\ might\ have)\ (?:heard|read|been\ told)\b
    | \byou\ (?:may|might|will|often)\ (?:hear|read)\b
    | \b(?:once|used\ to\ be|previously|long)\ (?:thought|believed|said|described|called)\b
    | \bfalse\ (?:claims?|promises?|beliefs?|idea)\b | \bunproven\b | \bnot\ true\b | \buntrue\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
_ASKS = re.compile(
    r"^[\"'\u201c\u2018(\s]*(?:\d+[.)]\s*)?(?:q\d*[:.]\s*)?"
    r"(?:and\s|but\s|so\s)?(?:is|are|am|can|could|does|do|did|will|would|should|may|might|has|have"
    r"|what|when|why|how|which|who|where|isn['\u2019]t|aren['\u2019]t|can['\u2019]t)\b"
    r"(?!\s+(?:to|we|our)\b)",
    re.IGNORECASE,
)
_SELLS = re.compile(
    r"\b(?:looking for|search(?:ing)? for|want(?:ing)? (?:to|the|a|guaranteed)|ready (?:to|for)"
    r"|tired of|dream(?:ing)? of|why wait|did you know|imagine|in need of)\b",
    re.IGNORECASE,
)
_MENTIONS = re.compile(
    r"\b(?:words?|terms?|labels?|slurs?|language|phrases?|wording|expressions?|sayings?|called"
    r"|calling|call|rather than|instead of|in place of|avoid|older name|outdated|formerly|known as"
    r"|leave out|say|says|said|saying|write|writes|writing|jok(?:e|es|ed|ing)|nobody)\b",
    re.IGNORECASE,
)
_MYTH = re.compile(r"\bmyths?\b|\bmisconceptions?\b|\bfact or fiction\b", re.IGNORECASE)
_OPENING, _CLOSING = "\"'\u201c\u2018\u00ab", "\"'\u201d\u2019\u00bb"


def is_claimed(reading: Reading, sentence: Sentence, span: Span) -> bool:
    """Return whether the page itself says what a span of it says.

    It does not where the clause denies it, the sentence asks it, or calls it a myth or a promise of
    others, or where a heading or a quotation in a section on myths holds it.
    """
    return not (
        is_denied(sentence, span)
        or is_asked(sentence)
        or _is_in_question(sentence.text, span.start - sentence.start, span.end - sentence.start)
        or is_held_off(sentence)
        or is_quoted_as_word(sentence, span)
        or _is_shown_as_myth(reading, sentence, span)
    )


def is_denied(sentence: Sentence, span: Span) -> bool:
    """Return whether the clause of a span says that it is not so."""
    return is_denied_before(sentence, span) or bool(
        _BACKWARD.match(clause_around(sentence, span)[1])
    )


def is_denied_before(sentence: Sentence, span: Span) -> bool:
    """Return whether the words in front of a span, in its clause, deny it."""
    before, _ = clause_around(sentence, span)
    for found in _NOT.finditer(before):
        between = before[found.end() :]
        if _OF_A_VERB.match(found[0]) and _NEXT_VERB.search(between):
            continue
        if len(between.split()) <= _REACH and not _NO_DENIAL.match(between):
            return True
    return False


def is_held_off(sentence: Sentence) -> bool:
    """Return whether a sentence calls a thing a myth, a promise of others or a reason to beware."""
    return bool(_AT_ARMS_LENGTH.search(sentence.text))


def has_denial(text: str) -> bool:
    """Return whether some words deny something: `not recommended for`, but not `not only`."""
    return any(not _NO_DENIAL.match(text, found.end()) for found in _NOT.finditer(text))


def is_asked(sentence: Sentence) -> bool:
    """Return whether a sentence is an open question; `Looking for a cure?` is none."""
    text = sentence.text
    if not _ASKS.match(text) or _SELLS.search(text):
        return False
    titled = sentence.block.is_heading or sentence.block.part in {Part.TITLE, Part.HEADING}
    return titled or text.rstrip(_CLOSING + ") ").endswith("?")


def _is_in_question(text: str, start: int, end: int) -> bool:
    """Return whether a question within a sentence holds a span: `Is it safe? is what many ask`."""
    mark = text.find("?", end)
    if mark < 0 or re.search(r"[.!;]", text[end:mark]):
        return False
    first = max(text.rfind(sign, 0, start) for sign in '.!?;:\u201c"') + 1
    question = text[first:mark].strip()
    return bool(_ASKS.match(question)) and not _SELLS.search(question)


def is_quoted_as_word(sentence: Sentence, span: Span) -> bool:
    """Return whether a span stands between quotation marks in a sentence or a table on words."""
    text = span.block.text
    before, after = text[: span.start].rstrip(), text[span.end :].lstrip(" ,.")
    hugged = before[-1:] in _OPENING and after[:1] in _CLOSING and before and after
    return bool(hugged and (span.block.tag == "tr" or _MENTIONS.search(sentence.text)))


def _is_shown_as_myth(reading: Reading, sentence: Sentence, span: Span) -> bool:
    if sentence.block.part is not Part.BODY:
        return False
    quoted = _within_quotes(sentence.text, span.start - sentence.start)
    if not (sentence.block.is_heading or quoted):
        return False
    return any(_MYTH.search(one.text) for one in headings_over(reading, sentence))


def _within_quotes(text: str, at: int) -> bool:
    before = text[:at]
    curly = before.count("\u201c") > before.count("\u201d")
    return curly or before.count('"') % 2 == 1


def headings_over(reading: Reading, sentence: Sentence) -> tuple[Block, ...]:
    """Return the headings of the sections that a sentence of the text stands in, from the inmost.

    For a heading those are the sections around its own.
    """
    level = int(sentence.block.tag[1]) if sentence.block.is_heading else 7
    found = []
    for block in reversed(reading.blocks[: sentence.number]):
        if block.part is not Part.BODY:
            break
        if block.is_heading and int(block.tag[1]) < level:
            found.append(block)
            level = int(block.tag[1])
    return tuple(found)
