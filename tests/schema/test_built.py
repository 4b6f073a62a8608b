"""The built pages of two clinics carry the graphs that were made, as an independent reader sees."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median
from typing import Any

import pytest
from bs4 import BeautifulSoup
from pyld import jsonld

from plugins.core.graph import Graph
from plugins.schema.places import Places
from plugins.schema.plugin import unseen_findings
from tests.building import Built

_CONTEXT = {"@context": {"@vocab": "https://schema.org/"}}
"""Stands for schema.org's own context, which lies on the network."""
_SMALL = 4096
"""Bytes that a typical graph stays under."""


def _described(built: Built) -> Iterator[tuple[str, Graph]]:
    for name in sorted(file for file in built.files if file.endswith(".html")):
        if name != "404.html":
            yield name, built.build.graphs[name]


def test_both_clinics_have_no_finding_on_structured_data(clinic_site: Built) -> None:
    assert [line for line in clinic_site.said if " SD" in line] == []


def test_an_independent_reader_sees_the_same_graph_on_each_page(clinic_site: Built) -> None:
    for name, graph in _described(clinic_site):
        url = graph.nodes[0].properties["url"]
        read = jsonld.load_html(clinic_site.text(name), url, None, {"extractAllScripts": True})
        assert read == [graph.data], name


def test_an_independent_reader_finds_a_node_behind_each_reference(clinic_site: Built) -> None:
    def load(url: str, _: Any) -> dict[str, Any]:  # noqa: ANN401 (the reader's own options)
        assert url.startswith("https://schema.org")
        return {"contextUrl": None, "documentUrl": url, "document": _CONTEXT}

    for name, graph in _described(clinic_site):
        found = jsonld.flatten(graph.data, options={"documentLoader": load})
        nodes = {node["@id"] for node in found if "@type" in node}
        values = (value for node in found for many in node.values() for value in many)
        led_to = {value["@id"] for value in values if isinstance(value, dict) and "@id" in value}
        assert led_to <= nodes, name
        assert {str(node.properties["@id"]) for node in graph.nodes} <= nodes


def test_the_page_for_unknown_addresses_tells_nothing(clinic_site: Built) -> None:
    assert "ld+json" not in clinic_site.text("404.html")


def test_the_head_of_each_page_says_what_its_graph_says(clinic_site: Built) -> None:
    for name, graph in _described(clinic_site):
        page = graph.nodes[0].properties
        soup = clinic_site.soup(name)
        facts = clinic_site.build.site.written_to(name).facts  # type: ignore[union-attr]
        assert _meta(soup, "name", "description") == page["description"], name
        assert _meta(soup, "property", "og:description") == page["description"]
        assert _meta(soup, "property", "og:url") == page["url"]
        assert _meta(soup, "property", "og:title").startswith(facts.title)
        assert _meta(soup, "name", "twitter:card").startswith("summary")
        canonical = soup.select_one('link[rel="canonical"]')
        assert canonical is not None
        assert canonical["href"] == page["url"]
        assert soup.title is not None
        assert facts.title in soup.title.text


def _meta(soup: BeautifulSoup, kind: str, name: str) -> str:
    found = soup.select_one(f'meta[{kind}="{name}"]')
    assert found is not None, name
    return str(found["content"])


def test_a_typical_graph_is_small(clinic_site: Built) -> None:
    sizes = [len(graph.script.encode()) for _, graph in _described(clinic_site)]
    assert median(sizes) < _SMALL


def test_the_tree_of_a_graph_can_be_read(harbor: Built) -> None:
    tree = list(harbor.build.graphs["privacy/index.html"].tree())
    assert tree[0].startswith('WebPage "')
    assert '  isPartOf → WebSite "Harbor Light Clinic"' in tree
    assert 'MedicalOrganization "Harbor Light Clinic"' in tree


@pytest.mark.parametrize(
    ("name", "shown", "instead", "says"),
    [
        (
            "locations/port-willow/index.html",
            "tel:+12065550143",
            "tel:+12065550199",
            "telephone: +12065550143",
        ),
        (
            "locations/port-willow/index.html",
            "12 Quay Street",
            "13 Quay Street",
            "address.streetAddress: 12 Quay Street",
        ),
        (
            "locations/port-willow/index.html",
            "98999",
            "98998",
            "address.postalCode: 98999",
        ),
        (
            "locations/port-willow/index.html",
            "take new patients",
            "want new patients",
            "isAcceptingNewPatients: True",
        ),
        (
            "locations/port-willow/index.html",
            "5:30pm",
            "6:30pm",
            "openingHoursSpecification.closes: 17:30:00",
        ),
        (
            "locations/port-willow/index.html",
            "https://book.example.com/harbor",
            "https://book.example.com/other",
            "potentialAction.target.urlTemplate: https://book.example.com/harbor",
        ),
        (
            "clinicians/ana-reyes/index.html",
            "LH 00000000",
            "LH 1",
            "hasCredential.identifier: LH 00000000",
        ),
        (
            "clinicians/ana-reyes/index.html",
            "mental health counselor",
            "nurse",
            "hasCredential.name: mental health counselor",
        ),
        ("clinicians/ana-reyes/index.html", "Spanish", "Latin", "knowsLanguage: Spanish"),
        (
            "clinicians/lee-park/index.html",
            "1234567893",
            "1234567890",
            "identifier.value: 1234567893",
        ),
        ("conditions/worry/index.html", "GAD", "GED", "alternateName: GAD"),
        (
            "conditions/worry/index.html",
            "eneralized anxiety",
            "eneral anxiety",
            "name: generalized anxiety",
        ),
        (
            "articles/first-visit/index.html",
            'datetime="2026-',
            'datetime="2025-',
            "datePublished: ",
        ),
        ("index.html", "hello@harbor", "hallo@harbor", "email: hello@harbor.example.com"),
        ("index.html", "Clinic, LLC", "Clinic, Inc.", "legalName: Harbor Light Clinic, LLC"),
    ],
)
def test_a_page_that_shows_something_else_is_found(
    harbor: Built, name: str, shown: str, instead: str, says: str
) -> None:
    build = harbor.build
    assert build.site is not None
    graph, html = build.graphs[name], build.html[name]
    head, body = html.split("</head>")
    assert shown in body
    told = head + "</head>" + body.replace(shown, instead)
    places = Places(
        site=build.site, clinic_path=build.clinic_path, clinic_places=build.clinic_places
    )
    found = list(unseen_findings(graph, told, "https://harbor.example.com/", places))
    messages = [one.message for one in found]
    assert any(one.startswith(f"Machines are told '{says}") for one in messages), messages
    assert all(one.place.line > 1 for one in found if "datePublished" not in one.message)


def test_a_page_that_shows_all_is_left_alone(harbor: Built) -> None:
    build = harbor.build
    assert build.site is not None
    places = Places(site=build.site, clinic_path="", clinic_places={})
    for name, graph in build.graphs.items():
        found = unseen_findings(graph, build.html[name], "https://harbor.example.com/", places)
        assert list(found) == []
