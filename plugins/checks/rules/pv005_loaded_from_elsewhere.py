"""The page loads something from another company.

## Why it matters
Each script, font, picture or frame from elsewhere tells its owner who reads which page at what
time. On pages about mental health that is private. The site's own policy blocks it as well, so
visitors would see a gap.

## When not to use it
Nowhere: put the file into the site, or link to the page that holds it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from plugins.checks.facts.reading import Reading
from plugins.checks.rule import Bad, Hit, Source, built_rule
from plugins.checks.sources import HHS_TRACKING
from plugins.core.built import BuiltPage
from plugins.core.finding import Severity
from plugins.core.source import Place

_TAG = re.compile(
    r"<(?P<tag>script|iframe|img|link|source|video|audio|embed|object|track|frame|input|base)\b"
    r"(?P<inner>[^>]*)>",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"\b(?:src|srcset|href|data|poster|imagesrcset)\s*=\s*[\"']?\s*((?:https?:)?//[^\"'\s>,]+)",
    re.IGNORECASE,
)
_STYLE = re.compile(r"(?:url\(|@import\s)\s*[\"']?((?:https?:)?//[^\"'\s)]+)", re.IGNORECASE)
_LOADS = re.compile(
    r"\brel\s*=\s*[\"']?[^\"'>]*\b(?:stylesheet|preload|modulepreload|prefetch|preconnect"
    r"|dns-prefetch|icon|apple-touch-icon|manifest|prerender)\b",
    re.IGNORECASE,
)
_NAMES = {
    "img": "picture",
    "iframe": "frame",
    "frame": "frame",
    "script": "script",
    "link": "file",
    "style": "file",
}


@built_rule(
    code="PV005",
    severity=Severity.ERROR,
    sources=[
        HHS_TRACKING,
        Source(
            title="In the Matter of BetterHelp (Federal Trade Commission, 2023)",
            url=(
                "https://www.ftc.gov/legal-library/browse/cases-proceedings/2023169-betterhelp-"
                "inc-ma"
                "tter"
            ),
        ),
    ],
    good=[
        '<p><a href="https://988lifeline.org/">988lifeline.org</a></p>',
        '<img src="/static/a.jpg" alt=""><script src="/static/nav.js"></script>',
        '<link rel="canonical" href="https://willow.example.com/first-weeks/">',
        '<img src="https://willow.example.com/a.jpg" alt="">',
        "<p>Write to //example.com in plain words.</p>",
    ],
    bad=[
        Bad(
            page='<iframe src="https://www.youtube.com/embed/x" title="Film"></iframe>',
            line=1,
            says="The page loads a frame from www.youtube.com.",
        ),
        Bad(
            page="<link rel=stylesheet href=https://fonts.googleapis.com/css?family=Inter>",
            line=1,
            says="The page loads a file from fonts.googleapis.com.",
        ),
        Bad(
            page='<img src="//cdn.example.net/a.jpg" alt="">',
            line=1,
            says="The page loads a picture from cdn.example.net.",
        ),
        Bad(
            page="<style>@import 'https://cdn.example.net/a.css';</style>",
            line=1,
            says="The page loads a file from cdn.example.net.",
        ),
    ],
)
def loaded_from_elsewhere(built: BuiltPage, reading: Reading) -> Iterator[Hit]:
    """Yield each thing that the page loads from another host, once a host and kind."""
    own = urlsplit(str(reading.known.clinic.site_url)).netloc
    told = set()
    for kind, address in _loaded(built.html):
        host = urlsplit(f"https:{address}" if address.startswith("//") else address).netloc
        if not host or host == own or (kind, host) in told:
            continue
        told.add((kind, host))
        yield Hit(
            at=_place(reading, address),
            message=f"The page loads a {_NAMES.get(kind, 'file')} from {host}.",
            help="Put the file into the site's own folder, or link to the page that holds it.",
        )


def _loaded(html: str) -> Iterator[tuple[str, str]]:
    for found in _TAG.finditer(html):
        inner = found["inner"]
        if "//" not in inner:
            continue
        tag = found["tag"].lower()
        if tag == "link" and not _LOADS.search(inner):
            continue
        for address in _ADDRESS.findall(inner):
            yield tag, address
    if "url(" in html or "@import" in html:
        for address in _STYLE.findall(html):
            yield "style", address


def _place(reading: Reading, address: str) -> Place:
    """Return where the text holds an address; the first line for what the theme loads."""
    for link in reading.page.body.links:
        if link.target == address:
            return Place(link.line, link.column)
    return Place(1)
