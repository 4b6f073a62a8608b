"""BreadcrumbList: the way from the home page to a page, as its readers see it."""

from __future__ import annotations

from plugins.core.graph import Node
from plugins.schema.node import Spec, of_page, thing
from plugins.schema.subject import Subject

SPEC = Spec(type="BreadcrumbList", required={"itemListElement": of_page("short_title")})


def breadcrumb_list(subject: Subject) -> Node | None:
    """Return the crumbs that the page shows, and itself; None for a page without crumbs."""
    page, site = subject.page, subject.common.site
    crumbs = site.breadcrumbs(page)
    if not crumbs:
        return None
    items = [
        thing(
            "ListItem",
            {"position": position, "name": crumb.label, "item": site.absolute(crumb.url)},
        )
        for position, crumb in enumerate(crumbs, 1)
    ]
    items.append(thing("ListItem", {"position": len(items) + 1, "name": page.heading}))
    return SPEC.node(page, subject.name("breadcrumb"), {"itemListElement": items})
