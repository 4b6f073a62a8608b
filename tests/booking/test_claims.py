"""Texts that say whom the clinic has and what it offers."""

from __future__ import annotations

import pytest

from tests.booking.conftest import LOCATION, Read, said_of
from tests.building import front

PAGE = "content/services/therapy.md"


def _therapy(text: str, *lines: str) -> dict[str, str]:
    return {"services/therapy.md": front("Therapy", *lines, text=text)}


@pytest.mark.parametrize(
    "text",
    [
        "Our psychiatrist will see you.",
        "Ask our therapists, nurse practitioners and psychiatrists.",
        "Our team is made up of therapists and psychiatrists.",
        "You can see a psychiatrist here.",
        "Talk to one of the psychiatrists at Willow Clinic.",
        "We have board-certified psychiatrists.",
    ],
)
def test_a_provider_whom_no_data_has_is_found(read: Read, text: str) -> None:
    assert said_of(read(_therapy(text)).findings) == [
        (
            f"{PAGE}:6:1: BK018 '{text}' says that we have a psychiatrist, and the clinic's data "
            "has "
            "none."
        )
    ]


@pytest.mark.parametrize(
    "text",
    [
        "A psychiatrist or a psychiatric nurse practitioner can prescribe.",
        "Guidelines of the American Psychiatric Association are written by psychiatrists.",
        "We have no psychiatrist.",
        "Our clinic does not have psychiatrists.",
        "Do you have a psychiatrist here?",
        "If you see a psychiatrist elsewhere, tell our therapists.",
        "Our therapists and psychiatric nurse practitioners work together.",
        "Tell your doctor, and ask our nurse practitioner.",
        "Bring a note from your new psychiatrist here.",
        "Our guide to psychiatrists explains it.",
    ],
)
def test_a_sentence_that_explains_or_denies_is_left_alone(read: Read, text: str) -> None:
    assert read(_therapy(text)).findings == []


def test_a_provider_in_a_title_with_a_city_is_found(read: Read) -> None:
    build = read({"locations/dublin.md": front("Psychiatrist in Dublin", *LOCATION)})
    assert said_of(build.findings) == [
        (
            "content/locations/dublin.md:2:8: BK018 'Psychiatrist in Dublin' says that we have a "
            "psychiatrist, and the clinic's data has none."
        )
    ]


def test_a_clinician_page_makes_the_claim_true(read: Read) -> None:
    ada = front("Ada Low", "name: Ada Low", "role: psychiatrist")
    files = {**_therapy("Our psychiatrist will see you."), "clinicians/ada-low.md": ada}
    assert read(files).findings == []


@pytest.mark.parametrize(
    ("text", "service"),
    [
        ("We offer TMS and talk therapy.", "transcranial magnetic stimulation"),
        ("We also provide couples counseling.", "couples therapy"),
        ("Ask about our ketamine program.", "ketamine treatment"),
        ("Telehealth is available here.", "video visits"),
    ],
)
def test_a_service_that_no_data_has_is_found(read: Read, text: str, service: str) -> None:
    assert said_of(read(_therapy(text)).findings) == [
        f"{PAGE}:6:1: BK019 '{text}' says that we offer {service}, and no data of ours does."
    ]


@pytest.mark.parametrize(
    "text",
    [
        "We do not offer TMS.",
        "Do we offer TMS?",
        "TMS is a treatment with magnets.",
        "Ask us whether you can come by video visit.",
        "We offer talk therapy.",
        "We offer talk therapy for people who come home from inpatient care.",
        "We provide information on TMS.",
        "Our EMDR article explains it.",
    ],
)
def test_a_service_that_is_explained_or_denied_is_left_alone(read: Read, text: str) -> None:
    assert read(_therapy(text)).findings == []


def test_data_makes_the_claims_true(read: Read) -> None:
    lines = ("modalities:", "  - name: couples therapy")
    files = {
        **_therapy("We offer couples therapy and video visits.", *lines),
        "locations/dublin.md": front("Dublin", *LOCATION, "telehealth: yes"),
    }
    assert read(files).findings == []


def test_the_words_that_are_shown_hold_no_markup_of_the_next_block(read: Read) -> None:
    said = said_of(read(_therapy("## Our psychiatrist\n\nSome words.")).findings)
    told = "'Our psychiatrist' says that we have a psychiatrist, and the clinic's data has none."
    assert said == [f"{PAGE}:6:1: BK018 {told}"]


@pytest.mark.usefixtures("typed")
def test_a_claim_is_found_at_its_own_line_of_a_paragraph(read: Read) -> None:
    text = (
        "We listen.\nWe also plan.\nAsk our **psychiatrist**,\nor ask about our ketamine\nprogram."
    )
    assert [one.partition(" ")[0] for one in said_of(read(_therapy(text)).findings)] == [
        f"{PAGE}:8:11:",
        f"{PAGE}:9:18:",
    ]
