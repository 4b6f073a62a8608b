"""The library is read strictly: each mistake at its place, and one bad entry spoils no other."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.evidence.json_places import json_places
from plugins.evidence.library import read_library
from tests.evidence.pages import LIBRARY_FILE, reference


def _said(text: str) -> list[str]:
    return [str(found) for found in read_library(text, "references.json")[1]]


def _text(*entries: object) -> str:
    return json.dumps(entries, indent=1)


def test_the_library_that_ships_has_no_mistake() -> None:
    known, findings = read_library(LIBRARY_FILE.read_text("utf-8"), "references.json")
    assert findings == []
    assert len(known.references) >= 77


def test_a_bad_entry_is_found_at_its_place_and_spoils_no_other() -> None:
    known, findings = read_library(
        _text(reference("a-2020"), reference("b-2021", strength="rtc"), reference("c-2022")),
        "references.json",
    )
    assert list(known.references) == ["a-2020", "c-2022"]
    assert known.broken == {"b-2021"}
    assert [(str(found), found.help) for found in findings] == [
        (
            (
                "references.json:50:15: EV031 'b-2021': strength: 'rtc' is not one of the words "
                "that "
                "can stand here; did you mean 'rct'?"
            ),
            (
                "Type one of: meta-analysis, network-meta-analysis, umbrella-review, "
                "narrative-review, "
                "rct, cluster-rct, trial-cohort, reanalysis, observational, cohort-follow-up, "
                "cross-sectional, guideline, regulator, professional-code, patient-resource, "
                "platform-policy, style-guide or secondary."
            ),
        )
    ]


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({"caveeat": "x"}, "'caveeat' is not a field that we know; did you mean 'caveat'?"),
        ({"citable": "perhaps"}, "citable: here belongs true or false, without quotes."),
        ({"topics": "ocd"}, "topics: here belongs a list between '[' and ']'."),
        ({"title": ""}, "title: the text is empty."),
        ({"DOI": "doi:10.1/x"}, "DOI: 'doi:10.1/x' is not a DOI."),
        ({"URL": "example.org"}, ("URL: 'example.org' is not a web address that starts with "
         "https://.")),
        ({"URL": None}, "the reference has neither 'DOI' nor 'URL'."),
        ({"expires": "31.12.2026"}, "expires: '31.12.2026' is not a date that we can read."),
        ({"must_mention": ["heart|("]}, ("must_mention: 'heart|(' is not a regular expression "
         "(missing ), unterminated subpattern at position 6).")),
        ({"strength": None}, "a citable reference needs 'strength'."),
        ({"author": [{"given": "Jo"}]}, "author: an author has no name."),
        ({"findings": [{"claim": "x", "figure": "1", "population": "same", "comparison": "x"}]},
         "the first finding says 'same' for its population."),
        ({"findings": [{"claim": "x"}]}, "'findings.figure' is missing."),
    ],
)  # fmt: skip
def test_a_mistake_is_said_in_a_sentence(fields: dict[str, Any], says: str) -> None:
    said = _said(_text(reference("a-2020", **fields)))
    assert said[0].partition(" EV031 'a-2020': ")[2] == says


def test_broken_json_is_one_finding_at_its_place() -> None:
    known, findings = read_library('[\n {"id": "a"\n  "type": "b"}\n]', "references.json")
    assert not known.is_known
    assert [str(found) for found in findings] == [
        (
            "references.json:3:3: EV030 The evidence library cannot be read: here a comma or a "
            "closing "
            "bracket is missing."
        )
    ]


def test_a_name_that_stands_twice_is_found() -> None:
    text = _text(reference("a-2020")).replace('"title"', '"type": "book",\n  "title"')
    assert _said(text) == [
        (
            "references.json:5:3: EV031 'type' stands a second time in one group, so the first "
            "is not "
            "read."
        )
    ]


def test_an_id_that_stands_twice_is_found_at_the_second() -> None:
    assert _said(_text(reference("a-2020"), reference("a-2020"))) == [
        (
            "references.json:33:9: EV032 'a-2020' is the id of an earlier entry too, so this "
            "entry is "
            "not used."
        )
    ]


def test_a_library_that_is_no_list_is_found() -> None:
    assert _said("{}") == [
        "references.json:1:1: EV030 The evidence library is not a list of references."
    ]
    assert _said("[3]") == ["references.json:1:2: EV031 entry 1: this is no reference."]


def test_what_a_reading_program_writes_besides_is_kept_out_of_the_way() -> None:
    extra = {"abstract": "x", "accessed": {"date-parts": [[2026]]}, "citation-key": "y", "note": ""}
    assert _said(_text(reference("a-2020", **extra))) == []


def test_same_stands_for_what_is_above() -> None:
    first = {"claim": "a", "figure": "1", "population": "teens", "comparison": "x vs y"}
    second = {"claim": "b", "figure": "2", "population": "same", "comparison": "same"}
    known, _ = read_library(_text(reference("a-2020", findings=[first, second])), "r.json")
    finding = known.references["a-2020"].findings[1]
    assert (finding.population, finding.comparison) == ("teens", "x vs y")


_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=20,
)


@given(_json, st.sampled_from([None, 1, "\t"]), st.booleans())
def test_each_value_of_any_json_stands_where_it_is_said_to(
    value: object, indent: int | str | None, ascii_only: bool
) -> None:
    text = json.dumps(value, indent=indent, ensure_ascii=ascii_only)
    lines = text.split("\n")
    places = json_places(text)
    assert places.repeated == []
    for key, place in places.values.items():
        inner: Any = value
        for part in key:
            inner = inner[part]
        rest = "\n".join([lines[place.line - 1][place.column - 1 :], *lines[place.line :]])
        assert json.JSONDecoder().raw_decode(rest)[0] == inner
