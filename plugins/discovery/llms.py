"""llms.txt: the pages of the site as a list for language models, as llmstxt.org proposes it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.core.kind import Kind
from plugins.core.site import AnyPage, Site
from plugins.discovery.sitemap import is_indexable

_SECTIONS = {
    Kind.SERVICE: "Services",
    Kind.CONDITION: "Conditions",
    Kind.LOCATION: "Locations",
    Kind.CLINICIAN: "Clinicians",
    Kind.ARTICLE: "Articles",
    Kind.PAGE: "More about us",
}


def llms_txt(site: Site) -> str:
    """Return the file: the clinic in a sentence, then each kind of page."""
    return "\n".join(_lines(site)) + "\n"


def _lines(site: Site) -> Iterator[str]:
    clinic = site.clinic
    yield f"# {_line(clinic.name)}"
    yield ""
    yield f"> {_line(clinic.tagline)}"
    yield ""
    yield _line(clinic.editorial.disclaimer)
    for kind, heading in _SECTIONS.items():
        pages = [page for page in site.of_kind(kind) if is_indexable(page)]
        if pages:
            yield from ("", f"## {heading}", "", *(_link(site, page) for page in pages))


def _link(site: Site, page: AnyPage) -> str:
    title = re.sub(r"([\[\]\\])", r"\\\1", _line(page.heading))
    return f"- [{title}]({site.absolute(page.url)}): {_line(page.facts.description)}"


def _line(text: str) -> str:
    return " ".join(text.split())
