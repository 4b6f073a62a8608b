"""What each page offers."""

from __future__ import annotations

import pytest

from plugins.core.booking import Action, Booking
from tests.booking.conftest import LOCATION, URL, Read, clinic, said_of
from tests.building import front


def _offered(read: Read, path: str, **files: str) -> Booking | None:
    build = read({f"{folder}.md": text for folder, text in files.items()})
    return build.bookings.get(f"content/{path}.md")


@pytest.mark.parametrize(
    ("path", "label", "at_top"),
    [
        ("home", "Book a first visit", True),
        ("services/therapy", "Book a first visit: Therapy", True),
        ("locations/dublin", "Book a first visit: Dublin", True),
        ("clinicians/mara-lind", "Book a first visit: Mara Lind", False),
        ("conditions/anxiety", "Book a first visit", False),
        ("articles/first-visit", "Book a first visit", False),
        ("pages/contact", "Book a first visit", False),
        ("services/index", "Book a first visit", False),
    ],
)
def test_each_kind_of_page_has_its_own_words_and_places(
    read: Read, path: str, label: str, *, at_top: bool
) -> None:
    booking = _offered(read, path)
    assert booking is not None
    assert booking.action == Action(label=label, url=URL)
    assert (booking.at_top, booking.at_end) == (at_top, True)


@pytest.mark.parametrize("path", ["pages/crisis", "pages/not-found"])
def test_a_page_with_other_help_offers_nothing(read: Read, path: str) -> None:
    assert _offered(read, path) is None


def test_a_page_marked_none_offers_nothing(read: Read) -> None:
    build = read({"pages/contact.md": front("Contact", "booking: none")})
    assert "content/pages/contact.md" not in build.bookings
    assert build.findings == []


@pytest.mark.parametrize("line", ["booking: phone", "accepting_patients: no"])
def test_a_place_that_takes_no_bookings_shows_the_phone(read: Read, line: str) -> None:
    build = read({"locations/dublin.md": front("Dublin", *LOCATION, line)})
    booking = build.bookings["content/locations/dublin.md"]
    assert booking.action is None
    assert booking.phone is not None
    assert booking.phone.uri == "tel:+16145550134"


def test_a_word_for_booking_that_is_not_known_is_found(read: Read) -> None:
    build = read({"locations/dublin.md": front("Dublin", *LOCATION, "booking: never")})
    assert said_of(build.findings) == [
        "content/locations/dublin.md:6:10: DT006 booking: 'never' is not one of none, phone or all."
    ]


def test_a_location_can_have_its_own_address_phone_and_mail(read: Read) -> None:
    lines = (
        "booking:",
        "  url: https://book.willow.example.com/dublin",
        "  phone: 380-555-0199",
        "  email: dublin@willow.example.com",
        "  label: Meet us",
        "  heading: Come and see us",
    )
    build = read({"locations/dublin.md": front("Dublin", *LOCATION, *lines)})
    assert build.findings == []
    booking = build.bookings["content/locations/dublin.md"]
    assert booking.action == Action(
        label="Meet us: Dublin", url="https://book.willow.example.com/dublin"
    )
    assert booking.phone is not None
    assert booking.phone.display == "(380) 555-0199"
    assert (booking.email, booking.heading) == ("dublin@willow.example.com", "Come and see us")


def test_words_for_one_kind_of_page_come_from_the_clinic_file(read: Read) -> None:
    lines = (
        "  wording:",
        "    article:",
        "      label: Begin with a visit",
        "      heading: A question?",
    )
    booking = "\n".join(("booking:", f"  url: {URL}", "  allowed_hosts: [book.willow.example.com]"))
    text = clinic(booking="\n".join((booking, *lines, "")))
    build = read({"clinic.yaml": text})
    offered = build.bookings["content/articles/first-visit.md"]
    assert offered.action is not None
    assert (offered.action.label, offered.heading) == ("Begin with a visit", "A question?")


def test_a_clinic_without_a_booking_page_offers_phone_and_mail(read: Read) -> None:
    booking = read({"clinic.yaml": clinic(booking="")}).bookings["content/home.md"]
    assert booking.action is None
    assert booking.phone is not None
    assert booking.email == "hello@willow.example.com"


@pytest.mark.parametrize(
    ("label", "said"),
    [
        ("Book now", "'now' in 'Book now' presses people to hurry."),
        ("The best care", "'best' in 'The best care' is a boast that nobody can check."),
        ("Find relief", "'relief' in 'Find relief' promises how care will turn out."),
        (
            "Book a first visit with one of our many kind people",
            (
                "'Book a first visit with one of our many kind people' has 51 characters, and "
                "there is "
                "room for 40."
            ),
        ),
    ],
)
def test_words_that_press_boast_or_promise_are_found_at_their_line(
    read: Read, label: str, said: str
) -> None:
    page = front("Dublin", *LOCATION, "booking:", f"  label: {label}")
    build = read({"locations/dublin.md": page})
    assert said_of(build.findings) == [f"content/locations/dublin.md:7:10: BK005 {said}"]


@pytest.mark.parametrize(
    "label", ["Book a first visit", "Ask for a first visit", "Request an appointment"]
)
def test_plain_words_are_left_alone(read: Read, label: str) -> None:
    page = front("Dublin", *LOCATION, "booking:", f"  label: {label}")
    assert read({"locations/dublin.md": page}).findings == []


@pytest.mark.parametrize("label", ["Ask us which option fits you", "Call us", "Learn more"])
def test_words_that_do_not_say_that_the_link_books_are_found(read: Read, label: str) -> None:
    said = f"BK005 '{label}' does not say what the link does: it opens the booking page."
    page = front("Dublin", *LOCATION, "booking:", f"  label: {label}")
    build = read({"locations/dublin.md": page})
    assert said_of(build.findings) == [f"content/locations/dublin.md:7:10: {said}"]
    text = clinic(booking=f"booking:\n  question_label: {label}\n")
    assert said_of(read({"clinic.yaml": text}).findings)[-1].endswith(f": {said}")
