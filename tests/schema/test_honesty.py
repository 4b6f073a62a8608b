"""The structured data claims no more than the facts, and never what no clinic may claim."""

from __future__ import annotations

import json

import pytest

from plugins.core.booking import Booking
from plugins.core.front_matter import Presence
from plugins.core.kind import Kind
from plugins.core.site import AnyPage
from plugins.schema.common import Common
from plugins.schema.graph import build_graph
from plugins.schema.subject import Subject
from plugins.schema.untold import untold
from tests.schema.site import (
    BOOKING,
    ROOT,
    TODAY,
    clinic,
    graph,
    left_out,
    node,
    page,
    site,
    types,
)

STREET = {
    "presence": "street",
    "address": {
        "street": "1 Main Street",
        "city": "Dayton",
        "region": "OH",
        "postal_code": "45402",
    },
    "coordinates": {"latitude": "39.75895", "longitude": "-84.19161"},
    "hours": [{"days": ["Monday"], "opens": "09:00", "closes": "17:00"}],
    "accepting_patients": "yes",
}
SERVICE = page(
    Kind.SERVICE,
    "therapy",
    modalities=[{"name": "Cognitive behavioral therapy", "abbreviation": "CBT"}],
)
REVIEWER = page(
    Kind.CLINICIAN,
    "ana-reyes",
    credentials=["LMHC"],
    licences=[{"state": "OH", "type": "counselor", "number": "C 1"}],
)


def _place(**facts: object) -> AnyPage:
    return page(Kind.LOCATION, "dayton", "", **facts)


def test_a_public_street_is_told_whole() -> None:
    told = node(graph(_place(**STREET), booking=BOOKING), "MedicalClinic")
    assert told["address"] == {
        "@type": "PostalAddress",
        "streetAddress": "1 Main Street",
        "addressLocality": "Dayton",
        "addressRegion": "OH",
        "postalCode": "45402",
        "addressCountry": "US",
    }
    assert told["geo"] == {
        "@type": "GeoCoordinates",
        "latitude": 39.75895,
        "longitude": -84.19161,
    }
    assert told["openingHoursSpecification"] == [
        {
            "@type": "OpeningHoursSpecification",
            "dayOfWeek": ["https://schema.org/Monday"],
            "opens": "09:00:00",
            "closes": "17:00:00",
        }
    ]
    assert told["isAcceptingNewPatients"] is True
    assert told["telephone"] == "+16145550134"


def test_a_city_office_tells_its_city_and_neither_hours_nor_coordinates() -> None:
    told = node(graph(_place(**STREET | {"presence": "city-office"})), "MedicalClinic")
    assert told["address"] == {
        "@type": "PostalAddress",
        "addressLocality": "Dayton",
        "addressRegion": "OH",
        "addressCountry": "US",
    }
    assert not {"geo", "hasMap", "openingHoursSpecification"} & told.keys()


def test_an_area_is_a_service_and_no_business() -> None:
    made = graph(_place(**STREET | {"presence": "area"}))
    assert "MedicalClinic" not in types(made)
    told = node(made, "Service")
    assert told["areaServed"] == {
        "@type": "City",
        "name": "Dayton",
        "containedInPlace": {"@type": "State", "name": "OH"},
    }
    assert not {"address", "geo", "telephone"} & told.keys()


def test_a_presence_that_nobody_told_is_the_weakest_claim() -> None:
    assert _place().facts.presence is Presence.AREA
    assert types(graph(_place())) == [
        "WebPage",
        "WebSite",
        "BreadcrumbList",
        "Service",
        "MedicalOrganization",
    ]


def test_a_street_without_an_address_tells_the_city_and_says_so() -> None:
    place = _place(presence="street")
    told = node(graph(place), "MedicalClinic")["address"]
    assert "streetAddress" not in told
    assert left_out(place) == [
        (
            "SD012: 'presence' is 'street', and there is no 'address', so machines are told the "
            "city only."
        )
    ]


def test_coordinates_of_a_district_are_left_out_and_it_is_said() -> None:
    place = _place(**STREET | {"coordinates": {"latitude": "39.75", "longitude": "-84.19"}})
    assert "geo" not in node(graph(place), "MedicalClinic")
    assert left_out(place) == ["SD012: The coordinates have too few decimals for an entrance."]


def test_what_nobody_knows_of_new_patients_is_not_told() -> None:
    place = _place(presence="city-office")
    assert "isAcceptingNewPatients" not in node(graph(place), "MedicalClinic")


@pytest.mark.parametrize("answer", ["unknown", "no"])
def test_video_visits_are_told_only_where_they_are_sure(answer: str) -> None:
    made = graph(_place(telehealth=answer), booking=BOOKING)
    assert "availableChannel" not in node(made, "Service")


def test_video_visits_that_can_be_booked_are_told() -> None:
    made = graph(_place(telehealth="yes"), booking=BOOKING)
    assert node(made, "Service")["availableChannel"] == {
        "@type": "ServiceChannel",
        "serviceUrl": "https://book.example.com/start",
    }


@pytest.mark.parametrize(
    "booking",
    [None, Booking(heading="Call", action=None, phone=None, email=None, at_top=False, at_end=True)],
)
def test_booking_is_told_only_where_the_page_shows_the_link(booking: Booking | None) -> None:
    assert "ReserveAction" not in graph(_place(), booking=booking).script
    assert "ReserveAction" in graph(_place(), booking=BOOKING).script


def test_the_crisis_line_is_never_the_phone_of_the_clinic() -> None:
    line = {"name": "A line", "call": "1-800-273-8255"}
    crisis = {"emergency": "911", "lines": [line], "page": "crisis"}
    wrong = clinic(contact={"phone": "(800) 273-8255"}, crisis=crisis)
    home = page(Kind.HOME, "home")
    assert "telephone" not in node(graph(home, of=wrong), "MedicalOrganization")
    assert left_out(home, of=wrong) == [
        "SD010: The clinic's phone '(800) 273-8255' is a crisis line, or belongs to others."
    ]


def test_the_number_of_a_helpline_is_never_the_phone_of_a_place() -> None:
    wrong = clinic(other_phones={"Helpline": "1-800-662-4357"})
    place = _place(phone="(800) 662-4357")
    assert left_out(place, of=wrong) == [
        "SD010: The phone '(800) 662-4357' of this place is a crisis line, or belongs to others."
    ]


def test_a_short_number_is_no_phone_of_a_clinic() -> None:
    made = graph(page(Kind.HOME, "home"), of=clinic(contact={"phone": "988"}))
    assert "telephone" not in node(made, "MedicalOrganization")


def test_a_review_by_somebody_without_a_licence_is_not_told() -> None:
    article = page(Kind.ARTICLE, "sleep", reviewed_by="ana-reyes", reviewed_on="2026-04-01")
    unlicensed = page(Kind.CLINICIAN, "ana-reyes")
    told = node(graph(article, unlicensed), "MedicalWebPage")
    assert not {"reviewedBy", "lastReviewed"} & told.keys()
    assert left_out(article, unlicensed) == [
        (
            "SD012: The reviewer 'ana-reyes' has no page that shows a license, so machines are not "
            "told of the review."
        )
    ]


def test_a_review_stands_on_the_page_and_not_on_the_article() -> None:
    article = page(Kind.ARTICLE, "sleep", reviewed_by="ana-reyes", reviewed_on="2026-04-01")
    made = graph(article, REVIEWER)
    told = node(made, "MedicalWebPage")
    assert told["reviewedBy"] == {"@id": f"{ROOT}clinicians/ana-reyes/#person"}
    assert told["lastReviewed"] == "2026-04-01"
    assert not {"reviewedBy", "lastReviewed"} & node(made, "Article").keys()
    assert node(made, "Person")["honorificSuffix"] == "LMHC"


def test_a_day_of_the_future_is_left_out_and_it_is_said() -> None:
    article = page(Kind.ARTICLE, "sleep", modified="2027-01-01")
    assert "dateModified" not in node(graph(article), "Article")
    assert left_out(article) == ["SD012: 'modified' is 2027-01-01, a day of the future."]


def test_no_day_is_that_of_the_build() -> None:
    made = graph(page(Kind.PAGE, "privacy"))
    assert not {"datePublished", "dateModified"} & node(made, "WebPage").keys()


def test_a_day_begins_in_the_time_zone_of_the_clinic() -> None:
    article = page(Kind.ARTICLE, "sleep", created="2026-07-01", modified="2026-11-02")
    told = node(graph(article), "Article")
    assert told["datePublished"] == "2026-07-01T00:00:00-04:00"
    assert told["dateModified"] == "2026-11-02T00:00:00-05:00"


def test_an_author_without_a_page_is_left_out_and_it_is_said() -> None:
    article = page(Kind.ARTICLE, "sleep", author="Jo Doe")
    assert "author" not in node(graph(article), "Article")
    assert left_out(article) == [
        "SD012: The author 'Jo Doe' has no page here, so machines are not told who wrote this."
    ]


def test_an_author_with_a_page_is_a_person_with_a_bare_name() -> None:
    made = graph(page(Kind.ARTICLE, "sleep", author="Ana Reyes, LMHC"), REVIEWER)
    assert node(made, "Person")["name"] == "Ana Reyes"
    assert "honorificSuffix" not in node(made, "Person")


def test_the_editors_of_a_clinic_are_an_organization() -> None:
    editorial = {"author": "The editors", "interest": "We treat.", "disclaimer": "General."}
    made = graph(page(Kind.ARTICLE, "sleep"), of=clinic(editorial=editorial))
    assert node(made, "Organization") == {
        "@type": "Organization",
        "@id": f"{ROOT}#editors",
        "name": "The editors",
        "parentOrganization": {"@id": f"{ROOT}#organization"},
    }


def test_a_question_is_told_on_one_page_only_and_it_is_said() -> None:
    faq = [{"question": "Does it hurt?", "answer": "No."}]
    first, second = page(Kind.SERVICE, "a", faq=faq), page(Kind.SERVICE, "b", faq=faq)
    common = Common(site=site(first, second), today=TODAY)
    asked = Subject(page=first, common=common), Subject(page=second, common=common)
    assert ["FAQPage" in types(build_graph(one).graph) for one in asked] == [True, False]
    assert [one.message for subject in asked for one in untold(subject)] == [
        (
            "The question 'Does it hurt?' is answered on /services/a/ too, and only that page "
            "tells it to machines."
        )
    ]


def test_treatments_are_told_only_where_the_page_names_them() -> None:
    silent = page(Kind.CONDITION, "depression", text="Help exists.", services=["therapy"])
    naming = page(
        Kind.CONDITION,
        "depression",
        text="<p>Cognitive <b>behavioral</b> therapy may help.</p>",
        services=["therapy"],
    )
    assert "possibleTreatment" not in node(graph(silent, SERVICE), "MedicalCondition")
    assert node(graph(naming, SERVICE), "MedicalCondition")["possibleTreatment"] == [
        {"@id": f"{ROOT}services/therapy/#therapy-cbt"}
    ]


def test_a_specialty_is_told_only_where_the_page_says_it() -> None:
    doctors = clinic(specialties=["Psychiatric"])
    silent = page(Kind.HOME, "home")
    saying = page(Kind.HOME, "home", text="<p>Psychiatric care.</p>")
    assert "medicalSpecialty" not in node(graph(silent, of=doctors), "MedicalOrganization")
    assert node(graph(saying, of=doctors), "MedicalOrganization")["medicalSpecialty"] == [
        "https://schema.org/Psychiatric"
    ]


def test_a_specialty_that_schema_org_does_not_have_is_left_out_and_it_is_said() -> None:
    home = page(Kind.HOME, "home", text="Psychology.")
    wrong = clinic(specialties=["Psychology"])
    assert "medicalSpecialty" not in node(graph(home, of=wrong), "MedicalOrganization")
    assert left_out(home, of=wrong) == [
        "SD012: 'Psychology' is not a medical specialty of schema.org; did you mean 'Pathology'?"
    ]


def test_nothing_that_no_clinic_may_claim_is_ever_made() -> None:
    pages = (_place(**STREET), SERVICE, REVIEWER, page(Kind.HOME, "home"))
    for one in pages:
        others = [other for other in pages if other is not one]
        text = json.dumps(graph(one, *others, booking=BOOKING).data)
        for word in ("rating", 'Review"', "price", "SearchAction", "HowTo", "Physician"):
            assert word not in text
