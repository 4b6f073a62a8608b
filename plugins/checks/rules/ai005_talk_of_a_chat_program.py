"""Talk of a chat program stands in the text.

## Why it matters
'As an AI language model' and 'Certainly! Here is your article' are not for patients. They show
that nobody read the text before it went out.

## When not to use it
In an article on such programs, where the words stand in quotation marks. They are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.checks.facts.pattern import pattern
from plugins.checks.facts.reading import Reading
from plugins.checks.facts.stance import is_quoted_as_word
from plugins.checks.rule import Bad, Hit, Source, page_rule
from plugins.core.finding import Severity
from plugins.core.site import AnyPage

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
    r"|\bChatGPT said|\bthought for \d+ seconds",
    (
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


@page_rule(
    code="AI005",
    severity=Severity.ERROR,
    sources=[
        Source(
            title="Signs of AI writing (Wikipedia)",
            url="https://en.wikipedia.org/wiki/Wikipedia:Signs_of_AI_writing",
        ),
    ],
    good=[
        "This page cannot diagnose you.",
        "Here is a list of what to bring.",
        "Let us know if you would like an interpreter.",
        "I hope to see you soon.",
        "Certainly, you can bring a friend.",
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
            page="As of my last knowledge update, this holds.",
            line=1,
            says="'As of my last knowledge update' is what a chat program says to its user.",
        ),
    ],
)
def talk_of_a_chat_program(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield each piece of such talk."""
    for sentence, span in reading.find(_SAYS):
        if not is_quoted_as_word(sentence, span):
            yield Hit(
                at=span,
                message=f"'{span.text}' is what a chat program says to its user.",
                help="Delete it, and have a person read the whole page with its sources.",
            )
