"""A graph and the built page -> what machines are told and readers do not see."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from html import unescape
from typing import Any
from urllib.parse import unquote

from plugins.core.graph import Graph, Node
from plugins.schema.validate import types_of
from plugins.schema.vocabulary import IRI, supertypes
from plugins.schema.words import folded, read, stands_in

_CODE = re.compile(r"[A-Z]{2,3}")
"""A code of a country or state, which stands for a name on the page."""
_ACCEPTS = {
    True: re.compile(r"\btakes? (?:on )?new patients\b"),
    False: re.compile(r"\bnot at this time\b|\b(?:does|do) not take (?:on )?new patients\b"),
}
"""How the theme says whether there is room for new patients."""


class Shown:
    """What readers get of a built page, and where its links lead."""

    def __init__(self, html: str) -> None:
        self._html = html

    @cached_property
    def words(self) -> str:
        """The page's words, folded."""
        return folded(read(self._html))

    @cached_property
    def links(self) -> frozenset[str]:
        """Where links and pictures of the page lead, as typed."""
        found = {*self._values("href"), *self._values("src")}
        return frozenset(unescape(link) if "&" in link else link for link in found)

    @cached_property
    def days(self) -> frozenset[str]:
        """Days that the page shows."""
        return frozenset(day[:10] for day in self._values("datetime"))

    def _values(self, attribute: str) -> Iterator[str]:
        """Yield the values of an attribute; splitting is three times as fast as a pattern."""
        for part in self._html.split(f' {attribute}="')[1:]:
            yield part.partition('"')[0]

    def head(self, pattern: str) -> str | None:
        """Return what the first group of a pattern finds in the page's source."""
        found = re.search(pattern, self._html)
        return unescape(found[1]) if found else None


class Claims:
    """Holds the nodes of one page against what is `shown`; `root` is the site's address."""

    def __init__(self, shown: Shown, root: str) -> None:
        self._shown = shown
        self._root = root.rstrip("/")

    def unseen(self, graph: Graph) -> Iterator[tuple[Node, tuple[str, ...], str]]:
        """Yield node, path of the property and value for all that readers do not see."""
        for node in graph.nodes:
            for path, value in self._walk(node.properties, ()):
                yield node, path, value

    def _walk(
        self, thing: Mapping[str, Any], path: tuple[str, ...]
    ) -> Iterator[tuple[tuple[str, ...], str]]:
        is_page = not path and str(thing.get("@id", "")).endswith("#webpage")
        tests = _OF_PAGE if is_page else _tests_of(types_of(thing))
        for name, value in thing.items():
            if name.startswith("@"):
                continue
            test = tests.get(name)
            for one in value if isinstance(value, list) else (value,):
                if isinstance(one, Mapping):
                    if "@type" in one:
                        yield from self._walk(one, (*path, name))
                elif test is not None and not test(self, one):
                    yield (*path, name), str(one)

    def says(self, value: str) -> bool:
        """Return whether the page's words hold a text."""
        return stands_in(folded(value), self._shown.words)

    def says_place(self, value: str) -> bool:
        """Return whether the page names a state or country; a code stands for a name."""
        return _CODE.fullmatch(value) is not None or self.says(value)

    def says_member(self, value: str) -> bool:
        """Return whether the page says the name of a member of an enumeration."""
        return self.says(value.removeprefix(IRI))

    def leads_to(self, value: str) -> bool:
        """Return whether a link or picture of the page has this address."""
        links = self._shown.links
        if value in links:
            return True
        path = value.removeprefix(self._root)
        return path.startswith("/") and (path in links or unquote(path) in links)

    def dials(self, value: str) -> bool:
        """Return whether a link of the page calls this number."""
        return any(
            link.startswith("tel:") and link[4:].partition(";")[0] == value
            for link in self._shown.links
        )

    def mails(self, value: str) -> bool:
        """Return whether the page shows an e-mail address."""
        return self.says(value) or f"mailto:{value}" in self._shown.links

    def dates(self, value: str) -> bool:
        """Return whether the page shows a day."""
        return value[:10] in self._shown.days

    def tells_time(self, value: str) -> bool:
        """Return whether the page shows a time of day, in one of the ways that people write it."""
        hour, minute = int(value[:2]), value[3:5]
        half, twelve = ("am" if hour < 12 else "pm"), (hour + 11) % 12 + 1  # noqa: PLR2004 (noon)
        ways = [f"{hour:02}:{minute}", f"{hour}:{minute}"]
        ways += [f"{twelve}:{minute}{gap}{half}" for gap in ("", " ")]
        if minute == "00":
            ways += [f"{twelve}{gap}{half}" for gap in ("", " ")]
        return any(self.says(way) for way in ways)

    def accepts(self, value: bool) -> bool:
        """Return whether the page says the same on room for new patients."""
        return _ACCEPTS[value].search(self._shown.words) is not None

    def is_canonical(self, value: str) -> bool:
        """Return whether the page gives this as its own address."""
        return self._shown.head(r'<link rel="canonical" href="([^"]*)"') == value

    def is_summary(self, value: str) -> bool:
        """Return whether the page gives this as its description."""
        told = self._shown.head(r'<meta name="description" content="([^"]*)"')
        return told is not None and folded(told) == folded(value)

    def is_language(self, value: str) -> bool:
        """Return whether the page says that it is in this language."""
        return self._shown.head(r'<html[^>]*\blang="([^"]*)"') == value


_Test = Callable[[Claims, Any], bool]

_ALWAYS: dict[str, _Test] = {
    "name": Claims.says,
    "headline": Claims.says,
    "legalName": Claims.says,
    "alternateName": Claims.says,
    "description": Claims.says,
    "jobTitle": Claims.says,
    "honorificSuffix": Claims.says,
    "knowsLanguage": Claims.says,
    "serviceType": Claims.says,
    "streetAddress": Claims.says,
    "addressLocality": Claims.says,
    "postalCode": Claims.says,
    "addressRegion": Claims.says_place,
    "addressCountry": Claims.says_place,
    "text": Claims.says,
    "identifier": Claims.says,
    "value": Claims.says,
    "medicalSpecialty": Claims.says_member,
    "relevantSpecialty": Claims.says_member,
    "specialty": Claims.says_member,
    "dayOfWeek": Claims.says_member,
    "opens": Claims.tells_time,
    "closes": Claims.tells_time,
    "isAcceptingNewPatients": Claims.accepts,
    "telephone": Claims.dials,
    "email": Claims.mails,
    "datePublished": Claims.dates,
    "dateModified": Claims.dates,
    "lastReviewed": Claims.dates,
    "item": Claims.leads_to,
    "contentUrl": Claims.leads_to,
    "logo": Claims.leads_to,
    "urlTemplate": Claims.leads_to,
    "serviceUrl": Claims.leads_to,
    "publishingPrinciples": Claims.leads_to,
}
"""Property -> how readers can see its value. What is not here is no claim about the clinic."""
_OF_PAGE = {
    **_ALWAYS,
    "url": Claims.is_canonical,
    "description": Claims.is_summary,
    "inLanguage": Claims.is_language,
}
_OF_REGION = {**_ALWAYS, "name": Claims.says_place}
_OF_SOURCE = {**_ALWAYS, "url": Claims.leads_to}


def _tests_of(types: tuple[str, ...]) -> Mapping[str, _Test]:
    if types and types[0] in {"State", "AdministrativeArea", "Country"}:
        return _OF_REGION
    is_source = any("CreativeWork" in supertypes(name) for name in types) and not (
        set(types) & {"WebSite", "FAQPage", "Article", "Question", "Answer"}
    )
    return _OF_SOURCE if is_source else _ALWAYS
