"""The part of the library that a site cites, by topic, with the pages that cite each source."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from plugins.core.claim import CitingPage, SourceGroup, SourceInUse
from plugins.core.front_matter import PlainFacts, Purpose
from plugins.core.reference import Reference
from plugins.core.site import AnyPage
from plugins.evidence.entries import Printer

_NAMES = {
    "adhd": "ADHD",
    "bpd": "Borderline personality disorder",
    "mechanism": "How medication works",
    "ocd": "OCD",
    "ptsd": "PTSD",
}
"""Topics that readers know by another name; all others are spelled as in the library."""
_WITHOUT_TOPIC = "other"


def source_groups(pages: Iterable[AnyPage], printer: Printer) -> tuple[SourceGroup, ...]:
    """Return the sources of the pages that lists and menus show, each under its first topic."""
    citing: dict[str, list[CitingPage]] = defaultdict(list)
    used: dict[str, Reference] = {}
    for page in pages:
        if not page.is_listed or _lists_sources(page) or page.number > 1:
            continue
        for source in page.sources:
            used[source.reference.id] = source.reference
            citing[source.reference.id].append(CitingPage(title=page.short_title, url=page.url))
    groups: dict[str, list[SourceInUse]] = defaultdict(list)
    for name, reference in used.items():
        topic = reference.topics[0] if reference.topics else _WITHOUT_TOPIC
        groups[topic].append(
            SourceInUse(entry=printer.entry(1, reference), pages=tuple(citing[name]))
        )
    made = (_group(topic, sources) for topic, sources in groups.items())
    return tuple(sorted(made, key=lambda group: group.topic.casefold()))


def _lists_sources(page: AnyPage) -> bool:
    return isinstance(page.facts, PlainFacts) and page.facts.purpose is Purpose.SOURCES


def _group(topic: str, sources: list[SourceInUse]) -> SourceGroup:
    sources.sort(key=lambda source: (source.entry.authors.casefold(), source.entry.year))
    name = topic.replace("-", " ")
    return SourceGroup(
        topic=_NAMES.get(topic, name[:1].upper() + name[1:]),
        anchor=f"topic-{topic}",
        sources=tuple(sources),
    )
