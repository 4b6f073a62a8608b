"""A page -> its graph: nodes that refer to each other, none of them without what it needs."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from plugins.core.front_matter import Purpose
from plugins.core.graph import Graph, Node
from plugins.core.kind import Kind
from plugins.schema.node import reference
from plugins.schema.nodes.article import article
from plugins.schema.nodes.faq_page import faq_page
from plugins.schema.nodes.medical_clinic import medical_clinic
from plugins.schema.nodes.medical_condition import medical_condition, named_conditions
from plugins.schema.nodes.medical_organization import (
    full_organization,
    organization_stub,
    reachable_organization,
)
from plugins.schema.nodes.medical_therapy import therapies
from plugins.schema.nodes.organization import editors
from plugins.schema.nodes.person import person, person_stub
from plugins.schema.nodes.service import area_service, service
from plugins.schema.nodes.web_page import Topic, web_page
from plugins.schema.nodes.web_site import web_site
from plugins.schema.script import script
from plugins.schema.subject import Subject, sees_patients
from plugins.schema.words import folded


@dataclass(frozen=True, slots=True, kw_only=True)
class Assembled:
    """A graph, the nodes that it leaves out, and nodes that told two things of one."""

    graph: Graph
    left_out: tuple[Node, ...]
    clashes: tuple[Node, ...]


def build_graph(subject: Subject) -> Assembled:
    """Return the graph of a page."""
    organization = _ORGANIZATIONS.get(_role(subject), _stub)(subject)
    topic = _TOPICS[subject.page.kind](subject, organization)
    site = web_site(subject, organization)
    roots = [web_page(subject, topic, site), faq_page(subject)]
    return assemble(node for node in roots if node is not None)


def assemble(roots: Iterable[Node]) -> Assembled:
    """Return the graph of some nodes and all nodes that they lead to, nearest first."""
    assembly = _Assembly()
    queue = deque(roots)
    while queue:
        queue.extend(assembly.add(queue.popleft()))
    nodes = tuple(assembly.nodes.values())
    return Assembled(
        graph=Graph(nodes=nodes, script=script(node.properties for node in nodes)),
        left_out=tuple(assembly.left_out.values()),
        clashes=tuple(assembly.clashes),
    )


class _Assembly:
    """Nodes by `@id`; a node that tells less of a thing gives way to one that tells more."""

    def __init__(self) -> None:
        self.nodes: dict[str, Node] = {}
        self.left_out: dict[str, Node] = {}
        self.clashes: list[Node] = []

    def add(self, node: Node) -> list[Node]:
        """Add a node if it is complete; return the nodes that it leads to."""
        if not self._is_complete(node):
            return []
        found: list[Node] = []
        told = {
            key: value
            for key, raw in node.properties.items()
            if (value := self._plain(raw, found)) is not None
        }
        name: str = node.properties["@id"]
        known = self.nodes.get(name)
        if known is not None and tells(known.properties, told):
            return found
        if known is not None and not tells(told, known.properties):
            self.clashes.append(node)
        else:
            self.nodes[name] = Node(
                properties=told, path=node.path, sources=node.sources, required=node.required
            )
        return found

    def _is_complete(self, node: Node) -> bool:
        absent = [name for name in node.required if name not in node.properties]
        if absent:
            self.left_out.setdefault(node.properties["@id"], node)
            return False
        return all(self._holds(node.properties[name]) for name in node.required)

    def _holds(self, value: object) -> bool:
        if isinstance(value, Node):
            return self._is_complete(value)
        return not isinstance(value, list) or any(self._holds(one) for one in value)

    def _plain(self, value: Any, found: list[Node]) -> Any:  # noqa: ANN401 (JSON)
        """Return a value with references in place of nodes; None when nothing is left of it."""
        if isinstance(value, str):
            return value
        if isinstance(value, Node):
            if not self._is_complete(value):
                return None
            found.append(value)
            return reference(value.properties["@id"])
        if isinstance(value, dict):
            told = {
                key: one
                for key, raw in value.items()
                if (one := self._plain(raw, found)) is not None
            }
            return told if set(told) - {"@type"} else None
        if isinstance(value, list):
            told_list = [one for raw in value if (one := self._plain(raw, found)) is not None]
            return told_list or None
        return value


def tells(more: object, less: object) -> bool:
    """Return whether a value says all that another says: a whole address and its city do."""
    if isinstance(less, dict) and isinstance(more, dict):
        return all(tells(more.get(key), value) for key, value in less.items())
    return more == less


def _role(subject: Subject) -> str:
    facts = subject.page.facts
    return str(getattr(facts, "purpose", "")) or str(subject.page.kind)


def _stub(subject: Subject) -> Node:
    return organization_stub(subject.common, subject.page)


_ORGANIZATIONS: dict[str, Callable[[Subject], Node]] = {
    Kind.HOME: full_organization,
    Purpose.CONTACT: reachable_organization,
}
"""Kind or purpose of a page -> how it tells of the clinic; all others are brief."""


def _author(subject: Subject, organization: Node) -> Node | None:
    """Return who wrote a page: a clinician, the clinic or its editors; None if that is unsure."""
    name, clinic = folded(subject.author), subject.common.site.clinic
    page = subject.common.people.get(name)
    if page is not None:
        return person_stub(subject, page, with_letters=False)
    if name in {folded(one) for one in (clinic.name, clinic.legal_name) if one}:
        return organization
    if name == folded(clinic.editorial.author):
        return editors(subject, organization)
    return None


def _home(_: Subject, organization: Node) -> Topic:
    return Topic(type="WebPage", about=(organization,))


def _service(subject: Subject, organization: Node) -> Topic:
    return Topic(
        type="MedicalWebPage",
        main=service(subject, organization),
        about=(*therapies(subject, subject.page), *named_conditions(subject)),
    )


def _condition(subject: Subject, organization: Node) -> Topic:
    return Topic(
        type="MedicalWebPage",
        main=medical_condition(subject),
        author=_author(subject, organization),
        publisher=organization,
    )


def _location(subject: Subject, organization: Node) -> Topic:
    tell = medical_clinic if sees_patients(subject.page) else area_service
    return Topic(type="WebPage", main=tell(subject, organization))


def _clinician(subject: Subject, organization: Node) -> Topic:
    # A page whose person cannot be named is the profile of nobody.
    kind = "ProfilePage" if subject.page.facts.name else "WebPage"
    return Topic(type=kind, main=person(subject, organization))


def _article(subject: Subject, organization: Node) -> Topic:
    author = _author(subject, organization)
    return Topic(type="MedicalWebPage", main=article(subject, author, organization))


def _plain_page(subject: Subject, organization: Node) -> Topic:
    kind = _PURPOSES.get(subject.page.facts.purpose)
    return Topic(type=kind, main=organization) if kind else Topic(type="WebPage")


_PURPOSES = {Purpose.CONTACT: "ContactPage", Purpose.ABOUT: "AboutPage"}


def _list(_: Subject, __: Node) -> Topic:
    return Topic(type="CollectionPage")


_TOPICS: dict[Kind, Callable[[Subject, Node], Topic]] = {
    Kind.HOME: _home,
    Kind.SERVICE: _service,
    Kind.CONDITION: _condition,
    Kind.LOCATION: _location,
    Kind.CLINICIAN: _clinician,
    Kind.ARTICLE: _article,
    Kind.PAGE: _plain_page,
    Kind.LIST: _list,
}
