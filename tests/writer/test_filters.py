"""Dates and telephone numbers as readers write and dial them."""

from __future__ import annotations

import datetime as dt

from plugins.clinic.facts import read_facts
from plugins.core.clinic import Clinic
from plugins.core.located import read_yaml
from plugins.writer.filters import filters_for
from tests.building import CLINIC


def clinic(language: str = "en-US", country: str = "US") -> Clinic:
    text = f"{CLINIC}language: {language}\ncountry: {country}\n"
    model, findings = read_facts(Clinic, read_yaml(text), "clinic.yaml", "clinic.yaml", {})
    assert findings == []
    return model


def test_a_day_is_written_as_in_the_clinics_language() -> None:
    day = dt.date(2026, 3, 1)
    assert filters_for(clinic())["day"](day) == "March 1, 2026"
    assert filters_for(clinic("es-ES", "ES"))["day"](day) == "1 de marzo de 2026"
    assert filters_for(clinic())["day"](None) == ""


def test_a_number_is_dialed_with_its_country_and_a_short_one_as_it_is() -> None:
    tel = filters_for(clinic())["tel"]
    assert tel("(614) 555-0134") == "tel:+16145550134"
    assert tel("+1 614 555 0134") == "tel:+16145550134"
    assert tel("988") == "tel:988"
    assert tel("911") == "tel:911"
    assert filters_for(clinic())["sms"]("741741") == "sms:741741"
