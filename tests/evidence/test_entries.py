"""A source in the words that readers see."""

from __future__ import annotations

import pytest

from plugins.core.reference import Reference
from plugins.evidence.entries import authors_of, entry, evidence_of
from plugins.evidence.wording import spoken
from tests.evidence.pages import library, reference


def _reference(**fields: object) -> Reference:
    return Reference.model_validate(reference(**fields))


def test_three_authors_are_named_and_more_are_not() -> None:
    names = [{"family": name, "given": "X"} for name in ("One", "Two", "Three", "Four")]
    assert authors_of(_reference(author=names[:3])) == "One, Two, Three"
    assert authors_of(_reference(author=names)) == "One, Two, Three, et al."
    assert authors_of(_reference(author=names[:2], authors_truncated=True)) == "One, Two, et al."


def test_a_body_is_named_whole_and_once() -> None:
    made = entry(1, _reference(author=[{"literal": "A Body"}], publisher="A Body"), ())
    assert (made.authors, made.body) == ("A Body", "")


def test_a_doi_is_the_address_before_any_other() -> None:
    made = entry(1, _reference(DOI="10.1016/S2215-0366(18)30100-7"), ())
    assert made.url == "https://doi.org/10.1016/S2215-0366(18)30100-7"
    assert entry(1, _reference(), ()).url == "https://example.org/trial"


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("cuijpers-2020", "Review of 101 trials"),
        ("tolin-2017", "Review of trials"),
        ("walkup-2008", "One trial"),
        ("acp-2023-depression", "Guideline"),
        ("carmin-2024", "Study that watched people over time"),
        ("mayo-antidepressants", "Patient resource"),
        ("fda-2007-boxed-warning", "Regulator"),
        ("moncrieff-2022", "Review of 17 reviews"),
    ],
)
def test_the_kind_of_evidence_is_a_plain_phrase(name: str, says: str) -> None:
    assert evidence_of(library().references[name]) == says


def test_every_kind_of_evidence_has_its_phrase() -> None:
    assert all(evidence_of(each) for each in library().references.values())


def test_a_pattern_is_spoken_as_its_words() -> None:
    assert spoken("c[ao]me back") == "'came back'"
    assert spoken("no (?:mental health )?treatment|neither") == "'no treatment' or 'neither'"
    assert spoken("first[- ]episode") == "'first-episode'"
