"""The vocabulary is whole, and its licence stands beside it."""

from __future__ import annotations

import pytest

from plugins.schema.values import is_address, is_clock, is_date, is_duration, is_moment
from plugins.schema.vocabulary import FILE, belongs, expected, is_data, supertypes, vocabulary


def test_the_vocabulary_is_that_of_release_30() -> None:
    known = vocabulary()
    counts = len(known.types), len(known.properties), len(known.members)
    assert counts == (953, 1521, 533)


def test_the_licence_of_the_vocabulary_stands_beside_it() -> None:
    notice = FILE.with_name("schemaorg-LICENSE.txt").read_text("utf-8")
    assert "Attribution-ShareAlike License (version 3.0)" in notice
    assert "Changes made" in notice


def test_a_clinic_is_a_business_and_an_organization_and_a_place() -> None:
    above = {"MedicalBusiness", "LocalBusiness", "MedicalOrganization", "Organization", "Place"}
    assert above <= supertypes("MedicalClinic")


def test_a_review_belongs_to_a_page_and_not_to_an_article() -> None:
    assert belongs("reviewedBy", ("MedicalWebPage",))
    assert not belongs("reviewedBy", ("Article",))


def test_a_value_is_no_thing() -> None:
    assert is_data("URL")
    assert not is_data("PropertyValue")
    assert expected("no such property") is None


@pytest.mark.parametrize("text", ["2026-03-01T00:00:00-05:00", "0001-01-01T00:00:00-04:56:02"])
def test_a_moment_has_a_zone(text: str) -> None:
    assert is_moment(text)
    assert not is_moment(text[:19])


def test_texts_are_what_they_should_be_or_not() -> None:
    assert [is_date(text) for text in ("2026-02-28", "2026-02-30", "2026-2-28")] == [
        True,
        False,
        False,
    ]
    assert [is_clock(text) for text in ("09:00:00", "24:00:00", "9am")] == [True, False, False]
    assert [is_duration(text) for text in ("PT20M", "P1D", "P", "PT")] == [True, True, False, False]
    assert [is_address(text) for text in ("https://a.example", "https://", "a.example")] == [
        True,
        False,
        False,
    ]
