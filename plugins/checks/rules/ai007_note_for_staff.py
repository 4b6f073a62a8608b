"""A note for staff stands in the text.

## Why it matters
'Use marketing copy to highlight the evidence' was published on a clinic's page. A patient who
reads it learns that the page was made for search engines.

## When not to use it
On a page for the clinic's own staff, and in a text on how searching works. (Rule AI-007 of the
editorial guide.)
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.checks.facts.pattern import pattern
from plugins.checks.facts.reading import Reading
from plugins.checks.rule import Bad, Hit, page_rule
from plugins.checks.sources import HELPFUL_CONTENT
from plugins.core.finding import Severity
from plugins.core.site import AnyPage

_SAYS = pattern(
    r"\b(?:see (?:the )?keywords? list|(?:improve|boost|for|help(?:s"
    r"|ing)?(?: with)?|good for|increase|local) SEO\b|SEO (?:strategy|purposes"
    r"|title|ranking|keywords?|content)|(?:search|website|web|organic) traffic"
    r"|(?:target|focus|primary|secondary|long-tail|high-volume|meta) (?:keywords?"
    r"|keyphrases?)|keywords? (?:list|around|targeting|phrases?|density|stuffing"
    r"|research)|marketing copy|high[- ]intent|(?:rank(?:s|ing)? (?:higher|for"
    r"|on google)|google rankings?|search (?:engine )?rankings?|SERPs?\b)"
    r"|service pages? (?:should|must|that|for each|targeting|around)"
    r"|landing pages?|content marketing|content calendar|blog (?:post )?ideas?"
    r"|(?:add|insert|include|place|use|put) (?:an? |the |your |our |more |some "
    r"|another |internal |strong )*(?:CTAs?|call[- ]to[- ]action|internal links?"
    r"|backlinks?|stock (?:photo|image)s?|hero image|(?:photo|image|picture|quote"
    r"|testimonial|link|stat|statistic|graphic|map) here)\b|\bCTAs?\b"
    r"|meta description(?!:)|title tags?(?!:)|conversion rates?|conversions\b"
    r"|lead generation|bounce rate|click-?through|buyer persona|(?:target"
    r"|ideal) audience|brand voice|pain points?"
    r"|note to self|(?:remove|delete|change) (?:this |it )?before (?:publishing|posting|going live)"
    r"|note to (?:the )?(?:editor|designer|writer|staff|team|web ?master"
    r"|developer|reviewer)s?|(?:editor|writer|designer|staff|internal|dev)(?:'s"
    r"|s')? notes?(?=:)|(?:for )?internal use(?: only)?|(?:(?<=^)|(?<=[.:;(\[] )"
    r"|(?<=[(\[])|(?<=please ))do not (?:publish|post(?! (?:about|your|any|anything|photos?"
    r"|pictures|reviews?|on)))(?: (?:yet|before|until"
    r"|this))?|do not share (?:yet|until|this page)|not for publication|draft only"
    r"|(?:legal|compliance|marketing|the doctor|dr\.? \w+) (?:to|must|should"
    r"|needs to) (?:review|approve|check|sign)|(?:check|verify|confirm"
    r"|fact-check) (?:this |it |with \w+ )?(?:before (?:publishing|posting"
    r"|going live))|needs? (?:a )?(?:citation|source|fact-check)|word count(?!:)"
    r"|replace this (?:text|image|section)|update this (?:section|page|text)"
    r"|rewrite this)\b",
    (
        "seo",
        "keyword",
        "keyphrase",
        "traffic",
        "copy",
        "high-intent",
        "high intent",
        "rank",
        "serp",
        "service page",
        "landing page",
        "content ",
        "blog ",
        "cta",
        "call to action",
        "call-to-action",
        "internal ",
        "backlink",
        "stock ",
        "hero image",
        " here",
        "meta description",
        "title tag",
        "conversion",
        "lead gen",
        "bounce",
        "click",
        "persona",
        "audience",
        "brand voice",
        "pain point",
        "note to",
        "note:",
        "notes:",
        "publish",
        "posting",
        "do not post",
        "do not share",
        "not for pub",
        "draft only",
        "legal",
        "compliance",
        "marketing",
        "doctor must",
        "doctor should",
        "doctor needs",
        "dr. ",
        "going live",
        "need a ",
        "needs a ",
        "fact-check",
        "need source",
        "need citation",
        "needs source",
        "needs citation",
        "word count",
        "replace this",
        "update this",
        "rewrite this",
    ),
    (
        r"\bconversion (?:disorder|therapy|symptoms?|factors?)|\bchronic pain\b"
        r"|\btrigger points?\b|\bphysical pain\b"
    ),
)
_HELD = re.compile(r"publish|publication|internal use|draft only", re.IGNORECASE)


@page_rule(
    code="AI007",
    severity=Severity.WARNING,
    sources=[
        HELPFUL_CONTENT,
    ],
    good=[
        "Ask us how your therapist and prescriber share notes.",
        "Conversion disorder is also called functional neurological disorder.",
        "Type a keyword in the search box.",
        "Note: bring your insurance card.",
        "Add a friend to your plan for hard days.",
        "See our service pages.",
    ],
    bad=[
        Bad(
            page="Use marketing copy to highlight the evidence.",
            line=1,
            says="'marketing copy' is a note for staff, and patients read it.",
        ),
        Bad(
            page="Some words.\n\nSee keyword list below.",
            line=3,
            says="'See keyword list' is a note for staff, and patients read it.",
        ),
        Bad(
            page="This helps to boost SEO.",
            line=1,
            says="'boost SEO' is a note for staff, and patients read it.",
        ),
        Bad(
            page="Note to editor: add photo here.",
            line=1,
            says="'Note to editor' is a note for staff, and patients read it.",
        ),
        Bad(
            page="Do not publish before review.",
            line=1,
            says="'Do not publish before' is a note for staff, and patients read it.",
        ),
        Bad(
            page="Link to the internal page and add a CTA at the end.",
            line=1,
            says="'add a CTA' is a note for staff, and patients read it.",
        ),
    ],
)
def note_for_staff(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield the first note of each sentence; one that says not to publish is an error."""
    last = None
    for sentence, span in reading.find(_SAYS):
        if sentence is last:
            continue
        last = sentence
        held = _HELD.search(span.text)
        yield Hit(
            at=span,
            message=f"'{span.text}' is a note for staff, and patients read it.",
            help="Delete it, or say to the patient what it was meant to lead to.",
            severity=Severity.ERROR if held else None,
        )
