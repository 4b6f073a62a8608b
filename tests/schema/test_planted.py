"""A graph without a mistake is left alone; each mistake planted into it is found, in its words."""

from __future__ import annotations

import copy
import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml

from plugins.schema import codes
from plugins.schema.honesty import Limits, false_claims
from plugins.schema.validate import mistakes

HERE = Path(__file__).parent
GOOD: list[dict[str, Any]] = json.loads((HERE / "planted.json").read_text("utf-8"))
PLANTED: list[dict[str, Any]] = yaml.safe_load((HERE / "planted.yaml").read_text("utf-8"))
LIMITS = Limits(today="2026-11-21", other_numbers=frozenset(("+18002738255",)))


def _said(nodes: list[dict[str, Any]]) -> list[str]:
    found = (*mistakes(nodes), *false_claims(nodes, LIMITS))
    return [f"{mistake.code.code}: {mistake.message}" for mistake in found]


def _with(planted: dict[str, Any]) -> list[dict[str, Any]]:
    nodes = copy.deepcopy(GOOD)
    fragment, *keys = planted["at"]
    thing: Any = next(node for node in nodes if node["@id"].endswith(f"#{fragment}"))
    for key in keys[:-1]:
        thing = thing[key]
    if "value" in planted:
        thing[keys[-1]] = planted["value"]
    else:
        del thing[keys[-1]]
    return nodes


def test_a_graph_without_a_mistake_is_left_alone() -> None:
    assert _said(GOOD) == []


@pytest.mark.parametrize("planted", PLANTED, ids=lambda one: ".".join(map(str, one["at"])))
def test_a_planted_mistake_is_found_in_its_words(planted: dict[str, Any]) -> None:
    assert _said(_with(planted)) == planted["says"]


def test_sixty_mistakes_and_more_are_planted_and_no_two_are_told_alike() -> None:
    told = Counter(tuple(planted["says"]) for planted in PLANTED)
    assert len(told) >= 60
    assert [words for words, count in told.items() if count > 1 or not words] == []


def test_every_code_on_nodes_is_planted() -> None:
    planted = {line.partition(":")[0] for one in PLANTED for line in one["says"]}
    on_nodes = {code.code for code in codes.ALL if code.code <= codes.NOT_HONEST.code}
    assert planted == on_nodes


def test_a_mistake_names_its_node_and_property() -> None:
    nodes = copy.deepcopy(GOOD)
    nodes[4]["address"]["postalCode"] = ""
    (mistake,) = mistakes(nodes)
    assert (mistake.node, mistake.property) == (4, ("address", "postalCode"))
    assert mistake.help == "Leave the property out."


def test_what_stands_in_no_graph_is_a_mistake_too() -> None:
    assert [mistake.message for mistake in false_claims([], LIMITS)] == [
        "The graph has no node for the page itself."
    ]
