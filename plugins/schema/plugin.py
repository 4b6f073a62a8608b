"""When Pelican asks: pages get their structured data before writing, and are held against it."""

from __future__ import annotations

from collections.abc import Iterator

from pelican import signals
from pelican.generators import Generator

from plugins.core.build import Build, build_of
from plugins.core.built import BuiltPage, Judge
from plugins.core.finding import Finding
from plugins.core.graph import Graph
from plugins.core.site import Site
from plugins.schema import codes
from plugins.schema.agreement import Agreement
from plugins.schema.common import Common
from plugins.schema.graph import Assembled, build_graph
from plugins.schema.honesty import Limits, false_claims
from plugins.schema.places import Places
from plugins.schema.subject import Subject
from plugins.schema.truth import Claims, Shown
from plugins.schema.untold import untold, untold_of_clinic
from plugins.schema.validate import mistakes


def register() -> None:
    """Connect this room to Pelican."""
    signals.all_generators_finalized.connect(describe)


def describe(generators: list[Generator]) -> None:
    """Give each page its structured data."""
    build = build_of(generators[0].settings)
    add_graphs(build)
    if build.site is not None:
        build.judges["schema"] = comparison(build, build.site)


def add_graphs(build: Build) -> None:
    """Fill the build's compartment for structured data, and say what is wrong with it."""
    site = build.site
    if site is None:
        return
    common = Common(site=site, today=build.today)
    places = _places(build, site)
    limits = Limits(today=build.today.isoformat(), other_numbers=common.others)
    agreement = Agreement(places)
    found = list(untold_of_clinic(common, places))
    for page in site.pages:
        subject = Subject(page=page, common=common, booking=build.bookings.get(page.path))
        if not subject.is_described:
            continue
        assembled = build_graph(subject)
        build.graphs[page.output_path] = assembled.graph
        found += graph_findings(assembled, places, limits)
        found += agreement.findings(assembled.graph, subject.url)
        if page.number == 1:
            found += untold(subject)
    build.findings += dict.fromkeys(found)


def graph_findings(assembled: Assembled, places: Places, limits: Limits) -> Iterator[Finding]:
    """Yield what is wrong with a graph, at the lines of the facts that it is made of."""
    nodes = assembled.graph.nodes
    data = [node.properties for node in nodes]
    for mistake in (*mistakes(data), *false_claims(data, limits)):
        path, place = places.of(nodes[mistake.node], mistake.property)
        yield mistake.code.at(path, place, mistake.message, mistake.help)
    for node in assembled.left_out:
        absent = next(name for name in node.required if name not in node.properties)
        path, place = places.of(node, (absent,))
        kind = node.properties["@type"]
        yield codes.INCOMPLETE.at(
            path,
            place,
            f"The structured data leaves out a {kind} and all that leads to it: it has no "
            f"'{absent}'.",
            "Fill in the field that it comes from.",
        )
    for node in assembled.clashes:
        path, place = places.of(node, ())
        yield codes.TWICE.at(
            path,
            place,
            f"'{node.properties['@id']}' is described twice, with different facts.",
            "Let both descriptions take their facts from one place.",
        )


def comparison(build: Build, site: Site) -> Judge:
    """Return who holds the built pages against their structured data."""
    places = _places(build, site)
    root = site.absolute("/")

    def compared(built: BuiltPage) -> Iterator[Finding]:
        graph = build.graphs.get(built.page.output_path)
        # A theme that prints no structured data makes no claims.
        if graph is not None and graph.script in built.html:
            yield from unseen_findings(graph, built.html, root, places)

    return compared


def unseen_findings(graph: Graph, html: str, root: str, places: Places) -> Iterator[Finding]:
    """Yield what machines are told of a built page and readers do not see."""
    for node, properties, value in Claims(Shown(html), root).unseen(graph):
        path, place = places.of(node, properties)
        yield codes.NOT_SHOWN.at(
            path,
            place,
            f"Machines are told '{'.'.join(properties)}: {value}' on "
            f"{graph.nodes[0].properties['url']}, and the page does not show it.",
            "Let the page show it in these words, or change the field that it comes from.",
        )


def _places(build: Build, site: Site) -> Places:
    return Places(site=site, clinic_path=build.clinic_path, clinic_places=build.clinic_places)
