"""Field types: text in, value out, or one sentence on what to type."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from plugins.core.typed import ClockTime, Day, HttpsUrl, PageId, Slug, Text, Word, YesNo


def said(type_: Any, text: object) -> str:  # noqa: ANN401 (typing's own objects)
    """Return the sentence that a type answers a wrong text with."""
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(type_).validate_python(text)
    (error,) = caught.value.errors()
    return str(error["ctx"]["error"])


DATES = {
    "2026-13-01": "there is no month 13 in '2026-13-01'. Type year-month-day: 2026-03-01",
    "2026-02-30": "February 2026 has no day 30. Type year-month-day: 2026-03-01",
    "2026-04-00": "April 2026 has no day 0. Type year-month-day: 2026-03-01",
    "01/02/2026": (
        "'01/02/2026' is not a date that we can read. "
        "Type year-month-day in digits, such as 2026-03-01"
    ),
    "2026": (
        "'2026' is not a date that we can read. Type year-month-day in digits, such as 2026-03-01"
    ),
    "March 1, 2026": (
        "'March 1, 2026' is not a date that we can read. "
        "Type year-month-day in digits, such as 2026-03-01"
    ),
    "2026-03-01 10:00": (
        "'2026-03-01 10:00' is not a date that we can read. "
        "Type year-month-day in digits, such as 2026-03-01"
    ),
}


@pytest.mark.parametrize(("text", "sentence"), DATES.items())
def test_a_date_that_can_be_misread_is_refused(text: str, sentence: str) -> None:
    assert said(Day, text) == sentence


@given(st.dates(min_value=dt.date(1000, 1, 1)))
def test_every_day_is_read_as_it_is_written(day: dt.date) -> None:
    assert TypeAdapter(Day).validate_python(day.isoformat()) == day


@given(st.text())
def test_no_text_makes_a_field_crash(text: str) -> None:
    for type_ in (Day, YesNo, HttpsUrl, Slug, ClockTime, Text, Word):
        try:
            TypeAdapter[Any](type_).validate_python(text)
        except ValidationError as error:
            assert len(error.errors()) == 1  # noqa: PT017 (a refusal is as good as a value)


@pytest.mark.parametrize(
    ("type_", "text", "sentence"),
    [
        (YesNo, "maybe", "'maybe' is neither 'yes' nor 'no'. Type yes or no"),
        (
            ClockTime,
            "9:00",
            "'9:00' is not a 24-hour clock time. Type hours:minutes, such as 09:00 or 17:30",
        ),
        (
            HttpsUrl,
            "http://example.com",
            (
                "'http://example.com' is not a web address that starts with https://. "
                "Copy the whole address from the browser, such as https://example.com/page"
            ),
        ),
        (
            HttpsUrl,
            "https://[x",
            (
                "'https://[x' is not a web address that starts with https://. "
                "Copy the whole address from the browser, such as https://example.com/page"
            ),
        ),
        (
            PageId,
            "Panic Disorder",
            (
                "'Panic Disorder' may hold only small letters, digits and single hyphens. "
                "Type panic-disorder in its place"
            ),
        ),
    ],
)
def test_a_value_of_the_wrong_form_is_told_the_right_one(
    type_: Any,  # noqa: ANN401 (typing's own objects)
    text: str,
    sentence: str,
) -> None:
    assert said(type_, text) == sentence


def test_yes_and_no_are_read_however_they_are_written() -> None:
    read = TypeAdapter(YesNo).validate_python
    assert [read(text) for text in ("yes", "Yes", "TRUE", "no", "False")] == [1, 1, 1, 0, 0]
