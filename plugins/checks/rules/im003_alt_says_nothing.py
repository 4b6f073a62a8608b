"""The words of a picture are the name of a file, or say nothing.

## Why it matters
'IMG_2044' or 'photo' read aloud tell nobody what the picture shows.

## When not to use it
Never. For mere decoration type 'decorative'.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from plugins.checks.facts.alt_text import AltText, alt_texts
from plugins.checks.facts.reading import Reading
from plugins.checks.rule import Bad, Hit, Source, page_rule
from plugins.core.finding import Severity
from plugins.core.site import AnyPage

_FILE = re.compile(
    r".*\.(?:jpe?g|png|gif|webp|svg|avif|heic|tiff?)|(?:IMG|DSC|DSCN|PXL|P|MVI|Screen[\s_-]?shot|image"
    r"|photo|shutterstock|istock(?:photo)?|adobestock|unsplash|pexels|depositphotos|getty(?:images)?)"
    r"[\s_-]*\d[\w\s.-]*|[\w]+(?:[-_][\w]+){3,}|\d+",
    re.IGNORECASE,
)
_NOTHING = frozenset(
    """
    image|picture|photo|photograph|pic|graphic|icon|logo|banner|hero|hero image|header image|img
    |featured image|thumbnail|placeholder|untitled|alt|alt text|text|blog|blog image|stock photo
    |spacer|decoration|background|screenshot|null|none|na|n/a|todo|tbd|infographic|chart|figure
    """.replace("\n", "")
    .replace("    ", "")
    .split("|")
)


@page_rule(
    code="IM003",
    severity=Severity.ERROR,
    sources=[
        Source(
            title="Web Content Accessibility Guidelines 2.1: 1.1.1 Non-text Content, failure F30",
            url="https://www.w3.org/WAI/WCAG21/Techniques/failures/F30",
        )
    ],
    good=[
        "![Two chairs by a window](/images/chairs.jpg)",
        "![Chairs](/images/chairs-by-window.jpg)",
        "![decorative](/images/leaf.svg)",
        "![The 988 Lifeline logo](/images/988.svg)",
    ],
    bad=[
        Bad(
            page="Words.\n\n![IMG_2044.jpg](/images/chairs.jpg)",
            line=3,
            says="The words of the picture, 'IMG_2044.jpg', do not say what it shows.",
        ),
        Bad(
            page="![photo](/images/chairs.jpg)",
            line=1,
            says="The words of the picture, 'photo', do not say what it shows.",
        ),
        Bad(
            page="![chairs by window 2](/images/chairs-by-window-2.jpg)",
            line=1,
            says="The words of the picture, 'chairs by window 2', do not say what it shows.",
        ),
    ],
)
def alt_says_nothing(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield pictures whose words are a file's name or a word for any picture."""
    for alt in alt_texts(reading):
        plain = alt.words.casefold().strip(" .")
        if plain in _NOTHING or _FILE.fullmatch(alt.words) or _is_own_name(alt):
            yield Hit(
                at=alt.place,
                message=f"The words of the picture, '{alt.words}', do not say what it shows.",
                help="Say what matters in it: 'Two chairs by a window'. For mere decoration type "
                "'decorative'.",
            )


def _is_own_name(alt: AltText) -> bool:
    """Return whether the words are the file's name with spaces, and not just one good word."""
    name = PurePosixPath(alt.file).stem
    spaced = re.sub(r"[-_]+", " ", name).casefold()
    return (
        bool(re.search(r"[-_]", name) and re.search(r"\d", name)) and spaced == alt.words.casefold()
    )
