"""A page does not show whom to call and text in a crisis.

## Why it matters
Any page can be the one that a person in crisis lands on. The number for danger to life and the
clinic's first crisis line must be there to call and text, as links and as visible numbers, and on
pages about treatment before the footer.

## When not to use it
Never. The lines come from 'crisis' in clinic.yaml.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from plugins.checks.facts.reading import Reading
from plugins.checks.rule import Bad, Hit, built_rule
from plugins.checks.sources import LIFELINE_988
from plugins.core.built import BuiltPage
from plugins.core.finding import Severity
from plugins.core.front_matter import Purpose
from plugins.core.kind import Kind
from plugins.core.nearest import listed
from plugins.core.source import Place

_BEFORE_FOOTER = (Kind.CONDITION, Kind.ARTICLE, Kind.SERVICE, Kind.LOCATION)
_BAR = (
    '<p>In danger? <a href="tel:911">Call 911</a> In crisis? <a href="tel:988">Call 988</a> '
    '<a href="sms:988">Text 988</a></p>'
)


@built_rule(
    code="CR001",
    severity=Severity.ERROR,
    sources=[
        LIFELINE_988,
    ],
    good=[f"{_BAR}<main><p>Words.</p></main>"],
    bad=[
        Bad(
            page="<main><p>Words.</p></main>",
            line=1,
            says="The page does not show how to call 911, call 988 and text 988.",
        ),
        Bad(
            page=_BAR.replace('<a href="sms:988">Text 988</a>', "Text 988"),
            line=1,
            says="The page does not show how to text 988.",
        ),
        Bad(
            page=f"<main><p>Words.</p></main><footer>{_BAR}</footer>",
            at="articles/worry.md",
            line=1,
            says="The page shows how to call 911, call 988 and text 988 in its footer alone.",
        ),
        Bad(
            page=f"<main>{_BAR.replace('Call 911', 'Emergency')}</main>",
            line=1,
            says="The page does not show how to call 911.",
        ),
    ],
)
def page_without_crisis_help(built: BuiltPage, reading: Reading) -> Iterator[Hit]:
    """Yield what is missing, all of it in one finding, and what only the footer has."""
    wanted = _wanted(built, reading)
    shown: set[tuple[str, str]] = set()
    above: set[tuple[str, str]] = set()
    for link in built.root.iter("a"):
        ways = {key for key in wanted.keys() - above if _is_way(link, *key)}
        shown |= ways
        if ways and not any(one.tag == "footer" for one in link.iterancestors()):
            above |= ways
    missing = [says for key, says in wanted.items() if key not in shown]
    late = [says for key, says in wanted.items() if key in shown - above]
    if missing:
        yield Hit(
            at=Place(1),
            message=f"The page does not show how to {listed(missing, 'and')}.",
            help="This is a mistake in the theme. Show it to its developer, and do not publish.",
        )
    elif late and built.page.kind in _BEFORE_FOOTER:
        yield Hit(
            at=Place(1),
            message=f"The page shows how to {listed(late, 'and')} in its footer alone.",
            help="This is a mistake in the theme. Show it to its developer, and do not publish.",
        )


def _wanted(built: BuiltPage, reading: Reading) -> dict[tuple[str, str], str]:
    """Return the ways that a page must show: scheme and number -> what one does.

    Each page has the number for danger to life and the first line; the crisis page has them all.
    """
    crisis = reading.known.clinic.crisis
    is_crisis_page = built.page.kind is Kind.PAGE and built.page.facts.purpose is Purpose.CRISIS
    wanted = {("tel", crisis.emergency): f"call {crisis.emergency}"}
    for line in crisis.lines if is_crisis_page else crisis.lines[:1]:
        if line.call:
            wanted["tel", line.call] = f"call {line.call}"
        if line.text_to:
            wanted["sms", line.text_to] = f"text {line.text_to}"
        if line.chat_url and is_crisis_page:
            wanted["chat", line.chat_url] = f"chat with {line.name}"
    return wanted


def _is_way(link: HtmlElement, scheme: str, wanted: str) -> bool:
    """Return whether a link that readers see leads to a number or an address, and says which."""
    href = link.get("href") or ""
    if any(one.get("hidden") is not None for one in (link, *link.iterancestors())):
        return False
    if scheme == "chat":
        return href.rstrip("/") == wanted.rstrip("/")
    digits = re.sub(r"\D", "", wanted)
    kind, _, number = href.partition(":")
    if kind != scheme or not re.sub(r"\D", "", number.partition("?")[0]).endswith(digits):
        return False
    return digits in re.sub(r"\D", "", link.text_content())
