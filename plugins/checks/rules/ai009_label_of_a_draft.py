"""The label of a draft stands in the text.

## Why it matters
'Meta description:' and 'Word count:' belong to the draft that a program or an agency sent. On the
page they tell readers that nobody looked.

## When not to use it
On a page that explains such terms to the clinic's own staff.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.checks.facts.reading import Reading
from plugins.checks.facts.sentence import Span
from plugins.checks.rule import Bad, Hit, page_rule
from plugins.checks.sources import HELPFUL_CONTENT
from plugins.core.finding import Severity
from plugins.core.site import AnyPage

_HINTS = (
    "meta ",
    "keyphrase:",
    "keyword",
    "slug:",
    "word count:",
    "audience:",
    "alt text:",
    "prompt:",
    "h1:",
    "h2:",
    "h3:",
    "cta:",
    "links:",
    "link:",
    "excerpt:",
    "image:",
    "draft",
    "outline:",
    "voice:",
    "level:",
    "title:",
    "version",
    "permalink:",
    "call to action",
    "introduction:",
    "intro:",
    "conclusion:",
    "summary:",
    "body",
    "hook",
    "paragraph",
    "subheading",
    "headline:",
    "tags:",
    " words)",
    "title tag",
)
_LABEL = re.compile(
    r"\W{0,3}(?:meta (?:title|description|keywords?|tags?)|(?:focus|target|primary"
    r"|secondary|main|seo|related) (?:keyphrases?|keywords?(?: phrase)?|title)"
    r"|keywords?|(?:url )?slug|permalink|word count|target audience"
    r"|(?:image )?alt[- ]text|image prompt|H[1-6]|CTA|call to action|(?:internal"
    r"|external) links?|excerpt|featured image|(?:suggested|proposed"
    r"|working) (?:title|image|headline)|draft(?: \d+| v\d+)?|outline"
    r"|tone of voice|reading level|(?:option|version) \d+ title"
    r"|(?:blog|page|article|post)(?: post)? title|(?:suggested|seo|post|blog) tags|title tag"
    r"|(?:main |sub)?headline"
    r"|(?:opening|closing|intro(?:duction|ductory)?) (?:hook|paragraph)|(?:sub-?heading|paragraph"
    r"|heading) \d+)\s*:"
    r"|\(?(?:approx(?:imately)?\.? |word count: |~ ?)?\d{3,4} words\)$",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"\W{0,3}(?:(?:introduction|intro|conclusions?|closing|opening|body)\s*:"
    r"|(?:call[- ]to[- ]action|cta|hook|(?:main )?body(?: (?:content|text|paragraphs?))?|intro"
    r"|(?:opening|closing|introductory|concluding) paragraph|(?:sub-?heading|paragraph"
    r"|heading) \d+"
    r"|title tag)\s*:?)\W{0,3}$",
    re.IGNORECASE,
)
_SHORT = 40
"""Letters of a block that can be a label and nothing else."""
_TITLE = re.compile(r"\W{0,3}(?:title|subtitle|byline|article|blog post)\s*:\s", re.IGNORECASE)


@page_rule(
    code="AI009",
    severity=Severity.WARNING,
    sources=[
        HELPFUL_CONTENT,
    ],
    good=[
        "Title and role of each person are on their page.",
        "Tone: calm and slow. That is how we speak.",
        "Name: ______",
        "Phone: (833) 254-3278",
        "## Introduction\n\nSome words.",
        "## Introduction to group therapy\n\nSome words.",
        "## Body image\n\nSome words.",
        "Mara Lind\n\nTitle: therapist",
    ],
    bad=[
        Bad(
            page="Meta description: All about panic.",
            line=1,
            says="'Meta description:' is the label of a draft, not a part of the text.",
        ),
        Bad(
            page="Some words.\n\n**Word count:** 1,200",
            line=3,
            says="'Word count:' is the label of a draft, not a part of the text.",
        ),
        Bad(
            page="H2: Why therapy works",
            line=1,
            says="'H2:' is the label of a draft, not a part of the text.",
        ),
        Bad(
            page="Some words.\n\n## Introduction:\n\nMore words.",
            line=3,
            says="'Introduction:' is the label of a draft, not a part of the text.",
        ),
        Bad(
            page="Some words.\n\n## Call to Action\n\nMore words.",
            line=3,
            says="'Call to Action' is the label of a draft, not a part of the text.",
        ),
        Bad(
            page="Title: Understanding panic\n\nSome words.",
            line=1,
            says="'Title:' is the label of a draft, not a part of the text.",
        ),
        Bad(
            page="Focus keyphrase: therapy with medication",
            line=1,
            says="'Focus keyphrase:' is the label of a draft, not a part of the text.",
        ),
    ],
)
def label_of_a_draft(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield each block of text that opens with such a label."""
    lower = reading.lower
    if not any(hint in lower for hint in _HINTS):
        return
    first = next(iter(reading.body), None)
    for block in reading.blocks:
        bare = _BARE.match(block.text) if len(block.text) <= _SHORT else None
        found = bare or _LABEL.match(block.text)
        if not found and block is first:
            found = _TITLE.match(block.text)
        if found:
            yield Hit(
                at=Span(block=block, start=0, end=found.end()),
                message=f"'{found[0].strip()}' is the label of a draft, not a part of the text.",
                help="Write what the part says in its place, or delete it."
                if bare
                else "Move what it says to the front matter, or delete it.",
            )
