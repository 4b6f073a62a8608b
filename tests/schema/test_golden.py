"""The graphs of two clinics, one page of each kind, are as expected.

`inv golden` writes them anew. Of the shipped clinic, whose words change often, descriptions and
answers are cut, and its name and addresses have others in their place.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.building import Built
from tests.test_golden import agree

GOLDEN = Path(__file__).parent / "golden"
_HARBOR = {
    "home": "index.html",
    "service": "services/counseling/index.html",
    "condition": "conditions/worry/index.html",
    "location-street": "locations/port-willow/index.html",
    "location-city-office": "locations/gull-bay/index.html",
    "clinician": "clinicians/ana-reyes/index.html",
    "article": "articles/first-visit/index.html",
    "page": "privacy/index.html",
    "list": "services/index.html",
}
_SHIPPED = {
    "home": "index.html",
    "service": "services/therapy/index.html",
    "condition": "conditions/depression/index.html",
    "location-area": "locations/dayton/index.html",
    "article": "articles/therapy-or-medication-first/index.html",
    "contact": "contact/index.html",
    "about": "about/index.html",
    "page": "privacy/index.html",
    "list": "articles/index.html",
}
_LONG = frozenset(("description", "text"))


@pytest.mark.parametrize("kind", _HARBOR)
def test_the_graph_of_the_invented_clinic_is_as_expected(kind: str, harbor: Built) -> None:
    graph = harbor.build.graphs[_HARBOR[kind]]
    agree(GOLDEN / "harbor" / f"{kind}.json", graph.pretty())


@pytest.mark.parametrize("kind", _SHIPPED)
def test_the_graph_of_the_shipped_clinic_is_as_expected(kind: str, shipped: Built) -> None:
    data = _cut(shipped.build.graphs[_SHIPPED[kind]].data)
    text = json.dumps(data, ensure_ascii=False, indent=2) + "\n"
    for own, other in _others(shipped):
        text = text.replace(own, other)
    agree(GOLDEN / "shipped" / f"{kind}.json", text)


def _cut(value: Any) -> Any:  # noqa: ANN401 (JSON)
    if isinstance(value, dict):
        return {key: "…" if key in _LONG else _cut(one) for key, one in value.items()}
    return [_cut(one) for one in value] if isinstance(value, list) else value


def _others(built: Built) -> list[tuple[str, str]]:
    assert built.build.site is not None
    clinic = built.build.site.clinic
    return [
        (clinic.booking.url or "https://book.example.com", "https://book.example.com"),
        (clinic.contact.email or "clinic@example.com", "clinic@example.com"),
        (clinic.site_url, "https://clinic.example.com"),
        (clinic.name, "The Clinic"),
    ]
