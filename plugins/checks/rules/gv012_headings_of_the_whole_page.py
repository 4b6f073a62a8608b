"""A page as it was built has no first heading, several, or skips a level.

## Why it matters
People who cannot see a page jump from heading to heading. The first one names the page, and each
level below must follow the one above.

## When not to use it
Never. Headings in the text have rules of their own (ST006, ST007), which name the line.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml.html import HtmlElement

from plugins.checks.facts.reading import Reading
from plugins.checks.rule import Bad, Hit, Source, built_rule
from plugins.core.built import BuiltPage
from plugins.core.finding import Severity
from plugins.core.source import Place

_TAGS = ("h1", "h2", "h3", "h4", "h5", "h6")


@built_rule(
    code="GV012",
    severity=Severity.ERROR,
    sources=[
        Source(
            title="Web Content Accessibility Guidelines 2.1: 1.3.1 Info and Relationships",
            url="https://www.w3.org/TR/WCAG21/#info-and-relationships",
        )
    ],
    good=[
        "<main><h1>Rest</h1><h2>Sleep</h2><h3>Naps</h3><h2>Food</h2></main>",
        "<main><h1>Rest</h1><div data-article-body><h4>Left to ST007</h4></div></main>",
    ],
    bad=[
        Bad(page="<main><h2>Sleep</h2></main>", line=1, says="The page has no first heading."),
        Bad(
            page="<main><h1>Rest</h1><h1>More rest</h1></main>",
            line=1,
            says="The page has 2 first headings: 'Rest' and 'More rest'.",
        ),
        Bad(
            page="<main><h1>Rest</h1><h3>Naps</h3></main>",
            line=1,
            says="The heading 'Naps' is of level 3, and the one above it of level 1.",
        ),
    ],
)
def headings_of_the_whole_page(built: BuiltPage, _: Reading) -> Iterator[Hit]:
    """Yield what is wrong with the headings outside the text itself."""
    headings = [one for one in built.root.iter(*_TAGS) if one.get("hidden") is None]
    firsts = [one for one in headings if one.tag == "h1" and not _in_text(one)]
    if len(firsts) != 1:
        names = " and ".join(f"'{_words(one)}'" for one in firsts)
        yield Hit(
            at=Place(1),
            message=f"The page has {len(firsts)} first headings: {names}."
            if firsts
            else "The page has no first heading.",
            help="This is a mistake in the theme: a page has one first heading, its title.",
        )
    level = 0
    for one in headings:
        own = int(one.tag[1])
        if level and own > level + 1 and not _in_text(one):
            yield Hit(
                at=Place(1),
                message=f"The heading '{_words(one)}' is of level {own}, and the one above it of "
                f"level {level}.",
                help="This is a mistake in the theme, or in a block above: show it to its "
                "developer.",
            )
        level = own


def _words(heading: HtmlElement) -> str:
    return " ".join(heading.text_content().split())


def _in_text(element: HtmlElement) -> bool:
    """Return whether an element stands in the text that an editor wrote."""
    return any("data-article-body" in one.attrib for one in element.iterancestors())
