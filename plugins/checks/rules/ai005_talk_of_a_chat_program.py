"""Talk of a chat program stands in the text.

## Why it matters
'As an AI language model' and 'Certainly! Here is your article' are not for patients. They show
that nobody read the text before it went out.

## When not to use it
In an article on such programs, where the words stand in quotation marks. They are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.checks.facts.pattern import pattern
from plugins.checks.facts.reading import Reading
from plugins.checks.facts.sentence import Span
from plugins.checks.facts.stance import is_quoted_as_word
from plugins.checks.rule import Bad, Hit, page_rule
from plugins.checks.sources import SIGNS_OF_AI_WRITING
from plugins.core.finding import Severity
from plugins.core.site import AnyPage

_TEXT = (
    r"(?:article|blog(?: post)?|post|draft|version|text|copy|content|page|outline|response|answer"
    r"|section|rewrite)"
)
_SAYS = pattern(
    r"\bas an? (?:AI|artificial intelligence|large)(?: language)?(?: model"
    r"| assistant| chatbot)|\b(?:as of|up to|since|beyond) my (?:last|latest"
    r"|most recent)? ?(?:knowledge|training)(?: data)?(?: update| cut-?off)?"
    r"|\bmy (?:knowledge|training)(?: data)? cut-?off|\bI (?:cannot|can't|do not"
    r"|don't) have (?:access to )?real-?time|\bI(?:'m| am) (?:just |only |merely )?an? (?:AI\b"
    r"|(?:large )?language model)"
    r"|\bI hope (?:this|that) (?:helps|article|post|draft|meets|works)"
    r"|\b(?:certainly|sure|absolutely|of course"
    r"|great question)[!,.]\s+(?:here(?:'s| is| are)?\b|I(?:'d| would) be happy"
    r"|I can|let's)|\bhere(?:'s| is) (?:a|an|the|your) (?:\w+ )?(?:revised"
    r"|polished|rewritten|updated|SEO[- ]optimi[sz]ed|improved|expanded|condensed"
    r"|rephrased|draft)(?: \w+)? (?:version|draft|article|post|text|copy|page"
    r"|of your)"
    r"|^here(?:'s| is) (?:a|an|the|your) (?:[\w-]+ ){0,3}(?:blog post|outline|meta description"
    r"|page copy)\b"
    r"|\bregenerate response\b|\b(?:let me know|please let me know) if you(?:'d"
    r"| would) like (?:me to|any (?:changes|adjustments|revisions))"
    r"|\bwould you like me to \w+|\b(?:do you )?want me to (?:write|add|expand"
    r"|rewrite|turn|draft|make it)|\bif you(?:'d| would)? (?:want"
    r"|like),? I can (?:also )?(?:write|add|expand|rewrite|turn|draft|provide"
    r"|create|tailor|make)"
    r"|\bI(?:'ve| have) (?:rewritten|revised|rephrased|expanded|shortened|drafted"
    r"|polished|reworded)\b|\bI (?:cannot|can't) (?:browse|access) the (?:internet"
    r"|web)|\bfeel free to (?:adjust|modify|edit|customi[sz]e|tweak) (?:this|it"
    r"|the (?:text|tone|copy))|\b(?:this|the following) (?:response|output) (?:was"
    r"|is) (?:generated|truncated)|\bAI[- ]generated (?:content|text|draft)"
    r"|\bChatGPT said|\bthought for \d+ seconds"
    rf"|\bI(?:'ve| have) (?:structured|organi[sz]ed|written|crafted|optimi[sz]ed|formatted"
    rf"|included|kept|made|added|tailored)"
    rf" (?:\w+ ){{0,2}}?(?:this|the|your|a|an|it) (?:\w+ ){{0,2}}?{_TEXT}"
    rf"|\b(?:this|the above|the following) {_TEXT} (?:is|has been|was) (?:fully "
    rf"|carefully )?(?:optimi[sz]ed"
    r"|SEO-|structured|tailored|designed to rank|formatted) (?:for|to|around|with)"
    r"|\blet me know if (?:you(?:'d| would) (?:like|prefer) (?:a|an|another|me|it|this"
    r"|something) (?:\w+ ){0,3}?(?:version"
    r"|tone|draft|title|format|shorter|longer|more)|you (?:need|want|have) (?:any )?(?:further "
    r"|more |other )?(?:changes"
    r"|adjustments|revisions|edits|modifications|tweaks|refinements))"
    r"|\bas of my (?:last|latest|most recent) (?:update|training)|\byou(?:'re"
    r"| are) absolutely right\b"
    r"|\bI apologi[sz]e for (?:the|any|my) (?:confusion|oversight|mistake|error)"
    r"|\bI(?:'m| am) sorry,? but I (?:can't|cannot|am unable)"
    rf"|\b(?:here(?:'s| is)|below is) (?:a|an|the|your) (?:[\w-]+ ){{0,2}}?(?:final|clean|full"
    rf"|complete|ready-to-publish"
    rf"|human-sounding|SEO-friendly|copy-ready|polished|revised) (?:version|draft|{_TEXT})"
    rf"|\b(?:here(?:'s| is)|below is) (?:a|an|the"
    rf"|your) (?:[\w-]+ ){{0,3}}?{_TEXT} (?:you (?:asked|requested)|as requested"
    r"|based on your)|^copy code$",
    (
        *(
            "understood",
            "got it",
            "structured",
            "organi",
            "crafted",
            "optimi",
            "formatted",
            "included",
        ),
        *("tailored", "designed to rank", "absolutely right", "apologi", "sorry", "below is"),
        *("copy code", "requested", "you asked", "based on your", "i have ", "i've ", "i\u2019ve "),
        "as an ai",
        "language model",
        "as a large",
        "as an artificial",
        "my knowledge",
        "my last",
        "my latest",
        "my training",
        "my most",
        "real-time",
        "realtime",
        "an ai",
        "i hope th",
        "certainly",
        "sure!",
        "sure,",
        "sure.",
        "absolutely",
        "of course",
        "great question",
        "here is",
        "here\u2019s",
        "here's",
        "regenerate",
        "let me know",
        "like me to",
        "want me to",
        "i can ",
        "rewritten",
        "revised",
        "rephrased",
        "expanded",
        "shortened",
        "drafted",
        "polished",
        "reworded",
        "browse",
        "access the",
        "feel free",
        "generated",
        "truncated",
        "chatgpt said",
        "thought for",
    ),
)

_ANSWER = r"(?:overview|summary|breakdown|rundown|outline|explanation|comparison|snapshot|guide)"
_LEAD_IN = pattern(
    r"\b(?:here(?:'s| is)|below is) an? (?:(?:clear and |clear, )?(?:concise|structured|high-level"
    rf"|well-structured|well-organi[sz]ed|refined) {_ANSWER}\b"
    rf"|(?:comprehensive|detailed|organized) {_ANSWER}"
    r"(?= (?:of (?:the |its )?(?:key|main|most|core)|to help you)|[.:]?$))",
    (
        *("overview", "summary", "breakdown", "rundown", "outline", "explanation", "comparison"),
        *("snapshot", "guide"),
    ),
)
_AGAIN = pattern(
    r"^here(?:'s| is) (?:a|an|the|what|how) [^.]{3,60}:$",
    ("here is", "here's", "here\u2019s"),
)

_OPENS = re.compile(
    r"(?:(?:certainly|sure(?: thing)?|got it|understood)[!.]\s+(?:below (?:is|are)|the following"
    r"|here(?:['\u2019]s| is| are) (?:an?|the|your|some)\b|I(?:['\u2019]ve| have)\b)"
    r"|(?:absolutely|of course|great question)[!.]\s+(?:below is|the following|here(?:['\u2019]s"
    r"| is)"
    rf" (?:an?|the|your)) (?:[\w-]+ ){{0,3}}?{_TEXT}\b)",
    re.IGNORECASE,
)


@page_rule(
    code="AI005",
    severity=Severity.ERROR,
    sources=[
        SIGNS_OF_AI_WRITING,
    ],
    good=[
        "This page cannot diagnose you.",
        "Here is a list of what to bring.",
        "Let us know if you would like an interpreter.",
        "I hope to see you soon.",
        "Certainly, you can bring a friend.",
        "Of course! Here's how to bring a friend.",
        "Here's a quick overview of a first visit:",
        "Here is a detailed breakdown of our fees.",
        "I have written a book on grief.",
    ],
    bad=[
        Bad(
            page="As an AI language model, I cannot diagnose you.",
            line=1,
            says="'As an AI language model' is what a chat program says to its user.",
        ),
        Bad(
            page="Some words.\n\nCertainly, here is your article.",
            line=3,
            says="'Certainly, here is' is what a chat program says to its user.",
        ),
        Bad(
            page="I hope this helps you write the page.",
            line=1,
            says="'I hope this helps' is what a chat program says to its user.",
        ),
        Bad(
            page="Would you like me to add a section on costs?",
            line=1,
            says="'Would you like me to add' is what a chat program says to its user.",
        ),
        Bad(
            page="These are the options. Here's a concise overview:",
            line=1,
            says="'Here\u2019s a concise overview' is how a chat program opens an answer.",
        ),
        Bad(
            page="Certainly! Below is an article on grief.",
            line=1,
            says="'Certainly! Below is' is what a chat program says to its user.",
        ),
        Bad(
            page="Let me know if you need any further adjustments.",
            line=1,
            says="'Let me know if you need any further adjustments' is what a chat program says to "
            "its user.",
        ),
        Bad(
            page="As of my last knowledge update, this holds.",
            line=1,
            says="'As of my last knowledge update' is what a chat program says to its user.",
        ),
    ],
)
def talk_of_a_chat_program(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield each piece of such talk."""
    blocks = set()
    for sentence, span in reading.find(_SAYS):
        if not is_quoted_as_word(sentence, span):
            blocks.add(sentence.number)
            yield _hit(span)
    for number, block in enumerate(reading.blocks):
        found = _OPENS.match(block.text) if number not in blocks else None
        if found:
            yield _hit(Span(block=block, start=0, end=found.end()))
    yield from _lead_ins(reading)


def _hit(span: Span) -> Hit:
    return Hit(
        at=span,
        message=f"'{span.text}' is what a chat program says to its user.",
        help="Delete it, and have a person read the whole page with its sources.",
    )


def _lead_ins(reading: Reading) -> Iterator[Hit]:
    """Yield lines with which an answer opens, such as `Here's a concise overview:`."""
    opened: dict[str, int] = {}
    found = [(sentence, sentence.whole) for sentence, _ in reading.find(_AGAIN)]
    for sentence, _span in found:
        opened[sentence.text] = opened.get(sentence.text, 0) + 1
    said = list(reading.find(_LEAD_IN))
    numbers = {sentence.number for sentence, _ in said}
    said += [
        (sentence, span)
        for sentence, span in found
        if opened[sentence.text] > 1 and sentence.number not in numbers
    ]
    for _sentence, span in said:
        yield Hit(
            at=span,
            message=f"'{span.text}' is how a chat program opens an answer.",
            help="Delete it, or say to the patient what follows; and have a person check what "
            "follows with its sources.",
            severity=Severity.WARNING,
        )
