"""Small sites for the tests of structured data: pages made of facts, without any file."""

from __future__ import annotations

import datetime as dt
from typing import Any

import yaml

from plugins.core.booking import Action, Booking, Phone
from plugins.core.clinic import Clinic
from plugins.core.front_matter import MODELS, PageFacts, Status
from plugins.core.graph import Graph
from plugins.core.kind import FOLDERS, Kind
from plugins.core.page import Answer, Body, Page
from plugins.core.site import AnyPage, Site
from plugins.schema.common import Common
from plugins.schema.graph import Assembled, build_graph
from plugins.schema.honesty import Limits, false_claims
from plugins.schema.places import Places
from plugins.schema.subject import Subject
from plugins.schema.untold import untold, untold_of_clinic
from plugins.schema.validate import mistakes
from tests.building import CLINIC

TODAY = dt.date(2026, 11, 21)
ROOT = "https://willow.example.com/"
_FOLDER_OF = {kind: folder for folder, kind in FOLDERS.items()}


def clinic(**facts: object) -> Clinic:
    """Return the test clinic with other facts in place of its own."""
    return Clinic.model_validate({**yaml.safe_load(CLINIC), **facts})


def page(kind: Kind, name: str, text: str = "", **facts: object) -> AnyPage:
    """Return a page of a kind; what its model needs besides a title has a plain value."""
    needed = {
        "title": name.replace("-", " ").capitalize(),
        "description": "What it says.",
        **_NEEDED.get(kind, {}),
    }
    return with_facts(kind, name, MODELS[kind].model_validate({**needed, **facts}), text)


_NEEDED: dict[Kind, dict[str, Any]] = {
    Kind.CONDITION: {"name": "depression"},
    Kind.LOCATION: {"city": "Dayton", "state": "OH"},
    Kind.CLINICIAN: {"name": "Ana Reyes", "role": "counselor"},
    Kind.ARTICLE: {"created": "2026-03-01"},
}


def with_facts(kind: Kind, name: str, facts: PageFacts, text: str = "") -> AnyPage:
    """Return a page with these facts, addressed as the reader of files addresses it."""
    folder = _FOLDER_OF.get(kind, "")
    path = f"{folder}/{name}" if folder else name
    url = {Kind.HOME: "/", Kind.LIST: f"/{name}/", Kind.PAGE: f"/{name}/"}.get(kind, f"/{path}/")
    return Page(
        kind=kind,
        id=name,
        path=f"content/{path}.md",
        url=url,
        output_path=f"{url.lstrip('/')}index.html",
        status=facts.status if facts.status is Status.HIDDEN else Status.PUBLISHED,
        facts=facts,
        body=Body(html=text, marked_html=text),
        answers=tuple(
            Answer(question=item.question, html=f"<p>{item.answer}</p>", line=1)
            for item in facts.faq
        ),
        places={},
        folder=name if kind is Kind.LIST else folder,
    )


HOME = page(Kind.HOME, "home", title="Welcome", short_title="Home")
BOOKING = Booking(
    heading="How to start",
    action=Action(label="Book a first visit", url="https://book.example.com/start"),
    phone=Phone(display="(614) 555-0134", uri="tel:+16145550134"),
    email=None,
    at_top=True,
    at_end=True,
)


def site(*pages: AnyPage, of: Clinic | None = None) -> Site:
    """Return a site of these pages and a home page."""
    homes = () if any(one.kind is Kind.HOME for one in pages) else (HOME,)
    return Site(clinic=of or clinic(), pages=(*homes, *pages))


def assembled(
    which: AnyPage,
    *others: AnyPage,
    of: Clinic | None = None,
    booking: Booking | None = None,
) -> Assembled:
    """Return what the graph of a page is made of, on a site with other pages."""
    common = Common(site=site(which, *others, of=of), today=TODAY)
    return build_graph(Subject(page=which, common=common, booking=booking))


def graph(
    which: AnyPage,
    *others: AnyPage,
    of: Clinic | None = None,
    booking: Booking | None = None,
) -> Graph:
    """Return the graph of a page, on a site with other pages."""
    return assembled(which, *others, of=of, booking=booking).graph


def node(made: Graph, kind: str) -> dict[str, Any]:
    """Return the one node of a type."""
    (found,) = (dict(one.properties) for one in made.nodes if one.properties["@type"] == kind)
    return found


def types(made: Graph) -> list[str]:
    """Return the types of a graph's nodes."""
    return [str(one.properties["@type"]) for one in made.nodes]


def left_out(which: AnyPage, *others: AnyPage, of: Clinic | None = None) -> list[str]:
    """Return what is said of facts that are not told."""
    whole = site(which, *others, of=of)
    common = Common(site=whole, today=TODAY)
    places = Places(site=whole, clinic_path="content/clinic.yaml", clinic_places={})
    found = [*untold_of_clinic(common, places), *untold(Subject(page=which, common=common))]
    return [f"{one.code}: {one.message}" for one in found]


def said(made: Graph, common: Common) -> list[str]:
    """Return all that is wrong with a graph."""
    data = [one.properties for one in made.nodes]
    limits = Limits(today=TODAY.isoformat(), other_numbers=common.others)
    found = (*mistakes(data), *false_claims(data, limits))
    return [f"{one.code.code}: {one.message}" for one in found]
