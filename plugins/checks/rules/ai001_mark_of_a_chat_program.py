"""A mark that a chat program leaves stands in the text.

## Why it matters
'turn0search0' in an article told its readers that nobody had read it. The source behind such a
mark cannot be found by anyone, so what it was meant to prove has no proof.

## When not to use it
Nowhere: no reader has a use for it. (Rules AI-001 to AI-003 of the editorial guide.)
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.checks.facts.markup import typed_markup
from plugins.checks.facts.pattern import pattern
from plugins.checks.facts.reading import Reading
from plugins.checks.facts.sentence import Span
from plugins.checks.rule import Bad, Hit, page_rule
from plugins.checks.sources import SIGNS_OF_AI_WRITING
from plugins.core.finding import Severity
from plugins.core.site import AnyPage
from plugins.core.source import Place

_TOOLS = (
    "search|news|view|fetch|image|file|academia|finance|sports|forecast|reddit|prod"
    "uct|business|click|open|maps|calculator|youtube"
)
_SAYS = pattern(
    rf"\b(?:file)?(?:cite|navlist)?turn\d+(?:{_TOOLS})\d+|[\ue200-\ue206]+"
    rf"|:?contentReference(?:\[oaicite:?[^\]]*\](?:\{{index=\d+\}})?)?"
    rf"|\[?oai_?citation[^\]\s]*\]?|\boaicite\b(?::\d+)?"
    r"|\u3010\s*\d+(?::\d+)?\s*\u2020[^\u3011]*\u3011|\[cite_start\]"
    r"|\[cite:\s*[\d,\s]+\]|\[(?:attached_file|web|source|ref):\d+\]"
    r"|<grok-card\b[^>]*>|\bgrok_card\b|\battributableIndex\b|\[\d+\u2020[^\]]*\]"
    r"|<\|(?:im_start|im_end|endoftext)\|>|(?<=[a-z]{3})\+\d{1,2}(?![\w%-])|\]\[\d{1,2}\]",
    (
        "turn",
        "\ue200",
        "\ue201",
        "\ue202",
        "\ue203",
        "\ue204",
        "\ue205",
        "\ue206",
        "oai",
        "contentreference",
        "\u2020",
        "[",
        "grok",
        "attributableindex",
        "<|",
        "+",
    ),
)


@page_rule(
    code="AI001",
    severity=Severity.ERROR,
    sources=[
        SIGNS_OF_AI_WRITING,
    ],
    good=[
        "A pooled analysis found gains [@breedvelt-2021].",
        "Turn to page 3 and search the index.",
        "It is your turn. Search for a therapist.",
        "Groups for those aged 65+ and for LGBTQ+ youth, 3+2 places.",
    ],
    bad=[
        Bad(
            page="The review in turn0search0 found gains.",
            line=1,
            says="'turn0search0' is a mark that a chat program leaves in a text.",
        ),
        Bad(
            page="Some words.\n\nTherapy helps. :contentReference[oaicite:0]{index=0}",
            line=3,
            says=(
                "':contentReference[oaicite:0]{index=0}' is a mark that a chat program leaves "
                "in a text."
            ),
        ),
        Bad(
            page="Relapse fell\u30104\u2020source\u3011.",
            line=1,
            says="'\u30104\u2020source\u3011' is a mark that a chat program leaves in a text.",
        ),
        Bad(
            page="Both help [cite_start] a lot.",
            line=1,
            says="'[cite_start]' is a mark that a chat program leaves in a text.",
        ),
        Bad(
            page="Sleep matters (NIMH and Mayo Clinic+2).",
            line=1,
            says="'+2' is a mark that a chat program leaves in a text.",
        ),
        Bad(
            page="See [this review](https://example.org/turn0search3) for more.",
            line=1,
            says="'turn0search3' is a mark that a chat program leaves in a text.",
        ),
    ],
)
def mark_of_a_chat_program(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield each mark, in the text, in an address and in typed HTML."""
    for _sentence, span in reading.find(_SAYS):
        yield _hit(span, span.text)
    for link in reading.page.body.links:
        found = _SAYS.regex.search(link.target) if "turn" in link.target else None
        if found:
            yield _hit(Place(link.line, link.column), found[0])
    for block in typed_markup(reading):
        found = _SAYS.regex.search(block.text)
        if found:
            yield _hit(Span(block=block, start=found.start(), end=found.end()), found[0])


def _hit(at: Span | Place, words: str) -> Hit:
    shown = words if words.isprintable() and words[0] < "\ue200" else f"U+{ord(words[0]):04X}"
    return Hit(
        at=at,
        message=f"'{shown}' is a mark that a chat program leaves in a text.",
        help="Delete it, and check the sentence: find its source and cite it, or delete that too.",
    )
