"""What could go badly wrong with structured data, danger by danger."""

from __future__ import annotations

import dataclasses
import json

import pytest

from plugins.core.kind import Kind
from plugins.core.page import Answer
from plugins.schema.agreement import Agreement
from plugins.schema.common import Common
from plugins.schema.graph import assemble, build_graph
from plugins.schema.node import Spec, of_page
from plugins.schema.nodes.web_site import SPEC as SITE_SPEC
from plugins.schema.places import Places
from plugins.schema.script import script
from plugins.schema.subject import Subject
from tests.schema.site import (
    BOOKING,
    HOME,
    ROOT,
    TODAY,
    assembled,
    clinic,
    graph,
    node,
    page,
    said,
    site,
    types,
)

THING = Spec(type="Person", required={"name": of_page("name")})


@pytest.mark.parametrize(
    "title",
    [
        "</script><script>alert(1)</script>",
        "<!--<script>",
        "]]>",
        "a & b < c > d",
        "one\u2028two\u2029three",
        'quote " and \\ backslash',
    ],
)
def test_a_title_cannot_close_the_script(title: str) -> None:
    made = graph(page(Kind.PAGE, "privacy", title=title))
    assert not set("<>&\u2028\u2029") & set(made.script)
    assert node(made, "WebPage")["name"] == title
    assert json.loads(made.script) == made.data


def test_one_id_twice_with_different_facts_is_found() -> None:
    one = THING.node(HOME, f"{ROOT}#person", {"name": "Ana"})
    other = THING.node(HOME, f"{ROOT}#person", {"name": "Lee"})
    made = assemble([one, other])
    assert types(made.graph) == ["Person"]
    assert made.clashes == (other,)


def test_a_brief_node_gives_way_to_a_full_one_whichever_comes_first() -> None:
    brief = THING.node(HOME, f"{ROOT}#person", {"name": "Ana"})
    full = THING.node(HOME, f"{ROOT}#person", {"name": "Ana", "jobTitle": "counselor"})
    for pair in ([brief, full], [full, brief]):
        assert node(assemble(pair).graph, "Person") == dict(full.properties)


def test_two_pages_with_different_facts_for_one_node_are_found() -> None:
    here, there = page(Kind.PAGE, "here"), page(Kind.PAGE, "there")
    whole = site(here, there)
    places = Places(site=whole, clinic_path="content/clinic.yaml", clinic_places={})
    agreement = Agreement(places)
    first, second = (
        assemble([SITE_SPEC.node(where, f"{ROOT}#website", {"name": name, "url": ROOT})]).graph
        for where, name in ((here, "Willow"), (there, "Oak"))
    )
    assert list(agreement.findings(first, f"{ROOT}here/")) == []
    assert [str(one) for one in agreement.findings(second, f"{ROOT}there/")] == [
        (
            "content/clinic.yaml:1:1: SD008 'https://willow.example.com/#website' has the name "
            "'Oak' here, and 'Willow' on https://willow.example.com/here/."
        )
    ]


def test_a_page_may_tell_a_part_of_an_address_that_another_tells_whole() -> None:
    whole = {"@type": "PostalAddress", "streetAddress": "1 Main", "addressLocality": "Dayton"}
    part = {"@type": "PostalAddress", "addressLocality": "Dayton"}
    spec = Spec(type="MedicalClinic", required={"address": of_page("city")})
    agreement = Agreement(Places(site=site(), clinic_path="", clinic_places={}))
    for address in (part, whole, part):
        told = assemble([spec.node(HOME, f"{ROOT}#clinic", {"address": address})]).graph
        assert list(agreement.findings(told, ROOT)) == []


def test_a_node_without_what_it_needs_is_left_out_with_all_that_leads_to_it() -> None:
    absent = THING.node(HOME, f"{ROOT}#person", {})
    holder = Spec(type="Article", required={"headline": of_page("title")}).node(
        HOME,
        f"{ROOT}#article",
        {
            "headline": "A page",
            "author": [absent],
            "about": {"@type": "Offer", "itemOffered": absent},
        },
    )
    made = assemble([holder])
    assert [dict(one.properties) for one in made.graph.nodes] == [
        {"@type": "Article", "@id": f"{ROOT}#article", "headline": "A page"}
    ]
    assert made.left_out == (absent,)


def test_a_node_that_needs_a_node_which_is_left_out_is_left_out_too() -> None:
    absent = THING.node(HOME, f"{ROOT}#person", {})
    needing = Spec(type="Article", required={"author": of_page()}).node(
        HOME, f"{ROOT}#article", {"author": absent}
    )
    assert assemble([needing]).graph.nodes == ()


def test_a_clinician_whose_name_cannot_be_read_leaves_a_graph_without_a_person() -> None:
    broken = page(Kind.CLINICIAN, "ana")
    facts = broken.facts.model_construct(**{**dict(broken.facts), "name": ""})
    broken = dataclasses.replace(broken, facts=facts)
    made = assembled(broken)
    assert "Person" not in types(made.graph)
    assert [one.properties["@type"] for one in made.left_out] == ["Person"]


def test_an_empty_clinic_has_a_graph_without_a_mistake() -> None:
    bare = clinic(contact={})
    made = graph(HOME, of=bare)
    assert types(made) == ["WebPage", "WebSite", "MedicalOrganization"]
    assert said(made, Common(site=site(of=bare), today=TODAY)) == []
    assert node(made, "MedicalOrganization") == {
        "@type": "MedicalOrganization",
        "@id": f"{ROOT}#organization",
        "name": "Willow Clinic",
        "url": ROOT,
        "description": "Therapy and medication care.",
    }


def test_a_clinic_without_a_phone_has_no_empty_phone() -> None:
    no_phone = clinic(contact={"email": "hello@willow.example.com"})
    contact = page(Kind.PAGE, "contact", purpose="contact")
    told = node(graph(contact, of=no_phone), "MedicalOrganization")
    assert "telephone" not in told
    assert told["contactPoint"] == {
        "@type": "ContactPoint",
        "contactType": "appointments",
        "email": "hello@willow.example.com",
    }


def test_a_site_without_a_home_page_has_graphs_without_breadcrumbs() -> None:
    privacy = page(Kind.PAGE, "privacy")
    common = Common(site=dataclasses.replace(site(), pages=(privacy,)), today=TODAY)
    made = build_graph(Subject(page=privacy, common=common)).graph
    assert types(made) == ["WebPage", "WebSite", "MedicalOrganization"]
    assert said(made, common) == []


def test_two_ways_of_treating_with_one_abbreviation_are_one_node() -> None:
    service = page(
        Kind.SERVICE,
        "therapy",
        modalities=[
            {"name": "Cognitive behavioral therapy", "abbreviation": "CBT"},
            {"name": "Compassion-based therapy", "abbreviation": "CBT"},
        ],
    )
    made = assembled(service, booking=BOOKING)
    assert made.clashes == ()
    assert node(made.graph, "MedicalTherapy")["name"] == "Cognitive behavioral therapy"


def test_an_answer_without_words_is_no_answer() -> None:
    asking = dataclasses.replace(
        page(Kind.SERVICE, "therapy"),
        answers=(Answer(question="Why?", html="<p> </p>", line=1),),
    )
    assert "FAQPage" not in types(graph(asking))


def test_the_page_for_unknown_addresses_describes_nothing() -> None:
    lost = page(Kind.PAGE, "not-found", purpose="not-found")
    assert not Subject(page=lost, common=Common(site=site(lost), today=TODAY)).is_described


def test_keys_and_nodes_stand_in_a_fixed_order() -> None:
    place = page(Kind.LOCATION, "dayton", presence="city-office")
    first, second = (graph(place, booking=BOOKING).script for _ in range(2))
    assert first == second
    assert script([{"@type": "Thing", "b": 1, "a": 2}]).endswith('[{"@type":"Thing","b":1,"a":2}]}')
