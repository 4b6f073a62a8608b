"""WebSite: the site that all pages are part of."""

from __future__ import annotations

from plugins.core.graph import Node
from plugins.schema.node import Spec, of_clinic
from plugins.schema.subject import Subject

SPEC = Spec(type="WebSite", required={"name": of_clinic("name"), "url": of_clinic("site_url")})


def web_site(subject: Subject, publisher: Node) -> Node:
    """Return the site. It has no search action: Google retired it, and there may be no search."""
    common = subject.common
    told = {"name": common.site.clinic.name, "url": common.root, "publisher": publisher}
    return SPEC.node(subject.page, f"{common.root}#website", told)
